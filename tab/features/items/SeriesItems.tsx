import { makeStyles, tokens } from '@fluentui/react-components';
import { TaskListLtrRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useSeriesItems } from '../../client/items';
import { NotReadable } from '../../components/NotReadable';
import { Empty, Failed, Loading } from '../../components/ScreenStates';
import { UnsentList } from '../../components/UnsentList';
import { useSay } from '../../host/language';
import { AddItem } from './AddItem';
import { ItemColumns } from './ItemColumns';
import { KeptRates } from './KeptRates';
import { useOthersItems } from './useOthersItems';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** What the two of a 1-on-1 promised each other. */
export function SeriesItems({ series }: { readonly series: SeriesView }) {
  return (
    <div className={useStyles().section}>
      <KeptRates series={series} />
      {series.can.addPoints && <AddItem series={series} />}
      <UnsentList series={series} kinds={['item']} />
      <List series={series} />
    </div>
  );
}

function List({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const { query, items, unreadable } = useSeriesItems(series);
  useOthersItems(series, items);
  const name = firstNameOf(series.other.name);
  if (query.isPending) return <Loading label={say('items.loading')} />;
  if (!items) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (items.length === 0 && unreadable === 0 && !query.hasNextPage) {
    return <Empty icon={<TaskListLtrRegular />} title={say('items.empty')} text={say('items.empty.pair', { name })} />;
  }
  const older = query.hasNextPage
    ? { isLoading: query.isFetchingNextPage, load: () => void query.fetchNextPage() }
    : undefined;
  return (
    <>
      <ItemColumns
        items={items}
        titleTheirs={say('items.theirs', { name })}
        noneTheirs={say('items.none.theirs', { name })}
        older={older}
      />
      <NotReadable count={unreadable} />
      {query.isFetchNextPageError && <Failed error={query.error} retry={() => void query.fetchNextPage()} />}
    </>
  );
}
