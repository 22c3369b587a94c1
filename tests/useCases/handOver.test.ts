import { MAX_OPEN_ITEMS } from '@rapport/core/contract/limits';
import { StoreUnavailable } from '@rapport/core/ports';
import { removePoint, writeMeetingNotes } from '@rapport/core/useCases/changeAgenda';
import type { Deps } from '@rapport/core/useCases/deps';
import { handOver } from '@rapport/core/useCases/handOver';
import { readHeritage } from '@rapport/core/useCases/heritage';
import { closeMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { changeItem, readItems } from '@rapport/core/useCases/items';
import { changeStatus } from '@rapport/core/useCases/keepRhythm';
import { addDecision } from '@rapport/core/useCases/leadMeeting';
import { searchSeries } from '@rapport/core/useCases/lookBack';
import { readHome } from '@rapport/core/useCases/readHome';
import { readMyItems } from '@rapport/core/useCases/readMyItems';
import { readHistory, readSeries } from '@rapport/core/useCases/readSeries';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { failingStore } from '../support/failingStore';
import { dumpOf, type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

let world: World;
let seriesId: string;
let steps: Steps;
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
  steps = stepsOn(world, seriesId);
});
afterEach(() => world.close());

const requestId = 'eeeeeeee-0000-4000-8000-00000000000e';
interface Choice {
  readonly pointIds?: string[];
  readonly itemIds?: string[];
  readonly meetingIds?: string[];
}
const toEve = (
  choice: Choice = {},
  {
    deps = world.deps,
    by = world.sam,
    request = requestId,
  }: { deps?: Deps; by?: typeof world.sam; request?: string } = {},
) =>
  handOver(deps, by, {
    seriesId,
    requestId: request,
    toId: world.eve.userId,
    rhythm: everyTuesday,
    pointIds: [],
    itemIds: [],
    meetingIds: [],
    ...choice,
  });

/** Two held meetings with notes and decisions, two open points, two open promises. */
async function lived() {
  const meetings: string[] = [];
  for (const name of ['shown', 'sealed']) {
    await steps.start();
    const at = { seriesId, meetingId: await steps.meetingId() };
    await writeMeetingNotes(world.deps, world.maya, { ...at, text: `Notes ${name}`, basedOn: 0 });
    await addDecision(world.deps, world.maya, { ...at, requestId: world.deps.ids.next(), text: `Decision ${name}` });
    await steps.close();
    meetings.push(at.meetingId);
  }
  const points = [];
  for (const name of ['shown', 'sealed']) {
    points.push((await steps.add(world.maya, `Point ${name}`)).meeting.points.at(-1)?.id ?? '');
  }
  const mine = await steps.promise(world.sam, 'Promise shown', { due: { on: '2026-12-04' }, whenAndWhere: 'At noon' });
  const theirs = await steps.promise(world.maya, 'Promise sealed');
  return { meetings, points, items: [mine.id, theirs.id] };
}
const shownOf = async () => {
  const { meetings, points, items } = await lived();
  return { pointIds: points.slice(0, 1), itemIds: items.slice(0, 1), meetingIds: meetings.slice(0, 1) };
};

