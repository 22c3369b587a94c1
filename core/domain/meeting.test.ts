import { exampleAgenda, exampleMeeting, exampleSeries } from '../../tests/support/exampleSeries';
import { MAX_DECISIONS_PER_MEETING } from '../contract/limits';
import { visiblePoints, withPoint, withPointRemoved } from './agenda';
import {
  type Held,
  heldMeeting,
  type Meeting,
  meetingSchema,
  movedMeeting,
  requireInProgress,
  requirePlanned,
  skippedMeeting,
  startedMeeting,
  understoodDifferently,
  withAnswer,
  withCurrentPoint,
  withDecision,
  withMadeItem,
  withoutDecision,
  withPurpose,
} from './meeting';
import { nextStart } from './nextDates';
import { currentOf, seriesSchema, sidesOf, withCurrent } from './series';

const maya = { by: 'maya', at: '2026-11-24T09:02:00.000Z' };
const sam = { by: 'sam', at: '2026-11-24T09:40:00.000Z' };
const agenda = exampleAgenda(['a', 'sam']);
const planned = exampleMeeting(agenda);
const running = startedMeeting(planned, maya);
const { held } = heldMeeting(running, [], sam);
const { skipped } = skippedMeeting(planned, { reason: 'Release week' }, maya);
const series = exampleSeries({ current: currentOf(planned) });

describe('a meeting', () => {
  it('is planned, then runs, then was held, each with who and when', () => {
    expect(running).toMatchObject({ state: 'inProgress', startedAt: maya.at, startedBy: 'maya' });
    expect(held).toMatchObject({ state: 'held', startedAt: maya.at, heldAt: sam.at, closedBy: 'sam' });
  });

  it('lets both press Start: the first counts', () => {
    expect(startedMeeting(running, sam)).toBe(running);
  });

  it('is written up afterwards as of its planned time', () => {
    expect(startedMeeting(planned, sam, { tookPlaceAt: planned.startsAt })).toMatchObject({
      startedAt: planned.startsAt,
      startedBy: 'sam',
    });
  });

  it.each<[string, Meeting]>([
    ['planned', withPurpose(planned, { kind: 'custom', text: 'Why we do this' })],
    [
      'inProgress',
      withDecision(withMadeItem(withCurrentPoint(running, 'a', sam.at), 'i'), { id: 'd', text: 'Yes' }, sam),
    ],
    ['held', withAnswer(held, 'sam', { worth: 4, agreed: ['d'], at: sam.at })],
    ['skipped', skipped],
  ])('is read again as it was stored when %s', (_state, meeting) => {
    expect(meetingSchema.parse(JSON.parse(JSON.stringify(meeting)))).toEqual(meeting);
  });

  it.each<[string, () => unknown, string]>([
    ['starting a held one', () => startedMeeting(held, maya), 'meetingAlreadyHeld'],
    ['starting a skipped one', () => startedMeeting(skipped, maya), 'meetingSkipped'],
    ['closing one that has not begun', () => heldMeeting(planned, [], maya), 'meetingNotStarted'],
    ['closing a held one', () => heldMeeting(held, [], maya), 'meetingAlreadyHeld'],
    ['closing a skipped one', () => heldMeeting(skipped, [], maya), 'meetingSkipped'],
    ['discussing before the start', () => requireInProgress(planned), 'meetingNotStarted'],
    ['skipping a running one', () => skippedMeeting(running, { reason: 'No' }, maya), 'meetingAlreadyStarted'],
    ['skipping a held one', () => skippedMeeting(held, { reason: 'No' }, maya), 'meetingAlreadyHeld'],
    ['skipping one twice', () => skippedMeeting(skipped, { reason: 'No' }, maya), 'meetingSkipped'],
    ['moving a running one', () => requirePlanned(running), 'meetingAlreadyStarted'],
    ['moving it into the past', () => movedMeeting(planned, new Date('2026-11-24T09:01:59Z'), maya), 'dateNotAhead'],
    ['moving it to now', () => movedMeeting(planned, new Date(maya.at), maya), 'dateNotAhead'],
    ['choosing a purpose for a held one', () => withPurpose(held, { kind: 'growth' }), 'meetingAlreadyHeld'],
    [
      'answering before it is closed',
      () => withAnswer(running, 'sam', { worth: 3, agreed: [], at: sam.at }),
      'meetingNotHeld',
    ],
    [
      'answering on a skipped one',
      () => withAnswer(skipped, 'sam', { worth: 3, agreed: [], at: sam.at }),
      'meetingNotHeld',
    ],
    ['a point that is not there as the current one', () => withCurrentPoint(running, 'gone', maya.at), 'notFound'],
    ['a current point before the start', () => withCurrentPoint(planned, 'a', maya.at), 'meetingNotStarted'],
    ['a decision before the start', () => withDecision(planned, { id: 'd', text: 'Yes' }, maya), 'meetingNotStarted'],
    ['removing a decision afterwards', () => withoutDecision(held, 'd'), 'meetingAlreadyHeld'],
  ])('refuses %s', (_name, attempt, code) => {
    expect(attempt).toThrow(code);
  });
});

