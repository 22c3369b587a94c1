import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { TaskListLtrRegular } from '@fluentui/react-icons';
import type { ItemView, SeriesRow } from '@rapport/core/contract/views';
import { useMemo, useState } from 'react';
import { useMyItems } from '../../client/items';
import { NotReadable } from '../../components/NotReadable';
import { Empty, Failed, Loading } from '../../components/ScreenStates';
import { Segments } from '../../components/Segments';
import { useHost } from '../../host/host';
import { useSay } from '../../host/language';
import { useKept } from '../../host/useKept';
import { AddAnywhere } from './AddAnywhere';
import { ItemColumns } from './ItemColumns';
import { useIsWritten } from './useIsWritten';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  person: { minWidth: 0, maxWidth: '16rem' },
});

const LATELY = 30 * 86_400_000;

/** What I owe and what I am owed, across all my 1-on-1s. */
export function MyItems({ rows }: { readonly rows: readonly SeriesRow[] }) {
  const styles = useStyles();
  const say = useSay();
  const [otherId, setOtherId] = useState('');
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say('items.title')}</h1>
      <AddAnywhere rows={rows} otherId={otherId} />
      <List otherId={otherId} choose={setOtherId} />
    </div>
  );
}

interface Props {
  /** Whose 1-on-1 alone is shown; empty for all. */
  readonly otherId: string;
  choose(otherId: string): void;
}

function List({ otherId, choose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { userId } = useHost();
  const [grouping, group] = useKept(`rapport:itemsBy:${userId}`, 'due');
  const { query, items, behind, unreadable } = useMyItems();
  const lately = useLately(items);
  if (!lately) {
    if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
    return <Loading label={say('items.loading')} />;
  }
  if (lately.length === 0 && unreadable === 0) {
    return <Empty icon={<TaskListLtrRegular />} title={say('items.empty')} text={say('items.empty.all')} />;
  }
  const others = othersOf(lately);
  const shown = others.some(({ id }) => id === otherId) ? lately.filter(({ other }) => other.id === otherId) : lately;
  const further = behind && {
    ...behind,
    isLoading: query.isFetchingNextPage,
    load: () => void query.fetchNextPage(),
  };
  return (
    <>
      {others.length > 1 && (
        <div className={styles.tools}>
          <Field className={styles.person} label={say('items.with')}>
            <Select value={otherId} onChange={(_, { value }) => choose(value)}>
              <option value="">{say('items.with.all')}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Segments
            label={say('items.groupBy')}
            value={grouping === 'person' ? 'person' : 'due'}
            options={[
              { value: 'due', label: say('items.groupBy.due') },
              { value: 'person', label: say('items.groupBy.person') },
            ]}
            choose={group}
          />
        </div>
      )}
      <ItemColumns
        items={shown}
        titleTheirs={say('items.theirs.all')}
        noneTheirs={say('items.none.anybody')}
        withOther
        isByPerson={grouping === 'person'}
        foldsClosed
        further={further}
      />
      <NotReadable count={unreadable} />
      {query.isFetchNextPageError && <Failed error={query.error} retry={() => void query.fetchNextPage()} />}
    </>
  );
}

/** Without what was closed long ago; what somebody is writing on stays. */
function useLately(items: readonly ItemView[] | undefined): readonly ItemView[] | undefined {
  const isWritten = useIsWritten();
  return useMemo(() => {
    const since = Date.now() - LATELY;
    const isOld = ({ state, closedAt }: ItemView) => state !== 'open' && closedAt && Date.parse(closedAt) < since;
    return items?.filter((item) => !isOld(item) || isWritten(item));
  }, [items, isWritten]);
}

/** The people of these promises, by name. */
function othersOf(items: readonly ItemView[]): readonly ItemView['other'][] {
  const all = new Map(items.map(({ other }) => [other.id, other]));
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name));
}
