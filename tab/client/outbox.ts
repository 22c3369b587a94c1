import type { AddPoint } from '@rapport/core/contract/requests';
import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { kept } from '../host/device';
import { seriesPath } from './addresses';
import type { Client } from './client';
import { changing, unchanged } from './seriesChanges';

/** A talking point that was written and is not on the agenda yet. */
export interface UnsentPoint extends AddPoint {
  /** Why it is not; absent while it is being sent. */
  readonly error?: unknown;
}

/** Keeps new talking points until the API has them; across reloads and crashes too. */
export interface Outbox {
  subscribe(listener: () => void): () => void;
  /** In the order of writing; the same array until something changes. */
  list(seriesId: string): readonly UnsentPoint[];
  add(seriesId: string, point: AddPoint): void;
  retry(seriesId: string, requestId: string): void;
  discard(seriesId: string, requestId: string): void;
}

export const OutboxContext = createContext<Outbox | undefined>(undefined);

/** The unsent points of one series, and what to do with them. */
export function useOutbox(seriesId: string): { readonly outbox: Outbox; readonly unsent: readonly UnsentPoint[] } {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('No outbox around this component');
  return { outbox, unsent: useSyncExternalStore(outbox.subscribe, () => outbox.list(seriesId)) };
}

interface Deps {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly userId: string;
}

export function createOutbox({ client, queries, userId }: Deps): Outbox {
  const listeners = new Set<() => void>();
  const lists = new Map<string, readonly UnsentPoint[]>();
  const keyOf = (seriesId: string) => `rapport:points:${userId}:${seriesId}`;

  function list(seriesId: string): readonly UnsentPoint[] {
    const present = lists.get(seriesId);
    if (present) return present;
    const left = keptPoints(keyOf(seriesId));
    lists.set(seriesId, left);
    // Not while a component renders: sending notifies others.
    if (left.length > 0) {
      queueMicrotask(() => {
        for (const point of left) send(seriesId, point);
      });
    }
    return left;
  }
  function change(seriesId: string, edit: (points: readonly UnsentPoint[]) => readonly UnsentPoint[]): void {
    const points = edit(list(seriesId));
    lists.set(seriesId, points);
    if (points.length === 0) kept.remove(keyOf(seriesId));
    else kept.write(keyOf(seriesId), JSON.stringify(points.map(asRequest)));
    for (const listener of listeners) listener();
  }
  function send(seriesId: string, point: AddPoint): void {
    const body = asRequest(point);
    const sending = new MutationObserver(queries, changing(client, queries, seriesId)).mutate({
      path: `${seriesPath(seriesId)}/points`,
      request: { method: 'POST', body },
      apply: unchanged,
      handled: true,
    });
    const set = (next: readonly UnsentPoint[]) =>
      change(seriesId, (points) => points.flatMap((each) => (each.requestId === body.requestId ? next : [each])));
    sending.then(
      () => set([]),
      (error: unknown) => set([{ ...body, error }]),
    );
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list,
    add(seriesId, point) {
      change(seriesId, (points) => [...points, point]);
      send(seriesId, point);
    },
    retry(seriesId, requestId) {
      const point = list(seriesId).find((each) => each.requestId === requestId);
      if (!point) return;
      change(seriesId, (points) => points.map((each) => (each === point ? asRequest(each) : each)));
      send(seriesId, point);
    },
    discard(seriesId, requestId) {
      change(seriesId, (points) => points.filter((each) => each.requestId !== requestId));
    },
  };
}

function asRequest({ requestId, text, area, meetingId }: AddPoint): AddPoint {
  return { requestId, text, area, ...(typeof meetingId === 'string' && { meetingId }) };
}

function keptPoints(key: string): readonly AddPoint[] {
  try {
    const points: unknown = JSON.parse(kept.read(key) ?? '[]');
    return Array.isArray(points) ? points.filter(isPoint).map(asRequest) : [];
  } catch {
    return [];
  }
}

function isPoint(value: unknown): value is AddPoint {
  if (typeof value !== 'object' || value === null) return false;
  return ['requestId', 'text', 'area'].every(
    (name) => typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'string',
  );
}
