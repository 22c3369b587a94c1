import type { SeriesRow } from '@rapport/core/contract/views';

/** Those 1-on-1s whose person is meant by `typed`: each word begins a part of the name. A whole part wins over a beginning. */
export function matching(rows: readonly SeriesRow[], typed: string): readonly SeriesRow[] {
  const wanted = partsOf(typed);
  const begun = rows.filter(({ other }) => {
    const parts = partsOf(other.name);
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  });
  const whole = begun.filter(({ other }) => wanted.every((word) => partsOf(other.name).includes(word)));
  return whole.length > 0 ? whole : begun;
}

/** Without case and accents: "Søren" keeps its ø, "José" is found by "jose". */
function partsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((part) => part !== '');
}
