import type { Rhythm } from '@rapport/core/domain/cadence';
import { rhythmForReader, rhythmWithPlace } from '@rapport/core/locales/rhythmWords';
import { useReader } from '../host/language';

interface Props {
  readonly rhythm: Rhythm;
  /** ISO instant of the next date: as the clocks stand then. */
  readonly nextAt: string;
}

/** How often two people meet, in words and by the reader's clock; on hover the clock that it goes by, where that's another. */
export function RhythmText({ rhythm, nextAt }: Props) {
  const reader = useReader();
  const words = rhythmForReader(rhythm, reader, new Date(nextAt));
  const own = rhythmWithPlace(rhythm, reader);
  return <span {...(own !== words && { title: own })}>{words}</span>;
}
