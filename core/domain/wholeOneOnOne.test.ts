import { type Arbitrary, array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { exampleMeeting, exampleSeries } from '../../tests/support/exampleSeries';
import { often } from '../../tests/support/often';
import {
  type ActionItem,
  actionItemSchema,
  droppedItem,
  handedOverItem,
  isKeptLate,
  keptItem,
  movedItem,
  newActionItem,
  reopenedItem,
} from './actionItem';
import {
  type Agenda,
  visiblePoints,
  withPoint,
  withPointDiscussed,
  withPointMoved,
  withPointRemoved,
  withPointRestored,
  withPointSplit,
} from './agenda';
import { DomainError } from './errors';
import {
  dateBeforeMoves,
  heldMeeting,
  isExtra,
  type Meeting,
  meetingSchema,
  movedMeeting,
  plannedMeeting,
  skippedMeeting,
  startedMeeting,
  withAgenda,
} from './meeting';
import { nextStart } from './nextDates';
import { memoryOf, withHeldMeeting, withSkippedMeeting } from './pastMeetings';
import { currentOf, noTally, type Series, seriesSchema, withCurrent, withItem } from './series';
import type { SharedText } from './sharedText';
import { startsAsExtra } from './start';
import { withMeetingReopened } from './takeBack';
import { isOfRhythm } from './trackRecord';

/** A whole 1-on-1 in memory: what the use cases keep in the store. */
interface Whole {
  readonly series: Series;
  readonly current: Meeting;
  readonly over: readonly Meeting[];
  readonly items: readonly ActionItem[];
  /** Every point that was ever added, and those that were removed and never restored. */
  readonly added: readonly string[];
  /** What time it is. */
  readonly now: number;
}

const verbs = [
  'add',
  'add',
  'add',
  'remove',
  'restore',
  'split',
  'move',
  'discuss',
  'undiscuss',
  'start',
  'close',
  'startExtra',
  'close',
  'reopen',
  'wait',
  'skip',
  'talk',
  'moveMeeting',
  'promise',
  'keep',
  'drop',
  'reopenItem',
  'handOver',
  'moveDay',
] as const;
interface Step {
  readonly verb: (typeof verbs)[number];
  readonly who: 'maya' | 'sam';
  readonly which: number;
  readonly where: number;
}
const step: Arbitrary<Step> = record({
  verb: constantFrom(...verbs),
  who: constantFrom('maya', 'sam'),
  which: nat(1000),
  where: nat(1000),
});
const steps = array(step, { maxLength: 80, size: 'max' });
const withoutRemoving = array(
  step.filter(({ verb }) => verb !== 'remove'),
  { maxLength: 80, size: 'max' },
);

const START = Date.parse('2026-11-24T09:00:00Z');
const MINUTE = 60_000;
const beginning: Whole = {
  series: exampleSeries(),
  current: exampleMeeting(),
  over: [],
  items: [],
  added: [],
  now: START,
};
const stepOf = (verb: Step['verb']): Step => ({ verb, who: 'maya', which: 0, where: 0 });
const pick = <T>(all: readonly T[], which: number) => all[which % Math.max(1, all.length)];

function taken(before: Whole, one: Step, index: number): Whole {
  const whole = { ...before, now: before.now + (one.verb === 'wait' ? 20 * 60 : 4) * MINUTE };
  const at = new Date(whole.now).toISOString();
  try {
    return changed(whole, one, { by: one.who, at }, index);
  } catch (error) {
    // A refusal changes nothing: the values are not touched.
    if (error instanceof DomainError) return whole;
    throw error;
  }
}

function changed(
  whole: Whole,
  { verb, which, where, who }: Step,
  writing: { by: string; at: string },
  index: number,
): Whole {
  const id = pick(whole.current.agenda, which)?.id ?? 'none';
  const item = pick(whole.items, which);
  switch (verb) {
    case 'add': {
      const point = { id: `p${index}`, text: `p${index}`, area: 'other' as const };
      return { ...onAgenda(whole, (agenda) => withPoint(agenda, point, writing)), added: [...whole.added, point.id] };
    }
    case 'remove':
      return onAgenda(whole, (agenda) => withPointRemoved(agenda, id, writing));
    case 'restore':
      return onAgenda(whole, (agenda) => withPointRestored(agenda, id));
    case 'split': {
      const rest = { id: `p${index}`, text: `p${index}` };
      const change = (text: SharedText) => ({ ...text, text: `${text.text}, less`, version: text.version + 1 });
      const split = onAgenda(whole, (agenda) => withPointSplit(agenda, id, { change, rest }, writing));
      return { ...split, added: [...whole.added, rest.id] };
    }
    case 'move':
      return onAgenda(whole, (agenda) => withPointMoved(agenda, id, pick(agenda, where)?.id ?? null));
    case 'discuss':
    case 'undiscuss':
      if (whole.current.state !== 'inProgress') return whole;
      return onAgenda(whole, (agenda) => withPointDiscussed(agenda, id, verb === 'discuss', writing));
    case 'start':
    case 'startExtra': {
      const as = verb === 'start' ? 'planned' : 'extra';
      const isExtra = startsAsExtra(whole.series, whole.current, { as, now: new Date(writing.at) });
      return { ...whole, current: startedMeeting(whole.current, writing, { isExtra }) };
    }
    case 'moveMeeting': {
      // A day later or earlier, and now and then by weeks.
      const to = new Date(Date.parse(whole.current.startsAt) + ((where % 9) - 4) * (which % 5 ? 1 : 7) * 86_400_000);
      return { ...whole, current: movedMeeting(whole.current, to, writing) };
    }
    case 'close': {
      const { held, next, ending } = heldMeeting(whole.current, [], writing);
      const following = after(whole, held, { agenda: next, index, at: writing.at });
      const closed = { ...held, ending: { ...ending, before: memoryOf(whole.series) } };
      return over(whole, closed, following, withHeldMeeting(whole.series, held, following));
    }
    case 'reopen': {
      const [closed, ...earlier] = whole.over;
      if (!closed) return whole;
      const both = { closed, following: whole.current };
      const { running, series } = withMeetingReopened(whole.series, both, new Date(whole.now));
      return { ...whole, current: running, series, over: earlier };
    }
    case 'wait':
      return whole;
    case 'skip':
    case 'talk': {
      const why = { reason: 'Busy', ...(verb === 'talk' && { reasonKind: 'talked' as const }) };
      const { skipped, next } = skippedMeeting(whole.current, why, writing);
      const following = after(whole, skipped, { agenda: next, index, at: writing.at });
      return over(whole, skipped, following, withSkippedMeeting(whole.series, skipped, following));
    }
    case 'promise': {
      const dueOn = where % 2 ? `2026-12-${String((where % 28) + 1).padStart(2, '0')}` : undefined;
      const made = newActionItem({ id: `i${index}`, text: 'x', ownerId: who, dueOn }, writing);
      return { ...whole, items: [...whole.items, made], series: withItem(whole.series, undefined, made) };
    }
    default:
      return item ? withChanged(whole, item, changedItem(item, verb, where, writing)) : whole;
  }
}

function changedItem(
  item: ActionItem,
  verb: 'keep' | 'drop' | 'reopenItem' | 'handOver' | 'moveDay',
  where: number,
  writing: { by: string; at: string },
): ActionItem {
  const day = `2026-12-${String((where % 28) + 1).padStart(2, '0')}`;
  if (verb === 'keep') return keptItem(item, day, writing);
  if (verb === 'drop') return droppedItem(item, `Reason ${where % 2}`, writing);
  if (verb === 'reopenItem') return reopenedItem(item, writing);
  if (verb === 'moveDay') return movedItem(item, where % 3 ? day : undefined, writing);
  return handedOverItem(item, item.ownerId === 'sam' ? 'maya' : 'sam', writing);
}

function withChanged(whole: Whole, before: ActionItem, item: ActionItem): Whole {
  const items = whole.items.map((each) => (each.id === item.id ? item : each));
  return { ...whole, items, series: withItem(whole.series, before, item) };
}

function onAgenda(whole: Whole, change: (agenda: Agenda) => Agenda): Whole {
  return { ...whole, current: withAgenda(whole.current, change) };
}

interface Ending {
  readonly agenda: Agenda;
  readonly index: number;
  readonly at: string;
}

function after(whole: Whole, meeting: Meeting, { agenda, index, at }: Ending): Meeting {
  const startsAt = nextStart(whole.series, meeting, new Date(at));
  const following = plannedMeeting({ id: `m-${index}`, startsAt, durationMinutes: 30, agenda });
  const stands = isExtra(meeting) && following.startsAt === meeting.startsAt;
  return stands ? { ...following, moves: meeting.moves } : following;
}

function over(whole: Whole, meeting: Meeting, current: Meeting, series: Series): Whole {
  return { ...whole, over: [meeting, ...whole.over], current, series };
}

/** The 1-on-1 after all steps, the series told of each as the use cases do. */
function lived(all: readonly Step[]): Whole {
  return all.reduce<Whole>((whole, one, index) => {
    const next = taken(whole, one, index);
    return { ...next, series: withCurrent(next.series, next.current) };
  }, beginning);
}

const holds = (claim: (whole: Whole) => void) =>
  assert(
    asyncProperty(steps, async (all) => claim(lived(all))),
    { numRuns: often(300) },
  );

describe('whatever two people do with a 1-on-1', () => {
  it('no point stands twice in one agenda', () =>
    holds(({ current, over: past }) => {
      for (const { agenda } of [current, ...past]) {
        expect(new Set(agenda.map((each) => each.id)).size).toBe(agenda.length);
      }
    }));

  it('no point is in two places: on the agenda, or discussed in one meeting', () =>
    holds(({ current, over: past, added }) => {
      const here = new Set(current.agenda.map((each) => each.id));
      for (const id of added) {
        const discussed = past.filter(({ agenda }) =>
          agenda.some((each) => each.id === id && each.state === 'discussed'),
        );
        expect(discussed.length + Number(here.has(id))).toBeLessThanOrEqual(1);
      }
    }));

  it('a point is lost only by being removed', () =>
    assert(
      asyncProperty(withoutRemoving, async (all) => {
        const { current, over: past, added } = lived(all);
        const open = current.agenda.map((each) => each.id);
        const done = past.flatMap(({ agenda }) =>
          agenda.filter((each) => each.state === 'discussed').map((each) => each.id),
        );
        expect([...open, ...done].sort()).toEqual([...added].sort());
      }),
      { numRuns: often(300) },
    ));

  it('a point is as old as the number of meetings that passed it over and in which something was talked about', () =>
    assert(
      asyncProperty(withoutRemoving, async (all) => {
        const { current, over: past } = lived(all);
        for (const { id, carried } of current.agenda) {
          const passed = past.filter(
            ({ agenda }) =>
              agenda.some((each) => each.id === id && each.state === 'carriedOver') &&
              agenda.some((each) => each.state === 'discussed'),
          );
          expect(carried).toBe(passed.length);
        }
      }),
      { numRuns: often(300) },
    ));

  it('the series counts its promises as they are', () =>
    holds(({ series, items }) => {
      const open = items.flatMap(({ id, ownerId, dueOn, state }) =>
        state === 'open' ? [{ id, ownerId, ...(dueOn && { dueOn }) }] : [],
      );
      const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
      expect(series.openItems.toSorted(byId)).toEqual(open.toSorted(byId));
      for (const ownerId of ['maya', 'sam']) {
        const theirs = items.filter((each) => each.ownerId === ownerId);
        const kept = theirs.filter((each) => each.state === 'kept');
        expect(series.tallies[ownerId] ?? noTally).toEqual({
          kept: kept.length,
          keptLate: kept.filter(isKeptLate).length,
          dropped: theirs.filter((each) => each.state === 'dropped').length,
        });
      }
    }));

  it('the series tells of the current meeting what it is, and of the past what it was', () =>
    holds(({ series, current, over: past }) => {
      expect(series.current).toEqual(currentOf(current));
      expect(series.heldCount).toBe(past.filter((each) => each.state === 'held').length);
      expect(series.past.map((each) => each.meetingId)).toEqual(past.slice(0, 26).map((each) => each.id));
      expect(series.owed === undefined).toBe(series.past[0]?.outcome !== 'skipped');
    }));

  it('every date of the rhythm is taken once, in order, and by no extra meeting; only a make-up takes none', () =>
    holds(({ series, current }) => {
      const taken = series.past.filter(isOfRhythm).map(({ plannedAt, rhythmAt }) => rhythmAt ?? plannedAt);
      expect(taken).toEqual(taken.toSorted().toReversed());
      expect(dateBeforeMoves(current) > (taken[0] ?? '')).toBe(true);
    }));

  it('an extra meeting leaves the next one on the date that stood, as long as it is ahead', () =>
    holds(({ over: past, current }) => {
      for (const [index, each] of past.entries()) {
        const next = past[index - 1] ?? current;
        if (each.state !== 'held' || !isExtra(each) || each.startsAt <= each.heldAt) continue;
        expect(dateBeforeMoves(next)).toBe(dateBeforeMoves(each));
      }
    }));

  it('a meeting that is closed and reopened is as it was, and so is all that the series remembers', () =>
    holds((whole) => {
      const running = whole.current.state === 'inProgress' ? whole : taken(whole, stepOf('start'), 900);
      // What was removed long ago is forgotten at the close.
      if (running.current.agenda.some((each) => each.state === 'removed')) return;
      const closed = taken(running, stepOf('close'), 901);
      expect(closed.series.heldCount).toBe(running.series.heldCount + 1);
      const again = taken(closed, stepOf('reopen'), 902);
      expect(again.current).toEqual(running.current);
      expect({ ...again.series, current: undefined }).toEqual({ ...running.series, current: undefined });
    }));

  it('a point that is split after the close is there with its other half once the meeting is reopened', () =>
    holds((whole) => {
      const running = whole.current.state === 'inProgress' ? whole : taken(whole, stepOf('start'), 900);
      const closed = taken(running, stepOf('close'), 901);
      const split = taken(closed, stepOf('split'), 902);
      const again = taken(split, stepOf('reopen'), 903);
      expect(again.current.state).toBe('inProgress');
      const textsOf = ({ current }: Whole) => new Map(visiblePoints(current.agenda).map(({ id, text }) => [id, text]));
      expect(textsOf(again)).toEqual(new Map([...textsOf(running), ...textsOf(split)]));
    }));

  it('all of it can be stored and read', () => {
    const again = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));
    return assert(
      asyncProperty(steps, async (all) => {
        const { series, current, over: past, items } = lived(all);
        expect(seriesSchema.parse(again(series))).toEqual(series);
        for (const each of [current, ...past]) expect(meetingSchema.parse(again(each))).toEqual(each);
        for (const each of items) expect(actionItemSchema.parse(again(each))).toEqual(each);
      }),
      { numRuns: often(100) },
    );
  });
});
