import { Temporal } from 'temporal-polyfill';
import { startOfDay } from './dueDay';
import type { PastMeeting, Series } from './series';

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

const DAY = 24 * 60 * 60 * 1000;

/** Works out the figures from the remembered past, newest first. */
export function rhythmFigures(past: readonly PastMeeting[], pauses: Series['pauses']): RhythmFigures {
  const oldestFirst = [...past].reverse();
  const held = oldestFirst.filter((each) => each.outcome === 'held');
  const gaps = held.slice(1).map((each, index) => daysApart(held[index]?.at ?? each.at, each.at, pauses));
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
      return repaired ? [daysApart(each.plannedAt, repaired.at, pauses)] : [];
    }),
  };
}

/** Whole days between two instants, without the pauses in between; never negative. */
function daysApart(from: string, to: string, pauses: Series['pauses']): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const paused = pauses.reduce((sum, each) => {
    const overlap = Math.min(end, Date.parse(each.until)) - Math.max(start, Date.parse(each.from));
    return sum + Math.max(0, overlap);
  }, 0);
  return Math.max(0, Math.round((end - start - paused) / DAY));
}

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
