import type { ChangeItem } from '@rapport/core/contract/requests';
import type { ItemsView, ItemView } from '@rapport/core/contract/views';
import { dueDay } from '@rapport/core/domain/dueDay';
import {
  type InfiniteData,
  MutationObserver,
  type MutationOptions,
  type QueryClient,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryKeys, seriesPath } from './addresses';
import { type Client, useClient } from './client';
import { isPassing } from './problems';
import { awaited } from './seriesChanges';

/** A command on one promise: what to send, and what the screen shows until the answer is here. */
export interface ItemCommand {
  readonly itemId: string;
  readonly path: string;
  readonly body: ChangeItem;
  apply?(item: ItemView): ItemView;
}

type Due = Extract<ChangeItem, { change: 'move' }>['due'];
type Words = Omit<Extract<ChangeItem, { change: 'reword' }>, 'change'>;

const RETRIES = 4;

/**
 * Sends commands on promises, of one 1-on-1 one after the other.
 * What answers a promise leaves its failures to the caller; those of all others are told by the app's one handler.
 */
export function useItemChanges() {
  const client = useClient();
  const queries = useQueryClient();
  return useMemo(() => itemChanges(client, queries), [client, queries]);
}

function itemChanges(client: Client, queries: QueryClient) {
  const commandOn = (item: ItemView, body: ChangeItem, apply?: ItemCommand['apply']): ItemCommand => {
    const path = `${seriesPath(item.seriesId)}/items/${encodeURIComponent(item.id)}/changes`;
    return { itemId: item.id, path, body, ...(apply && { apply }) };
  };
  /** Its failure is told by the app's one handler. */
  const change = (item: ItemView, body: ChangeItem, apply: ItemCommand['apply']) =>
    void new MutationObserver(queries, changingItems(client, queries, item.seriesId))
      .mutate(commandOn(item, body, apply))
      .catch(() => undefined);
  const changeNow = (item: ItemView, body: ChangeItem) =>
    new MutationObserver(queries, { ...changingItems(client, queries, item.seriesId), ...awaited }).mutate(
      commandOn(item, body),
    );
  return {
    keep: (item: ItemView) => change(item, { change: 'keep' }, (shown) => ({ ...shown, ...closedNow('kept') })),
    reopen: (item: ItemView) => change(item, { change: 'reopen' }, reopened),
    move: (item: ItemView, due: Due) => change(item, { change: 'move', due }, (shown) => movedTo(shown, due)),
    handOver: (item: ItemView, toId: string) =>
      change(item, { change: 'handOver', toId }, (shown) => handedOver(shown, toId)),
    drop: (item: ItemView, reason: string) => changeNow(item, { change: 'drop', reason }),
    reword: (item: ItemView, words: Words) => changeNow(item, { change: 'reword', ...words }),
    /** Answers when it is open again; `reopen` does not wait. */
    bringBack: (item: ItemView) => changeNow(item, { change: 'reopen' }),
  };
}

function changingItems(
  client: Client,
  queries: QueryClient,
  seriesId: string,
): MutationOptions<ItemView, Error, ItemCommand> {
  return {
    mutationKey: queryKeys.itemChanges,
    // One after the other, and after what else is changed in this 1-on-1.
    scope: { id: seriesId },
    mutationFn: ({ path, body }) => client.send<ItemView>(path, { method: 'POST', body }),
    retry: (failures, error) => failures < RETRIES && isPassing(error),
    retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 8_000),
    onSuccess: (item) => showItem(queries, item),
    onError: () => refresh(queries, seriesId),
  };
}

/** Shows an answer at once. A poll that began before the command is dropped: it would show the past. */
export async function showItem(queries: QueryClient, item: ItemView): Promise<void> {
  const { seriesId } = item;
  await Promise.all([
    queries.cancelQueries({ queryKey: queryKeys.items(seriesId) }),
    queries.cancelQueries({ queryKey: queryKeys.myItems }),
  ]);
  for (const queryKey of [queryKeys.items(seriesId), queryKeys.myItems])
    queries.setQueryData<InfiniteData<ItemsView>>(
      queryKey,
      (shown) => shown && { ...shown, pages: shown.pages.map((page, place) => withItem(page, item, place === 0)) },
    );
  refresh(queries, seriesId);
}

function refresh(queries: QueryClient, seriesId: string): void {
  const keys = [queryKeys.items(seriesId), queryKeys.myItems, queryKeys.series(seriesId), queryKeys.home];
  for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
}

function withItem(page: ItemsView, item: ItemView, mayAdd: boolean): ItemsView {
  const isHere = page.items.some((each) => each.id === item.id);
  if (!isHere) return mayAdd ? { ...page, items: [...page.items, item] } : page;
  return { ...page, items: page.items.map((each) => (each.id === item.id ? item : each)) };
}

function closedNow(state: 'kept'): Pick<ItemView, 'state' | 'closedAt'> {
  return { state, closedAt: new Date().toISOString() };
}

function reopened({ closedAt: _, reason: _reason, ...item }: ItemView): ItemView {
  return { ...item, state: 'open' };
}

function movedTo(item: ItemView, due: Due): ItemView {
  // On which day they meet next, the API knows; until it answers, the old day stands.
  if (due && 'choice' in due && due.choice === 'nextMeeting') return item;
  const { dueOn, ownersToday, ...rest } = item;
  const on = due && ('on' in due ? due.on : dueDay(due.choice, { ownersToday, nextMeetingOn: '' }));
  const movedFrom = dueOn ? [...item.movedFrom, dueOn] : item.movedFrom;
  // Whether it's late, the API says; hardly anybody moves something to a day that has passed.
  return { ...rest, ownersToday, movedFrom, isOverdue: false, ...(on && { dueOn: on }) };
}

function handedOver(item: ItemView, toId: string): ItemView {
  return { ...item, ownerId: toId, isMine: toId !== item.other.id };
}
