import type { Cadence } from '../domain/cadence';
import {
  cadenceInWords,
  dayAndTime,
  daysSince,
  fullDate,
  relativeDay,
  spokenDay,
  timeElsewhere,
  todayOf,
  weekdayName,
} from './dates';

function reader(now: string, timeZone = 'Europe/Berlin', locale = 'en') {
  return { now: new Date(now), timeZone, locale };
}

describe('a day and time as one would say it', () => {
  // Read on Friday 4 December 2026, 15:00 in Berlin.
  it.each([
    ['2026-12-04T09:00Z', 'Today 10:00'],
    ['2026-12-04T22:59Z', 'Today 23:59'],
    ['2026-12-04T23:00Z', 'Tomorrow 00:00'],
    ['2026-12-05T09:00Z', 'Tomorrow 10:00'],
    ['2026-12-03T09:00Z', 'Yesterday 10:00'],
    ['2026-12-06T09:00Z', 'Sunday 10:00'],
    ['2026-12-08T09:00Z', 'Tuesday 10:00'],
    ['2026-12-10T22:59Z', 'Thursday 23:59'],
    ['2026-12-10T23:00Z', 'Fri 11 Dec, 00:00'],
    ['2026-12-02T09:00Z', 'Wed 2 Dec, 10:00'],
    ['2026-01-01T09:00Z', 'Thu 1 Jan, 10:00'],
    ['2025-12-31T09:00Z', 'Wed 31 Dec 2025, 10:00'],
    ['2027-01-05T09:05Z', 'Tue 5 Jan 2027, 10:05'],
    ['2028-02-29T09:00Z', 'Tue 29 Feb 2028, 10:00'],
  ])('says %s in Berlin as "%s"', (at, expected) => {
    expect(dayAndTime(new Date(at), reader('2026-12-04T14:00Z'))).toBe(expected);
  });

  it.each([
    ['Pacific/Kiritimati', '2026-12-04T05:00Z', 'Tomorrow 00:30'],
    ['Pacific/Kiritimati', '2026-12-04T10:00Z', 'Today 00:30'],
    ['Asia/Kolkata', '2026-12-04T05:00Z', 'Today 16:00'],
    ['Europe/Berlin', '2026-12-03T22:59Z', 'Tomorrow 11:30'],
    ['America/New_York', '2026-12-04T05:00Z', 'Today 05:30'],
    ['America/New_York', '2026-12-04T04:59Z', 'Tomorrow 05:30'],
    ['Pacific/Pago_Pago', '2026-12-04T10:59Z', 'Today 23:30'],
    ['Pacific/Pago_Pago', '2026-12-04T11:00Z', 'Yesterday 23:30'],
  ])('goes by midnight in %s: one instant, read at %s, is "%s"', (timeZone, now, expected) => {
    expect(dayAndTime(new Date('2026-12-04T10:30Z'), reader(now, timeZone))).toBe(expected);
  });

  it.each([
    ['a second before midnight', '2026-12-04T22:59:59Z', 'Tomorrow 00:30'],
    ['at midnight', '2026-12-04T23:00:00Z', 'Today 00:30'],
  ])('changes its word %s', (_when, now, expected) => {
    expect(dayAndTime(new Date('2026-12-04T23:30Z'), reader(now))).toBe(expected);
  });

  it.each([
    ['23 hours later in spring', '2026-03-28T22:30Z', '2026-03-29T21:30Z', 'Tomorrow 23:30'],
    ['25 hours later in autumn', '2026-10-24T22:00Z', '2026-10-25T22:59Z', 'Today 23:59'],
    ['a week of 167 hours in spring', '2026-03-27T23:30Z', '2026-04-03T22:30Z', 'Sat 4 Apr, 00:30'],
    ['six days of 145 hours in autumn', '2026-10-23T22:00Z', '2026-10-29T23:00Z', 'Friday 00:00'],
  ])('counts calendar days over a clock change: %s', (_what, now, at, expected) => {
    expect(dayAndTime(new Date(at), reader(now))).toBe(expected);
  });

  it('names a weekday of the next year without the year when it is near', () => {
    expect(dayAndTime(new Date('2027-01-01T09:00Z'), reader('2026-12-30T09:00Z'))).toBe('Friday 10:00');
  });

  it.each(['en', 'en-US', 'en-GB', 'de-DE'])('keeps names in the language of the sentence for %s', (locale) => {
    expect(dayAndTime(new Date('2026-12-18T09:00Z'), reader('2026-12-04T14:00Z', 'Europe/Berlin', locale))).toBe(
      'Fri 18 Dec, 10:00',
    );
  });
});

describe('a calendar day as one would say it', () => {
  // Read on Friday 4 December 2026 in Berlin.
  it.each([
    ['2026-12-04', 'Today', 0],
    ['2026-12-05', 'Tomorrow', -1],
    ['2026-12-03', 'Yesterday', 1],
    ['2026-12-10', 'Thursday', -6],
    ['2026-12-11', 'Fri 11 Dec', -7],
    ['2026-12-02', 'Wed 2 Dec', 2],
    ['2025-12-31', 'Wed 31 Dec 2025', 338],
    ['2028-02-29', 'Tue 29 Feb 2028', -452],
  ])('says %s as "%s", %i days ago', (on, expected, days) => {
    const now = reader('2026-12-04T14:00Z');
    expect(spokenDay(on, now)).toBe(expected);
    expect(daysSince(on, now)).toBe(days);
  });

  it.each([
    ['Europe/Berlin', '2026-12-04T22:59Z', '2026-12-04'],
    ['Europe/Berlin', '2026-12-04T23:00Z', '2026-12-05'],
    ['Pacific/Kiritimati', '2026-12-04T10:00Z', '2026-12-05'],
    ['America/New_York', '2026-12-04T04:59Z', '2026-12-03'],
  ])('knows which day it is in %s at %s', (timeZone, now, today) => {
    expect(todayOf(reader(now, timeZone))).toBe(today);
  });
});

