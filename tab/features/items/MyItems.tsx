import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMyItems } from '../../client/items';
import { NotReadable } from '../../components/NotReadable';
import { Empty, Failed, Loading } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { ItemColumns } from './ItemColumns';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
});

/** What I owe and what I am owed, across all my 1-on-1s. */
export function MyItems() {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say('items.title')}</h1>
      <List />
    </div>
  );
}

function List() {
  const say = useSay();
  const { query, items, behind, unreadable } = useMyItems();
  if (!items) {
    if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
    return <Loading label={say('items.loading')} />;
  }
  if (items.length === 0 && unreadable === 0) {
    return <Empty drawing="part" title={say('items.empty')} text={say('items.empty.all')} />;
  }
  const further = behind && {
    ...behind,
    isLoading: query.isFetchingNextPage,
    load: () => void query.fetchNextPage(),
  };
  return (
    <>
      <ItemColumns
        items={items}
        titleTheirs={say('items.theirs.all')}
        noneTheirs={say('items.none.anybody')}
        withOther
        further={further}
      />
      <NotReadable count={unreadable} />
      {query.isFetchNextPageError && <Failed error={query.error} retry={() => void query.fetchNextPage()} />}
    </>
  );
}
