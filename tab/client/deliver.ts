import type { TemplateView } from '@rapport/core/contract/preparingViews';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import { assertNever } from '@rapport/core/domain/errors';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from './addresses';
import type { Client } from './client';
import { type CreateCommand, pathOf } from './createCommands';
import { showItem } from './itemChanges';
import { showSeries } from './seriesChanges';

/** Sends a command and shows what came of it. @throws ApiProblem, Unreachable */
export async function deliver(client: Client, queries: QueryClient, command: CreateCommand): Promise<void> {
  const send = <Answer>() => client.send<Answer>(pathOf(command), { method: 'POST', body: command.body });
  switch (command.kind) {
    case 'point':
    case 'points':
    case 'decision':
      return showSeries(queries, await send<SeriesView>());
    case 'item':
      return showItem(queries, await send<ItemView>());
    case 'template':
      await send<TemplateView>();
      return queries.invalidateQueries({ queryKey: queryKeys.templates });
    default:
      return assertNever(command);
  }
}
