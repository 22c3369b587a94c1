import type { AddItem } from '@rapport/core/contract/requests';
import type { ItemView } from '@rapport/core/contract/views';
import { useEffect, useRef, useState } from 'react';
import { useItemChanges } from '../../client/itemChanges';
import { kept } from '../../host/device';
import { useHost } from '../../host/host';
import { keptRequests } from './keptRequests';

interface Place {
  readonly seriesId: string;
  readonly pointId?: string | undefined;
}

/**
 * New promises on their way. They are kept on this computer until the API has them, and sent as the same request each time:
 * nothing is lost, and nothing is promised twice.
 */
export function useUnsentItems({ seriesId, pointId }: Place, done?: (item: ItemView) => void) {
  const { userId } = useHost();
  const changes = useItemChanges();
  const key = `rapport:promises:${userId}:${seriesId}:${pointId ?? ''}`;
  const [unsent, setUnsent] = useState(() => keptRequests(kept.read(key)));
  const [errors, setErrors] = useState<ReadonlyMap<string, unknown>>(new Map());
  const change = (edit: (requests: readonly AddItem[]) => readonly AddItem[]) => {
    const next = edit(keptRequests(kept.read(key)));
    if (next.length > 0) kept.write(key, JSON.stringify(next));
    else kept.remove(key);
    setUnsent(next);
  };
  const discard = (requestId: string) => change((all) => all.filter((each) => each.requestId !== requestId));
  const fail = (requestId: string, error: unknown) => setErrors((all) => new Map(all).set(requestId, error));
  const send = (request: AddItem) => {
    fail(request.requestId, undefined);
    changes.add(seriesId, request).then(
      (item) => {
        discard(request.requestId);
        done?.(item);
      },
      (error: unknown) => fail(request.requestId, error),
    );
  };
  const begin = (request: AddItem) => {
    change((all) => [...all, request]);
    send(request);
  };
  const resumed = useRef(false);
  useEffect(() => {
    if (resumed.current) return;
    resumed.current = true;
    // What an earlier visit could not save.
    for (const request of unsent) send(request);
  });
  return {
    unsent: unsent.map((request) => ({ request, error: errors.get(request.requestId) })),
    add: (promise: Omit<AddItem, 'requestId'>) => begin({ requestId: crypto.randomUUID(), ...promise }),
    retry: send,
    discard,
    /** Takes a discarding back. */
    restore: begin,
  };
}
