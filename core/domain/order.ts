/**
 * A list with one entry right behind another, or first when `after` is null; the very same list when that's where it stands.
 * An entry or a neighbour that isn't there changes nothing: better to leave the order as it is than to guess.
 *
 * Imports nothing, so that the browser can show at once what the API will answer.
 */
export function putBehind<Entry extends { readonly id: string }>(
  all: readonly Entry[],
  id: string,
  after: string | null,
): readonly Entry[] {
  const moved = all.find((each) => each.id === id);
  if (!moved || after === id) return all;
  const others = all.filter((each) => each !== moved);
  const neighbour = others.findIndex((each) => each.id === after);
  if (after !== null && neighbour === -1) return all;
  const at = neighbour + 1;
  return all[at] === moved ? all : [...others.slice(0, at), moved, ...others.slice(at)];
}
