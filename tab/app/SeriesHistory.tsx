import type { SeriesView } from '@rapport/core/contract/views';
import { History } from '../features/history/History';
import { Search } from '../features/search/Search';
import { Heritages } from '../features/settings/Heritages';

/** The past of a 1-on-1: a search in all of it, the meetings by date, and what came before it. */
export function SeriesHistory({ series }: { readonly series: SeriesView }) {
  return (
    <Search series={series}>
      <History series={series} />
      {series.hasHeritage && <Heritages series={series} />}
    </Search>
  );
}
