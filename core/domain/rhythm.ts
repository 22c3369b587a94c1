import { dayIn, daysAfter, daysFrom, startOfWeek, wallClockIn, weekdayOf } from './calendarDay';
import { MINUTES_OF_DAY, minutesOf } from './localTime';
import type { PastMeeting, Series } from './series';
import { instantAt, startOfDay } from './wallTime';

/** How the rhythm of a series holds, in facts; the sentences are made where they are read. */
export interface RhythmFigures {
  readonly held: number;
  readonly planned: number;
  /** Meetings held in a row up to now; a pause neither counts nor breaks. */
  readonly streak: number;
  /** The longest time between two held meetings, pauses left out, in days; undefined with fewer than two. */
  readonly longestGapDays?: number;
  /** For each skipped meeting that was made up for: the days until the next was held. */
  readonly repairDays: readonly number[];
}

/** Works out the figures from the remembered past, newest first. @param pairsZone by whose calendar days are counted */
export function rhythmFigures(
  past: readonly PastMeeting[],
  pauses: Series['pauses'],
  pairsZone: string,
): RhythmFigures {
  const daysApart = (from: string, to: string) => daysWithoutPauses(from, to, pauses, pairsZone);
  const oldestFirst = [...past].reverse();
  const held = oldestFirst.filter((each) => each.outcome === 'held');
  const gaps = held.slice(1).map((each, index) => daysApart(held[index]?.at ?? each.at, each.at));
  const brokenAt = past.findIndex((each) => each.outcome === 'skipped');
  return {
    held: held.length,
    planned: past.length,
    streak: brokenAt === -1 ? held.length : brokenAt,
    ...(gaps.length > 0 && { longestGapDays: Math.max(...gaps) }),
    repairDays: oldestFirst.flatMap((each, index) => {
      // Of several skipped in a row, the first is the one that was waited for longest.
      if (each.outcome !== 'skipped' || oldestFirst[index - 1]?.outcome === 'skipped') return [];
      const repaired = oldestFirst.slice(index + 1).find((later) => later.outcome === 'held');
      return repaired ? [daysApart(each.plannedAt, repaired.at)] : [];
    }),
  };
}

/** Calendar days between two instants, without the pauses in between; never negative. */
function daysWithoutPauses(from: string, to: string, pauses: Series['pauses'], pairsZone: string): number {
  const day = (instant: string) => dayIn(pairsZone, new Date(instant));
  const [start, end] = [day(from), day(to)];
  const paused = pauses.reduce((sum, each) => {
    const [first, last] = [day(each.from), day(each.until)];
    return sum + Math.max(0, daysFrom(first > start ? first : start, last < end ? last : end));
  }, 0);
  return Math.max(0, daysFrom(start, end) - paused);
}

/** When somebody works, in their own time zone. */
export interface WorkingHours {
  readonly timeZone: string;
  /** HH:mm, the same on each day. One that ends no later than it begins goes on over midnight; `24:00` is midnight too. */
  readonly from: string;
  readonly to: string;
  /** ISO weekdays on which it begins, 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
}

/** What somebody has when nobody said otherwise. */
export function usualHours(timeZone: string): WorkingHours {
  return { timeZone, from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] };
}

export interface Span {
  readonly start: Date;
  readonly end: Date;
}

/** Times on offer are full or half hours on the first person's wall clock. */
const SLOT_MINUTES = 30;
/** Every zone is a whole number of these from UTC, in minutes. */
const QUARTER = 15;
/** Two times of one day on offer are so far apart at least. */
const APART = 60 * 60 * 1000;
/** Nobody is asked to meet within the next hour. */
const NOTICE = 60 * 60 * 1000;

/**
 * Times to make up for a skipped meeting: in the week of `plannedAt` (by the first person's calendar), and in the seven
 * days from now when too little of that week is left; within both people's hours, clear of what is busy, on different
 * days if possible. None when the two have no hour in common.
 */
