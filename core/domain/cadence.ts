import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { MAX_WEEKS_BETWEEN } from '../contract/limits';
import { dayIn, daysAfter, daysFrom, startOfWeek } from './calendarDay';
import { LOCAL_TIME } from './localTime';
import { storedObject } from './stored';
import { instantAt } from './wallTime';

const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7]);
const timeSchema = z.string().regex(LOCAL_TIME);

/** How often two people meet. A cadence says nothing of the time zone: that is the rhythm's. */
export const cadenceSchema = z
  .discriminatedUnion('every', [
    z.strictObject({
      every: z.literal('weeks'),
      interval: z.int().min(1).max(MAX_WEEKS_BETWEEN),
      weekday: weekdaySchema,
      /** HH:mm on the wall clock. */
      time: timeSchema,
      /** Any day of the first week, YYYY-MM-DD: intervals count from that ISO week, and nothing comes before it. */
      anchorOn: z.iso.date(),
    }),
    z.strictObject({
      every: z.literal('month'),
      ordinal: z.literal([1, 2, 3, 4, 'last']),
      weekday: weekdaySchema,
      /** HH:mm on the wall clock. */
      time: timeSchema,
    }),
  ])
  .readonly();

/** A cadence inside a stored document. */
export const storedCadenceSchema = z
  .discriminatedUnion('every', [
    storedObject({
      every: z.literal('weeks'),
      interval: z.int().min(1),
      weekday: weekdaySchema,
      time: timeSchema,
      anchorOn: z.iso.date(),
    }),
    storedObject({
      every: z.literal('month'),
      ordinal: z.literal([1, 2, 3, 4, 'last']),
      weekday: weekdaySchema,
      time: timeSchema,
    }),
  ])
  .readonly();

/** How often two people meet: every so many weeks, or by weekday once a month. */
export type Cadence = z.infer<typeof cadenceSchema>;
/** ISO number: 1 Monday … 7 Sunday. */
export type Weekday = z.infer<typeof weekdaySchema>;

type Weekly = Extract<Cadence, { every: 'weeks' }>;
type Monthly = Extract<Cadence, { every: 'month' }>;

/** A cadence in its place: the wall clock it follows and how long each meeting takes. */
export interface Rhythm {
  readonly cadence: Cadence;
  /** IANA name. */
  readonly timeZone: string;
  readonly durationMinutes: number;
}

/** The first start strictly after an instant. */
export function nextOccurrence(rhythm: Rhythm, after: Date): Date {
  for (const start of startsAround(rhythm, after)) {
    if (start > after) return start;
  }
  throw new Error('A rhythm never ends');
}

/** The next `count` starts strictly after an instant, soonest first. */
export function occurrences(rhythm: Rhythm, after: Date, count: number): readonly Date[] {
  const starts: Date[] = [];
  for (const start of startsAround(rhythm, after)) {
    if (starts.length >= count) break;
    if (start > after) starts.push(start);
  }
  return starts;
}

/** All starts in order and without end, beginning at or shortly before the instant. */
function* startsAround({ cadence, timeZone }: Rhythm, instant: Date): Generator<Date, void> {
  const today = dayIn(timeZone, instant);
  const days = cadence.every === 'weeks' ? weeklyDays(cadence, today) : monthlyDays(cadence, today);
  for (const day of days) yield instantAt(timeZone, { day, time: cadence.time });
}

// Both begin one period early: a skipped time may move into the next day, and so into the next week or month.

function* weeklyDays({ interval, weekday, anchorOn }: Weekly, today: string): Generator<string> {
  const firstMonday = startOfWeek(anchorOn);
  const periodsSince = Math.floor(daysFrom(firstMonday, today) / (7 * interval));
  for (let period = Math.max(0, periodsSince - 1); ; period++) {
    yield daysAfter(firstMonday, 7 * period * interval + weekday - 1);
  }
}

function* monthlyDays({ ordinal, weekday }: Monthly, today: string): Generator<string> {
  const lastMonth = Temporal.PlainDate.from(today).toPlainYearMonth().subtract({ months: 1 });
  for (let months = 0; ; months++) {
    yield weekdayOfMonth(lastMonth.add({ months }), ordinal, weekday).toString();
  }
}

function weekdayOfMonth(month: Temporal.PlainYearMonth, ordinal: Monthly['ordinal'], weekday: Weekday) {
  if (ordinal === 'last') {
    const lastDay = month.toPlainDate({ day: month.daysInMonth });
    return lastDay.subtract({ days: (lastDay.dayOfWeek - weekday + 7) % 7 });
  }
  const firstDay = month.toPlainDate({ day: 1 });
  return firstDay.add({ days: ((weekday - firstDay.dayOfWeek + 7) % 7) + 7 * (ordinal - 1) });
}
