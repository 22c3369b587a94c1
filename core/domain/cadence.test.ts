import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Cadence, cadenceSchema, nextOccurrence, occurrences, type Rhythm } from './cadence';

const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;
const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;

type Weekly = Extract<Cadence, { every: 'weeks' }>;
type Monthly = Extract<Cadence, { every: 'month' }>;

function weekly(timeZone: string, weekday: Weekly['weekday'], time: string, more: Partial<Weekly> = {}): Rhythm {
  const cadence = { every: 'weeks', interval: 1, anchorOn: '1990-01-01', weekday, time, ...more } as const;
  return { timeZone, durationMinutes: 30, cadence };
}

function monthly(timeZone: string, ordinal: Monthly['ordinal'], weekday: Monthly['weekday'], time = '10:00'): Rhythm {
  return { timeZone, durationMinutes: 30, cadence: { every: 'month', ordinal, weekday, time } };
}

const inUtc = (dates: readonly Date[]) => dates.map((date) => date.toISOString().replace(':00.000Z', 'Z'));

describe('a weekly rhythm', () => {
  it.each([
    ['Europe/Berlin', '2026-01-06T09:00Z'],
    ['America/New_York', '2026-01-06T15:00Z'],
    ['Asia/Kolkata', '2026-01-06T04:30Z'],
    ['Australia/Lord_Howe', '2026-01-05T23:00Z'],
    ['Pacific/Apia', '2026-01-05T21:00Z'],
    ['America/Sao_Paulo', '2026-01-06T13:00Z'],
    ['Asia/Tehran', '2026-01-06T06:30Z'],
    ['Pacific/Kiritimati', '2026-01-05T20:00Z'],
  ])('meets on Tuesday 10:00 of %s', (timeZone, expected) => {
    const next = nextOccurrence(weekly(timeZone, TUESDAY, '10:00'), new Date('2026-01-01T12:00Z'));
    expect(inUtc([next])).toEqual([expected]);
  });

  it.each([
    ['in spring in Berlin', 'Europe/Berlin', '2026-03-20T00:00Z', '2026-03-24T09:00Z', '2026-03-31T08:00Z'],
    ['in autumn in Berlin', 'Europe/Berlin', '2026-10-17T00:00Z', '2026-10-20T08:00Z', '2026-10-27T09:00Z'],
    ['in spring in New York', 'America/New_York', '2026-03-01T00:00Z', '2026-03-03T15:00Z', '2026-03-10T14:00Z'],
    ['in autumn in New York', 'America/New_York', '2026-10-25T00:00Z', '2026-10-27T14:00Z', '2026-11-03T15:00Z'],
    ['in spring on Lord Howe', 'Australia/Lord_Howe', '2026-09-26T00:00Z', '2026-09-28T23:30Z', '2026-10-05T23:00Z'],
    ['in autumn on Lord Howe', 'Australia/Lord_Howe', '2026-03-28T00:00Z', '2026-03-30T23:00Z', '2026-04-06T23:30Z'],
    ['when Brazil had summer time', 'America/Sao_Paulo', '2018-10-28T00:00Z', '2018-10-30T13:00Z', '2018-11-06T12:00Z'],
    ['when Iran had summer time', 'Asia/Tehran', '2022-03-12T00:00Z', '2022-03-15T06:30Z', '2022-03-22T05:30Z'],
    ['where there are none', 'Asia/Kolkata', '2026-03-20T00:00Z', '2026-03-24T04:30Z', '2026-03-31T04:30Z'],
  ])('keeps its wall time on both sides of a clock change %s', (_when, timeZone, after, before, behind) => {
    expect(inUtc(occurrences(weekly(timeZone, TUESDAY, '10:00'), new Date(after), 2))).toEqual([before, behind]);
  });

  it.each([
    ['Berlin, one hour', weekly('Europe/Berlin', SUNDAY, '02:30'), '2026-03-28T12:00Z', '2026-03-29T01:30Z'],
    ['New York, one hour', weekly('America/New_York', SUNDAY, '02:00'), '2026-03-07T12:00Z', '2026-03-08T07:00Z'],
    [
      'Lord Howe, half an hour',
      weekly('Australia/Lord_Howe', SUNDAY, '02:15'),
      '2026-10-03T00:00Z',
      '2026-10-03T15:45Z',
    ],
    ['Nuuk, into Sunday', weekly('America/Nuuk', SATURDAY, '23:30'), '2026-03-27T12:00Z', '2026-03-29T01:30Z'],
    ['Apia, the day that never was', weekly('Pacific/Apia', FRIDAY, '10:00'), '2011-12-29T00:00Z', '2011-12-30T20:00Z'],
  ])('moves later when the clock skips its time: %s', (_where, rhythm, after, expected) => {
    expect(inUtc([nextOccurrence(rhythm, new Date(after))])).toEqual([expected]);
  });

  it('still finds a skipped time that moved into the next week', () => {
    // Algiers, 25 April 1971: Sunday ended at 23:00, so 23:30 came half an hour into Monday.
    const next = nextOccurrence(
      weekly('Africa/Algiers', SUNDAY, '23:30', { anchorOn: '1970-01-01' }),
      new Date('1971-04-25T23:15Z'),
    );
    expect(inUtc([next])).toEqual(['1971-04-25T23:30Z']);
  });

  it.each([
    ['Europe/Berlin', '02:30', '2026-10-24T12:00Z', '2026-10-25T00:30Z', '2026-11-01T01:30Z'],
    ['America/New_York', '01:30', '2026-10-31T12:00Z', '2026-11-01T05:30Z', '2026-11-08T06:30Z'],
    ['Australia/Lord_Howe', '01:45', '2026-04-04T00:00Z', '2026-04-04T14:45Z', '2026-04-11T15:15Z'],
  ])('meets once, at the first of two equal times in %s', (timeZone, time, after, first, weekLater) => {
    expect(inUtc(occurrences(weekly(timeZone, SUNDAY, time), new Date(after), 2))).toEqual([first, weekLater]);
  });

  it.each([
    ['at a meeting, the one after it', '2026-01-06T09:00:00.000Z', '2026-01-13T09:00Z'],
    ['a millisecond before a meeting, that one', '2026-01-06T08:59:59.999Z', '2026-01-06T09:00Z'],
    ['a second before a meeting, that one', '2026-01-06T08:59:59.000Z', '2026-01-06T09:00Z'],
    ['a second after a meeting, the one after it', '2026-01-06T09:00:01.000Z', '2026-01-13T09:00Z'],
  ])('answers %s', (_when, after, expected) => {
    expect(inUtc([nextOccurrence(weekly('Europe/Berlin', TUESDAY, '10:00'), new Date(after))])).toEqual([expected]);
  });

  it.each([
    ['a leap day', SATURDAY, '2020-02-23T00:00Z', ['2020-02-29T09:00Z', '2020-03-07T09:00Z']],
    ['the end of a February without one', SATURDAY, '2026-02-22T00:00Z', ['2026-02-28T09:00Z', '2026-03-07T09:00Z']],
    ['the end of the year', THURSDAY, '2026-12-26T00:00Z', ['2026-12-31T09:00Z', '2027-01-07T09:00Z']],
    ['the last day of a month', FRIDAY, '2026-07-27T00:00Z', ['2026-07-31T08:00Z', '2026-08-07T08:00Z']],
  ] as const)('goes on over %s', (_what, weekday, after, expected) => {
    expect(inUtc(occurrences(weekly('Europe/Berlin', weekday, '10:00'), new Date(after), 2))).toEqual(expected);
  });
});

