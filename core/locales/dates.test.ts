import {
  clockTime,
  dayAndTime,
  dayAndTimeWithin,
  fullDate,
  fullDay,
  keptDay,
  recentDay,
  relativeDay,
  shortDay,
  spokenDay,
  spokenDayWithin,
  timeElsewhere,
  todayOf,
  weekdayName,
} from './dates';
import { firstWeekdayOf } from './regions';

function reader(now: string, timeZone = 'Europe/Berlin', locale = 'en-GB') {
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

  it('names a weekday in the language of the sentence, in the order and on the clock of the reader’s region', () => {
    const at = new Date('2026-12-18T13:00Z');
    const said = (locale: string) => dayAndTime(at, reader('2026-12-04T14:00Z', 'Europe/Berlin', locale));
    expect(['en-GB', 'en-US', 'en', 'en-AU', 'de-DE', 'fr-FR', 'ja-JP', 'es-US', 'zh-Hant-TW'].map(said)).toEqual([
      'Fri 18 Dec, 14:00',
      'Fri, Dec 18, 2:00\u00A0PM',
      'Fri, Dec 18, 2:00\u00A0PM',
      'Fri 18 Dec, 2:00\u00A0pm',
      'Fri 18 Dec, 14:00',
      'Fri 18 Dec, 14:00',
      'Fri, Dec 18, 14:00',
      expect.stringMatching(/2:00\u00A0PM$/),
      expect.stringMatching(/^Fri, Dec 18, /),
    ]);
  });

  it.each(['en_us', 'nonsense in a tag', ''])('is said at all to somebody whose locale is %j', (locale) => {
    const at = new Date('2026-12-18T13:00Z');
    expect(dayAndTime(at, reader('2026-12-04T14:00Z', 'Europe/Berlin', locale))).toBe('Fri, Dec 18, 2:00\u00A0PM');
  });

  it.each([
    ['2026-12-04T09:00Z', 'today 10:00', 'Today 10:00'],
    ['2026-12-05T09:00Z', 'tomorrow 10:00', 'Tomorrow 10:00'],
    ['2026-12-03T09:00Z', 'yesterday 10:00', 'Yesterday 10:00'],
    ['2026-12-08T09:00Z', 'Tuesday 10:00', 'Tuesday 10:00'],
    ['2026-12-18T09:00Z', 'Fri 18 Dec, 10:00', 'Fri 18 Dec, 10:00'],
  ])('in the middle of a sentence: %s is "%s"', (at, within, atTheStart) => {
    expect(dayAndTimeWithin(new Date(at), reader('2026-12-04T14:00Z'))).toBe(within);
    expect(dayAndTime(new Date(at), reader('2026-12-04T14:00Z'))).toBe(atTheStart);
  });
});

describe('a time of day', () => {
  it.each([
    ['08:30', 'en-GB', '08:30'],
    ['08:30', 'en-US', '8:30\u00A0AM'],
    ['00:05', 'en-US', '12:05\u00A0AM'],
    ['00:05', 'en-GB', '00:05'],
    ['24:00', 'en-US', '12:00\u00A0AM'],
    ['24:00', 'en-GB', '24:00'],
    ['13:05', 'de-DE', '13:05'],
  ])('%s is read in %s as %s', (time, locale, expected) => {
    expect(clockTime(time, locale)).toBe(expected);
  });
});

describe('a week', () => {
  it.each([
    ['en-US', 7],
    ['en-GB', 1],
    ['de-DE', 1],
    ['ar-EG', 6],
    ['no tag at all', 7],
  ])('begins for %s on weekday %i', (locale, weekday) => {
    expect(firstWeekdayOf(locale)).toBe(weekday);
  });
});

describe('a calendar day as one would say it', () => {
  // Read on Friday 4 December 2026 in Berlin.
  it.each([
    ['2026-12-04', 'Today'],
    ['2026-12-05', 'Tomorrow'],
    ['2026-12-03', 'Yesterday'],
    ['2026-12-10', 'Thursday'],
    ['2026-12-11', 'Fri 11 Dec'],
    ['2026-12-02', 'Wed 2 Dec'],
    ['2025-12-31', 'Wed 31 Dec 2025'],
    ['2028-02-29', 'Tue 29 Feb 2028'],
  ])('says %s as "%s"', (on, expected) => {
    expect(spokenDay(on, reader('2026-12-04T14:00Z'))).toBe(expected);
  });

  it.each([
    ['2026-12-04', 'today'],
    ['2026-12-03', 'yesterday'],
    ['2026-11-28', 'Saturday'],
    ['2026-11-27', undefined],
    ['2026-12-05', undefined],
  ])('says a day of the last week by its name alone: %s', (on, expected) => {
    expect(recentDay(on, reader('2026-12-04T14:00Z'))).toBe(expected);
  });

  it('is written small in the middle of a sentence, where it has no name of its own', () => {
    const within = (on: string) => spokenDayWithin(on, reader('2026-12-04T14:00Z'));
    expect(['2026-12-04', '2026-12-05', '2026-12-03', '2026-12-10', '2026-12-11'].map(within)).toEqual([
      'today',
      'tomorrow',
      'yesterday',
      'Thursday',
      'Fri 11 Dec',
    ]);
  });

  it.each([
    ['en-GB', 'Fri 11 Dec', 'Fri 11 Dec 2026', 'Friday 11 December 2026'],
    ['en-US', 'Fri, Dec 11', 'Fri, Dec 11, 2026', 'Friday, December 11, 2026'],
    ['de-DE', 'Fri 11 Dec', 'Fri 11 Dec 2026', 'Friday 11 December 2026'],
  ])('has one form on the screen, one in what is kept, and one that says all: %s', (locale, short, kept, full) => {
    expect(shortDay('2026-12-11', reader('2026-12-04T14:00Z', 'Europe/Berlin', locale))).toBe(short);
    expect(keptDay('2026-12-11', locale)).toBe(kept);
    expect(fullDay('2026-12-11', locale)).toBe(full);
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
    expect(fullDate(new Date('2026-12-08T09:00Z'), { timeZone, locale: 'en-GB' })).toBe(expected);
  });
});

describe('a weekday', () => {
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
    // A machine that doesn't know the zone says nothing of it.
    ['Mars/Olympus_Mons', '2026-11-23T08:00:00Z', undefined],
    ['Etc/Unknown', '2026-11-23T08:00:00Z', undefined],
  ])('%s at %s', (timeZone, at, said) => {
    expect(timeElsewhere(new Date(at), timeZone, reader)).toBe(said);
  });
});
