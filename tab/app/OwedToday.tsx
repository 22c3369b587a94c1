import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { Suspense } from 'react';
import { later } from '../components/later';
import { useAfter } from '../host/device';
import { useSay } from '../host/language';
import { hrefOf } from '../host/route';
import { ErrorBoundary } from './ErrorBoundary';

const MostUrgent = later(() => import('../features/items/MostUrgent').then((module) => module.MostUrgent));

const useStyles = makeStyles({
  owed: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalS },
  rows: { width: '100%', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // A plain link: Fluent's would be the only one in the first load.
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The rest is one step away. */
const places = ['first', 'second', 'third'];
/** Home stands first; the promises themselves come a moment later. */
const SHOWN_AFTER = 300;

/** The promises of mine that are due first, and the way to all. */
export function OwedToday({ rows }: { readonly rows: readonly SeriesRow[] }) {
  const styles = useStyles();
  const say = useSay();
  const isSettled = useAfter(SHOWN_AFTER);
  const count = rows.reduce((sum, row) => sum + row.openItems.mine, 0);
  // Keeps the place, so that nothing jumps when they arrive.
  const space = (
    <Skeleton aria-hidden className={styles.rows}>
      {places.slice(0, count).map((place) => (
        <SkeletonItem key={place} size={48} />
      ))}
    </Skeleton>
  );
  return (
    <div className={styles.owed}>
      <div className={styles.rows}>
        <ErrorBoundary quiet>
          <Suspense fallback={space}>
            {isSettled ? <MostUrgent rows={rows} most={places.length} space={space} /> : space}
          </Suspense>
        </ErrorBoundary>
      </div>
      <a className={styles.link} href={hrefOf({ page: 'items' })}>
        {say('home.owe.all', { more: Math.max(0, count - places.length) })}
      </a>
    </div>
  );
}
