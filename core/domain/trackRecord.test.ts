import { exampleMeeting, exampleSeries, pastOn } from '../../tests/support/exampleSeries';
import { heldMeeting, type Planned, skippedMeeting, startedMeeting, withPurpose } from './meeting';
import { countingOf, memoryOf, withHeldMeeting, withMemoryOf, withSkippedMeeting } from './pastMeetings';
import { comingPurposes, type RecurringPurpose } from './purpose';
import { purposesHad, type Series } from './series';
import { recordOf } from './trackRecord';

const DAY = 24 * 60 * 60 * 1000;
const dayOf = (days: number) => new Date(Date.parse('2026-01-06T09:00:00.000Z') + days * DAY).toISOString();

interface Then {
  readonly day: number;
  /** On which day it was held, when that was another one. */
  readonly heldOn?: number;
  readonly skipped?: boolean;
}

const meetingOn = (day: number): Planned => ({ ...exampleMeeting(), id: `m${day}`, startsAt: dayOf(day) });

/** The series with one more meeting over; `purpose` is what it was for. */
function after(
  series: Series,
  { day, heldOn = day, skipped = false }: Then,
  purpose?: RecurringPurpose['kind'],
): Series {
  const writing = { by: 'maya', at: dayOf(heldOn) };
  const next = { ...exampleMeeting(), id: `after ${day}` };
  const planned = withPurpose(meetingOn(day), purpose && { kind: purpose });
  if (skipped) return withSkippedMeeting(series, skippedMeeting(planned, { reason: 'Busy' }, writing).skipped, next);
  return withHeldMeeting(series, heldMeeting(startedMeeting(planned, writing), [], writing).held, next);
}

const lived = (all: readonly Then[], series: Series = exampleSeries()) =>
  all.reduce((before, each) => after(before, each), series);
const held = (...days: readonly number[]): readonly Then[] => days.map((day) => ({ day }));

describe('the record of a 1-on-1', () => {
  it('says nothing it does not know', () => {
    expect(lived([]).record).toEqual({ streak: 0, lastHeldByPurpose: {} });
    expect(lived(held(0)).record).toEqual({
      streak: 1,
      firstHeldAt: dayOf(0),
      lastMetAt: dayOf(0),
      lastHeldByPurpose: {},
    });
  });

  it.each<[string, readonly Then[], number]>([
    ['all held', held(0, 7), 2],
    ['the last skipped', [...held(0), { day: 7, skipped: true }], 0],
    ['one skipped in between', [...held(0), { day: 7, skipped: true }, ...held(14, 21)], 2],
  ])('counts those held in a row: %s', (_name, all, streak) => {
    expect(lived(all).record.streak).toBe(streak);
  });

  it('goes on over a pause: it neither breaks the row nor makes a gap', () => {
    const pauses = [{ from: dayOf(8), until: dayOf(29) }];
    expect(lived(held(0, 7, 35)).record).toMatchObject({ streak: 3, longestGapDays: 28 });
    expect(lived(held(0, 7, 35), exampleSeries({ pauses })).record).toMatchObject({ streak: 3, longestGapDays: 7 });
  });

  it.each([
    [-30, 2, 12],
    [12, 60, 12],
    [-30, 60, 0],
    [30, 60, 14],
  ])('leaves out only the part of a pause that lies in the gap: from day %i to %i', (from, until, gap) => {
    const pauses = [{ from: dayOf(from), until: dayOf(until) }];
    expect(lived(held(0, 14), exampleSeries({ pauses })).record.longestGapDays).toBe(gap);
  });

  it('finds the longest gap by when they met, not by when it was planned', () => {
    expect(lived([{ day: 0 }, { day: 7, heldOn: 10 }, { day: 14 }]).record.longestGapDays).toBe(10);
  });

  it.each<[string, readonly Then[], number | undefined]>([
    ['nothing was skipped', held(0), undefined],
    ['it was not made up for', [...held(0), { day: 7, skipped: true }], undefined],
    [
      'two days later',
      [
        { day: 7, skipped: true },
        { day: 14, heldOn: 9 },
      ],
      2,
    ],
    [
      'several skipped in a row count from the first',
      [{ day: 7, skipped: true }, { day: 14, skipped: true }, { day: 21 }],
      14,
    ],
    [
      'made up for before its own date',
      [
        { day: 7, skipped: true, heldOn: 1 },
        { day: 14, heldOn: 6 },
      ],
      0,
    ],
  ])('tells the days to repair: %s', (_name, all, days) => {
    expect(lived(all).record.lastRepairDays).toBe(days);
  });

  it('forgets neither the row nor the longest gap, however long it is', () => {
    const gap = [...held(0, 60), ...held(...Array.from({ length: 150 }, (_, week) => 67 + 7 * week))];
    expect(lived(gap).record).toMatchObject({ streak: 152, longestGapDays: 60, firstHeldAt: dayOf(0) });
  });

  it('is the same worked out from the lines of a past that is short enough', () => {
    const all = [...held(0, 7), { day: 14, skipped: true }, { day: 21, heldOn: 16 }, ...held(21)];
    const series = lived(all);
    expect(recordOf(series.past, countingOf(series))).toEqual(series.record);
    expect(
      recordOf([pastOn('2026-11-03', { purpose: { kind: 'growth' } })], countingOf(series)).lastHeldByPurpose,
    ).toEqual({
      growth: '2026-11-03T09:00:00.000Z',
    });
  });

  it.each([...held(300), { day: 300, skipped: true }])('is as it was when the last one is taken back: %j', (last) => {
    const long = lived(held(...Array.from({ length: 40 }, (_, week) => 7 * week)));
    const since = { ...after(long, last), hasHeritage: true };
    expect(withMemoryOf(since, memoryOf(long))).toEqual({ ...long, hasHeritage: true, current: since.current });
  });
});

describe('a purpose that comes round seldom', () => {
  /** On which days it was had in three years of weekly meetings in which the two follow every proposal. */
  function hadOn(everyDays: number, weeksBetween = 1): readonly number[] {
    const plan = [{ kind: 'performance' as const, everyDays }];
    let series = exampleSeries();
    const days: number[] = [];
    for (let day = 0; day <= 3 * 366; day += 7 * weeksBetween) {
      const [purpose] = comingPurposes(plan, purposesHad(series), [{ at: dayOf(day) }], 'Europe/Berlin');
      if (purpose?.kind === 'performance') days.push(day);
      series = after(series, { day }, purpose?.kind === 'performance' ? 'performance' : undefined);
    }
    return days;
  }

  it('comes once a year in a weekly 1-on-1, as in a fortnightly one', () => {
    expect(hadOn(364)).toEqual([364, 728, 1092]);
    expect(hadOn(364, 2)).toEqual([364, 728, 1092]);
    expect(hadOn(182)).toEqual([182, 364, 546, 728, 910, 1092]);
  });
});
