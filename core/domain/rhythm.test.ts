import { pastOn } from '../../tests/support/exampleSeries';
import { isUnanswered, repairTimes, rhythmFigures, type Span, usualHours, type WorkingHours } from './rhythm';
import type { PastMeeting } from './series';

const skippedOn = (day: string): PastMeeting => pastOn(day, { outcome: 'skipped' });
/** Newest first, from oldest first. */
const past = (...oldestFirst: readonly PastMeeting[]) => oldestFirst.toReversed();

describe('the rhythm of a 1-on-1', () => {
  it('says nothing it does not know', () => {
    expect(rhythmFigures([], [], 'Europe/Berlin')).toEqual({ held: 0, planned: 0, streak: 0, repairDays: [] });
    expect(rhythmFigures([pastOn('2026-11-03')], [], 'Europe/Berlin')).toEqual({
      held: 1,
      planned: 1,
      streak: 1,
      repairDays: [],
    });
  });

  it.each<[string, readonly PastMeeting[], { held: number; planned: number; streak: number }]>([
    ['all held', past(pastOn('2026-11-03'), pastOn('2026-11-10')), { held: 2, planned: 2, streak: 2 }],
    ['the last skipped', past(pastOn('2026-11-03'), skippedOn('2026-11-10')), { held: 1, planned: 2, streak: 0 }],
    [
      'one skipped in between',
      past(pastOn('2026-11-03'), skippedOn('2026-11-10'), pastOn('2026-11-17'), pastOn('2026-11-24')),
      { held: 3, planned: 4, streak: 2 },
    ],
    ['none held', past(skippedOn('2026-11-03'), skippedOn('2026-11-10')), { held: 0, planned: 2, streak: 0 }],
  ])('counts what was held of what was planned, and in a row: %s', (_name, meetings, expected) => {
    expect(rhythmFigures(meetings, [], 'Europe/Berlin')).toMatchObject(expected);
  });

  it('goes on over a pause: it neither counts nor breaks the row, nor makes a gap', () => {
    const meetings = past(pastOn('2026-11-03'), pastOn('2026-11-10'), pastOn('2026-12-08'));
    const pauses = [{ from: '2026-11-11T00:00:00.000Z', until: '2026-12-02T00:00:00.000Z' }];
    expect(rhythmFigures(meetings, [], 'Europe/Berlin')).toMatchObject({ streak: 3, longestGapDays: 28 });
    expect(rhythmFigures(meetings, pauses, 'Europe/Berlin')).toMatchObject({ streak: 3, longestGapDays: 7 });
  });

  it('leaves out only the part of a pause that lies in the gap, and never goes below nothing', () => {
    const meetings = past(pastOn('2026-11-03'), pastOn('2026-11-17'));
    const pause = (from: string, until: string) => [{ from: `${from}T09:00:00.000Z`, until: `${until}T09:00:00.000Z` }];
    expect(rhythmFigures(meetings, pause('2026-10-01', '2026-11-05'), 'Europe/Berlin').longestGapDays).toBe(12);
    expect(rhythmFigures(meetings, pause('2026-11-15', '2026-12-30'), 'Europe/Berlin').longestGapDays).toBe(12);
    expect(rhythmFigures(meetings, pause('2026-10-01', '2026-12-30'), 'Europe/Berlin').longestGapDays).toBe(0);
    expect(rhythmFigures(meetings, pause('2026-12-01', '2026-12-30'), 'Europe/Berlin').longestGapDays).toBe(14);
  });

  it('finds the longest gap by when they met, not by when it was planned', () => {
    const late = pastOn('2026-11-10', { at: '2026-11-13T14:00:00.000Z' });
    expect(
      rhythmFigures(past(pastOn('2026-11-03'), late, pastOn('2026-11-17')), [], 'Europe/Berlin').longestGapDays,
    ).toBe(10);
  });

  it.each([
    ['Europe/Berlin', 1],
    // It was evening of the same day there.
    ['America/Los_Angeles', 0],
  ])('counts midnights in %s: held in the evening, and again the next morning', (timeZone, days) => {
    const [evening, morning] = [
      pastOn('2026-11-24', { at: '2026-11-24T22:00:00.000Z' }),
      pastOn('2026-11-25', { at: '2026-11-25T06:00:00.000Z' }),
    ];
    expect(rhythmFigures(past(evening, morning), [], timeZone).longestGapDays).toBe(days);
  });

  it('counts a week of 167 hours, when the clock goes ahead, as seven days', () => {
    const [before, after] = [pastOn('2027-03-23'), pastOn('2027-03-30', { at: '2027-03-30T08:00:00.000Z' })];
    expect(rhythmFigures(past(before, after), [], 'Europe/Berlin').longestGapDays).toBe(7);
  });

  it.each<[string, readonly PastMeeting[], readonly number[]]>([
    ['nothing was skipped', past(pastOn('2026-11-03')), []],
    ['it was not made up for', past(pastOn('2026-11-03'), skippedOn('2026-11-10')), []],
    ['two days later', past(skippedOn('2026-11-10'), pastOn('2026-11-12')), [2]],
    [
      'several skipped in a row count from the first',
      past(skippedOn('2026-11-10'), skippedOn('2026-11-17'), pastOn('2026-11-24')),
      [14],
    ],
    [
      'skipped again later',
      past(skippedOn('2026-11-03'), pastOn('2026-11-05'), skippedOn('2026-11-10'), pastOn('2026-11-17')),
      [2, 7],
    ],
    ['made up for before its own date', past(skippedOn('2026-11-10'), pastOn('2026-11-09')), [0]],
  ])('tells the days to repair: %s', (_name, meetings, days) => {
    expect(rhythmFigures(meetings, [], 'Europe/Berlin').repairDays).toEqual(days);
  });
});

