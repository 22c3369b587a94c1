import { z } from 'zod';
import { exampleMeeting, exampleSeries, pastOn } from '../../tests/support/exampleSeries';
import {
  type ActionItem,
  actionItemSchema,
  droppedItem,
  handedOverItem,
  keptItem,
  movedItem,
  reopenedItem,
  rewordedItem,
  takenAlongItem,
} from './actionItem';
import {
  carriedBack,
  carryOver,
  movedAlong,
  type TalkingPoint,
  talkingPointSchema,
  withPointArea,
  withPointDiscussed,
  withPointMoved,
  withPointNotes,
  withPointRemoved,
  withPointRestored,
  withPointSplit,
  withPointText,
} from './agenda';
import {
  heldMeeting,
  type InProgress,
  type Meeting,
  meetingSchema,
  movedMeeting,
  skippedMeeting,
  startedMeeting,
  takingUp,
  withAnswer,
  withCurrentPoint,
  withDecision,
  withMadeItem,
  withNotes,
  withoutDecision,
  withPurpose,
} from './meeting';
import { memoryOf, withAnswerGiven, withHeldMeeting, withMemoryOf, withSkippedMeeting } from './pastMeetings';
import { type Series, seriesSchema, withAsked, withCurrent, withItem } from './series';
import { editText } from './sharedText';
import { afterPause, endedSeries, pausedSeries, resumedSeries } from './status';
import { withMeetingReopened, withSkipTakenBack, withStartTakenBack } from './takeBack';

/**
 * A member that is added to a stored thing later, and forgotten by one of the rules, would be erased without a word. So each
 * thing here has every optional member there is, and one that nobody knows.
 */

const by = 'sam';
const at = '2026-11-23T09:00:00.000Z';
const later = '2026-11-23T10:00:00.000Z';
const writing = { by, at };
const text = { text: 'Said', version: 3, editedBy: by, editedAt: at };
const unknown = { unknown: { to: 'us' } };

/** Members that are there before and not after, or other than before; those that a transition is about are left out. */
function lost(before: object, after: object | undefined, about: readonly string[]): readonly string[] {
  const now = Object.entries(after ?? {});
  return Object.entries(before)
    .filter(([name]) => !about.includes(name))
    .filter(
      ([name, value]) => !now.some(([other, kept]) => other === name && JSON.stringify(kept) === JSON.stringify(value)),
    )
    .map(([name]) => name);
}

