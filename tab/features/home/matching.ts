import type { SeriesRow } from '@rapport/core/contract/views';

/** The 1-on-1s with people of whose name some part begins with each word searched for. Accents and case make no difference. */
export function matching(series: readonly SeriesRow[], search: string): readonly SeriesRow[] {
  const words = wordsOf(search);
  if (words.length === 0) return series;
  return series.filter(({ other }) => {
    const parts = wordsOf(other.name);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[\s'’-]+/).filter(Boolean);
}
