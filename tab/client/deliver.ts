import type { TemplateView } from '@rapport/core/contract/preparingViews';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import { assertNever } from '@rapport/core/domain/errors';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from './addresses';
import type { Client } from './client';
import { type CreateCommand, pathOf } from './createCommands';
import { showItem } from './itemChanges';
import { showSeries } from './seriesChanges';

/** Sends a command and shows what came of it: the 1-on-1 as it is now, where that is the answer. @throws ApiProblem, Unreachable */
export async function deliver(
  client: Client,
  queries: QueryClient,
  command: CreateCommand,
): Promise<SeriesView | undefined> {
  const send = <Answer>() => client.send<Answer>(pathOf(command), { method: 'POST', body: command.body });
  switch (command.kind) {
    case 'point':
    case 'points':
    case 'decision': {
      const series = await send<SeriesView>();
      await showSeries(queries, series);
      return series;
    }
    case 'item':
      await showItem(queries, await send<ItemView>());
      return undefined;
    case 'template':
      await send<TemplateView>();
      await queries.invalidateQueries({ queryKey: queryKeys.templates });
      return undefined;
    default:
      return assertNever(command);
  }
}
