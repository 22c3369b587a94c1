import { useEffect, useState } from 'react';
import { useNoticeBoard } from './notices';
import { VisuallyHidden } from './VisuallyHidden';

/** Reads out what others changed, when the reader pauses. */
export function LiveRegion() {
  const board = useNoticeBoard();
  const [said, setSaid] = useState('');
  useEffect(() => board.hear(setSaid), [board]);
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
}