describe('a rhythm of every few weeks', () => {
  const everyTwo = (anchorOn: string) => weekly('Europe/Berlin', TUESDAY, '10:00', { interval: 2, anchorOn });

  it.each([
    ['the Monday of its first week', '2026-01-05', ['2026-01-06T09:00Z', '2026-01-20T09:00Z']],
    ['the Sunday of its first week', '2026-01-11', ['2026-01-06T09:00Z', '2026-01-20T09:00Z']],
    ['a week later', '2026-01-12', ['2026-01-13T09:00Z', '2026-01-27T09:00Z']],
    ['an even number of weeks ago', '2019-12-30', ['2026-01-06T09:00Z', '2026-01-20T09:00Z']],
    ['an odd number of weeks ago', '2019-12-29', ['2026-01-13T09:00Z', '2026-01-27T09:00Z']],
  ])('counts from %s', (_what, anchorOn, expected) => {
    expect(inUtc(occurrences(everyTwo(anchorOn), new Date('2026-01-05T00:00Z'), 2))).toEqual(expected);
  });

  it('does not meet before its first week', () => {
    const next = nextOccurrence(everyTwo('2026-03-04'), new Date('2026-01-05T00:00Z'));
    expect(inUtc([next])).toEqual(['2026-03-03T09:00Z']);
  });

  it('keeps its count over a year with an ISO week 53', () => {
    // 28 December 2026 begins week 53; by week numbers, 53 and 1 would be two odd weeks in a row.
    expect(inUtc(occurrences(everyTwo('2026-12-14'), new Date('2026-12-14T00:00Z'), 3))).toEqual([
      '2026-12-15T09:00Z',
      '2026-12-29T09:00Z',
      '2027-01-12T09:00Z',
    ]);
  });

  it('counts weeks on the local calendar, where Monday may have come earlier', () => {
    // In Kiritimati it is Monday 12 January already: the second week, in which nobody meets.
    const rhythm = weekly('Pacific/Kiritimati', MONDAY, '00:30', { interval: 2, anchorOn: '2026-01-05' });
    expect(inUtc([nextOccurrence(rhythm, new Date('2026-01-11T10:00Z'))])).toEqual(['2026-01-18T10:30Z']);
  });

  it('pauses twelve weeks at the longest', () => {
    const rhythm = weekly('Asia/Kolkata', FRIDAY, '09:15', { interval: 12, anchorOn: '2026-01-01' });
    expect(inUtc(occurrences(rhythm, new Date('2026-01-01T00:00Z'), 2))).toEqual([
      '2026-01-02T03:45Z',
      '2026-03-27T03:45Z',
    ]);
  });
});