describe('how far away a day is', () => {
  it.each([
    ['2026-12-04T22:59Z', 'today'],
    ['2026-12-04T23:00Z', 'tomorrow'],
    ['2026-12-03T09:00Z', 'yesterday'],
    ['2026-12-02T22:59Z', '2 days ago'],
    ['2026-12-07T09:00Z', 'in 3 days'],
    ['2026-12-17T09:00Z', 'in 13 days'],
    ['2026-12-18T09:00Z', 'in 2 weeks'],
    ['2026-12-25T09:00Z', 'in 3 weeks'],
    ['2026-11-16T09:00Z', '3 weeks ago'],
    ['2026-10-02T09:00Z', '9 weeks ago'],
    ['2027-03-04T09:00Z', 'in 13 weeks'],
    ['2027-03-05T09:00Z', 'in 3 months'],
    ['2025-12-04T09:00Z', '12 months ago'],
    ['2024-12-04T09:00Z', '2 years ago'],
  ])('says %s, read on 4 December 2026 in Berlin, as "%s"', (at, expected) => {
    expect(relativeDay(new Date(at), reader('2026-12-04T14:00Z'))).toBe(expected);
  });

  it.each([18, 38, 45, 75, 100, 800])('is as far ahead as it is behind: %i days', (days) => {
    const away = (count: number) => new Date(Date.UTC(2026, 11, 4 + count, 12));
    const [ahead, behind] = [away(days), away(-days)].map((at) => relativeDay(at, reader('2026-12-04T12:00Z', 'UTC')));
    expect(ahead?.replace('in ', '')).toBe(behind?.replace(' ago', ''));
  });

  it('counts a day that is 23 hours long as a day', () => {
    expect(relativeDay(new Date('2026-03-29T21:30Z'), reader('2026-03-28T22:30Z'))).toBe('tomorrow');
  });
});

describe('the full date', () => {
  it.each([
    ['Europe/Berlin', 'Tuesday 8 December 2026, 10:00'],
    ['Pacific/Kiritimati', 'Tuesday 8 December 2026, 23:00'],
    ['Pacific/Pago_Pago', 'Monday 7 December 2026, 22:00'],
  ])('is the one on the wall in %s', (timeZone, expected) => {
    expect(fullDate(new Date('2026-12-08T09:00Z'), { timeZone, locale: 'en' })).toBe(expected);
  });
});

describe('a rhythm in words', () => {
  const weeks = { every: 'weeks', interval: 1, weekday: 2, time: '10:00', anchorOn: '2026-01-05' } as const;
  const month = { every: 'month', ordinal: 2, weekday: 2, time: '10:00' } as const;

  it.each<[Cadence, number, string]>([
    [weeks, 30, 'Every Tuesday 10:00, 30 min'],
    [{ ...weeks, interval: 2 }, 45, 'Every 2 weeks on Tuesday 10:00, 45 min'],
    [{ ...weeks, interval: 12, weekday: 7, time: '00:05' }, 60, 'Every 12 weeks on Sunday 00:05, 60 min'],
    [{ ...month, ordinal: 1, weekday: 1 }, 30, 'First Monday of the month 10:00, 30 min'],
    [month, 30, 'Second Tuesday of the month 10:00, 30 min'],
    [{ ...month, ordinal: 3 }, 30, 'Third Tuesday of the month 10:00, 30 min'],
    [{ ...month, ordinal: 4 }, 30, 'Fourth Tuesday of the month 10:00, 30 min'],
    [{ ...month, ordinal: 'last', weekday: 5 }, 25, 'Last Friday of the month 10:00, 25 min'],
  ])('%j of %i min is "%s"', (cadence, durationMinutes, expected) => {
    expect(cadenceInWords({ cadence, timeZone: 'Europe/Berlin', durationMinutes }, 'en-GB')).toBe(expected);
  });

  it.each([
    [1, 'Monday'],
    [4, 'Thursday'],
    [7, 'Sunday'],
  ] as const)('calls weekday %i %s', (weekday, expected) => {
    expect(weekdayName(weekday, 'en')).toBe(expected);
  });
});

describe('what a clock elsewhere says', () => {
  const reader = { now: new Date('2026-11-23T05:00:00Z'), timeZone: 'Europe/Berlin', locale: 'en-GB' };
  it.each([
    // Another day there, as seen from there, is no reason to say "Tomorrow" to who reads it today.
    ['America/Mexico_City', '2026-11-23T08:00:00Z', '02:00'],
    ['America/Mexico_City', '2026-11-23T04:30:00Z', 'Sunday 22:30'],
    ['Asia/Tokyo', '2026-11-23T16:00:00Z', 'Tuesday 01:00'],
    ['Europe/Madrid', '2026-11-23T08:00:00Z', undefined],
  ])('%s at %s', (timeZone, at, said) => {
    expect(timeElsewhere(new Date(at), timeZone, reader)).toBe(said);
  });
});
