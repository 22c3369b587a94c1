import type { Cadence } from '../domain/cadence';
import type { Purpose } from '../domain/purpose';
import type { Series } from '../domain/series';

/** Member by member, as all views: what a newer program stored beside them stays in the store. */
export function rhythmView({ cadence, timeZone, durationMinutes }: Series['rhythm']): Series['rhythm'] {
  return { cadence: cadenceView(cadence), timeZone, durationMinutes };
}

function cadenceView(cadence: Cadence): Cadence {
  if (cadence.every === 'month') {
    const { every, ordinal, weekday, time } = cadence;
    return { every, ordinal, weekday, time };
  }
  const { every, interval, weekday, time, anchorOn } = cadence;
  return { every, interval, weekday, time, anchorOn };
}

export function purposeView(purpose: Purpose): Purpose {
  return purpose.kind === 'custom' ? { kind: purpose.kind, text: purpose.text } : { kind: purpose.kind };
}