describe('a monthly rhythm', () => {
  it.each([
    ['first Monday, which is the first day', monthly('UTC', 1, MONDAY), '2026-05-31T00:00Z', '2026-06-01T10:00Z'],
    ['first Sunday, which is the seventh', monthly('UTC', 1, SUNDAY), '2026-05-31T12:00Z', '2026-06-07T10:00Z'],
    ['second Tuesday', monthly('UTC', 2, TUESDAY), '2026-12-01T00:00Z', '2026-12-08T10:00Z'],
    ['third Thursday', monthly('UTC', 3, THURSDAY), '2026-01-01T00:00Z', '2026-01-15T10:00Z'],
    ['fourth Saturday in a short February', monthly('UTC', 4, SATURDAY), '2026-02-01T00:00Z', '2026-02-28T10:00Z'],
    ['last Friday of four', monthly('UTC', 'last', FRIDAY), '2026-02-01T00:00Z', '2026-02-27T10:00Z'],
    ['last Friday of five, the last day', monthly('UTC', 'last', FRIDAY), '2026-07-01T00:00Z', '2026-07-31T10:00Z'],
    ['last Thursday on a leap day', monthly('UTC', 'last', THURSDAY), '2024-02-01T00:00Z', '2024-02-29T10:00Z'],
    [
      'last Thursday at the end of the year',
      monthly('UTC', 'last', THURSDAY),
      '2026-12-01T00:00Z',
      '2026-12-31T10:00Z',
    ],
  ])('meets on the %s', (_what, rhythm, after, expected) => {
    expect(inUtc([nextOccurrence(rhythm, new Date(after))])).toEqual([expected]);
  });

  it.each([
    ['just before it', '2026-12-08T08:59:59Z', '2026-12-08T09:00Z'],
    ['exactly at it', '2026-12-08T09:00:00Z', '2027-01-12T09:00Z'],
    ['at the end of its month', '2026-12-31T23:59:59Z', '2027-01-12T09:00Z'],
  ])('answers, asked %s, what comes strictly later', (_when, after, expected) => {
    expect(inUtc([nextOccurrence(monthly('Europe/Berlin', 2, TUESDAY), new Date(after))])).toEqual([expected]);
  });

  it.each([
    ['Pacific/Kiritimati', '2026-07-31T09:59Z', '2026-07-31T20:00Z'],
    ['Pacific/Kiritimati', '2026-07-31T20:00Z', '2026-09-04T20:00Z'],
    ['America/Sao_Paulo', '2026-08-01T02:00Z', '2026-08-01T13:00Z'],
  ])('belongs to the month on the calendar of %s', (timeZone, after, expected) => {
    expect(inUtc([nextOccurrence(monthly(timeZone, 1, SATURDAY), new Date(after))])).toEqual([expected]);
  });

  it('still finds a skipped time that moved into the next month', () => {
    // Kiritimati had no 31 December 1994, so the last Saturday came on Sunday, 1 January.
    const next = nextOccurrence(monthly('Pacific/Kiritimati', 'last', SATURDAY), new Date('1994-12-31T12:00Z'));
    expect(inUtc([next])).toEqual(['1994-12-31T20:00Z']);
  });

  it('keeps its wall time over a year with two clock changes and skips no month', () => {
    const year = occurrences(monthly('Europe/Berlin', 'last', FRIDAY), new Date('2026-01-01T00:00Z'), 12);
    expect(inUtc(year)).toEqual([
      '2026-01-30T09:00Z',
      '2026-02-27T09:00Z',
      '2026-03-27T09:00Z',
      '2026-04-24T08:00Z',
      '2026-05-29T08:00Z',
      '2026-06-26T08:00Z',
      '2026-07-31T08:00Z',
      '2026-08-28T08:00Z',
      '2026-09-25T08:00Z',
      '2026-10-30T09:00Z',
      '2026-11-27T09:00Z',
      '2026-12-25T09:00Z',
    ]);
  });
});

