import type { SeriesRow } from '@rapport/core/contract/views';
import { Suspense } from 'react';
import { later } from '../components/later';
import { useAfter } from '../host/device';
import { ErrorBoundary } from './ErrorBoundary';

const AnswerLater = later(() => import('../features/summary/AnswerLater').then((module) => module.AnswerLater));

/** More would crowd Home; older ones are asked about on their own agenda. */
const MOST = 3;
/** Home stands first; what it asks comes a moment later. */
const ASKED_AFTER = 300;

/** Asks how the meetings held last were. */
export function AskedToday({ rows }: { readonly rows: readonly SeriesRow[] }) {
  const isSettled = useAfter(ASKED_AFTER);
  const lately = rows
    .filter((row) => row.unansweredClose)
    .toSorted((a, b) => (b.unansweredClose?.date ?? '').localeCompare(a.unansweredClose?.date ?? ''))
    .slice(0, MOST);
  return (
    <ErrorBoundary quiet>
      <Suspense fallback={null}>
        {isSettled && lately.map((row) => <AnswerLater key={row.id} series={row} named />)}
      </Suspense>
    </ErrorBoundary>
  );
}
