import type { SeriesView } from '@rapport/core/contract/views';

export function SeriesSettings({ series }: { readonly series: SeriesView }) {
  return <p>{series.other.name}</p>;
}
