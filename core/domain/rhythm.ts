import { dayIn, daysAfter, daysFrom, startOfWeek, wallClockIn, weekdayOf } from './calendarDay';
import { MINUTES_OF_DAY, minutesOf } from './localTime';
import type { Series } from './series';
import type { SkipReasonKind } from './trackRecord';
import { instantAt, startOfDay } from './wallTime';

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
 * Times to make up for a skipped meeting: in its week (by the first person's calendar), and in the seven days from now when
 * too little of that week is left; within both people's hours, clear of what is busy, on different days and at different
 * times of the day if possible. Never the skipped time itself, nor so late that the next date of the rhythm would be
 * swallowed. None when the two have no hour in common.
 */
export function repairTimes(question: {
  readonly now: Date;
  readonly skipped: { readonly plannedAt: Date; readonly reasonKind?: SkipReasonKind | undefined };
  /** When the day begins of the next date of the rhythm. */
  readonly before: Date;
  readonly durationMinutes: number;
  readonly hours: readonly [WorkingHours, WorkingHours];
  readonly busy: readonly Span[];
  readonly count: number;
}): readonly Date[] {
  const { now, skipped, before, durationMinutes, hours, count } = question;
  const { timeZone } = hours[0];
  const busy = [...question.busy, givenUp(skipped, { durationMinutes, timeZone })];
  const week = weekOf(skipped.plannedAt, timeZone);
  const soonest = new Date(now.getTime() + NOTICE);
  const from = skipped.reasonKind === 'noTimeThisWeek' ? later(soonest, week.end) : soonest;
  const freeIn = (span: Span) =>
    freeSlots({ ...span, end: earlier(span.end, before) }, { durationMinutes, hours, busy });
  const sameWeek = freeIn({ start: later(from, week.start), end: week.end });
  const chosen = spreadOverDays(sameWeek, timeZone, count);
  if (chosen.length === count) return chosen;
  const soon = freeIn({ start: from, end: inAWeek(from, timeZone) });
  return spreadOverDays([...sameWeek, ...soon], timeZone, count);
}

/** What they gave up is not offered again: the hour, and the whole day when one of the two is away. */
function givenUp(
  { plannedAt, reasonKind }: { readonly plannedAt: Date; readonly reasonKind?: SkipReasonKind | undefined },
  { durationMinutes, timeZone }: { readonly durationMinutes: number; readonly timeZone: string },
): Span {
  if (reasonKind !== 'away') return { start: plannedAt, end: new Date(plannedAt.getTime() + durationMinutes * 60_000) };
  const day = dayIn(timeZone, plannedAt);
  return { start: startOfDay(timeZone, day), end: startOfDay(timeZone, daysAfter(day, 1)) };
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

/**
 * On as many days as there are, the first of one day, one from the middle of the next, the last of the third: who can never
 * do mornings finds one too.
 */
function spreadOverDays(slots: readonly Date[], timeZone: string, count: number): readonly Date[] {
  const days = new Map<string, Date[]>();
  for (const each of slots) {
    const day = dayIn(timeZone, each);
    const present = days.get(day);
    if (!present) days.set(day, [each]);
    else if (!present.some((other) => other.getTime() === each.getTime())) present.push(each);
  }
  const parts = Math.max(1, Math.min(days.size, count) - 1);
  const chosen = [...days.values()]
    .slice(0, count)
    .flatMap((all, index) => all[Math.round(((index % (parts + 1)) * (all.length - 1)) / parts)] ?? []);
  // Too few days left: more times on them, as far from the others as they can be.
  while (chosen.length < count) {
    const distances = slots.map((at) => Math.min(...chosen.map((other) => Math.abs(other.getTime() - at.getTime()))));
    const most = Math.max(...distances);
    const farthest = slots[distances.indexOf(most)];
    if (!farthest || most < APART) break;
    chosen.push(farthest);
  }
  return chosen.sort((a, b) => a.getTime() - b.getTime());
}

function weekOf(at: Date, timeZone: string): Span {
  const monday = startOfWeek(dayIn(timeZone, at));
  return { start: startOfDay(timeZone, monday), end: startOfDay(timeZone, daysAfter(monday, 7)) };
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** The same time on the wall in a week. */
function inAWeek(from: Date, timeZone: string): Date {
  const { day, time } = wallClockIn(timeZone, from);
  return instantAt(timeZone, { day: daysAfter(day, 7), time });
}

/** Whether a planned meeting's time has passed, so that somebody should say if it took place. */
export function isUnanswered(current: Series['current'], now: Date): boolean {
  const over = Date.parse(current.startsAt) + current.durationMinutes * 60_000;
  return current.state === 'planned' && over < now.getTime();
}
