/**
 * Whether two values made of plain objects, lists, texts and numbers say the same, whatever the order of their members. A
 * member that is undefined is as good as absent, as in what is stored.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const said = membersOf(one);
  if (said.length !== membersOf(other).length) return false;
  return said.every(([name, value]) => Object.hasOwn(other, name) && isSame(value, Reflect.get(other, name)));
}

function membersOf(value: object): readonly [string, unknown][] {
  return Object.entries<unknown>({ ...value }).filter(([, each]) => each !== undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
