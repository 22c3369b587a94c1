import type { SeriesView } from '@rapport/core/contract/views';
import { Suspense } from 'react';
import { later } from '../components/later';
import { Composer } from '../features/agenda/Composer';
import { AddItem } from '../features/items/AddItem';
import type { CaptureForms } from '../features/meeting/Capture';
import { composing } from './composing';

const CommandMenu = later(() => import('../features/prepare/CommandMenu').then((module) => module.CommandMenu));

/** What the line for what comes up in a meeting is made of. It turns itself into one for a promise or a decision. */
export function capturing(series: SeriesView): CaptureForms {
  return {
    point: ({ input, part, promise, decide, take }) => (
      <Composer
        series={series}
        inputRef={input}
        slots={{
          ...composing(series),
          part,
          take,
          menu: (props) => (
            <Suspense>
              <CommandMenu {...props} promise={promise} decide={decide} />
            </Suspense>
          ),
        }}
      />
    ),
    item: ({ input }) => <AddItem series={series} inputRef={input} />,
  };
}
