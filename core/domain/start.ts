import { dayIn } from './calendarDay';
import type { Meeting } from './meeting';
import { nextStart } from './nextDates';
import { remembered } from './remembered';
import type { Series } from './series';
import { startOfDay } from './wallTime';

/** What a meeting is started as: in the place of the planned one, or beside it. */
export const startKinds = ['planned', 'extra'] as const;
type StartKind = (typeof startKinds)[number];

/**
 * What the two choose between when they start on another day than planned, by the pair's calendar: whether this is the
 * planned meeting, and then when the one after it is, or an extra one. Undefined when there is nothing to choose: the day
 * has come, or a 1-on-1 is owed. Then whatever comes first makes up for that one, and takes up no other date either.
 */
export function startChoice(series: Series, meeting: Meeting, now: Date): { readonly nextIfPlanned: Date } | undefined {
  if (meeting.state !== 'planned' || series.owed) return undefined;
  const { dayBegins, nextIfPlanned } = aheadOf(series, meeting);
  return now < dayBegins ? { nextIfPlanned } : undefined;
}

/** Whether a meeting that is started now is an extra one. Who does not say, as an older tab, never loses a date. */
export function startsAsExtra(
  series: Series,
  meeting: Meeting,
  { as, now }: { readonly as: StartKind | undefined; readonly now: Date },
): boolean {
  // Once its time has come it is the planned one, however late.
  if (series.owed || meeting.startsAt <= now.toISOString()) return false;
  return as === undefined ? startChoice(series, meeting, now) !== undefined : as === 'extra';
}

interface Ahead {
  /** When the planned day begins. */
  readonly dayBegins: Date;
  readonly nextIfPlanned: Date;
}

// Every read of a 1-on-1 asks, and working out dates is slow. They are the same until something is written.
const aheads = remembered<Ahead>(1000);

function aheadOf(series: Series, meeting: Meeting): Ahead {
  const { rhythm, status, pauses } = series;
  const { startsAt, moves } = meeting;
  const key = JSON.stringify([rhythm, status.state, pauses.at(-1)?.until, startsAt, moves]);
  return aheads(key, () => {
    const start = new Date(startsAt);
    const dayBegins = startOfDay(rhythm.timeZone, dayIn(rhythm.timeZone, start));
    // Asked as of the planned time: before it, the date after that one does not depend on when one asks.
    return { dayBegins, nextIfPlanned: nextStart(series, meeting, start) };
  });
}
