import { isUnanswered, repairTimes, type Span, usualHours, type WorkingHours } from './rhythm';
import type { SkipReasonKind } from './trackRecord';

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
      reasonKind,
      before = new Date('2027-12-31T00:00:00Z'),
    }: {
      hours?: readonly [WorkingHours, WorkingHours];
      busy?: readonly Span[];
      count?: number;
      durationMinutes?: number;
      plannedAt?: Date;
      reasonKind?: SkipReasonKind;
      before?: Date;
    } = {},
  ) =>
    repairTimes({
      now: new Date(now),
      skipped: { plannedAt, reasonKind },
      before,
      durationMinutes,
      hours,
      busy,
      count,
    }).map((each) => each.toISOString());
  const busyFrom = (start: string, end: string): Span => ({ start: new Date(start), end: new Date(end) });

  it('are in the same week, on different days and at different times, an hour from now at the soonest', () => {
    expect(times('2026-11-24T09:10:00Z')).toEqual([
      '2026-11-24T10:30:00.000Z',
      '2026-11-25T12:00:00.000Z',
      '2026-11-26T15:30:00.000Z',
    ]);
  });

  it('are never the time that was given up, also when it was given up long before', () => {
    const all = times('2026-11-23T05:00:00Z', { count: 100 });
    expect(all).toContain('2026-11-24T08:00:00.000Z');
    expect(all).not.toContain('2026-11-24T09:00:00.000Z');
    const long = times('2026-11-23T05:00:00Z', { count: 100, durationMinutes: 60 });
    for (const overlapping of ['08:30', '09:00', '09:30'])
      expect(long).not.toContain(`2026-11-24T${overlapping}:00.000Z`);
  });

  it('are not on the day one of the two is away', () => {
    const all = times('2026-11-23T05:00:00Z', { count: 100, reasonKind: 'away' });
    expect(all.filter((each) => each.startsWith('2026-11-24'))).toEqual([]);
    expect(all.some((each) => each.startsWith('2026-11-25'))).toBe(true);
  });

  it('are in the week after when there was no time in this one', () => {
    const found = times('2026-11-23T05:00:00Z', {
      reasonKind: 'noTimeThisWeek',
      before: new Date('2026-11-30T23:00:00Z'),
    });
    expect(found).toEqual(['2026-11-30T08:00:00.000Z', '2026-11-30T11:30:00.000Z', '2026-11-30T15:30:00.000Z']);
    // Asked in that next week, it is like any other.
    expect(times('2026-11-30T09:00:00Z', { reasonKind: 'noTimeThisWeek' })[0]).toBe('2026-11-30T10:00:00.000Z');
  });

  it('end before the next date of the rhythm would be swallowed, or are none', () => {
    const wednesday = { plannedAt: new Date('2026-11-18T08:30:00Z'), before: new Date('2026-11-24T23:00:00Z') };
    const found = times('2026-11-23T05:00:00Z', { ...wednesday, count: 50 });
    expect(found.every((each) => each < '2026-11-24T23:00')).toBe(true);
    expect(times('2026-11-23T05:00:00Z', wednesday)).toHaveLength(3);
    expect(times('2026-11-24T23:30:00Z', wednesday)).toEqual([]);
  });

  it('are as many as asked for', () => {
    expect(times('2026-11-24T09:10:00Z', { count: 1 })).toHaveLength(1);
    expect(times('2026-11-24T09:10:00Z', { count: 20 })).toHaveLength(20);
  });

  it('go on into the days after when too little of the week is left', () => {
    expect(times('2026-11-27T14:10:00Z')).toEqual([
      '2026-11-27T15:30:00.000Z',
      '2026-11-30T12:00:00.000Z',
      '2026-12-01T15:30:00.000Z',
    ]);
    expect(times('2026-11-28T12:00:00Z')).toEqual([
      '2026-11-30T08:00:00.000Z',
      '2026-12-01T12:00:00.000Z',
      '2026-12-02T15:30:00.000Z',
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
      '2026-11-26T14:00:00.000Z',
      '2026-11-27T15:30:00.000Z',
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
    expect(found).toEqual(['2027-03-29T07:00:00.000Z', '2027-03-30T11:00:00.000Z', '2027-03-31T14:30:00.000Z']);
    const sunday = { ...BERLIN, days: [7], from: '01:00', to: '05:00' };
    // The hour from two to three is missing that Sunday.
    const night = times('2027-03-27T12:00:00Z', {
      plannedAt: new Date('2027-03-25T08:00:00Z'),
      hours: [sunday, sunday],
      count: 50,
    });
    expect(night[0]).toBe('2027-03-28T00:00:00.000Z');
    expect(night.at(-1)).toBe('2027-03-28T02:30:00.000Z');
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
    expect(found).toContain('2026-11-24T23:30:00.000Z');
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
    expect(found).toEqual(['2026-10-01T22:30:00.000Z', '2026-10-03T02:30:00.000Z', '2026-10-04T05:30:00.000Z']);
  });
});

describe('whether somebody should say if it took place', () => {
  const current = {
    meetingId: 'm1',
    startsAt: '2026-11-24T09:00:00.000Z',
    durationMinutes: 30,
    openPoints: {},
    newPoints: {},
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
