import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { shortened } from '@rapport/core/domain/text/characters';
import { useEffect, useRef, useState } from 'react';
import { useMeetingChanges } from '../../client/meetingChanges';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';
import { currentPoint } from './currentPoint';

export type SharedPoint = ReturnType<typeof useSharedPoint>;

/** The point both are on. Whoever chooses moves both; but nobody is taken away from what they are writing. */
export function useSharedPoint(series: SeriesView) {
  const { meeting } = series;
  const { talkAbout } = useMeetingChanges(series.id, meeting.id);
  const [held, hold] = useState<PointView>();
  const [chosenId, setChosen] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  const shared = currentPoint(meeting.points, meeting.currentPoint?.id);
  // Deleted while it was being written on: it stays until it is clear what becomes of the text.
  const current = meeting.points.find((point) => point.id === held?.id) ?? held ?? shared;
  const isGone = current !== undefined && !meeting.points.some((point) => point.id === current.id);
  const arrived = chosenId !== undefined && current?.id === chosenId;
  useEffect(() => {
    if (!arrived) return;
    title.current?.focus();
    setChosen(undefined);
  }, [arrived]);
  useMoveHeard(series, shared, chosenId);
  return {
    current,
    isGone,
    title,
    /** Where the other has gone while this person writes. */
    ahead: current?.id === shared?.id ? undefined : shared,
    choose(pointId: string) {
      hold(undefined);
      setChosen(pointId);
      talkAbout(pointId);
    },
    /** Keeps both on the point they see, which otherwise would give way once it is discussed. */
    stay() {
      if (current && meeting.currentPoint?.id !== current.id) talkAbout(current.id);
    },
    follow() {
      hold(undefined);
      setChosen(shared?.id);
    },
    /** Somebody writes on the point they see, so it stays. */
    writing(isWriting: boolean) {
      if (isWriting) hold(current);
      else if (!isGone) hold(undefined);
    },
    letGo: () => hold(undefined),
  };
}

/** Who cannot see that the other moved both on hears it. */
function useMoveHeard({ other }: SeriesView, shared: PointView | undefined, mine: string | undefined): void {
  const board = useNoticeBoard();
  const say = useSay();
  const before = useRef(shared?.id);
  useEffect(() => {
    if (before.current === shared?.id) return;
    before.current = shared?.id;
    if (!shared || shared.id === mine) return;
    board.announce(say('meeting.moved', { name: firstNameOf(other.name), text: shortened(shared.text.text) }));
  }, [shared, mine, other, board, say]);
}