describe('skipping', () => {
  it('moves all points along in their order, no older, and leaves none behind', () => {
    const many = withPointRemoved(exampleAgenda(['a', 'sam'], ['b', 'maya'], ['c', 'sam']), 'b', maya);
    const { skipped: over, next } = skippedMeeting(exampleMeeting(many), { reason: 'Release week' }, maya);
    expect(visiblePoints(next).map(({ id, carried, state }) => [id, carried, state])).toEqual([
      ['a', 0, 'open'],
      ['c', 0, 'open'],
    ]);
    expect(over).toMatchObject({
      state: 'skipped',
      agenda: [],
      reason: 'Release week',
      skippedBy: 'maya',
      skippedAt: maya.at,
    });
  });
});

describe('moving', () => {
  const to = (instant: string, meeting: Meeting = planned) => movedMeeting(meeting, new Date(instant), maya);

  it('keeps what date it had, whoever moved it', () => {
    expect(to('2026-11-26T13:00:00Z')).toMatchObject({
      startsAt: '2026-11-26T13:00:00.000Z',
      moves: [{ from: '2026-11-24T09:00:00.000Z', to: '2026-11-26T13:00:00.000Z', by: 'maya', at: maya.at }],
    });
  });

  it('to where it stands changes nothing, even when that has passed', () => {
    expect(movedMeeting(planned, new Date(planned.startsAt), { by: 'sam', at: '2026-12-24T09:00:00.000Z' })).toBe(
      planned,
    );
  });

  it('remembers the last ten moves', () => {
    const days = Array.from({ length: 12 }, (_, index) => `2026-12-${index + 10}T09:00:00.000Z`);
    const moved = days.reduce<Meeting>((meeting, day) => to(day, meeting), planned);
    expect(moved.moves.map((each) => each.to)).toEqual(days.slice(2));
  });
});

describe('a purpose', () => {
  it('is chosen, changed and left to the rhythm again', () => {
    const chosen = withPurpose(planned, { kind: 'custom', text: 'Promotion' });
    expect(chosen.purpose).toEqual({ kind: 'custom', text: 'Promotion' });
    expect(withPurpose(chosen, { kind: 'custom', text: 'Promotion' })).toBe(chosen);
    expect(withPurpose(chosen, { kind: 'growth' }).purpose).toEqual({ kind: 'growth' });
    expect(withPurpose(chosen, undefined)).toEqual(planned);
    expect(withPurpose(planned, undefined)).toBe(planned);
  });
});

