import { isKeptLate } from '@rapport/core/domain/actionItem';
import { DomainError } from '@rapport/core/domain/errors';
import { isExtra, type Meeting } from '@rapport/core/domain/meeting';
import type { Caller } from '@rapport/core/domain/policy';
import { currentOf, noTally } from '@rapport/core/domain/series';
import { skipReasonKinds } from '@rapport/core/domain/trackRecord';
import {
  type InMeeting,
  markDiscussed,
  movePoint,
  removePoint,
  restorePoint,
  writePointNotes,
} from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, skipMeeting, startMeeting, takeBackStart } from '@rapport/core/useCases/holdMeeting';
import { changeItem } from '@rapport/core/useCases/items';
import { changeStatus, moveMeeting } from '@rapport/core/useCases/keepRhythm';
import { answerClose } from '@rapport/core/useCases/leadMeeting';
import { reopenMeeting } from '@rapport/core/useCases/reopenMeeting';
import { takeBackSkip } from '@rapport/core/useCases/takeBackSkip';
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { often } from '../support/often';
import { type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
import { interrupted, openWorld, startWithSam, type World } from '../support/world';

const verbs = [
  'add',
  'add',
  'move',
  'discuss',
  'start',
  'takeBack',
  'remove',
  'restore',
  'answer',
  'close',
  'reopen',
  'skip',
  'skip',
  'takeBackSkip',
  'moveMeeting',
  'pause',
  'goOn',
  'end',
  'promise',
  'fromPoint',
  'keep',
  'drop',
  'reopen',
  'handOver',
] as const;
interface Step {
  readonly verb: (typeof verbs)[number];
  readonly which: number;
}
const step = record({ verb: constantFrom(...verbs), which: nat(100) });
/** What both do in the same moment, moment after moment. */
const moments = array(record({ mayas: step, sams: array(step, { minLength: 1, maxLength: 2 }) }), {
  minLength: 1,
  maxLength: 12,
});

interface Ledger {
  readonly added: string[];
  /** Points that became promises: before a meeting such a point goes off the agenda. And those somebody removed. */
  readonly promised: string[];
  /** What both had said of a meeting, as one of the two read it, by its id and theirs. */
  readonly answered: Map<string, Readonly<Record<string, number>>>;
}

/** One step of one of the two, on what they see just now; a refusal is an answer, not a failure. */
async function act(
  world: World,
  steps: Steps,
  { caller, step: { verb, which }, ledger }: { caller: Caller; step: Step; ledger: Ledger },
) {
  const { id: seriesId, meeting, lastHeld } = await steps.read();
  const at = { seriesId, meetingId: meeting.id };
  const point = meeting.points[which % Math.max(1, meeting.points.length)]?.id ?? world.deps.ids.next();
  const item = async () => {
    const { items } = await storedOf(world, seriesId);
    return items[which % Math.max(1, items.length)]?.id ?? world.deps.ids.next();
  };
  switch (verb) {
    case 'add': {
      const text = `${caller.name} ${ledger.added.length}`;
      ledger.added.push(text);
      return steps.add(caller, text).catch((error: unknown) => {
        ledger.added.splice(ledger.added.indexOf(text), 1);
        throw error;
      });
    }
    case 'move':
      return movePoint(world.deps, caller, { seriesId, pointId: point, after: null });
    case 'discuss':
      return markDiscussed(world.deps, caller, { ...at, pointId: point, discussed: true });
    case 'start': {
      const as = (['planned', 'extra'] as const)[which % 3];
      return startMeeting(world.deps, caller, { ...at, as });
    }
    case 'takeBack':
      return takeBackStart(world.deps, caller, at);
    case 'remove':
      ledger.promised.push(meeting.points.find((each) => each.id === point)?.text.text ?? '');
      return removePoint(world.deps, caller, { seriesId, pointId: point });
    case 'restore':
      return restorePoint(world.deps, caller, { seriesId, pointId: await removed(world, at, which) });
    case 'answer': {
      const meetingId = lastHeld?.meetingId ?? world.deps.ids.next();
      const told = await answerClose(world.deps, caller, { seriesId, meetingId, worth: 1 + (which % 5), agreed: [] });
      const { mine, theirs } = told.answers ?? {};
      const other = caller === world.maya ? world.sam : world.maya;
      if (mine && theirs) ledger.answered.set(meetingId, { [caller.userId]: mine.worth, [other.userId]: theirs.worth });
      return told;
    }
    case 'close':
      return closeMeeting(world.deps, caller, at);
    case 'reopen':
      return reopenMeeting(world.deps, caller, { seriesId, meetingId: lastHeld?.meetingId ?? at.meetingId });
    case 'moveMeeting':
      return moveMeeting(world.deps, caller, { ...at, startsAt: ahead(world, which).toISOString() });
    case 'pause':
      return changeStatus(world.deps, caller, {
        seriesId,
        status: 'paused',
        untilOn: ahead(world, which).toISOString().slice(0, 10),
      });
    case 'goOn':
      return changeStatus(world.deps, caller, { seriesId, status: 'active' });
    case 'end':
      return changeStatus(world.deps, caller, { seriesId, status: 'ended' });
    case 'skip':
      return skipMeeting(world.deps, caller, { ...at, reason: 'Busy', reasonKind: skipReasonKinds[which % 6] });
    case 'takeBackSkip': {
      const skipped = (await storedOf(world, seriesId)).series.past.filter((each) => each.outcome === 'skipped');
      // The last one, mostly: the others stay skipped.
      const meetingId = skipped[which % 4 ? 0 : skipped.length - 1]?.meetingId ?? at.meetingId;
      return takeBackSkip(world.deps, caller, { seriesId, meetingId });
    }
    case 'promise':
      return steps.promise(caller, 'A promise', { due: { on: which % 2 ? '2026-11-19' : '2026-12-01' } });
    case 'fromPoint':
      ledger.promised.push(meeting.points.find((each) => each.id === point)?.text.text ?? '');
      return steps.promise(caller, 'Out of a point', { pointId: point });
    case 'drop':
      return changeItem(world.deps, caller, { seriesId, itemId: await item(), change: 'drop', reason: 'Moot' });
    case 'handOver': {
      const toId = which % 2 ? world.maya.userId : world.sam.userId;
      return changeItem(world.deps, caller, { seriesId, itemId: await item(), change: verb, toId });
    }
    default:
      return changeItem(world.deps, caller, { seriesId, itemId: await item(), change: verb });
  }
}

const HOUR = 60 * 60 * 1000;

/** Some time after tomorrow, the further the more. */
function ahead({ deps }: World, which: number): Date {
  return new Date(deps.clock.now().getTime() + (48 + 6 * which) * HOUR);
}

/** A point that is off the agenda, and can be put back. */
async function removed(world: World, { seriesId, meetingId }: InMeeting, which: number): Promise<string> {
  const { meetings } = await storedOf(world, seriesId);
  const agenda =
    meetings.find((each) => each.id === meetingId)?.agenda.filter((each) => each.state === 'removed') ?? [];
  return agenda[which % Math.max(1, agenda.length)]?.id ?? world.deps.ids.next();
}

const refusals = [
  'busy',
  'notFound',
  'itemClosed',
  'alreadyPromised',
  'meetingNotStarted',
  'meetingAlreadyStarted',
  'meetingUnderWay',
  'meetingAlreadyHeld',
  'meetingSkipped',
  'skipStands',
  'closeStands',
  'seriesEnded',
];

describe('two people who do all sorts of things at the same moment', () => {
  it('lose no point, double none, and the series counts what is there', async () => {
    await assert(
      asyncProperty(moments, async (all) => {
        const world = openWorld();
        try {
          const { id } = await startWithSam(world);
          const steps = stepsOn(world, id);
          const ledger: Ledger = { added: [], promised: [], answered: new Map() };
          for (const { mayas, sams } of all) {
            // Now and then soon enough for a meeting to be reopened.
            const passed = mayas.which % 2 ? 30 * HOUR : HOUR / 12;
            world.deps.clock.moveTo(new Date(world.deps.clock.now().getTime() + passed).toISOString());
            const acting = [
              act(world, steps, { caller: world.maya, step: mayas, ledger }),
              ...sams.map((each) => act(world, steps, { caller: world.sam, step: each, ledger })),
            ];
            for (const outcome of await Promise.allSettled(acting)) {
              if (outcome.status === 'fulfilled') continue;
              expect(outcome.reason).toBeInstanceOf(DomainError);
              expect(refusals).toContain(outcome.reason.code);
            }
          }
          await expectWhole(world, id, ledger);
        } finally {
          world.close();
        }
      }),
      { numRuns: often(25) },
    );
  });
});

describe('one who writes between the two reads of another', () => {
  it('leaves the series telling of the meeting as it is', async () => {
    const world = openWorld();
    try {
      const { id: seriesId } = await startWithSam(world);
      const steps = stepsOn(world, seriesId);
      const pointId = (await steps.add(world.sam, 'One')).meeting.points[0]?.id ?? '';
      // Adding one and removing one: as many as before, which is what the first read told.
      const deps = interrupted(world, () => steps.add(world.sam, 'Two'));
      await removePoint(deps, world.sam, { seriesId, pointId });
      const { series, meetings } = await storedOf(world, seriesId);
      expect(meetings[0] && currentOf(meetings[0])).toEqual(series.current);
      expect((await steps.read()).meeting.points.map((each) => each.text.text)).toEqual(['Two']);
    } finally {
      world.close();
    }
  });

  it('and closes: a note on a point goes where the point went', async () => {
    const world = openWorld();
    try {
      const { id: seriesId } = await startWithSam(world);
      const steps = stepsOn(world, seriesId);
      const pointId = (await steps.add(world.sam, 'One')).meeting.points[0]?.id ?? '';
      const { meeting } = await steps.start();
      const deps = interrupted(world, () => steps.close());
      const note = { seriesId, meetingId: meeting.id, pointId, text: 'Noted', basedOn: 0 };
      await writePointNotes(deps, world.sam, note);
      expect((await steps.read()).meeting.points).toMatchObject([
        { id: pointId, carried: 0, notes: { text: 'Noted' } },
      ]);
    } finally {
      world.close();
    }
  });
});

async function expectWhole(world: World, seriesId: string, { added, promised, answered }: Ledger) {
  const { series, meetings, items } = await storedOf(world, seriesId);
  const current = meetings.find((each) => each.id === series.current.meetingId);
  if (!current) throw new Error('No current meeting');
  expect(series.current).toEqual(currentOf(current));
  expect(meetings.filter((each) => each.state === 'planned' || each.state === 'inProgress')).toEqual([current]);
  expect(series.pauses.filter(({ from, until }) => from > until)).toEqual([]);
  expect(series.heldCount).toBe(meetings.filter((each) => each.state === 'held').length);
  const over = meetings.filter((each) => each !== current).map((each) => each.id);
  expect(series.past.map((each) => each.meetingId).sort()).toEqual(over.sort());
  expect(series.owed !== undefined).toBe(series.past[0]?.outcome === 'skipped');
  const isHeldExtra = (each: Meeting) => each.state === 'held' && isExtra(each);
  expect(series.past.filter((each) => each.outcome === 'extra')).toHaveLength(meetings.filter(isHeldExtra).length);
  const done = meetings
    .filter((each) => each !== current)
    .flatMap(({ agenda }) => agenda.filter((each) => each.state === 'discussed'));
  const agenda = current.agenda.filter((each) => each.state !== 'removed');
  const there = [...agenda, ...done].map((each) => each.text.text);
  expect(there.toSorted()).toEqual([...new Set(there)].sort());
  expect(there.filter((text) => !added.includes(text))).toEqual([]);
  expect(added.filter((text) => !there.includes(text) && !promised.includes(text))).toEqual([]);
  for (const [meetingId, told] of answered) {
    const held = meetings.find((each) => each.id === meetingId);
    const stands = held?.state === 'held' ? Object.entries(held.answers).map(([id, { worth }]) => [id, worth]) : [];
    expect(Object.fromEntries(stands)).toEqual(told);
  }
  const open = items.filter((each) => each.state === 'open').map(({ id, ownerId, dueOn }) => ({ id, ownerId, dueOn }));
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect(series.openItems.map(({ id, ownerId, dueOn }) => ({ id, ownerId, dueOn })).sort(byId)).toEqual(
    open.sort(byId),
  );
  for (const { userId } of [world.maya, world.sam]) {
    const kept = items.filter((each) => each.ownerId === userId && each.state === 'kept');
    expect(series.tallies[userId] ?? noTally).toEqual({
      kept: kept.length,
      keptLate: kept.filter(isKeptLate).length,
      dropped: items.filter((each) => each.ownerId === userId && each.state === 'dropped').length,
    });
  }
}