describe('handing a 1-on-1 over', () => {
  it('starts one with the new manager that holds what was chosen and nothing else', async () => {
    const view = await toEve(await shownOf());
    expect(view).toMatchObject({
      kind: 'managerReport',
      me: { name: 'Sam Lindqvist', role: 'report' },
      other: { name: 'Eve Castellanos', role: 'manager' },
      hasHeritage: true,
      heldCount: 0,
      openItems: { mine: 1, theirs: 0 },
      meeting: {
        state: 'planned',
        points: [{ text: { text: 'Point shown' }, raisedBy: world.sam.userId, origin: 'handOver' }],
      },
    });
    const at = { seriesId: view.id };
    expect((await readItems(world.deps, world.eve, at)).items).toMatchObject([
      { text: 'Promise shown', ownerId: world.sam.userId, dueOn: '2026-12-04', whenAndWhere: 'At noon', state: 'open' },
    ]);
    const heritage = await readHeritage(world.deps, world.eve, at);
    expect(heritage).toEqual({
      heritages: [
        {
          formerName: 'Maya Okafor',
          sharedBy: world.sam.userId,
          sharedAt: world.deps.clock.now().toISOString(),
          meetings: [{ heldAt: expect.any(String), notes: 'Notes shown', decisions: ['Decision shown'], points: [] }],
        },
      ],
    });
    expect(await readHeritage(world.deps, world.sam, at)).toEqual(heritage);
    const told = [
      await readSeries(world.deps, world.eve, at),
      await readHistory(world.deps, world.eve, at),
      heritage,
      await readHome(world.deps, world.eve),
    ];
    expect(JSON.stringify(told)).not.toContain('sealed');
    expect(JSON.stringify(await dumpOf(world, view.id, [world.eve, world.sam]))).not.toContain('sealed');
  });

  it('brings what was chosen twice once', async () => {
    const { itemIds, meetingIds } = await shownOf();
    const fresh = await toEve({ itemIds: [...itemIds, ...itemIds], meetingIds: [...meetingIds, ...meetingIds] });
    expect((await storedOf(world, fresh.id)).items).toHaveLength(1);
    const { heritages } = await readHeritage(world.deps, world.eve, { seriesId: fresh.id });
    expect(heritages[0]?.meetings).toHaveLength(1);
  });

  it('ends the one before, which stays between the two', async () => {
    await toEve(await shownOf());
    for (const caller of [world.maya, world.sam]) {
      expect(await readSeries(world.deps, caller, { seriesId })).toMatchObject({
        status: { state: 'ended', by: world.sam.userId },
      });
      expect((await readHistory(world.deps, caller, { seriesId })).meetings).toHaveLength(2);
    }
    await expect(readSeries(world.deps, world.eve, { seriesId })).rejects.toMatchObject({ code: 'notFound' });
    await expect(readHeritage(world.deps, world.maya, { seriesId })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is the report’s to do', async () => {
    const before = await dumpOf(world, seriesId, [world.maya, world.sam, world.eve]);
    expect((await steps.read()).can.handOver).toBe(false);
    await expect(toEve({}, { by: world.maya })).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await dumpOf(world, seriesId, [world.maya, world.sam, world.eve])).toEqual(before);
  });

  it('is not for mentors or peers', async () => {
    const peers = await startSeries(world.deps, world.maya, {
      requestId: world.deps.ids.next(),
      otherId: world.eve.userId,
      kind: 'peer',
      leads: 'me',
      rhythm: everyTuesday,
    });
    const attempt = handOver(world.deps, world.eve, {
      seriesId: peers.id,
      requestId,
      toId: world.sam.userId,
      rhythm: everyTuesday,
      pointIds: [],
      itemIds: [],
      meetingIds: [],
    });
    await expect(attempt).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'to the same manager',
      () =>
        handOver(world.deps, world.sam, {
          seriesId,
          requestId,
          toId: world.maya.userId,
          rhythm: everyTuesday,
          pointIds: [],
          itemIds: [],
          meetingIds: [],
        }),
      'alreadyExists',
    ],
    [
      'to oneself',
      () =>
        handOver(world.deps, world.sam, {
          seriesId,
          requestId,
          toId: world.sam.userId,
          rhythm: everyTuesday,
          pointIds: [],
          itemIds: [],
          meetingIds: [],
        }),
      'invalidInput',
    ],
    [
      'to nobody known',
      () =>
        handOver(world.deps, world.sam, {
          seriesId,
          requestId,
          toId: world.deps.ids.next(),
          rhythm: everyTuesday,
          pointIds: [],
          itemIds: [],
          meetingIds: [],
        }),
      'notFound',
    ],
    ['a meeting that was not held', async () => toEve({ meetingIds: [await steps.meetingId()] }), 'choiceChanged'],
    ['a promise of nobody', () => toEve({ itemIds: [world.deps.ids.next()] }), 'choiceChanged'],
    ['a meeting as a promise', async () => toEve({ itemIds: [await steps.meetingId()] }), 'choiceChanged'],
    ['a point that is not there', () => toEve({ pointIds: [world.deps.ids.next()] }), 'choiceChanged'],
  ])('refuses %s, and changes nothing', async (_name, attempt, code) => {
    const before = await dumpOf(world, seriesId, [world.maya, world.sam, world.eve]);
    await expect(attempt()).rejects.toMatchObject({ code });
    expect(await dumpOf(world, seriesId, [world.maya, world.sam, world.eve])).toEqual(before);
  });

  it('leaves out nothing that was chosen: a point removed since is told, and nothing has changed', async () => {
    const choice = await shownOf();
    await removePoint(world.deps, world.maya, { seriesId, pointId: choice.pointIds[0] ?? '' });
    await expect(toEve(choice)).rejects.toMatchObject({ code: 'choiceChanged' });
    expect((await steps.read()).status.state).toBe('active');
    expect((await readHome(world.deps, world.eve)).series).toEqual([]);
  });

  it('by the request that started one with the same manager keeps the old one as it is', async () => {
    const choice = await shownOf();
    await startSeries(world.deps, world.sam, {
      requestId,
      otherId: world.eve.userId,
      kind: 'managerReport',
      leads: 'other',
      rhythm: everyTuesday,
    });
    const before = await dumpOf(world, seriesId, [world.maya, world.sam, world.eve]);
    await expect(toEve(choice)).rejects.toMatchObject({ code: 'alreadyExists' });
    expect(await dumpOf(world, seriesId, [world.maya, world.sam, world.eve])).toEqual(before);
  });

  it('waits for a running meeting', async () => {
    await startMeeting(world.deps, world.maya, { seriesId, meetingId: await steps.meetingId() });
    await expect(toEve()).rejects.toMatchObject({ code: 'meetingAlreadyStarted' });
    const home = await readHome(world.deps, world.eve);
    expect(home.series).toEqual([]);
  });

  it('happens once for the same request, whatever became of the promises since', async () => {
    const choice = await shownOf();
    const first = await toEve(choice);
    const itemId = (await storedOf(world, first.id)).items[0]?.id ?? '';
    await changeItem(world.deps, world.sam, { seriesId: first.id, itemId, change: 'keep' });
    expect((await toEve(choice)).id).toBe(first.id);
    expect((await storedOf(world, first.id)).items).toHaveLength(1);
  });

  it('is told of the 1-on-1 that the two have already', async () => {
    await toEve();
    await expect(toEve({}, { request: world.deps.ids.next() })).rejects.toMatchObject({ code: 'alreadyExists' });
  });

  it('leaves a promise that was taken along in one list only, with the way back, and counts it for nothing', async () => {
    const choice = await shownOf();
    const fresh = await toEve(choice);
    const taken = choice.itemIds[0] ?? '';
    for (const caller of [world.sam, world.maya]) {
      const { items } = await readItems(world.deps, caller, { seriesId });
      expect(items.find((each) => each.id === taken)).toMatchObject({ state: 'takenAlong', isOfEnded: true });
    }
    const mine = (await readMyItems(world.deps, world.sam)).items;
    expect(mine.map(({ text, seriesId: at }) => [text, at]).sort()).toEqual(
      [
        ['Promise sealed', seriesId],
        ['Promise shown', fresh.id],
      ].sort(),
    );
    expect((await readMyItems(world.deps, world.maya)).items.map((each) => each.text)).toEqual(['Promise sealed']);
    const { openItems, tallies } = (await storedOf(world, seriesId)).series;
    expect([openItems.length, Object.values(tallies).every((each) => each.kept + each.dropped === 0)]).toEqual([
      1,
      true,
    ]);
    await changeItem(world.deps, world.sam, { seriesId, itemId: taken, change: 'reopen' });
    expect((await storedOf(world, seriesId)).series.openItems).toHaveLength(2);
  });

  it('takes as many promises as there can be', async () => {
    const itemIds: string[] = [];
    for (let count = 0; count < MAX_OPEN_ITEMS; count++)
      itemIds.push((await steps.promise(world.sam, `Promise ${count}`)).id);
    expect((await toEve({ itemIds })).openItems).toEqual({ mine: MAX_OPEN_ITEMS, theirs: 0 });
  });

  it('refuses more than a document can hold before anything is written', async () => {
    const meetingIds: string[] = [];
    for (let count = 0; count < 26; count++) {
      await steps.start();
      const at = { seriesId, meetingId: await steps.meetingId() };
      await writeMeetingNotes(world.deps, world.sam, { ...at, text: '会'.repeat(20_000), basedOn: 0 });
      await steps.close();
      meetingIds.push(at.meetingId);
    }
    await expect(toEve({ meetingIds })).rejects.toMatchObject({ code: 'tooLarge' });
    expect((await readHome(world.deps, world.sam)).series).toHaveLength(1);
    expect(await toEve({ meetingIds: meetingIds.slice(0, 20) })).toMatchObject({ hasHeritage: true });
  });
});

