import type { Rhythm } from '@rapport/core/domain/cadence';
import { cadenceInWords } from '@rapport/core/locales/dates';
import { useHost } from '../host/host';
import { ownTimeZone, useSay } from '../host/language';
import { placeOf } from './places';

/** How often two people meet, in words; with the place whose clock counts when that is not the reader's. */
export function RhythmText({ rhythm }: { readonly rhythm: Rhythm }) {
  const say = useSay();
  const words = cadenceInWords(rhythm, useHost().locale);
  if (rhythm.timeZone === ownTimeZone()) return words;
  return say('series.rhythm.elsewhere', { rhythm: words, place: placeOf(rhythm.timeZone) });
}
