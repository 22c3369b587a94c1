import type { Cadence, Rhythm } from '../domain/cadence';
import { rhythmForReader, rhythmInWords, rhythmWithPlace } from './rhythmWords';

const weeks = { every: 'weeks', interval: 1, weekday: 2, time: '10:00', anchorOn: '2026-01-05' } as const;
const month = { every: 'month', ordinal: 2, weekday: 2, time: '10:00' } as const;
const inBerlin = (cadence: Cadence, durationMinutes = 30): Rhythm => ({
  cadence,
  timeZone: 'Europe/Berlin',
  durationMinutes,
});
const reader = (timeZone: string, locale = 'en-GB') => ({ now: new Date('2026-11-20T12:00Z'), timeZone, locale });
const winter = new Date('2026-11-24T09:00Z');

describe('a rhythm in words', () => {
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
    expect(rhythmInWords(inBerlin(cadence, durationMinutes), 'en-GB')).toBe(expected);
  });

  it.each([
    ['en-US', 'Every Tuesday 10:00\u00A0AM, 30 min'],
    ['en-GB', 'Every Tuesday 10:00, 30 min'],
    ['de-DE', 'Every Tuesday 10:00, 30 min'],
  ])('has the clock of the reader’s region: %s', (locale, expected) => {
    expect(rhythmInWords(inBerlin(weeks), locale)).toBe(expected);
  });

  it.each([
    ['Europe/Berlin', weeks, 'Every Tuesday 10:00, 30 min'],
    ['Europe/London', weeks, 'Every Tuesday 09:00, 30 min'],
    ['Asia/Kathmandu', weeks, 'Every Tuesday 14:45, 30 min'],
    ['Pacific/Honolulu', weeks, 'Every Monday 23:00, 30 min'],
    ['Pacific/Kiritimati', { ...weeks, weekday: 7, time: '23:30' }, 'Every Monday 12:30, 30 min'],
    ['Pacific/Honolulu', month, 'The day before the second Tuesday of the month 23:00, 30 min'],
    ['Australia/Sydney', { ...month, time: '18:00' }, 'The day after the second Tuesday of the month 04:00, 30 min'],
  ] as const)('is said by the reader’s clock in %s', (timeZone, cadence, expected) => {
    expect(rhythmForReader(inBerlin(cadence), reader(timeZone), winter)).toBe(expected);
  });

  it('goes by the clocks of its next date: two weeks a year America is an hour nearer', () => {
    const newYork = reader('America/New_York');
    expect(rhythmForReader(inBerlin(weeks), newYork, winter)).toBe('Every Tuesday 04:00, 30 min');
    expect(rhythmForReader(inBerlin(weeks), newYork, new Date('2026-10-27T09:00Z'))).toBe(
      'Every Tuesday 05:00, 30 min',
    );
  });

  it.each([
    ['Europe/Berlin', 'Every Tuesday 10:00, 30 min'],
    // One clock, whatever the name.
    ['Europe/Paris', 'Every Tuesday 10:00, 30 min'],
    ['Europe/London', /^Every Tuesday 10:00, 30 min \(.*Berlin.*\)$/],
    // The same clock in winter alone.
    ['Africa/Lagos', /^Every Tuesday 10:00, 30 min \(.*Berlin.*\)$/],
  ])('names the place of its own clock where it differs: read in %s', (timeZone, expected) => {
    expect(rhythmWithPlace(inBerlin(weeks), reader(timeZone))).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });

  it('is said by its own clock where this machine does not know the zone', () => {
    const onMars = { ...inBerlin(weeks), timeZone: 'Mars/Olympus_Mons' };
    expect(rhythmForReader(onMars, reader('Europe/Berlin'), winter)).toMatch(
      /^Every Tuesday 10:00, 30 min \(.*Olympus Mons.*\)$/,
    );
  });
});