const backRequest = 'ffffffff-0000-4000-8000-00000000000f';
interface Again {
  readonly deps?: Deps;
  readonly request?: string;
}

describe('handing over to a manager one has met before', () => {
  /** From Eve's 1-on-1, back to Maya. */
  const back = (from: string, choice: Choice = {}, { deps = world.deps, request = backRequest }: Again = {}) =>
    handOver(deps, world.sam, {
      seriesId: from,
      requestId: request,
      toId: world.maya.userId,
      rhythm: { ...everyTuesday, durationMinutes: 60 },
      pointIds: [],
      itemIds: [],
      meetingIds: [],
      ...choice,
    });
  /** With Eve: a meeting, a point and a promise of their own, besides what was brought along from Maya. */
  async function withEve() {
    const { id } = await toEve(await shownOf());
    const there = stepsOn(world, id);
    world.deps.clock.moveTo('2026-11-24T09:00:00Z');
    const at = { seriesId: id, meetingId: (await readSeries(world.deps, world.eve, { seriesId: id })).meeting.id };
    await startMeeting(world.deps, world.eve, at);
    await writeMeetingNotes(world.deps, world.eve, { ...at, text: 'Notes with Eve', basedOn: 0 });
    await closeMeeting(world.deps, world.eve, at);
    const point = (await there.add(world.sam, 'Point with Eve')).meeting.points.at(-1)?.id ?? '';
    const item = (await there.promise(world.sam, 'Promise with Eve')).id;
    return { id, choice: { pointIds: [point], itemIds: [item], meetingIds: [at.meetingId] } };
  }

  it('lets their 1-on-1 go on with what was chosen, and keeps all they had', async () => {
    const { id, choice } = await withEve();
    const view = await back(id, choice);
    expect(view).toMatchObject({
      id: seriesId,
      status: { state: 'active' },
      me: { role: 'report' },
      rhythm: { durationMinutes: 60 },
      heldCount: 2,
      hasHeritage: true,
      openItems: { mine: 1, theirs: 1 },
      meeting: { durationMinutes: 60, startsAt: '2026-12-08T09:00:00.000Z' },
    });
    expect(view.meeting.points.map((each) => each.text.text)).toEqual([
      'Point shown',
      'Point sealed',
      'Point with Eve',
    ]);
    const { heritages } = await readHeritage(world.deps, world.maya, { seriesId });
    expect(heritages).toMatchObject([{ formerName: 'Eve Castellanos', meetings: [{ notes: 'Notes with Eve' }] }]);
    expect(await readSeries(world.deps, world.eve, { seriesId: id })).toMatchObject({ status: { state: 'ended' } });
    expect((await readHistory(world.deps, world.maya, { seriesId })).meetings).toHaveLength(2);
    await expect(readSeries(world.deps, world.eve, { seriesId })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('knows who is the manager now, when it was the other way round', async () => {
    const start = { requestId: world.deps.ids.next(), otherId: world.eve.userId, rhythm: everyTuesday } as const;
    const { id } = await startSeries(world.deps, world.sam, { ...start, kind: 'managerReport', leads: 'me' });
    await changeStatus(world.deps, world.eve, { seriesId: id, status: 'ended' });
    const view = await toEve();
    expect(view).toMatchObject({ id, me: { role: 'report' }, other: { role: 'manager' }, can: { handOver: true } });
    expect((await readSeries(world.deps, world.eve, { seriesId: id })).can.handOver).toBe(false);
  });

  it('keeps an earlier heritage beside the new one', async () => {
    const { id, choice } = await withEve();
    await back(id);
    const again = await toEve({ meetingIds: [] }, { request: world.deps.ids.next() });
    expect(again.id).toBe(id);
    const { heritages } = await readHeritage(world.deps, world.eve, { seriesId: id });
    expect(heritages.map((each) => each.meetings.map(({ notes }) => notes))).toEqual([[], ['Notes shown']]);
    expect((await searchSeries(world.deps, world.eve, { seriesId: id, text: 'shown' })).places).toContainEqual(
      expect.objectContaining({ kind: 'heritage', text: 'Notes shown' }),
    );
    expect(choice.itemIds).toHaveLength(1);
  });

  it('happens once for the same request, and is refused while they still meet', async () => {
    const { id, choice } = await withEve();
    const first = await back(id, choice);
    const before = await dumpOf(world, seriesId, [world.maya, world.sam]);
    expect((await back(id, choice)).version).toBe(first.version);
    expect(await dumpOf(world, seriesId, [world.maya, world.sam])).toEqual(before);
    await expect(back(id, {}, { request: world.deps.ids.next() })).rejects.toMatchObject({ code: 'alreadyExists' });
    expect(await dumpOf(world, seriesId, [world.maya, world.sam])).toEqual(before);
  });

  it('refuses more promises than can be open, and changes nothing', async () => {
    const { id } = await withEve();
    const there = stepsOn(world, id);
    const openWithEve = async () => (await storedOf(world, id)).series.openItems.map((each) => each.id);
    for (let count = (await openWithEve()).length; count < MAX_OPEN_ITEMS; count++)
      await there.promise(world.sam, `Promise ${count}`);
    const itemIds = await openWithEve();
    const before = await dumpOf(world, seriesId, [world.maya, world.sam, world.eve]);
    await expect(back(id, { itemIds })).rejects.toMatchObject({
      code: 'tooManyItems',
    });
    expect(await dumpOf(world, seriesId, [world.maya, world.sam, world.eve])).toEqual(before);
    expect((await readSeries(world.deps, world.eve, { seriesId: id })).status.state).toBe('active');
  });

  it.each(Array.from({ length: 14 }, (_, index) => index + 1))(
    'when the store fails on call %i: the same request finishes it, nothing doubled',
    async (onCall) => {
      const { id, choice } = await withEve();
      const failing = world.withStore((store) => failingStore(store, { onCall }));
      await back(id, choice, { deps: failing }).catch((error: unknown) =>
        expect(error).toBeInstanceOf(StoreUnavailable),
      );
      const view = await back(id, choice);
      expect(view.meeting.points).toHaveLength(3);
      expect(view.openItems).toEqual({ mine: 1, theirs: 1 });
      expect((await readHeritage(world.deps, world.sam, { seriesId })).heritages).toHaveLength(1);
      expect((await readSeries(world.deps, world.eve, { seriesId: id })).status.state).toBe('ended');
    },
  );
});

describe('a store that fails on one call of a handover', () => {
  it.each(Array.from({ length: 14 }, (_, index) => index + 1))(
    'call %i: the same request finishes it, nothing doubled',
    async (onCall) => {
      const choice = await shownOf();
      const failing = world.withStore((store) => failingStore(store, { onCall }));
      await toEve(choice, { deps: failing }).catch((error: unknown) => expect(error).toBeInstanceOf(StoreUnavailable));
      // In between both look at their pages, and a promise that was chosen is kept.
      await Promise.all([
        readHome(world.deps, world.sam),
        readHome(world.deps, world.eve),
        readHome(world.deps, world.maya),
      ]);
      const view = await toEve(choice);
      const { items, meetings, series } = await storedOf(world, view.id);
      expect([items.length, meetings.length, series.openItems.length]).toEqual([1, 1, 1]);
      expect(view.meeting.points).toHaveLength(1);
      expect((await steps.read()).status.state).toBe('ended');
      for (const [caller, count] of [
        [world.sam, 2],
        [world.eve, 1],
        [world.maya, 1],
      ] as const) {
        expect((await readHome(world.deps, caller)).series).toHaveLength(count);
      }
    },
  );

  it('after the new one stands: a promise kept since does not stop it from being finished', async () => {
    const choice = await shownOf();
    // The last call but one ends the old one; fail from its reading on.
    for (let onCall = 1; onCall < 20; onCall++) {
      const failing = world.withStore((store) => failingStore(store, { onCall }));
      await toEve(choice, { deps: failing }).catch(() => undefined);
      if ((await readHome(world.deps, world.eve)).series.length > 0) break;
    }
    expect((await steps.read()).status.state).toBe('active');
    await changeItem(world.deps, world.sam, { seriesId, itemId: choice.itemIds[0] ?? '', change: 'keep' });
    expect((await toEve(choice)).hasHeritage).toBe(true);
    expect((await steps.read()).status.state).toBe('ended');
  });
});

describe('the same request with another choice', () => {
  it('answers with what the first one did, and loses no action item', async () => {
    const { items } = await lived();
    const [shown = '', sealed = ''] = items;
    const first = await toEve({ itemIds: [shown] });
    const second = await toEve({ itemIds: [sealed] });
    expect(second.id).toBe(first.id);
    expect((await storedOf(world, first.id)).items.map((each) => each.text)).toEqual(['Promise shown']);
    const before = (await storedOf(world, seriesId)).items;
    expect(before.map(({ text, state }) => [text, state]).sort()).toEqual([
      ['Promise sealed', 'open'],
      ['Promise shown', 'takenAlong'],
    ]);
  });

  it.each(Array.from({ length: 14 }, (_, index) => index + 1))(
    'finishes the first one, which failed on call %i, as it was chosen, or does the second one',
    async (onCall) => {
      const { items } = await lived();
      const [shown = '', sealed = ''] = items;
      const deps = world.withStore((store) => failingStore(store, { onCall }));
      await toEve({ itemIds: [shown] }, { deps }).catch(() => undefined);
      const fresh = await toEve({ itemIds: [sealed] });
      const there = (await storedOf(world, fresh.id)).items.map((each) => each.text);
      expect(there).toHaveLength(1);
      const open = (await storedOf(world, seriesId)).items.filter((each) => each.state === 'open');
      expect([...there, ...open.map((each) => each.text)].sort()).toEqual(['Promise sealed', 'Promise shown']);
    },
  );

  it('does not close again what was opened again since', async () => {
    const { items } = await lived();
    const [shown = ''] = items;
    await toEve({ itemIds: [shown] });
    await changeItem(world.deps, world.sam, { seriesId, itemId: shown, change: 'reopen' });
    await toEve({ itemIds: [shown] });
    expect((await storedOf(world, seriesId)).items.find((each) => each.id === shown)?.state).toBe('open');
  });

  it('about another 1-on-1 is refused, and leaves that one as it is', async () => {
    const { sam, eve } = world;
    const dan = { id: 'dddddddd-0000-4000-8000-00000000000d', name: 'Dan Novak' };
    const { find } = world.deps.directory;
    const directory = {
      ...world.deps.directory,
      find: async (tenantId: string, id: string) => (id === dan.id ? dan : find(tenantId, id)),
    };
    const deps = { ...world.deps, directory };
    const other = await startSeries(deps, eve, {
      requestId: deps.ids.next(),
      otherId: sam.userId,
      kind: 'managerReport',
      leads: 'me',
      rhythm: everyTuesday,
    });
    const choice = { requestId, toId: dan.id, rhythm: everyTuesday, pointIds: [], itemIds: [], meetingIds: [] };
    await handOver(deps, sam, { ...choice, seriesId });
    const before = await dumpOf(world, other.id, [sam, eve]);
    await expect(handOver(deps, sam, { ...choice, seriesId: other.id })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect(await dumpOf(world, other.id, [sam, eve])).toEqual(before);
  });
});
