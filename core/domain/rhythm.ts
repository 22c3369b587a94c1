import { Temporal } from 'temporal-polyfill';
import { startOfDay } from './dueDay';
import type { Series } from './series';
import type { SkipReasonKind } from './trackRecord';

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
  const soon = freeIn({ start: from, end: new Date(from.getTime() + 7 * DAY) });
  return spreadOverDays([...sameWeek, ...soon], timeZone, count);
}

/** What they gave up is not offered again: the hour, and the whole day when one of the two is away. */
function givenUp(
  { plannedAt, reasonKind }: { readonly plannedAt: Date; readonly reasonKind?: SkipReasonKind | undefined },
  { durationMinutes, timeZone }: { readonly durationMinutes: number; readonly timeZone: string },
): Span {
  if (reasonKind !== 'away') return { start: plannedAt, end: new Date(plannedAt.getTime() + durationMinutes * 60_000) };
  const day = localTime(plannedAt, timeZone).toPlainDate();
  return {
    start: startOfDay(timeZone, day.toString()),
    end: startOfDay(timeZone, day.add({ days: 1 }).toString()),
  };
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

/**
 * On as many days as there are, the first of one day, one from the middle of the next, the last of the third: who can never
 * do mornings finds one too.
 */
function spreadOverDays(slots: readonly Date[], timeZone: string, count: number): readonly Date[] {
  const days = new Map<string, Date[]>();
  for (const each of slots) {
    const day = localTime(each, timeZone).toPlainDate().toString();
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
    if (!farthest || most < 2 * SLOT_STEP) break;
    chosen.push(farthest);
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

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function clock(at: Temporal.ZonedDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Whether a planned meeting's time has passed, so that somebody should say if it took place. */
export function isUnanswered(current: Series['current'], now: Date): boolean {
  const over = Date.parse(current.startsAt) + current.durationMinutes * 60_000;
  return current.state === 'planned' && over < now.getTime();
}
