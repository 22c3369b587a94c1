import type { AddDecision } from '@rapport/core/contract/requests';
import type { SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { useState } from 'react';
import { useMeetingChanges } from '../../client/meetingChanges';

import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';

/** A decision that could not be saved; its text is kept here. */
export interface FailedDecision extends AddDecision {
  readonly error: unknown;
}

export type Deciding = ReturnType<typeof useDeciding>;

/** Writes decisions down and takes them back. */
export function useDeciding(series: SeriesView) {
  const say = useSay();
  const board = useNoticeBoard();
  const changes = useMeetingChanges(series.id, series.meeting.id);
  const [unsent, setUnsent] = useState<readonly FailedDecision[]>([]);
  const discard = (requestId: string) => setUnsent((all) => all.filter((each) => each.requestId !== requestId));
  const send = ({ requestId, text }: AddDecision) => {
    changes
      .decide({ requestId, text })
      .catch((error: unknown) => setUnsent((all) => [...all, { requestId, text, error }]));
  };
  return {
    unsent,
    discard,
    decide: (text: string) => send({ requestId: crypto.randomUUID(), text }),
    retry(decision: FailedDecision) {
      discard(decision.requestId);
      send(decision);
    },
    remove({ id, text }: { readonly id: string; readonly text: string }) {
      changes.undecide(id);
      board.post({
        intent: 'info',
        text: say('decision.removed', { text: shortened(text) }),
        undo: () => send({ requestId: id, text }),
      });
    },
  };
}