export function repairTimes(question: {
  readonly now: Date;
  readonly plannedAt: Date;
  readonly durationMinutes: number;
  readonly hours: readonly [WorkingHours, WorkingHours];
  readonly busy: readonly Span[];
  readonly count: number;
}): readonly Date[] {
  const { now, plannedAt, durationMinutes, hours, busy, count } = question;
  const { timeZone } = hours[0];
  const week = weekOf(plannedAt, timeZone);
  const freeIn = (span: Span) => freeSlots(span, { durationMinutes, hours, busy });
  const soonest = new Date(now.getTime() + NOTICE);
  const sameWeek = freeIn({ start: soonest > week.start ? soonest : week.start, end: week.end });
  const chosen = spreadOverDays(sameWeek, timeZone, count);
  if (chosen.length === count) return chosen;
  const soon = freeIn({ start: soonest, end: inAWeek(now, timeZone) });
  return spreadOverDays([...sameWeek, ...soon], timeZone, count);
}

function freeSlots(
  span: Span,
  {
    durationMinutes,
    hours,
    busy,
  }: { durationMinutes: number; hours: readonly [WorkingHours, WorkingHours]; busy: readonly Span[] },
): readonly Date[] {
  const length = durationMinutes * 60_000;
  const step = QUARTER * 60_000;
  const slots: Date[] = [];
  const first = Math.ceil(span.start.getTime() / step) * step;
  for (let at = first; at + length <= span.end.getTime(); at += step) {
    if (minutesOf(wallClockIn(hours[0].timeZone, new Date(at)).time) % SLOT_MINUTES !== 0) continue;
    const slot = { start: new Date(at), end: new Date(at + length) };
    const isBusy = busy.some((each) => each.start < slot.end && slot.start < each.end);
    if (!isBusy && hours.every((each) => isWithin(slot, each))) slots.push(slot.start);
  }
  return slots;
}

/** Whether a time lies in the hours of a day on which that person works, which may end on the next. */
function isWithin({ start, end }: Span, { timeZone, from, to, days }: WorkingHours): boolean {
  const [begins, ends] = [wallClockIn(timeZone, start), wallClockIn(timeZone, end)];
  const opensAt = minutesOf(from);
  const closesAt = minutesOf(to) > opensAt ? minutesOf(to) : minutesOf(to) + MINUTES_OF_DAY;
  return [begins.day, daysAfter(begins.day, -1)].some((day) => {
    const since = (wall: typeof begins) => daysFrom(day, wall.day) * MINUTES_OF_DAY + minutesOf(wall.time);
    return days.includes(weekdayOf(day)) && since(begins) >= opensAt && since(ends) <= closesAt;
  });
}

function spreadOverDays(slots: readonly Date[], timeZone: string, count: number): readonly Date[] {
  const firstOfEachDay = new Map<string, Date>();
  for (const each of slots) {
    const day = dayIn(timeZone, each);
    if (!firstOfEachDay.has(day)) firstOfEachDay.set(day, each);
  }
  const chosen = [...firstOfEachDay.values()].slice(0, count);
  // Too few days left: more times on them, an hour apart at least.
  for (const each of slots) {
    if (chosen.length >= count) break;
    if (chosen.every((other) => Math.abs(other.getTime() - each.getTime()) >= APART)) chosen.push(each);
  }
  return chosen.sort((a, b) => a.getTime() - b.getTime());
}

function weekOf(at: Date, timeZone: string): Span {
  const monday = startOfWeek(dayIn(timeZone, at));
  return { start: startOfDay(timeZone, monday), end: startOfDay(timeZone, daysAfter(monday, 7)) };
}

/** The same time on the wall in a week. */
function inAWeek(now: Date, timeZone: string): Date {
  const { day, time } = wallClockIn(timeZone, now);
  return instantAt(timeZone, { day: daysAfter(day, 7), time });
}

/** Whether a planned meeting's time has passed, so that somebody should say if it took place. */
export function isUnanswered(current: Series['current'], now: Date): boolean {
  const over = Date.parse(current.startsAt) + current.durationMinutes * 60_000;
  return current.state === 'planned' && over < now.getTime();
}
