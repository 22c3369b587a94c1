import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { SearchView } from '@rapport/core/contract/lookBackViews';
import type { SeriesRow } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { searchWords } from '@rapport/core/domain/search';
import type { Say } from '@rapport/core/locales/say';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useFoundInAll } from '../../client/lookBack';
import { NotReadable } from '../../components/NotReadable';
import { Empty } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { FoundWith, NotSearched } from './FoundWith';

const useStyles = makeStyles({
  found: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  failed: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalS },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

interface Searched {
  readonly row: SeriesRow;
  readonly query: UseQueryResult<SearchView>;
}

/** Where a text was found, by person, as the answers come. */
export function FoundInAll({ rows, text }: { readonly rows: readonly SeriesRow[]; readonly text: string }) {
  const styles = useStyles();
  const say = useSay();
  // What Home learns meanwhile must not move what one reads.
  const [inOrder] = useState(() => newestFirst(rows));
  const queries = useFoundInAll(
    inOrder.map(({ id }) => id),
    text,
  );
  const all = inOrder.flatMap((row, index): readonly Searched[] => {
    const query = queries[index];
    return query ? [{ row, query }] : [];
  });
  const left = all.filter(({ query }) => query.isPending);
  const found = all.filter(({ query }) => (query.data?.places.length ?? 0) > 0);
  const failed = all.filter(({ query }) => query.isError);
  const isNothing = left.length === 0 && found.length === 0 && failed.length === 0;
  const words = searchWords(text);
  return (
    <div className={styles.found}>
      {left.length > 0 && <Progress left={left.map(({ row }) => row)} count={all.length} />}
      <p className={styles.small} role="status">
        {left.length === 0 && found.length > 0 && countInWords(found, say)}
      </p>
      {found.map(({ row, query }) => (
        <FoundWith key={row.id} row={row} places={query.data?.places ?? []} words={words} />
      ))}
      {failed.length > 0 && <AllNotSearched failed={failed} />}
      <NotReadable count={all.reduce((sum, { query }) => sum + (query.data?.unreadable ?? 0), 0)} />
      {isNothing && (
        <Empty icon={<SearchRegular />} title={say('search.all.nothing', { text })} text={say('search.nothing.text')} />
      )}
    </div>
  );
}

function Progress({ left, count }: { readonly left: readonly SeriesRow[]; readonly count: number }) {
  const styles = useStyles();
  const say = useSay();
  const names = left.map(({ other }) => firstNameOf(other.name)).join(', ');
  return (
    <div className={styles.progress}>
      <ProgressBar value={count - left.length} max={count} aria-hidden />
      <p className={styles.small}>{say('search.all.progress', { left: left.length, count, names })}</p>
    </div>
  );
}

function countInWords(found: readonly Searched[], say: Say): string {
  const places = found.reduce((sum, { query }) => sum + (query.data?.places.length ?? 0), 0);
  const isMore = found.some(({ query }) => query.data?.isMore);
  return say(isMore ? 'search.all.foundMore' : 'search.all.found', { places, series: found.length });
}

function AllNotSearched({ failed }: { readonly failed: readonly Searched[] }) {
  const styles = useStyles();
  const say = useSay();
  const retryAll = () => {
    for (const { query } of failed) void query.refetch();
  };
  return (
    <div className={styles.failed} role="alert">
      {failed.length > 1 && <Button onClick={retryAll}>{say('search.all.retry', { count: failed.length })}</Button>}
      {failed.map(({ row, query }) => (
        <NotSearched key={row.id} name={row.other.name} error={query.error} retry={() => void query.refetch()} />
      ))}
    </div>
  );
}

/** The newest 1-on-1 first: those that have not met yet, then by when they last met, the ended ones in the end. */
function newestFirst(rows: readonly SeriesRow[]): readonly SeriesRow[] {
  const group = ({ status, lastHeld }: SeriesRow) => {
    if (status.state === 'ended') return 2;
    return lastHeld ? 1 : 0;
  };
  const met = ({ lastHeld }: SeriesRow) => lastHeld?.startedAt ?? '';
  return rows.toSorted((a, b) => group(a) - group(b) || met(b).localeCompare(met(a)));
}