describe('decisions', () => {
  it('are written once a request, and removed', () => {
    const decided = withDecision(running, { id: 'd', text: 'We ship on Friday' }, sam);
    expect(decided.decisions).toEqual([{ id: 'd', text: 'We ship on Friday', ...sam }]);
    expect(withDecision(decided, { id: 'd', text: 'Something else' }, maya)).toBe(decided);
    expect(withoutDecision(decided, 'd').decisions).toEqual([]);
    expect(withoutDecision(running, 'd')).toBe(running);
  });

  it('have an end', () => {
    const full = Array.from({ length: MAX_DECISIONS_PER_MEETING }, (_, index) => `d${index}`).reduce<Meeting>(
      (meeting, id) => withDecision(meeting, { id, text: id }, sam),
      running,
    );
    expect(() => withDecision(full, { id: 'one more', text: 'x' }, sam)).toThrow('tooManyItems');
    expect(withDecision(full, { id: 'd0', text: 'x' }, sam)).toBe(full);
  });
});

describe('promises made in a meeting', () => {
  it('are remembered once, while it runs', () => {
    const made = withMadeItem(withMadeItem(running, 'i'), 'i');
    expect(made).toMatchObject({ madeItemIds: ['i'] });
    expect(withMadeItem(planned, 'i')).toBe(planned);
  });

  it('stand in the closed one as they were, and the current point does not', () => {
    const onPoint = withCurrentPoint(withMadeItem(running, 'i'), 'a', sam.at);
    const item = { id: 'i', text: 'Ask Finance', ownerId: 'sam' };
    const { held: closed } = heldMeeting(onPoint, [item], sam);
    expect(closed.madeItems).toEqual([item]);
    expect(closed).not.toHaveProperty('currentPoint');
    expect(closed).not.toHaveProperty('madeItemIds');
  });
});

describe('the current point', () => {
  it('keeps its time when both choose it', () => {
    const first = withCurrentPoint(running, 'a', maya.at);
    expect(first).toMatchObject({ currentPoint: { id: 'a', since: maya.at } });
    expect(withCurrentPoint(first, 'a', sam.at)).toBe(first);
  });
});

describe('the answers at the close', () => {
  const decided: Held = {
    ...held,
    decisions: ['x', 'y', 'z'].map((id) => ({ id, text: `Decision ${id}`, ...sam })),
    madeItems: [{ id: 'i', text: 'Ask Finance', ownerId: 'sam' }],
  };
  const answered = (meeting: Meeting, who: string, agreed: readonly string[], worth = 4) =>
    withAnswer(meeting, who, { worth, agreed, at: sam.at });
  const differences = (meeting: Meeting) =>
    meeting.state === 'held' ? understoodDifferently(meeting).map(({ text }) => text) : undefined;

  it('stand as first given', () => {
    const first = answered(decided, 'sam', ['x'], 2);
    expect(answered(first, 'sam', ['x'], 2)).toBe(first);
    expect(answered(first, 'sam', ['y'], 5)).toMatchObject({ answers: { sam: { worth: 5, agreed: ['y'] } } });
    const both = answered(first, 'maya', ['x'], 3);
    expect(answered(both, 'sam', ['y'], 5)).toBe(both);
  });

  it.each<[string, readonly string[] | undefined, readonly string[] | undefined, readonly string[]]>([
    ['nobody has answered', undefined, undefined, []],
    ['one has answered', ['x'], undefined, []],
    ['both ticked the same', ['x', 'i'], ['i', 'x'], []],
    ['neither ticked anything', [], [], []],
    ['one ticked a decision', ['x'], [], ['Decision x']],
    ['each ticked another', ['x', 'y'], ['y', 'z'], ['Decision x', 'Decision z']],
    ['one ticked a promise', ['x'], ['x', 'i'], ['Ask Finance']],
    ['one ticked something that is not there', ['x', 'never made'], ['x'], []],
    ['one ticked the same twice', ['x', 'x'], ['x'], []],
  ])('tell what was understood differently when %s', (_name, mayas, sams, expected) => {
    const first = mayas ? answered(decided, 'maya', mayas) : decided;
    const both = sams ? answered(first, 'sam', sams) : first;
    expect(differences(both)).toEqual(expected);
  });
});

