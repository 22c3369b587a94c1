import type { PrivateNoteView } from '@rapport/core/contract/preparingViews';
import { type QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { meetingPath } from './addresses';
import { type Client, useClient } from './client';
import { createDesk, type Desk } from './desk';
import { windowPrefix } from './windowStorage';

/** Which meeting a private note is on. */
export interface PrivateAddress {
  readonly seriesId: string;
  readonly meetingId: string;
}

/** The caller's own notes being written in this tab. */
export type PrivateDesk = Desk<PrivateAddress>;

export const PrivateDeskContext = createContext<PrivateDesk | undefined>(undefined);

export function usePrivateDesk(): PrivateDesk {
  const desk = useContext(PrivateDeskContext);
  if (!desk) throw new Error('No desk around this component');
  return desk;
}

/** Of the caller's notes on one 1-on-1. */
export const privateNotesKey = (seriesId: string) => ['privateNote', seriesId] as const;
const keyOf = ({ seriesId, meetingId }: PrivateAddress) => [...privateNotesKey(seriesId), meetingId] as const;
const pathOf = ({ seriesId, meetingId }: PrivateAddress) => `${meetingPath(seriesId, meetingId)}/private-note`;

/** The caller's own note on a meeting. */
export function usePrivateNote(address: PrivateAddress): UseQueryResult<PrivateNoteView> {
  const client = useClient();
  return useQuery({
    queryKey: keyOf(address),
    queryFn: ({ signal }) => client.send<PrivateNoteView>(pathOf(address), { signal }),
  });
}

interface Deps {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly userId: string;
  readonly windowId: string;
}

export function createPrivateDesk({ client, queries, ...owner }: Deps): PrivateDesk {
  return createDesk<PrivateAddress>({
    prefix: windowPrefix('private', owner),
    nameOf: ({ seriesId, meetingId }) => `${seriesId}/${meetingId}`,
    addressOf: (name) => {
      const [seriesId, meetingId] = name.split('/');
      return seriesId && meetingId ? { seriesId, meetingId } : undefined;
    },
    async save(address, draft, { keepalive }) {
      const body = { text: draft.text, basedOn: draft.basedOn };
      const note = await client.send<PrivateNoteView>(pathOf(address), { method: 'PUT', body, keepalive });
      queries.setQueryData(keyOf(address), note);
      return note;
    },
  });
}
