import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  dayIn,
  daysAfter,
  daysFrom,
  daysPassedIn,
  endOfMonth,
  endOfWeek,
  inUtc,
  isDay,
  startOfWeek,
  wallClockIn,
  weekdayOf,
} from './calendarDay';

const anyInstant = fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
const anyDay = anyInstant.map((at) => at.toISOString().slice(0, 10));

describe('the day it is', () => {
  // One instant is three days on Earth.
  it.each([
    ['Pacific/Kiritimati', '2026-11-25', '00:30'],
    ['Australia/Sydney', '2026-11-24', '21:30'],
    ['Asia/Kathmandu', '2026-11-24', '16:15'],
    ['Europe/Berlin', '2026-11-24', '11:30'],
    ['America/Santiago', '2026-11-24', '07:30'],
    ['Pacific/Honolulu', '2026-11-24', '00:30'],
    ['Pacific/Pago_Pago', '2026-11-23', '23:30'],
    ['Australia/Lord_Howe', '2026-11-24', '21:30'],
  ])('in %s is %s', (timeZone, day, time) => {
    expect(wallClockIn(timeZone, new Date('2026-11-24T10:30:00Z'))).toEqual({ day, time });
  });

  it.each([
    ['the last minute before an hour is missing', 'Europe/Berlin', '2027-03-28T00:59:00Z', '2027-03-28', '01:59'],
    ['the first after', 'Europe/Berlin', '2027-03-28T01:00:00Z', '2027-03-28', '03:00'],
    ['the first of the doubled hours', 'Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
    ['the second', 'Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
    ['half an hour is missing', 'Australia/Lord_Howe', '2026-10-03T15:30:00Z', '2026-10-04', '02:30'],
    ['midnight is missing', 'America/Santiago', '2026-09-06T04:00:00Z', '2026-09-06', '01:00'],
    ['the hour before midnight is there twice', 'America/Santiago', '2026-04-05T03:30:00Z', '2026-04-04', '23:30'],
    ['midnight is midnight, not 24', 'Africa/Cairo', '2026-11-23T22:00:00Z', '2026-11-24', '00:00'],
  ])('goes by the wall clock: %s', (_when, timeZone, at, day, time) => {
    expect(wallClockIn(timeZone, new Date(at))).toEqual({ day, time });
  });

  it('is the same as a calendar library says, anywhere and at any time', () => {
    const zones = ['Pacific/Apia', 'America/Santiago', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (at, timeZone) => {
        const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
        expect(dayIn(timeZone, at)).toBe(there.toPlainDate().toString());
      }),
    );
  });
});

describe('counting days', () => {
  it.each([
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-24', 7, '2026-12-01'],
    ['2026-12-01', -7, '2026-11-24'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-03-27', 2, '2027-03-29'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days is %s', (day, days, after) => {
    expect(daysAfter(day, days)).toBe(after);
    expect(daysFrom(day, after)).toBe(days);
  });

  it('agrees with a calendar library', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [from, to] = [Temporal.PlainDate.from(one), Temporal.PlainDate.from(other)];
        expect(daysFrom(one, other)).toBe(from.until(to, { largestUnit: 'days' }).days);
        expect(weekdayOf(one)).toBe(from.dayOfWeek);
        expect(endOfMonth(one)).toBe(from.with({ day: from.daysInMonth }).toString());
        expect(startOfWeek(one)).toBe(from.subtract({ days: from.dayOfWeek - 1 }).toString());
      }),
    );
  });

  it.each([
    ['talked at six in the evening, read at eight', 'Europe/Berlin', '2026-11-23T17:00Z', '2026-11-24T07:00Z', 1],
    ['a minute before midnight and a minute after', 'Europe/Berlin', '2026-11-23T22:59Z', '2026-11-23T23:01Z', 1],
    ['the whole of a day', 'Europe/Berlin', '2026-11-23T23:00Z', '2026-11-24T22:59Z', 0],
    ['over the spring change', 'Europe/Berlin', '2027-03-27T22:30Z', '2027-03-28T21:30Z', 1],
    ['over the autumn change', 'Europe/Berlin', '2026-10-24T21:59Z', '2026-10-25T22:59Z', 1],
    ['over the spring change in the south', 'Australia/Sydney', '2026-10-03T13:30Z', '2026-10-04T12:30Z', 1],
    ['over a change of half an hour', 'Australia/Lord_Howe', '2026-10-03T13:15Z', '2026-10-04T12:45Z', 1],
    ['over one at midnight', 'America/Santiago', '2026-09-06T03:59Z', '2026-09-06T04:00Z', 1],
    ['the other way round', 'Europe/Berlin', '2026-11-24T07:00Z', '2026-11-23T17:00Z', -1],
  ])('counts midnights, not hours: %s', (_what, timeZone, from, to, days) => {
    expect(daysPassedIn(timeZone, new Date(from), new Date(to))).toBe(days);
  });

  it('counts by somebody’s calendar: two instants are a day apart for one, and of one day for another', () => {
    const [from, to] = [new Date('2026-11-24T05:00Z'), new Date('2026-11-24T11:00Z')];
    expect(daysPassedIn('Pacific/Kiritimati', from, to)).toBe(1);
    expect(daysPassedIn('Australia/Sydney', from, to)).toBe(0);
    expect(daysPassedIn('Pacific/Honolulu', from, to)).toBe(1);
  });
});

it.each([
  ['2026-11-24', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-06-31', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['24 Nov', false],
  ['', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

describe('a week', () => {
  it.each([
    ['2026-11-23', '2026-11-23', '2026-11-29', '2026-11-22', '2026-11-28'],
    ['2026-11-29', '2026-11-23', '2026-11-29', '2026-11-29', '2026-12-05'],
    ['2027-01-01', '2026-12-28', '2027-01-03', '2026-12-27', '2027-01-02'],
  ])('of %s begins on Monday, or on Sunday where weeks do', (day, monday, sunday, americanSunday, saturday) => {
    expect([startOfWeek(day), endOfWeek(day)]).toEqual([monday, sunday]);
    expect([startOfWeek(day, 7), endOfWeek(day, 7)]).toEqual([americanSunday, saturday]);
  });
});

it('is written by a formatter in UTC as the day it is', () => {
  expect(inUtc('2026-11-24').toISOString()).toBe('2026-11-24T12:00:00.000Z');
});
