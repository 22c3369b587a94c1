import type { SeriesView } from '@rapport/core/contract/views';
import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { withLock } from '../host/windows';
import type { Client } from './client';
import { type CreateCommand, type CreateKind, queueOf } from './createCommands';
import { deliver } from './deliver';
import { isPassing } from './problems';
import { unsentStorage, type Written } from './unsentStorage';

/** What was written and is not with the API yet. */
export interface Unsent {
  readonly command: CreateCommand;
  /** Why it is not; absent while it is on its way. */
  readonly error?: unknown;
}

/**
 * Keeps what a person wrote until the API has it: through a change of the screen, a reload, a crash, and in all windows of
 * the browser alike. Sends it in the order of writing, as soon as it can be.
 */
export interface Outbox {
  subscribe(listener: () => void): () => void;
  /** In the order of writing; the same array until something changes. */
  list(): readonly Unsent[];
  /** `made` hears when the API has it, as long as this window is open; and what it answered, if this window sent it. */
  add(command: CreateCommand, made?: (answer: SeriesView | undefined) => void): void;
  /** Whether somebody wrote such a command in this window a moment ago. */
  wroteJustNow(isSuch: (command: CreateCommand) => boolean): boolean;
  /** Sends again what was refused. */
  retry(requestId: string): void;
  discard(requestId: string): void;
  /** Sends now what waits for a better moment. */
  resume(): void;
  /** Sends what earlier visits left, and keeps in step with the other windows, until it is stopped. */
  start(): () => void;
}

export const OutboxContext = createContext<Outbox | undefined>(undefined);

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('No outbox around this component');
  return outbox;
}

/** What is unsent of some kinds; in one 1-on-1, where that is given. */
export function useUnsent(kinds: readonly CreateKind[], where: { readonly seriesId?: string } = {}): readonly Unsent[] {
  const { subscribe, list } = useOutbox();
  const all = useSyncExternalStore(subscribe, list);
  const wanted = kinds.join(' ');
  const { seriesId } = where;
  return useMemo(
    () =>
      all.filter(
        ({ command }) =>
          wanted.split(' ').some((kind) => kind === command.kind) &&
          (seriesId === undefined || (command.kind !== 'template' && command.seriesId === seriesId)),
      ),
    [all, wanted, seriesId],
  );
}

interface Deps {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly userId: string;
}

const RETRY_AFTER = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;
/** Another window is about to send what it wrote; should it be closed before it has, this one does. */
const OTHERS_TAKE = 10_000;
/** So long after writing something, the eye is still on it. */
const JUST_NOW = 5_000;

export function createOutbox({ client, queries, userId }: Deps): Outbox {
  const store = unsentStorage(userId);
  const listeners = new Set<() => void>();
  const hearers = new Map<string, (answer: SeriesView | undefined) => void>();
  const queues = new Map<string, Queue>();
  let isStopped = false;
  let recent: readonly Written[] = [];
  store.adoptOlder();
  let entries: readonly Entry[] = inOrder(store.read());

  function show(next: readonly Entry[]): void {
    entries = next;
    for (const listener of listeners) listener();
  }
  const without = (requestId: string) => entries.filter((each) => idOf(each) !== requestId);
  const marked = ({ command, at }: Entry, error?: unknown): readonly Entry[] =>
    inOrder([...without(command.body.requestId), { command, at, ...(error !== undefined && { error }) }]);
  function queueNamed(name: string): Queue {
    const queue = queues.get(name) ?? { working: false, failures: 0, timer: undefined };
    queues.set(name, queue);
    return queue;
  }
  function later(name: string, delay: number): void {
    const queue = queueNamed(name);
    clearTimeout(queue.timer);
    if (!isStopped) queue.timer = setTimeout(() => void work(name), delay);
  }
  /** Sends what waits in one queue, one after the other; what the API refuses holds nothing up. */
  async function work(name: string): Promise<void> {
    const queue = queueNamed(name);
    clearTimeout(queue.timer);
    if (queue.working) return;
    const isNext = ({ command, error }: Entry) =>
      queueOf(command) === name && (error === undefined || isPassing(error));
    queue.working = true;
    let isThrough = true;
    for (let next = entries.find(isNext); isThrough && next; next = entries.find(isNext)) isThrough = await send(next);
    queue.working = false;
    if (isThrough) queue.failures = 0;
    else later(name, RETRY_AFTER[Math.min(queue.failures++, RETRY_AFTER.length - 1)] ?? RETRY_AFTER[0]);
  }
  /** Whether what was written after it may be sent. */
  async function send(entry: Entry): Promise<boolean> {
    const requestId = idOf(entry);
    try {
      const answer = await inTurn(entry.command);
      show(without(requestId));
      hearers.get(requestId)?.(answer);
      hearers.delete(requestId);
      return true;
    } catch (error) {
      // It may have been given up meanwhile.
      if (store.has(requestId)) show(marked(entry, error));
      return !isPassing(error);
    }
  }
  /** Among the other commands on this 1-on-1, and among the windows: what one of them has sent, no other sends. */
  function inTurn(command: CreateCommand): Promise<SeriesView | undefined> {
    const { requestId } = command.body;
    return new MutationObserver<SeriesView | undefined>(queries, {
      scope: { id: queueOf(command) },
      networkMode: 'always',
      meta: { handled: true },
      mutationFn: () =>
        withLock(`rapport:unsent:${userId}:${queueOf(command)}`, async () => {
          if (!store.has(requestId)) return undefined;
          const answer = await deliver(client, queries, command);
          store.remove(requestId);
          return answer;
        }),
    }).mutate();
  }
  function look(): void {
    const known = new Map(entries.map((entry) => [idOf(entry), entry]));
    const now = store.read();
    show(inOrder(now.map((each) => known.get(idOf(each)) ?? each)));
    for (const each of now) if (!known.has(idOf(each))) later(queueOf(each.command), OTHERS_TAKE);
  }
  function resume(): void {
    for (const name of new Set(entries.map(({ command }) => queueOf(command)))) void work(name);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: () => entries,
    add(command, made) {
      const written = { command, at: Math.max(Date.now(), (entries.at(-1)?.at ?? 0) + 1) };
      recent = [...recent.filter(isRecent), written];
      if (made) hearers.set(command.body.requestId, made);
      store.write(written);
      show(marked(written));
      void work(queueOf(command));
    },
    wroteJustNow: (isSuch) => recent.some((each) => isRecent(each) && isSuch(each.command)),
    retry(requestId) {
      const entry = entries.find((each) => idOf(each) === requestId);
      if (!entry) return;
      show(marked(entry));
      void work(queueOf(entry.command));
    },
    discard(requestId) {
      store.remove(requestId);
      hearers.delete(requestId);
      show(without(requestId));
    },
    resume,
    start() {
      isStopped = false;
      const leave = store.onChange(look);
      resume();
      return () => {
        isStopped = true;
        leave();
        for (const { timer } of queues.values()) clearTimeout(timer);
      };
    },
  };
}

interface Queue {
  working: boolean;
  failures: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

interface Entry extends Written {
  readonly error?: unknown;
}

function idOf({ command }: Written): string {
  return command.body.requestId;
}

function isRecent({ at }: Written): boolean {
  return Date.now() - at < JUST_NOW;
}

function inOrder<Each extends Written>(all: readonly Each[]): readonly Each[] {
  return all.toSorted((a, b) => a.at - b.at);
}
