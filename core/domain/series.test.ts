import { exampleAgenda, exampleMeeting, exampleSeries, pastOn } from '../../tests/support/exampleSeries';
import { droppedItem, handedOverItem, keptItem, movedItem, newActionItem, reopenedItem } from './actionItem';
import { heldMeeting, skippedMeeting, startedMeeting, withPurpose } from './meeting';
import { replannedStart } from './nextDates';
import { withHeldMeeting, withSkippedMeeting } from './pastMeetings';
import { requireActive, type Series, seriesSchema, withAsked, withItem } from './series';
import { afterPause, endedSeries, pausedSeries, resumedSeries } from './status';
import { PAST_MEETINGS } from './trackRecord';

const maya = { by: 'maya', at: '2026-11-24T09:05:00.000Z' };
const series = exampleSeries();
const next = { ...exampleMeeting(), id: 'm2', startsAt: '2026-12-01T09:00:00.000Z' };
const planned = withPurpose(exampleMeeting(exampleAgenda(['a', 'sam'])), { kind: 'growth' });
const { held } = heldMeeting(startedMeeting(planned, maya), [], { by: 'sam', at: '2026-11-24T09:31:00.000Z' });
const { skipped } = skippedMeeting(planned, { reason: 'Release week' }, maya);

describe('a held meeting', () => {
  it('counts, is the last one, and stands in the past with its purpose and when it began', () => {
    const after = withHeldMeeting(series, held, next);
    expect(after).toMatchObject({
      heldCount: 1,
      lastHeld: {
        meetingId: 'm1',
        startedAt: maya.at,
        endedAt: '2026-11-24T09:31:00.000Z',
        heldAt: '2026-11-24T09:31:00.000Z',
      },
      current: { meetingId: 'm2', startsAt: next.startsAt },
      past: [
        {
          meetingId: 'm1',
          outcome: 'held',
          at: maya.at,
          plannedAt: planned.startsAt,
          purpose: { kind: 'growth' },
          moved: 0,
        },
      ],
    });
    expect(seriesSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
  });

  it('makes up for one that was owed', () => {
    const owing = withSkippedMeeting(series, skipped, next);
    expect(withHeldMeeting(owing, held, next)).not.toHaveProperty('owed');
  });
});

describe('a skipped meeting', () => {
  it('is owed since its date, with the reason; the first of several stays', () => {
    const once = withSkippedMeeting(series, skipped, next);
    expect(once).toMatchObject({
      owed: { since: planned.startsAt, reason: 'Release week', skippedBy: 'maya' },
      past: [{ meetingId: 'm1', outcome: 'skipped', at: maya.at, purpose: { kind: 'growth' } }],
      heldCount: 0,
    });
    const again = skippedMeeting(next, { reason: 'Holiday' }, { by: 'sam', at: '2026-11-30T09:00:00.000Z' });
    const twice = withSkippedMeeting(once, again.skipped, { ...next, id: 'm3' });
    expect(twice.owed).toEqual(once.owed);
    expect(twice.past.map((each) => each.meetingId)).toEqual(['m2', 'm1']);
  });
});

describe('the remembered past', () => {
  it('is half a year of weekly meetings, newest first', () => {
    const long = Array.from({ length: 40 }).reduce<Series>((before) => withHeldMeeting(before, held, next), series);
    expect(long.past).toHaveLength(PAST_MEETINGS);
    expect(long.heldCount).toBe(40);
    expect(withSkippedMeeting(long, skipped, next).past[0]?.outcome).toBe('skipped');
  });
});

describe('what the series counts of its promises', () => {
  const item = newActionItem({ id: 'i', text: 'Ask', ownerId: 'sam', dueOn: '2026-11-27' }, maya);
  const made = withItem(series, undefined, item);

  it('lists open ones with owner and day, and counts them where they end', () => {
    expect(made).toMatchObject({ openItems: [{ id: 'i', ownerId: 'sam', dueOn: '2026-11-27' }], tallies: {} });
    const late = keptItem(item, '2026-11-28', maya);
    expect(withItem(made, item, late)).toMatchObject({
      openItems: [],
      tallies: { sam: { kept: 1, keptLate: 1, dropped: 0 } },
    });
    const inTime = keptItem(item, '2026-11-27', maya);
    expect(withItem(made, item, inTime).tallies).toEqual({ sam: { kept: 1, keptLate: 0, dropped: 0 } });
    const dropped = droppedItem(item, 'No', maya);
    expect(withItem(made, item, dropped)).toMatchObject({ openItems: [], tallies: { sam: { kept: 0, dropped: 1 } } });
  });

  it('takes back what was counted when one is reopened', () => {
    const late = keptItem(item, '2026-11-28', maya);
    const reopened = reopenedItem(late, maya);
    const after = withItem(withItem(made, item, late), late, reopened);
    expect(after).toMatchObject({ openItems: made.openItems, tallies: { sam: { kept: 0, keptLate: 0, dropped: 0 } } });
  });

  it('follows the owner and the day', () => {
    const handed = handedOverItem(item, 'maya', maya);
    expect(withItem(made, item, handed).openItems).toEqual([{ id: 'i', ownerId: 'maya', dueOn: '2026-11-27' }]);
    expect(withItem(made, item, movedItem(item, undefined, maya)).openItems).toEqual([{ id: 'i', ownerId: 'sam' }]);
  });
});

describe('a pause', () => {
  const until = new Date('2026-12-14T23:00:00Z');
  const on = (instant: string) => new Date(instant);
  const paused = pausedSeries(series, { untilOn: '2026-12-15', until }, maya);

  it('says who, from when and until which day', () => {
    expect(paused).toMatchObject({
      status: { state: 'paused', untilOn: '2026-12-15', by: 'maya', at: maya.at },
      pauses: [{ from: maya.at, until: '2026-12-14T23:00:00.000Z' }],
    });
  });

  it('ends by itself when its day has come', () => {
    expect(afterPause(paused, on('2026-12-14T22:59:59Z'))).toBe(paused);
    expect(afterPause(paused, until)).toEqual({ ...paused, status: { state: 'active' } });
    expect(afterPause(series, until)).toBe(series);
  });

  it('ends when somebody says so, and counts until then', () => {
    const resumed = resumedSeries(paused, '2026-12-01T09:00:00.000Z');
    expect(resumed).toMatchObject({
      status: { state: 'active' },
      pauses: [{ from: maya.at, until: '2026-12-01T09:00:00.000Z' }],
    });
    expect(resumedSeries(resumed, '2026-12-02T09:00:00.000Z')).toBe(resumed);
  });

  it.each([
    ['longer', '2026-12-22'],
    ['shorter', '2026-12-08'],
  ])('made %s replaces the one that runs: no day is counted twice', (_name, untilOn) => {
    const at = '2026-12-01T09:00:00.000Z';
    const changed = pausedSeries(paused, { untilOn, until: on(`${untilOn}T00:00:00Z`) }, { by: 'sam', at });
    expect(changed.pauses).toEqual([
      { from: maya.at, until: at },
      { from: at, until: `${untilOn}T00:00:00.000Z` },
    ]);
  });

  it('is one of the last ten', () => {
    const often = Array.from({ length: 14 }, (_, month) => `20${20 + month}-05-01T00:00:00.000Z`).reduce<Series>(
      (before, at) =>
        resumedSeries(
          pausedSeries(before, { untilOn: '2040-01-01', until: on('2040-01-01T00:00:00Z') }, { by: 'sam', at }),
          at,
        ),
      series,
    );
    expect(often.pauses).toHaveLength(10);
  });
});

describe('an end', () => {
  const ended = endedSeries(series, maya);

  it('refuses what an active one allows, and stays as first said', () => {
    expect(() => requireActive(ended)).toThrow('seriesEnded');
    expect(() => requireActive(series)).not.toThrow();
    expect(endedSeries(ended, { by: 'sam', at: '2026-12-01T09:00:00.000Z' })).toBe(ended);
  });

  it('can be taken back: the time in between counts as a pause', () => {
    expect(resumedSeries(ended, '2026-12-01T09:00:00.000Z')).toMatchObject({
      status: { state: 'active' },
      pauses: [{ from: maya.at, until: '2026-12-01T09:00:00.000Z' }],
    });
  });

  it('ends a pause that is running', () => {
    const paused = pausedSeries(series, { untilOn: '2026-12-15', until: new Date('2026-12-15T00:00:00Z') }, maya);
    const at = '2026-12-01T09:00:00.000Z';
    expect(endedSeries(paused, { by: 'sam', at })).toMatchObject({
      status: { state: 'ended' },
      pauses: [{ until: at }],
    });
  });
});

describe('the date that is planned anew', () => {
  const now = new Date('2026-11-25T09:00:00Z');
  it.each<[string, Series, string]>([
    ['the next of the rhythm', series, '2026-12-01T09:00:00.000Z'],
    ['not one that was held early', exampleSeries({ past: [pastOn('2026-12-01')] }), '2026-12-08T09:00:00.000Z'],
    [
      'not one whose meeting was moved ahead',
      exampleSeries({ past: [{ ...pastOn('2026-11-24'), rhythmAt: '2026-12-01T09:00:00.000Z' }] }),
      '2026-12-08T09:00:00.000Z',
    ],
    [
      'the first on or after the day a pause ends',
      pausedSeries(series, { untilOn: '2026-12-15', until: new Date('2026-12-14T23:00:00Z') }, maya),
      '2026-12-15T09:00:00.000Z',
    ],
    [
      'not the day before, where the day begins late',
      pausedSeries(
        exampleSeries({
          rhythm: { ...series.rhythm, timeZone: 'America/Los_Angeles' },
        }),
        { untilOn: '2026-12-16', until: new Date('2026-12-16T08:00:00Z') },
        maya,
      ),
      '2026-12-22T18:00:00.000Z',
    ],
  ])('is %s', (_name, from, expected) => {
    expect(replannedStart(from, now).toISOString()).toBe(expected);
  });
});

describe('questions that were asked', () => {
  it('are remembered once each, with the last time, and not for ever', () => {
    const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;
    const asked = withAsked(withAsked(withAsked(series, 'q1', at(1)), 'q2', at(2)), 'q1', at(3));
    expect(asked.askedQuestions).toEqual([
      { questionId: 'q2', at: at(2) },
      { questionId: 'q1', at: at(3) },
    ]);
    const many = Array.from({ length: 200 }, (_, index) => `q${index}`).reduce(
      (each, id) => withAsked(each, id, at(4)),
      series,
    );
    expect(many.askedQuestions).toHaveLength(60);
    expect(many.askedQuestions.at(-1)?.questionId).toBe('q199');
  });
});
