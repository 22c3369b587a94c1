import type { SeriesView } from '@rapport/core/contract/views';

export function Doing({ series }: { readonly series: SeriesView }) {
  return <p>{series.other.name}</p>;
}