describe('what the series tells of its current meeting', () => {
  it('counts open points by author, and who prepared', () => {
    const both = withPoint(agenda, { id: 'b', text: 'Praise', area: 'recognition' }, maya);
    const meeting: Meeting = { ...planned, agenda: both, purpose: { kind: 'growth' } };
    expect(currentOf(meeting)).toEqual({
      meetingId: 'm1',
      startsAt: '2026-11-24T09:00:00.000Z',
      state: 'planned',
      durationMinutes: 30,
      purpose: { kind: 'growth' },
      openPoints: { maya: 1, sam: 1 },
      newPoints: { maya: 1, sam: 1 },
      preparedBy: ['maya', 'sam'],
    });
  });

  it('counts what came along by itself for neither, and as nobody’s preparation', () => {
    const brought = (id: string, origin: 'close' | 'handOver') => ({ id, text: 'x', area: 'other', origin }) as const;
    const all = withPoint(withPoint(agenda, brought('b', 'close'), maya), brought('c', 'handOver'), maya);
    expect(currentOf({ ...planned, agenda: all })).toMatchObject({
      openPoints: { sam: 1, nobody: 2 },
      newPoints: { sam: 1 },
      preparedBy: ['sam'],
    });
  });

  it('does not count carried points as preparation', () => {
    const talked = withDecision(running, { id: 'd', text: 'Yes' }, sam);
    const { next } = heldMeeting(talked, [], maya);
    expect(currentOf({ ...planned, agenda: next })).toMatchObject({
      openPoints: { sam: 1 },
      newPoints: {},
      preparedBy: [],
    });
  });

  it('counts points as preparation still when nothing was talked about in the meeting before', () => {
    const { next } = heldMeeting(running, [], maya);
    expect(currentOf({ ...planned, agenda: next })).toMatchObject({ openPoints: { sam: 1 }, preparedBy: ['sam'] });
  });

  it('counts points that a skipped meeting moved along as preparation still', () => {
    const { next } = skippedMeeting(planned, { reason: 'No' }, maya);
    expect(currentOf({ ...planned, agenda: next })).toMatchObject({ openPoints: { sam: 1 }, preparedBy: ['sam'] });
  });

  it('is the same after both were stored and read', () => {
    const [again, meeting] = [
      JSON.parse(JSON.stringify(series)),
      meetingSchema.parse(JSON.parse(JSON.stringify(planned))),
    ];
    expect(withCurrent(again, meeting)).toBe(again);
    const moved = movedMeeting(planned, new Date('2026-11-26T13:00:00Z'), maya);
    const after = withCurrent(series, moved);
    expect(after.current).toMatchObject({ movedFrom: planned.startsAt });
    expect(withCurrent(seriesSchema.parse(JSON.parse(JSON.stringify(after))), moved).current).toEqual(after.current);
    expect(JSON.stringify(seriesSchema.parse(after).current)).toBe(JSON.stringify(after.current));
  });

  it('stays the same object when nothing it tells has changed, so that nothing needs writing', () => {
    expect(withCurrent(series, planned)).toBe(series);
    expect(withCurrent(series, running)).not.toBe(series);
  });

  it.each<[string, Meeting]>([
    ['held', held],
    ['skipped', skipped],
  ])('is never one that was %s', (_name, meeting) => {
    expect(() => currentOf(meeting)).toThrow();
  });
});

describe('the next date', () => {
  it.each([
    ['held on time', '2026-11-24T09:30:00Z', '2026-12-01T09:00:00.000Z'],
    ['held a day early', '2026-11-23T14:00:00Z', '2026-12-01T09:00:00.000Z'],
    ['held two weeks late', '2026-12-09T14:00:00Z', '2026-12-15T09:00:00.000Z'],
    ['held across the spring clock change', '2027-03-23T09:30:00Z', '2027-03-30T08:00:00.000Z'],
  ])('%s', (_name, now, expected) => {
    expect(nextStart(series, planned, new Date(now)).toISOString()).toBe(expected);
  });
});

describe('the two sides', () => {
  it('are told apart, and nobody else has one', () => {
    expect(sidesOf(series, 'sam')).toMatchObject({ me: { name: 'Sam' }, other: { name: 'Maya' } });
    expect(() => sidesOf(series, 'eve')).toThrow();
  });
});