describe('every rhythm', () => {
  const timeZones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
  const moreTimeZones = ['America/Sao_Paulo', 'Asia/Tehran', 'Pacific/Kiritimati', 'UTC'];
  // Outside the night hours that a clock change can skip or repeat, the wall time must be met exactly.
  const time = fc
    .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`);
  const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
  const instant = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
  const weeks = fc.record({
    every: fc.constant('weeks'),
    interval: fc.integer({ min: 1, max: 12 }),
    weekday,
    time,
    anchorOn: instant.map((date) => date.toISOString().slice(0, 10)),
  });
  const month = fc.record({ every: fc.constant('month'), ordinal: fc.constantFrom(1, 2, 3, 4, 'last'), weekday, time });
  const inPlace = (cadence: fc.Arbitrary<unknown>) =>
    fc.record({
      cadence: cadence.map((drawn) => cadenceSchema.parse(drawn)),
      timeZone: fc.constantFrom(...timeZones, ...moreTimeZones),
      durationMinutes: fc.constant(30),
    });

  it('comes strictly later, on its weekday and at its wall time', () => {
    fc.assert(
      fc.property(inPlace(fc.oneof(weeks, month)), instant, (rhythm, after) => {
        const next = nextOccurrence(rhythm, after);
        const wall = onTheWall(next, rhythm.timeZone);
        expect(next.getTime()).toBeGreaterThan(after.getTime());
        expect(wall.dayOfWeek).toBe(rhythm.cadence.weekday);
        expect(wall.toPlainTime().toString({ smallestUnit: 'minute' })).toBe(rhythm.cadence.time);
      }),
    );
  });

  it('gives the same meetings one by one as all at once', () => {
    fc.assert(
      fc.property(inPlace(fc.oneof(weeks, month)), instant, fc.integer({ min: 0, max: 8 }), (rhythm, after, count) => {
        const oneByOne: Date[] = [];
        while (oneByOne.length < count) oneByOne.push(nextOccurrence(rhythm, oneByOne.at(-1) ?? after));
        expect(occurrences(rhythm, after, count)).toEqual(oneByOne);
      }),
    );
  });

  it('of weeks meets every interval, from the week of its anchor', () => {
    fc.assert(
      fc.property(inPlace(weeks), instant, (rhythm, after) => {
        if (rhythm.cadence.every !== 'weeks') throw new Error('Drawn from weeks');
        const days = occurrences(rhythm, after, 4).map((at) => onTheWall(at, rhythm.timeZone).toPlainDate());
        const anchor = Temporal.PlainDate.from(rhythm.cadence.anchorOn);
        const anchorMonday = anchor.subtract({ days: anchor.dayOfWeek - 1 });
        for (const day of days) {
          const sinceAnchor = anchorMonday.until(day).days - (day.dayOfWeek - 1);
          expect(sinceAnchor % (7 * rhythm.cadence.interval)).toBe(0);
          expect(sinceAnchor).toBeGreaterThanOrEqual(0);
        }
        const [first, second] = days;
        expect(second && first?.until(second).days).toBe(7 * rhythm.cadence.interval);
      }),
    );
  });

  it('of months meets once in each month', () => {
    fc.assert(
      fc.property(inPlace(month), instant, (rhythm, after) => {
        const months = occurrences(rhythm, after, 6).map((at) =>
          onTheWall(at, rhythm.timeZone).toPlainDate().toPlainYearMonth(),
        );
        const [first] = months;
        expect(months.map((each) => first?.until(each, { largestUnit: 'months' }).months)).toEqual([0, 1, 2, 3, 4, 5]);
      }),
    );
  });

  function onTheWall(at: Date, timeZone: string): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  }

  function twoDigits(amount: number): string {
    return String(amount).padStart(2, '0');
  }
});

describe('what a cadence may be', () => {
  const everyTuesday = { every: 'weeks', interval: 1, weekday: TUESDAY, time: '10:00', anchorOn: '2026-01-05' };
  const lastFriday = { every: 'month', ordinal: 'last', weekday: FRIDAY, time: '10:00' };

  it.each([everyTuesday, { ...everyTuesday, interval: 12 }, lastFriday, { ...lastFriday, ordinal: 4 }])(
    'accepts %j',
    (cadence) => {
      expect(cadenceSchema.parse(cadence)).toEqual(cadence);
    },
  );

  it.each([
    { ...everyTuesday, interval: 0 },
    { ...everyTuesday, interval: 13 },
    { ...everyTuesday, interval: 1.5 },
    { ...everyTuesday, weekday: 0 },
    { ...everyTuesday, weekday: 8 },
    { ...everyTuesday, weekday: '2' },
    { ...everyTuesday, time: '24:00' },
    { ...everyTuesday, anchorOn: '2026-02-29' },
    { ...everyTuesday, anchorOn: '2026-1-5' },
    { ...everyTuesday, ordinal: 1 },
    { ...lastFriday, ordinal: 5 },
    { ...lastFriday, interval: 1 },
    { ...lastFriday, every: 'year' },
    { every: 'month' },
    null,
  ])('refuses %j', (cadence) => {
    expect(cadenceSchema.safeParse(cadence).success).toBe(false);
  });
});
