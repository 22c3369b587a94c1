import type { SeriesView } from '@rapport/core/contract/views';
import { useState } from 'react';

/** The meeting that ended before the reader's eyes, until they go on to the next. */
export function useJustHeld({ meeting, lastHeld }: SeriesView) {
  const running = meeting.state === 'inProgress' ? meeting.id : undefined;
  const [seen, setSeen] = useState(running);
  if (running && running !== seen) setSeen(running);
  const isOver = seen !== undefined && seen !== meeting.id && seen === lastHeld?.meetingId;
  return { justHeld: isOver ? seen : undefined, goOn: () => setSeen(undefined) };
}
