import type { SeriesRow } from '@rapport/core/contract/views';
import { isCalled, nameWords } from '@rapport/core/domain/personName';

/** Those 1-on-1s whose person is meant by `typed`: each word begins a part of the name. A whole part wins over a beginning. */
export function matching(rows: readonly SeriesRow[], typed: string): readonly SeriesRow[] {
  const whole = called(rows, typed);
  if (whole.length > 0) return whole;
  return nameWords(typed).length === 0 ? [] : rows.filter(({ other }) => isCalled(other.name, typed));
}

/** Those whose person is called so: each word is a whole part of the name. */
export function called(rows: readonly SeriesRow[], typed: string): readonly SeriesRow[] {
  const wanted = nameWords(typed);
  return rows.filter(({ other }) => {
    const parts = nameWords(other.name);
    return wanted.length > 0 && wanted.every((word) => parts.includes(word));
  });
}