/** The optional members of a schema, or of one of its states, that a thing does not have. */
function missingFrom(schema: z.core.$ZodType, thing: object): readonly string[] {
  if (schema instanceof z.ZodUnion) {
    const own = schema.options.find((each) => z.safeParse(each, thing).success);
    return own ? missingFrom(own, thing) : ['a state'];
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((name) => !(name in thing)) : ['a schema'];
}

const point = {
  id: 'p',
  text,
  area: 'growth',
  raisedBy: by,
  raisedAt: at,
  origin: 'close',
  carried: 2,
  notes: text,
  ...unknown,
} as const;
const points = {
  open: { ...point, state: 'open' },
  discussed: { ...point, state: 'discussed', discussedBy: by, discussedAt: at },
  removed: { ...point, state: 'removed', removedBy: by, removedAt: at },
  carriedOver: { ...point, state: 'carriedOver' },
} as const satisfies { readonly [State in TalkingPoint['state']]: Extract<TalkingPoint, { state: State }> };

const heldWith = (agenda: readonly TalkingPoint[]) =>
  agenda.map((each) => ({ ...each, state: 'carriedOver' as const }));
const split = { change: () => text, rest: { id: 'q', text: 'The rest' } };

describe('a talking point', () => {
  it.each(Object.values(points))('of the example has all that it can have: $state', (each) => {
    expect(missingFrom(talkingPointSchema, each)).toEqual([]);
  });

  const discussed = ['state', 'discussedBy', 'discussedAt'];
  const removed = ['state', 'removedBy', 'removedAt'];
  it.each<[string, TalkingPoint, (agenda: readonly TalkingPoint[]) => readonly TalkingPoint[], readonly string[]]>([
    ['is discussed', points.open, (agenda) => withPointDiscussed(agenda, 'p', true, writing), ['state']],
    ['is open again', points.discussed, (agenda) => withPointDiscussed(agenda, 'p', false, writing), discussed],
    ['is removed', points.open, (agenda) => withPointRemoved(agenda, 'p', writing), ['state']],
    ['is removed once discussed', points.discussed, (agenda) => withPointRemoved(agenda, 'p', writing), discussed],
    ['is put back', points.removed, (agenda) => withPointRestored(agenda, 'p'), removed],
    ['is moved', points.open, (agenda) => withPointMoved(agenda, 'p', null), []],
    ['gets another area', points.open, (agenda) => withPointArea(agenda, 'p', 'other'), ['area']],
    ['is reworded', points.open, (agenda) => withPointText(agenda, 'p', () => text), ['text']],
    ['is noted', points.open, (agenda) => withPointNotes(agenda, 'p', () => text), ['notes']],
    ['stays in a held meeting', points.open, (agenda) => carryOver(agenda, at, { ages: true }).held, ['state']],
    ['is carried over', points.open, (agenda) => carryOver(agenda, at, { ages: true }).next, ['carried']],
    ['is carried back', points.open, (agenda) => carriedBack(heldWith(agenda), agenda, { aged: true }), ['carried']],
    ['is split', points.open, (agenda) => withPointSplit(agenda, 'p', split, writing), ['text']],
    ['moves along', points.open, (agenda) => movedAlong(agenda, at), []],
  ])('%s and loses nothing', (_, before, change, about) => {
    expect(lost(before, change([before])[0], about)).toEqual([]);
  });
});

it('a text that is edited loses nothing', () => {
  const before = { ...text, ...unknown };
  const after = editText(before, { text: 'Other', basedOn: 3 }, { by, at: later });
  expect(lost(before, after, ['text', 'version', 'editedAt'])).toEqual([]);
});

const item = {
  id: 'i',
  text: 'Ask',
  ownerId: by,
  madeBy: by,
  madeAt: at,
  meetingId: 'm',
  pointId: 'p',
  dueOn: '2026-12-01',
  whenAndWhere: 'At lunch',
  rewordings: 2,
  history: [{ kind: 'reworded', at, by, from: 'x', ...unknown }],
  ...unknown,
} as const;
const closed = { closedAt: at, closedBy: by };
const items = {
  open: { ...item, state: 'open' },
  kept: { ...item, state: 'kept', ...closed, keptOn: '2026-11-23' },
  dropped: { ...item, state: 'dropped', ...closed, reason: 'No time' },
  takenAlong: { ...item, state: 'takenAlong', ...closed },
} as const satisfies { readonly [State in ActionItem['state']]: Extract<ActionItem, { state: State }> };

describe('an action item', () => {
  it.each(Object.values(items))('of the example has all that it can have: $state', (each) => {
    expect(missingFrom(actionItemSchema, each)).toEqual([]);
  });

  const reopened = ['state', 'closedAt', 'closedBy', 'history'];
  it.each<[string, ActionItem, (item: ActionItem) => ActionItem, readonly string[]]>([
    ['is kept', items.open, (each) => keptItem(each, '2026-11-23', writing), ['state']],
    ['is dropped', items.open, (each) => droppedItem(each, 'No time', writing), ['state']],
    ['is taken along', items.open, (each) => takenAlongItem(each, writing), ['state']],
    ['is reopened once kept', items.kept, (each) => reopenedItem(each, writing), [...reopened, 'keptOn']],
    ['is reopened once dropped', items.dropped, (each) => reopenedItem(each, writing), [...reopened, 'reason']],
    ['is reopened once taken along', items.takenAlong, (each) => reopenedItem(each, writing), reopened],
    ['is moved', items.open, (each) => movedItem(each, '2026-12-09', writing), ['dueOn', 'history']],
    ['is handed over', items.open, (each) => handedOverItem(each, 'maya', writing), ['ownerId', 'history']],
    [
      'is reworded',
      items.open,
      (each) => rewordedItem(each, { text: 'Ask twice', whenAndWhere: 'At lunch', basedOn: 2 }, writing),
      ['text', 'rewordings', 'history'],
    ],
  ])('%s and loses nothing', (_, before, change, about) => {
    const after = change(before);
    expect(lost(before, after, about)).toEqual([]);
    expect(after.history[0]).toEqual(item.history[0]);
  });
});

const meeting = {
  ...exampleMeeting([points.open, { ...points.open, id: 'q' }]),
  notes: text,
  purpose: { kind: 'growth' },
  decisions: [{ id: 'd', text: 'We ship', by, at, ...unknown }],
  moves: [{ from: at, to: later, by, at, ...unknown }],
  continues: 'm0',
  ...unknown,
} as const;
const started = { startedAt: at, startedBy: by, pressedAt: at, isExtra: true } as const;
const lastHeld = { meetingId: 'm0', startedAt: at, endedAt: later, heldAt: later, answeredBy: [by], ...unknown };
const record = {
  streak: 2,
  lastMetAt: at,
  longestGapDays: 7,
  lastRepairDays: 1,
  firstHeldAt: at,
  lastHeldByPurpose: { growth: at },
  ...unknown,
};
const owed = { since: at, reason: 'Busy', skippedBy: by, ...unknown };
const past = {
  ...pastOn('2026-11-17'),
  purpose: { kind: 'growth' },
  rhythmAt: at,
  reasonKind: 'away',
  ...unknown,
} as const;
const before = { lastHeld, owed, lastDiscussed: { growth: at }, record, forgotten: past, ...unknown };
const current = { id: 'p', since: at, ...unknown };
const ending = { before, madeItemIds: ['i'], currentPoint: current, aged: true, ...unknown };
const skipped = {
  skippedAt: at,
  skippedBy: by,
  reason: 'Busy',
  reasonKind: 'away',
  takenUpBy: 'm2',
  before,
} as const;
const meetings = {
  planned: meeting,
  inProgress: {
    ...meeting,
    ...started,
    state: 'inProgress',
    madeItemIds: [],
    currentPoint: current,
    answers: {},
  },
  held: { ...meeting, ...started, state: 'held', heldAt: at, closedBy: by, madeItems: [], answers: {}, ending },
  skipped: { ...meeting, ...skipped, state: 'skipped' },
} as const satisfies { readonly [State in Meeting['state']]: Extract<Meeting, { state: State }> };
const fresh: InProgress = {
  ...exampleMeeting(),
  ...unknown,
  continues: 'm0',
  ...started,
  state: 'inProgress',
  madeItemIds: [],
};

describe('a meeting', () => {
  it.each(Object.values(meetings))('of the example has all that it can have: $state', (each) => {
    expect(missingFrom(meetingSchema, each)).toEqual([]);
  });

  it.each<[string, Meeting, (meeting: Meeting) => Meeting, readonly string[]]>([
    ['is started', meetings.planned, (each) => startedMeeting(each, writing), ['state']],
    ['has its start taken back', fresh, withStartTakenBack, ['state', 'madeItemIds', ...Object.keys(started)]],
    [
      'is held',
      meetings.inProgress,
      (each) => heldMeeting(each, [], writing).held,
      ['state', 'agenda', 'madeItemIds', 'currentPoint'],
    ],
    [
      'is skipped',
      meetings.planned,
      (each) => skippedMeeting(each, { reason: 'Busy' }, writing).skipped,
      ['state', 'agenda'],
    ],
    ['takes up a skipped one', meetings.planned, () => takingUp(meetings.planned, meetings.skipped), []],
    [
      'is moved',
      meetings.planned,
      (each) => movedMeeting(each, new Date('2026-11-26T09:00:00Z'), writing),
      ['startsAt', 'moves'],
    ],
    ['is on another point', meetings.inProgress, (each) => withCurrentPoint(each, 'q', later), ['currentPoint']],
    ['gets a promise', meetings.inProgress, (each) => withMadeItem(each, 'i'), ['madeItemIds']],
    [
      'gets a decision',
      meetings.inProgress,
      (each) => withDecision(each, { id: 'e', text: 'x' }, writing),
      ['decisions'],
    ],
    ['loses a decision', meetings.inProgress, (each) => withoutDecision(each, 'd'), ['decisions']],
    ['gets another purpose', meetings.planned, (each) => withPurpose(each, { kind: 'feedback' }), ['purpose']],
    ['is answered', meetings.held, (each) => withAnswer(each, by, { worth: 4, agreed: [], at }), ['answers']],
    ['is noted', meetings.planned, (each) => withNotes(each, () => ({ ...text, version: 4 })), ['notes']],
  ])('%s and loses nothing', (_, before, change, about) => {
    expect(lost(before, change(before), about)).toEqual([]);
  });

  it('that was skipped stands again with all it had, and with all that the following one has', () => {
    const following = {
      ...exampleMeeting([points.open]),
      id: 'm2',
      startsAt: '2026-12-01T09:00:00.000Z',
      since: 'then',
    };
    const { planned } = withSkipTakenBack(exampleSeries(), { skipped: meetings.skipped, following }, at);
    expect(lost(meetings.skipped, planned, ['state', 'purpose', 'agenda', ...Object.keys(skipped)])).toEqual([]);
    expect(planned).toMatchObject({ agenda: [points.open], since: 'then', id: 'm1', continues: 'm0' });
  });
});

const series: Series = {
  ...exampleSeries({
    current: { ...exampleSeries().current, purpose: { kind: 'growth' }, ...unknown },
    purposePlan: [{ kind: 'growth', everyDays: 28, ...unknown }],
    lastHeld,
    past: [past],
    owed,
    record,
    pauses: [{ from: at, until: later, ...unknown }],
    openItems: [{ id: 'i', ownerId: by, dueOn: '2026-12-01', ...unknown }],
    tallies: { sam: { kept: 1, keptLate: 0, dropped: 0, ...unknown } },
    lastDiscussed: { growth: at },
    askedQuestions: [{ questionId: 'q', at, ...unknown }],
  }),
  ...unknown,
};
const paused: Series = { ...series, status: { state: 'paused', untilOn: '2026-11-24', by, at } };
const ended: Series = { ...series, status: { state: 'ended', by, at } };
const next = { ...exampleMeeting(), id: 'm2' };

describe('a 1-on-1', () => {
  it('of the example has all that it can have', () => {
    expect(missingFrom(seriesSchema, series)).toEqual([]);
  });

  it.each<[string, Series, () => Series, readonly string[]]>([
    ['tells of its meeting anew', series, () => withCurrent(series, exampleMeeting([points.open])), ['current']],
    [
      'has a meeting held',
      series,
      () => withHeldMeeting(series, meetings.held, next),
      ['heldCount', 'lastHeld', 'past', 'current', 'owed', 'lastDiscussed', 'record'],
    ],
    [
      'has a meeting skipped',
      series,
      () => withSkippedMeeting(series, meetings.skipped, next),
      ['past', 'current', 'record'],
    ],
    ['is as it was before that', series, () => withMemoryOf(series, memoryOf(series)), ['past', 'heldCount']],
    ['is answered', series, () => withAnswerGiven(series, 'm0', 'maya'), ['lastHeld']],
    [
      'has a promise moved',
      series,
      () => withItem(series, items.open, { ...items.open, dueOn: '2026-12-09' }),
      ['openItems'],
    ],
    ['has a promise kept', series, () => withItem(series, items.open, items.kept), ['openItems', 'tallies']],
    ['has a question asked', series, () => withAsked(series, 'r', at), ['askedQuestions']],
    [
      'pauses',
      series,
      () => pausedSeries(series, { untilOn: '2026-12-24', until: new Date('2026-12-24T00:00:00Z') }, writing),
      ['status', 'pauses'],
    ],
    ['ends', series, () => endedSeries(series, writing), ['status']],
    ['goes on after a pause', paused, () => resumedSeries(paused, at), ['status', 'pauses']],
    ['goes on by itself', paused, () => afterPause(paused, new Date('2026-11-30T00:00:00Z')), ['status']],
    ['goes on after an end', ended, () => resumedSeries(ended, later), ['status', 'pauses']],
  ])('%s and loses nothing', (_, before, change, about) => {
    expect(lost(before, change(), about)).toEqual([]);
  });

  it('goes on with a meeting that is reopened, and neither loses anything', () => {
    const closed = { ...meetings.held, id: 'm0', heldAt: later };
    const present = { ...series, past: [{ ...past, meetingId: 'm0' }] };
    const reopened = withMeetingReopened(present, { closed, following: exampleMeeting() }, new Date(later));
    const over = ['state', 'agenda', 'heldAt', 'closedBy', 'madeItems', 'ending', 'answers'];
    expect(lost(closed, reopened.running, over)).toEqual([]);
    expect(lost(present, reopened.series, ['past', 'current', 'heldCount'])).toEqual([]);
  });

  it('keeps what nobody knows in what it counts and tells', () => {
    expect(withHeldMeeting(series, meetings.held, next).record).toMatchObject(unknown);
    expect(withSkippedMeeting(series, meetings.skipped, next).record).toMatchObject(unknown);
    expect(withAnswerGiven(series, 'm0', 'maya').lastHeld).toMatchObject(unknown);
    expect(withCurrent(series, exampleMeeting([points.open])).current).toMatchObject(unknown);
    expect(withItem(series, items.open, { ...items.open, dueOn: '2026-12-09' }).openItems[0]).toMatchObject(unknown);
    expect(withItem(series, items.open, items.kept).tallies.sam).toMatchObject({ kept: 2, ...unknown });
    expect(resumedSeries(paused, at).pauses[0]).toMatchObject(unknown);
  });

  it('is written only when something it tells of its meeting has changed', () => {
    const told = withCurrent(series, exampleMeeting());
    expect(withCurrent(told, exampleMeeting())).toBe(told);
  });
});
