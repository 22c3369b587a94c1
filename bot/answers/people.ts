import type { SeriesRow } from '@rapport/core/contract/views';

/** Those 1-on-1s whose person is meant by `typed`: each word begins a part of the name. A whole part wins over a beginning. */
export function matching(rows: readonly SeriesRow[], typed: string): readonly SeriesRow[] {
  const whole = called(rows, typed);
  if (whole.length > 0) return whole;
  const wanted = partsOf(typed);
  return rows.filter(({ other }) => {
    const parts = partsOf(other.name);
    return wanted.length > 0 && wanted.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

/** Those whose person is called so: each word is a whole part of the name. */
export function called(rows: readonly SeriesRow[], typed: string): readonly SeriesRow[] {
  const wanted = partsOf(typed);
  return rows.filter(({ other }) => {
    const parts = partsOf(other.name);
    return wanted.length > 0 && wanted.every((word) => parts.includes(word));
  });
}

/** Without case, accents and punctuation: "Søren" keeps its ø, "José" is found by "jose", "Lindqvist, Sam (EXT)" by "sam". */
function partsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((part) => part !== '');
}
