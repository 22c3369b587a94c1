import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ItemView, SeriesRow } from '@rapport/core/contract/views';
import { firstWeekdayOf } from '@rapport/core/locales/regions';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { queryKeys } from '../../client/addresses';
import { useMyItems } from '../../client/items';
import { sentenceOf } from '../../client/problems';
import { arrive } from '../../components/arrival';
import { useLingering } from '../../components/lingering';
import { useHost } from '../../host/host';
import { useSay } from '../../host/language';
import { grouped } from './groups';
import { ItemRow } from './ItemRow';
import { useIsWritten } from './useIsWritten';
import { useItemActions } from './useItemActions';
import { useSteadyFocus } from './useSteadyFocus';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    ':focus': { outlineStyle: 'none' },
  },
  failed: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** What Home counts: as soon as that changes, the promises are asked for again. */
  readonly rows: readonly SeriesRow[];
  /** So many are shown. */
  readonly most: number;
  /** What stands here until they arrive. */
  readonly space: ReactNode;
}

/** The promises of mine that are due first, in all my 1-on-1s: to be kept, moved or dropped here. */
export function MostUrgent({ rows, most, space }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { locale } = useHost();
  const isWritten = useIsWritten();
  const { query, items } = useUrgent(rows, most);
  const { justKept, actions, pointer } = useKeepingPlace();
  const { container, heading, steady } = useSteadyFocus<HTMLUListElement>(actions);
  useArrivalAfter(container);
  if (!items) {
    if (!query.isError) return space;
    return (
      <div className={styles.failed} role="alert">
        {sentenceOf(query.error, say)}
        <Button size="small" onClick={() => void query.refetch()}>
          {say('common.tryAgain')}
        </Button>
      </div>
    );
  }
  const now = new Map(items.map((item) => [item.id, item]));
  const shown = grouped(
    items.map((item) => justKept.get(item.id) ?? item).filter((item) => isMine(item) || isWritten(item)),
    { firstWeekday: firstWeekdayOf(locale), isWritten },
  ).open.flatMap((group) => group.items.map((item) => now.get(item.id) ?? item));
  return (
    <section aria-label={say('items.mine')} ref={container} {...pointer}>
      <ul className={styles.list} ref={heading} tabIndex={-1}>
        {shown.slice(0, most).map((item) => (
          <li key={item.id}>
            <ItemRow item={item} actions={steady} withOther isJustKept={justKept.has(item.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const nothing: ReadonlyMap<string, ItemView> = new Map();

/** What is kept here stays in its place for a while, as it was before. */
function useKeepingPlace() {
  const actions = useItemActions();
  const [justKept, setJustKept] = useState(nothing);
  const pointer = useLingering(justKept.size > 0, () => setJustKept(nothing));
  const keeping = useMemo(
    () => ({
      ...actions,
      keep(item: ItemView) {
        setJustKept((before) => new Map(before).set(item.id, item));
        actions.keep(item);
      },
    }),
    [actions],
  );
  return { justKept, actions: keeping, pointer };
}

/** Asks again when Home counts something else, and for the next page where this one has too few of mine. */
function useUrgent(rows: readonly SeriesRow[], most: number) {
  const queries = useQueryClient();
  const { query, items, behind } = useMyItems({ live: false });
  const counted = JSON.stringify(rows.map(({ openItems }) => openItems));
  const before = useRef(counted);
  useEffect(() => {
    if (before.current === counted) return;
    before.current = counted;
    void queries.invalidateQueries({ queryKey: queryKeys.myItems });
  }, [queries, counted]);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const isShort = items !== undefined && items.filter(isMine).length < most && (behind?.mine ?? 0) > 0;
  useEffect(() => {
    if (isShort && hasNextPage && !isFetching) void fetchNextPage();
  }, [isShort, hasNextPage, isFetching, fetchNextPage]);
  return { query, items };
}

function isMine({ isMine, state }: ItemView): boolean {
  return isMine && state === 'open';
}

/** Whoever kept the last promise of all looks at what is left. */
function useArrivalAfter(container: RefObject<HTMLElement | null>): void {
  useLayoutEffect(
    () => () => {
      if (container.current?.contains(document.activeElement)) arrive();
    },
    [container],
  );
}
