import type { SeriesView } from '@rapport/core/contract/views';
import { lazy, Suspense } from 'react';
import type { ComposerSlots } from '../features/agenda/Composer';

const CommandMenu = lazy(() =>
  import('../features/prepare/CommandMenu').then((module) => ({ default: module.CommandMenu })),
);
const PromiseInPlace = lazy(() =>
  import('../features/items/PromiseFromPoint').then((module) => ({ default: module.PromiseInPlace })),
);

/** What the composer of a 1-on-1 can do besides adding what was typed. */
export function composing(series: SeriesView): ComposerSlots {
  return {
    menu: (props) => (
      <Suspense>
        <CommandMenu {...props} />
      </Suspense>
    ),
    promise: (close) => (
      <Suspense>
        <PromiseInPlace series={series} close={close} />
      </Suspense>
    ),
  };
}
