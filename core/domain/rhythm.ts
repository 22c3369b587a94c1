import { Temporal } from 'temporal-polyfill';
import { startOfDay } from './dueDay';
import type { Series } from './series';

const DAY = 24 * 60 * 60 * 1000;

/** When somebody works, in their own time zone. */
export interface WorkingHours {
  readonly timeZone: string;
  /** HH:mm, the same on each day. */
  readonly from: string;
  readonly to: string;
  /** ISO weekdays, 1 Monday … 7 Sunday. */
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

const SLOT_STEP = 30 * 60 * 1000;
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
  const soon = freeIn({ start: soonest, end: new Date(now.getTime() + 7 * DAY) });
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
  const slots: Date[] = [];
  const first = Math.ceil(span.start.getTime() / SLOT_STEP) * SLOT_STEP;
  for (let at = first; at + length <= span.end.getTime(); at += SLOT_STEP) {
    const slot = { start: new Date(at), end: new Date(at + length) };
    const isBusy = busy.some((each) => each.start < slot.end && slot.start < each.end);
    if (!isBusy && hours.every((each) => isWithin(slot, each))) slots.push(slot.start);
  }
  return slots;
}

function isWithin({ start, end }: Span, hours: WorkingHours): boolean {
  const from = localTime(start, hours.timeZone);
  const to = localTime(end, hours.timeZone);
  const isSameDay = from.toPlainDate().equals(to.toPlainDate());
  return isSameDay && hours.days.includes(from.dayOfWeek) && clock(from) >= hours.from && clock(to) <= hours.to;
}

function spreadOverDays(slots: readonly Date[], timeZone: string, count: number): readonly Date[] {
  const firstOfEachDay = new Map<string, Date>();
  for (const each of slots) {
    const day = localTime(each, timeZone).toPlainDate().toString();
    if (!firstOfEachDay.has(day)) firstOfEachDay.set(day, each);
  }
  const chosen = [...firstOfEachDay.values()].slice(0, count);
  // Too few days left: more times on them, an hour apart at least.
  for (const each of slots) {
    if (chosen.length >= count) break;
    if (chosen.every((other) => Math.abs(other.getTime() - each.getTime()) >= 2 * SLOT_STEP)) chosen.push(each);
  }
  return chosen.sort((a, b) => a.getTime() - b.getTime());
}

function weekOf(at: Date, timeZone: string): Span {
  const day = localTime(at, timeZone).toPlainDate();
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const start = startOfDay(timeZone, monday.toString());
  return { start, end: startOfDay(timeZone, monday.add({ weeks: 1 }).toString()) };
}

function localTime(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

function clock(at: Temporal.ZonedDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Whether a planned meeting's time has passed, so that somebody should say if it took place. */
export function isUnanswered(current: Series['current'], now: Date): boolean {
  const over = Date.parse(current.startsAt) + current.durationMinutes * 60_000;
  return current.state === 'planned' && over < now.getTime();
}
