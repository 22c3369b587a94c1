import type { SeriesView } from '@rapport/core/contract/views';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { queryKeys } from '../../client/addresses';
import { useRemembered } from '../../client/remembered';

/**
 * Whether the reader is closing this meeting: still when they come back from another section, but not any more when it has
 * ended and was reopened.
 */
export function useClosingBegun({ id, meeting }: SeriesView) {
  // Who met without Rapport has nothing to talk about here any more.
  const closing = useRemembered(`closing ${meeting.id}`, () => meeting.isWrittenUp === true);
  const [, setClosing] = closing;
  const queries = useQueryClient();
  const leave = useEffectEvent(() => {
    const now = queries.getQueryData<SeriesView>(queryKeys.series(id));
    if (now && now.meeting.id !== meeting.id) setClosing(false);
  });
  useEffect(() => () => leave(), []);
  return closing;
}
