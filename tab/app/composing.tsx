import type { SeriesView } from '@rapport/core/contract/views';
import { Suspense } from 'react';
import { later } from '../components/later';
import type { ComposerSlots } from '../features/agenda/Composer';

const CommandMenu = later(() => import('../features/prepare/CommandMenu').then((module) => module.CommandMenu));
const PromiseInPlace = later(() =>
  import('../features/items/PromiseFromPoint').then((module) => module.PromiseInPlace),
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