describe('times to make up for a skipped meeting', () => {
  const BERLIN = usualHours('Europe/Berlin');
  const tuesday = new Date('2026-11-24T09:00:00Z');
  const times = (
    now: string,
    {
      hours = [BERLIN, BERLIN],
      busy = [],
      count = 3,
      durationMinutes = 30,
      plannedAt = tuesday,
    }: {
      hours?: readonly [WorkingHours, WorkingHours];
      busy?: readonly Span[];
      count?: number;
      durationMinutes?: number;
      plannedAt?: Date;
    } = {},
  ) =>
    repairTimes({ now: new Date(now), plannedAt, durationMinutes, hours, busy, count }).map((each) =>
      each.toISOString(),
    );
  const busyFrom = (start: string, end: string): Span => ({ start: new Date(start), end: new Date(end) });

  it('are in the same week, on different days, an hour from now at the soonest', () => {
    expect(times('2026-11-24T09:10:00Z')).toEqual([
      '2026-11-24T10:30:00.000Z',
      '2026-11-25T08:00:00.000Z',
      '2026-11-26T08:00:00.000Z',
    ]);
  });

  it('are as many as asked for', () => {
    expect(times('2026-11-24T09:10:00Z', { count: 1 })).toHaveLength(1);
    expect(times('2026-11-24T09:10:00Z', { count: 20 })).toHaveLength(20);
  });

  it('go on into the days after when too little of the week is left', () => {
    expect(times('2026-11-27T14:10:00Z')).toEqual([
      '2026-11-27T15:30:00.000Z',
      '2026-11-30T08:00:00.000Z',
      '2026-12-01T08:00:00.000Z',
    ]);
    expect(times('2026-11-28T12:00:00Z')).toEqual([
      '2026-11-30T08:00:00.000Z',
      '2026-12-01T08:00:00.000Z',
      '2026-12-02T08:00:00.000Z',
    ]);
  });

  it('are in the week of the meeting, not before it, when it is skipped long ahead', () => {
    const [first, ...others] = times('2026-11-10T12:00:00Z');
    expect(first).toBe('2026-11-23T08:00:00.000Z');
    expect(others.every((each) => each < '2026-11-30')).toBe(true);
  });

  it('clear what is busy, to the minute', () => {
    const busy = [
      busyFrom('2026-11-24T10:00:00Z', '2026-11-24T12:00:00Z'),
      busyFrom('2026-11-24T12:30:00Z', '2026-11-24T16:00:00Z'),
      busyFrom('2026-11-25T00:00:00Z', '2026-11-26T12:05:00Z'),
    ];
    expect(times('2026-11-24T09:10:00Z', { busy })).toEqual([
      '2026-11-24T12:00:00.000Z',
      '2026-11-26T12:30:00.000Z',
      '2026-11-27T08:00:00.000Z',
    ]);
  });

  it('end before work does, and begin no sooner', () => {
    const two = times('2026-11-24T09:10:00Z', { durationMinutes: 120, count: 100 });
    expect(two.every((each) => each.slice(11, 16) >= '08:00' && each.slice(11, 16) <= '14:00')).toBe(true);
    expect(two).toContain('2026-11-25T14:00:00.000Z');
  });

  it('are within both people’s hours', () => {
    const newYork: WorkingHours = { ...usualHours('America/New_York') };
    const found = times('2026-11-24T09:10:00Z', { hours: [BERLIN, newYork], count: 50 });
    expect(found[0]).toBe('2026-11-24T14:00:00.000Z');
    expect(found.every((each) => each.slice(11, 16) >= '14:00' && each.slice(11, 16) <= '15:30')).toBe(true);
  });

  it('are on days both work', () => {
    const [early, late] = [
      { ...BERLIN, days: [1, 2, 3] },
      { ...BERLIN, days: [3, 4, 5] },
    ];
    const found = times('2026-11-24T09:10:00Z', { hours: [early, late], count: 3 });
    expect(found.every((each) => each.startsWith('2026-11-25'))).toBe(true);
    expect(found).toHaveLength(3);
  });

  it.each<[string, readonly [WorkingHours, WorkingHours]]>([
    ['nine hours lie between them', [BERLIN, usualHours('America/Los_Angeles')]],
    [
      'they share no day',
      [
        { ...BERLIN, days: [1] },
        { ...BERLIN, days: [2] },
      ],
    ],
  ])('are none when %s: better than a time nobody can', (_name, hours) => {
    expect(times('2026-11-23T05:00:00Z', { hours })).toEqual([]);
  });

  it('are none when all is busy', () => {
    expect(times('2026-11-24T09:10:00Z', { busy: [busyFrom('2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z')] })).toEqual(
      [],
    );
  });

  it('use the little that two far zones share', () => {
    const late = { ...BERLIN, to: '20:00' };
    const early = { ...usualHours('America/Los_Angeles'), from: '08:00' };
    const found = times('2026-11-24T09:10:00Z', { hours: [late, early], count: 50 });
    expect(found[0]).toBe('2026-11-24T16:00:00.000Z');
    expect(found.every((each) => each.slice(11, 16) >= '16:00' && each.slice(11, 16) <= '18:30')).toBe(true);
  });

  it('follow the wall clock of the week in which it changes', () => {
    const found = times('2027-03-29T05:00:00Z', { plannedAt: new Date('2027-03-30T08:00:00Z') });
    expect(found).toEqual(['2027-03-29T07:00:00.000Z', '2027-03-30T07:00:00.000Z', '2027-03-31T07:00:00.000Z']);
    const sunday = { ...BERLIN, days: [7], from: '01:00', to: '05:00' };
    // The hour from two to three is missing that Sunday.
    const night = times('2027-03-27T12:00:00Z', {
      plannedAt: new Date('2027-03-25T08:00:00Z'),
      hours: [sunday, sunday],
      count: 50,
    });
    expect(night[0]).toBe('2027-03-28T00:00:00.000Z');
    expect(night.at(-1)).toBe('2027-03-28T02:00:00.000Z');
  });

  const everyDay = [1, 2, 3, 4, 5, 6, 7];

  it('never ask anybody to meet over midnight who works by day', () => {
    const days = { ...BERLIN, from: '00:00', to: '23:59', days: everyDay };
    const found = times('2026-11-24T09:10:00Z', { hours: [days, days], count: 100, durationMinutes: 60 });
    expect(found.some((each) => each.endsWith('T22:30:00.000Z'))).toBe(false);
    expect(found.some((each) => each.endsWith('T23:00:00.000Z'))).toBe(true);
  });

  it.each(['24:00', '00:00'])('may end at midnight, where work does: %s', (to) => {
    const evenings = { ...BERLIN, from: '22:00', to, days: [2] };
    expect(times('2026-11-24T09:10:00Z', { hours: [evenings, evenings], durationMinutes: 60 })).toEqual([
      '2026-11-24T21:00:00.000Z',
      '2026-11-24T22:00:00.000Z',
    ]);
  });

  it('lie within a night shift, which belongs to the day on which it begins', () => {
    const nights = { ...BERLIN, from: '21:00', to: '05:00', days: [2] };
    const found = times('2026-11-23T09:10:00Z', { hours: [nights, nights], count: 50, durationMinutes: 60 });
    // Tuesday evening to Wednesday morning.
    expect(found[0]).toBe('2026-11-24T20:00:00.000Z');
    expect(found).toContain('2026-11-24T23:00:00.000Z');
    expect(found.at(-1)).toBe('2026-11-25T03:00:00.000Z');
  });

  it('begin on a half hour of the wall clock, also where that is none of UTC', () => {
    const nepal = usualHours('Asia/Kathmandu');
    const [first, ...others] = times('2026-11-23T12:00:00Z', { hours: [nepal, nepal], count: 20 });
    expect(first).toBe('2026-11-24T03:15:00.000Z');
    expect(others.every((each) => /:(15|45):00\.000Z$/.test(each))).toBe(true);
    const adelaide = usualHours('Australia/Adelaide');
    expect(times('2026-11-23T12:00:00Z', { hours: [adelaide, adelaide] })[0]).toBe('2026-11-23T22:30:00.000Z');
  });

  it('stay on the half hour over a clock change of thirty minutes', () => {
    const island = { ...usualHours('Australia/Lord_Howe'), days: everyDay };
    const found = times('2026-10-01T12:00:00Z', {
      plannedAt: new Date('2026-10-02T00:00:00Z'),
      hours: [island, island],
    });
    // UTC+10:30 until Sunday, then UTC+11.
    expect(found).toEqual(['2026-10-01T22:30:00.000Z', '2026-10-02T22:30:00.000Z', '2026-10-03T22:00:00.000Z']);
  });
});

describe('whether somebody should say if it took place', () => {
  const current = {
    meetingId: 'm1',
    startsAt: '2026-11-24T09:00:00.000Z',
    durationMinutes: 30,
    openPoints: {},
    preparedBy: [],
  };
  it.each([
    ['before it', 'planned', '2026-11-24T08:59:00Z', false],
    ['during its time', 'planned', '2026-11-24T09:15:00Z', false],
    ['at its end', 'planned', '2026-11-24T09:30:00Z', false],
    ['after its time', 'planned', '2026-11-24T09:30:01Z', true],
    ['a month later', 'planned', '2026-12-24T09:30:00Z', true],
    ['while it runs over', 'inProgress', '2026-11-24T11:00:00Z', false],
  ] as const)('%s', (_name, state, now, expected) => {
    expect(isUnanswered({ ...current, state }, new Date(now))).toBe(expected);
  });
});
