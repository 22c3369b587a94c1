import { type Series, withCurrent } from '../domain/series';
import type { Pair, PairChange } from './pair';

/**
 * The pair with its planned meeting on that date. A running one keeps its own, and so does one whose time has come
 * unanswered: whether the two met is theirs to say.
 */
export function withReplanned({ meeting }: Pair, series: Series, { startsAt, asOf }: Replanning): PairChange {
  if (meeting.value.state !== 'planned' || meeting.value.startsAt <= asOf) return { series };
  const planned = { ...meeting.value, startsAt, durationMinutes: series.rhythm.durationMinutes };
  return { series: withCurrent(series, planned), meeting: planned };
}

interface Replanning {
  readonly startsAt: string;
  /** The last instant at which the meeting could have taken place. */
  readonly asOf: string;
}
