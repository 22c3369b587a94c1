import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import type { Area } from '@rapport/core/domain/agenda';
import { useNotesDesk } from '../client/notes';
import { useOutbox } from '../client/outbox';

interface NewPoint {
  readonly text: string;
  readonly area?: Area;
  /** What is to be written in its notes. */
  readonly notes?: string | undefined;
  /** It is there, and its notes are on their way: what was kept until then need not be any more. */
  made?(): void;
}

const NOTHING_WRITTEN = { text: '', version: 0 };

/** Puts on the agenda what was written for another place. */
export function useAddingPoint({ id: seriesId, meeting: { id: meetingId } }: SeriesView): (point: NewPoint) => void {
  const outbox = useOutbox();
  const desk = useNotesDesk();
  return ({ text, area = 'other', notes, made }) => {
    const requestId = crypto.randomUUID();
    const body = { requestId, text: text.trim().slice(0, MAX_POINT_TEXT), area, meetingId };
    outbox.add({ kind: 'point', seriesId, body }, () => {
      if (notes) desk.open({ seriesId, meetingId, pointId: requestId }).change(notes, NOTHING_WRITTEN);
      made?.();
    });
  };
}

/** A text as a point: as its words where they fit one line, else as its notes, named by the first line. */
export function asPoint(text: string): Pick<NewPoint, 'text' | 'notes'> {
  const words = text.trim();
  const [first = ''] = words.split('\n');
  return first === words && words.length <= MAX_POINT_TEXT ? { text: words } : { text: first, notes: words };
}
