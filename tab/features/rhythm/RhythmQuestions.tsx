import type { SeriesView } from '@rapport/core/contract/views';
import { lazy, Suspense } from 'react';

// Most visits change no date.
const MoveDialog = lazy(() => import('./MoveDialog').then((module) => ({ default: module.MoveDialog })));
const SkipDialog = lazy(() => import('./SkipDialog').then((module) => ({ default: module.SkipDialog })));
const PauseDialog = lazy(() => import('./PauseDialog').then((module) => ({ default: module.PauseDialog })));
const EndDialog = lazy(() => import('./EndDialog').then((module) => ({ default: module.EndDialog })));

/** What can be asked about the dates of a 1-on-1. */
export type RhythmQuestion = 'move' | 'skip' | 'pause' | 'end';

interface Props {
  readonly series: SeriesView;
  readonly asked: RhythmQuestion | undefined;
  close(): void;
}

/** The dialog of the question that is asked, if any. */
export function RhythmQuestions({ series, asked, close }: Props) {
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <Question series={series} asked={asked} close={close} />
    </Suspense>
  );
}

type AskedProps = Omit<Props, 'asked'> & { readonly asked: RhythmQuestion };

function Question({ asked, ...props }: AskedProps) {
  switch (asked) {
    case 'move':
      return <MoveDialog {...props} />;
    case 'skip':
      return <SkipDialog {...props} />;
    case 'pause':
      return <PauseDialog {...props} />;
    case 'end':
      return <EndDialog {...props} />;
  }
}
