import { isExtra } from '../domain/meeting';
import { type Series, withCurrent } from '../domain/series';
import type { Pair, PairChange } from './pair';

/**
 * The pair with its planned meeting on that date. A running one keeps its own, unless it is an extra one, whose date is that
 * of the next; and so does one whose time has come unanswered: whether the two met is theirs to say.
 */
export function withReplanned(
  { meeting: { value } }: Pair,
  series: Series,
  { startsAt, asOf }: Replanning,
): PairChange {
  if (value.startsAt <= asOf || (value.state !== 'planned' && !isExtra(value))) return { series };
  const { durationMinutes } = value.state === 'planned' ? series.rhythm : value;
  const meeting = { ...value, startsAt, durationMinutes };
  return { series: withCurrent(series, meeting), meeting };
}

interface Replanning {
  readonly startsAt: string;
  /** The last instant at which the meeting could have taken place. */
  readonly asOf: string;
}
