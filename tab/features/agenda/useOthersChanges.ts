import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { shortened } from '@rapport/core/domain/text/characters';
import type { Say } from '@rapport/core/locales/say';
import { useEffect, useRef } from 'react';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';

/** Tells screen readers what the other one just did; one sentence a change, and nothing of one's own. */
export function useOthersChanges(series: SeriesView): void {
  const board = useNoticeBoard();
  const say = useSay();
  const before = useRef(series);
  useEffect(() => {
    const sentence = whatOtherDid(before.current, series, say);
    before.current = series;
    if (sentence) board.announce(sentence);
  }, [series, board, say]);
}

function whatOtherDid(before: SeriesView, now: SeriesView, say: Say): string | undefined {
  if (before.meeting.id !== now.meeting.id || before.meeting === now.meeting) return undefined;
  const name = firstNameOf(now.other.name);
  const known = new Map(before.meeting.points.map((point) => [point.id, point]));
  const isTheirs = (point: PointView) => point.raisedBy === now.other.id && !point.origin;
  const added = now.meeting.points.filter((point) => isTheirs(point) && !known.has(point.id));
  const [first] = added;
  if (first) return say('agenda.other.added', { name, count: added.length, text: shortened(first.text.text) });
  const edited = now.meeting.points.find((point) => {
    const old = known.get(point.id);
    return old && old.text.version !== point.text.version && point.text.editedBy === now.other.id;
  });
  return edited && say('agenda.other.edited', { name, text: shortened(edited.text.text) });
}
