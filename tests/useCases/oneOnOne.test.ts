import type { SeriesView } from '@rapport/core/contract/views';
import { DomainError } from '@rapport/core/domain/errors';
import { seriesPartition } from '@rapport/core/domain/partitions';
import type { Caller } from '@rapport/core/domain/policy';
import { type DocumentStore, StoreConflict, StoreUnavailable } from '@rapport/core/ports';
import * as agenda from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { readHome, updateMe } from '@rapport/core/useCases/readHome';
import { readHistory, readMeeting, readSeries } from '@rapport/core/useCases/readSeries';
import { searchPeople } from '@rapport/core/useCases/searchPeople';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const add = (caller: Caller, seriesId: string, text: string, requestId = world.deps.ids.next()) =>
  agenda.addPoint(world.deps, caller, { seriesId, requestId, text, area: 'other' });
const texts = (view: { readonly meeting: SeriesView['meeting'] }) => view.meeting.points.map((each) => each.text.text);
const pointId = (view: SeriesView, text: string) => {
  const found = view.meeting.points.find((each) => each.text.text === text);
  if (!found) throw new Error(`No point "${text}"`);
  return found.id;
};

describe('starting a 1-on-1', () => {
  it('puts it on both home pages, with the first date and each in their role', async () => {
    const view = await startWithSam(world);
    expect(view).toMatchObject({
      me: { name: 'Maya Okafor', role: 'manager' },
      other: { name: 'Sam Lindqvist', role: 'report' },
      meeting: { state: 'planned', startsAt: '2026-11-24T09:00:00.000Z', points: [] },
    });
    const home = await readHome(world.deps, world.sam);
    expect(home.series).toMatchObject([{ id: view.id, me: { role: 'report' }, other: { name: 'Maya Okafor' } }]);
  });

  it('starts it once for the same request', async () => {
    const first = await startWithSam(world);
    expect(await startWithSam(world)).toEqual(first);
    expect((await readHome(world.deps, world.maya)).series).toHaveLength(1);
  });

  it.each([['maya'], ['sam']] as const)('tells %s of the one that is there already', async (who) => {
    const { id } = await startWithSam(world);
    const otherId = who === 'maya' ? world.sam.userId : world.maya.userId;
    const again = startSeries(world.deps, world[who], {
      requestId: world.deps.ids.next(),
      otherId,
      kind: 'managerReport',
      leads: 'me',
      rhythm: everyTuesday,
    });
    await expect(again).rejects.toMatchObject({ code: 'alreadyExists', detail: { seriesId: id } });
  });

  it.each([
    ['oneself', () => world.maya.userId, 'invalidInput'],
    ['somebody the directory does not know', () => world.deps.ids.next(), 'notFound'],
  ])('refuses %s', async (_name, otherId, code) => {
    const input = {
      requestId: world.deps.ids.next(),
      otherId: otherId(),
      kind: 'peer',
      leads: 'me',
      rhythm: everyTuesday,
    } as const;
    await expect(startSeries(world.deps, world.maya, input)).rejects.toMatchObject({ code });
    expect((await readHome(world.deps, world.maya)).series).toEqual([]);
  });

  it('starts one when both start it with each other at the same moment', async () => {
    const start = (caller: Caller, otherId: string) =>
      startSeries(world.deps, caller, {
        requestId: world.deps.ids.next(),
        otherId,
        kind: 'peer',
        leads: 'me',
        rhythm: everyTuesday,
      });
    const outcomes = await Promise.allSettled([
      start(world.maya, world.sam.userId),
      start(world.sam, world.maya.userId),
    ]);
    expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [mayas, sams] = await Promise.all([readHome(world.deps, world.maya), readHome(world.deps, world.sam)]);
    expect(mayas.series).toHaveLength(1);
    expect(sams.series.map((each) => each.id)).toEqual(mayas.series.map((each) => each.id));
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('is finished later when the store fails on call %i', async (failing) => {
    let calls = 0;
    const breaking = world.withStore((store) => failingOn(store, () => ++calls === failing));
    await startWithSam(world, breaking).catch((error: unknown) => expect(error).toBeInstanceOf(StoreUnavailable));
    // Maya opens the page again; then tries again with the same request.
    await readHome(world.deps, world.maya);
    await startWithSam(world);
    const [mayas, sams] = await Promise.all([readHome(world.deps, world.maya), readHome(world.deps, world.sam)]);
    expect(mayas.series).toHaveLength(1);
    expect(sams.series).toHaveLength(1);
  });

  it('is finished by opening the page alone, once its plan is written', async () => {
    let calls = 0;
    // Call 1 reads the own membership, call 2 writes the plan; call 3 creates the series.
    await startWithSam(
      world,
      world.withStore((store) => failingOn(store, () => ++calls >= 3)),
    ).catch(() => undefined);
    expect((await readHome(world.deps, world.maya)).series).toHaveLength(1);
    expect((await readHome(world.deps, world.sam)).series).toHaveLength(1);
  });
});

describe('preparing together', () => {
  it('shows each what the other adds, and who has prepared', async () => {
    const { id } = await startWithSam(world);
    await add(world.maya, id, 'On-call');
    await add(world.sam, id, 'Growth');
    const view = await readSeries(world.deps, world.sam, { seriesId: id });
    expect(texts(view)).toEqual(['On-call', 'Growth']);
    const { series } = await readHome(world.deps, world.sam);
    expect(series[0]?.meeting).toMatchObject({ myPoints: 1, theirPoints: 1, iPrepared: true, theyPrepared: true });
  });

  it('changes its version with every change, and not without one', async () => {
    const { id, version } = await startWithSam(world);
    expect((await readSeries(world.deps, world.maya, { seriesId: id })).version).toBe(version);
    const changed = await add(world.maya, id, 'On-call');
    expect(changed.version).not.toBe(version);
    expect((await readSeries(world.deps, world.maya, { seriesId: id })).version).toBe(changed.version);
  });

  it('keeps every point when both add at the same moment', async () => {
    const { id } = await startWithSam(world);
    const adding = Array.from({ length: 4 }, (_, index) =>
      add(index % 2 ? world.maya : world.sam, id, `Point ${index}`),
    );
    await Promise.all(adding);
    expect(texts(await readSeries(world.deps, world.maya, { seriesId: id })).sort()).toEqual([
      'Point 0',
      'Point 1',
      'Point 2',
      'Point 3',
    ]);
  });

  it('refuses the second of two edits of the same text, and shows it the first', async () => {
    const { id } = await startWithSam(world);
    const point = pointId(await add(world.maya, id, 'On-call'), 'On-call');
    const edit = (caller: Caller, text: string) =>
      agenda.editPoint(world.deps, caller, { seriesId: id, pointId: point, text: { text, basedOn: 1 } });
    await edit(world.sam, 'On-call in December');
    await expect(edit(world.maya, 'On-call rota')).rejects.toMatchObject({
      code: 'changedElsewhere',
      detail: { current: { text: 'On-call in December', version: 2 } },
    });
    expect(texts(await readSeries(world.deps, world.maya, { seriesId: id }))).toEqual(['On-call in December']);
  });

  it('splits nothing when the other changed the text meanwhile, and shows their words', async () => {
    const { id } = await startWithSam(world);
    const point = pointId(await add(world.maya, id, 'Pay and team'), 'Pay and team');
    const at = { seriesId: id, pointId: point };
    await agenda.editPoint(world.deps, world.sam, { ...at, text: { text: 'Pay, team, Lisbon', basedOn: 1 } });
    const requestId = world.deps.ids.next();
    const split = (basedOn: number) =>
      agenda.splitPoint(world.deps, world.maya, { ...at, requestId, text: { text: 'Pay', basedOn }, rest: 'Team' });
    await expect(split(1)).rejects.toMatchObject({
      code: 'changedElsewhere',
      detail: { current: { text: 'Pay, team, Lisbon', version: 2 } },
    });
    expect(texts(await readSeries(world.deps, world.maya, at))).toEqual(['Pay, team, Lisbon']);
    await split(2);
    expect(texts(await split(2))).toEqual(['Pay', 'Team']);
  });

  it('splits nothing again when both halves were talked about before the answer came', async () => {
    const { id } = await startWithSam(world);
    const { meeting } = await add(world.maya, id, 'Pay and team');
    const at = { seriesId: id, pointId: meeting.points[0]?.id ?? '' };
    const body = { requestId: world.deps.ids.next(), text: { text: 'Pay', basedOn: 1 }, rest: 'Team' };
    const { meeting: both } = await agenda.splitPoint(world.deps, world.maya, { ...at, ...body });
    world.deps.clock.moveTo('2026-11-24T09:01:00Z');
    await startMeeting(world.deps, world.maya, { seriesId: id, meetingId: meeting.id });
    for (const each of both.points) {
      const done = { seriesId: id, meetingId: meeting.id, pointId: each.id, discussed: true };
      await agenda.markDiscussed(world.deps, world.maya, done);
    }
    await closeMeeting(world.deps, world.maya, { seriesId: id, meetingId: meeting.id });
    expect(texts(await agenda.splitPoint(world.deps, world.maya, { ...at, ...body }))).toEqual([]);
  });

  it('says that it is busy after losing five races, having changed nothing', async () => {
    const { id, version } = await startWithSam(world);
    const losing = world.withStore((store) => ({ ...store, commit: async () => Promise.reject(new StoreConflict()) }));
    const attempt = agenda.addPoint(losing, world.maya, {
      seriesId: id,
      requestId: world.deps.ids.next(),
      text: 'x',
      area: 'other',
    });
    await expect(attempt).rejects.toMatchObject({ code: 'busy' });
    expect((await readSeries(world.deps, world.maya, { seriesId: id })).version).toBe(version);
  });
});

describe('holding the meeting', () => {
  async function running() {
    const { id } = await startWithSam(world);
    await add(world.maya, id, 'On-call');
    await add(world.sam, id, 'Growth');
    const planned = await add(world.sam, id, 'Holidays');
    world.deps.clock.moveTo('2026-11-24T09:01:00Z');
    return startMeeting(world.deps, world.maya, { seriesId: id, meetingId: planned.meeting.id });
  }

  it('carries what was not discussed into the next one, with its age and notes', async () => {
    const { id: seriesId, meeting } = await running();
    const view = await readSeries(world.deps, world.maya, { seriesId });
    const [onCall, growth] = [pointId(view, 'On-call'), pointId(view, 'Growth')];
    const at = { seriesId, meetingId: meeting.id };
    await agenda.markDiscussed(world.deps, world.sam, { ...at, pointId: onCall, discussed: true });
    await agenda.writePointNotes(world.deps, world.sam, { ...at, pointId: growth, text: 'Staff role?', basedOn: 0 });
    await agenda.writeMeetingNotes(world.deps, world.maya, { ...at, text: 'A good talk', basedOn: 0 });
    world.deps.clock.moveTo('2026-11-24T09:31:00Z');
    const next = await closeMeeting(world.deps, world.maya, at);
    expect(next.meeting).toMatchObject({ state: 'planned', startsAt: '2026-12-01T09:00:00.000Z', notes: { text: '' } });
    expect(next.meeting.points).toMatchObject([
      { id: growth, text: { text: 'Growth' }, carried: 1, state: 'open', notes: { text: 'Staff role?' } },
      { text: { text: 'Holidays' }, carried: 1 },
    ]);
    expect(next).toMatchObject({ heldCount: 1, lastHeld: { meetingId: meeting.id } });
    const held = await readMeeting(world.deps, world.sam, at);
    expect(held).toMatchObject({ state: 'held', heldAt: '2026-11-24T09:31:00.000Z', notes: { text: 'A good talk' } });
    expect(held.points.map((each) => each.state)).toEqual(['discussed', 'carriedOver', 'carriedOver']);
    const history = await readHistory(world.deps, world.sam, { seriesId });
    expect(history).toEqual({
      meetings: [
        {
          id: meeting.id,
          date: '2026-11-24T09:01:00.000Z',
          startsAt: '2026-11-24T09:00:00.000Z',
          outcome: 'held',
          at: '2026-11-24T09:01:00.000Z',
          discussed: 1,
          carriedOver: 2,
          decisions: 0,
          promises: 0,
          hasNotes: true,
          isWrittenDown: true,
        },
      ],
    });
  });

  it('closes once when both press Close', async () => {
    const { id: seriesId, meeting } = await running();
    const at = { seriesId, meetingId: meeting.id };
    const [first, second] = await Promise.all([
      closeMeeting(world.deps, world.maya, at),
      closeMeeting(world.deps, world.sam, at),
    ]);
    expect(second.meeting.id).toBe(first.meeting.id);
    expect(second.heldCount).toBe(1);
  });

  it('keeps a point that is added while the other closes, and a note saved after', async () => {
    const { id: seriesId, meeting } = await running();
    const at = { seriesId, meetingId: meeting.id };
    await Promise.all([closeMeeting(world.deps, world.maya, at), add(world.sam, seriesId, 'Just in time')]);
    const view = await readSeries(world.deps, world.sam, { seriesId });
    expect(texts(view)).toContain('Just in time');
    await agenda.writeMeetingNotes(world.deps, world.sam, { ...at, text: 'A late thought', basedOn: 0 });
    expect((await readMeeting(world.deps, world.maya, at)).notes.text).toBe('A late thought');
    const growth = pointId(view, 'Growth');
    await agenda.writePointNotes(world.deps, world.sam, { ...at, pointId: growth, text: 'Followed', basedOn: 0 });
    const followed = await readSeries(world.deps, world.maya, { seriesId });
    expect(followed.meeting.points.find((each) => each.id === growth)?.notes.text).toBe('Followed');
  });

  it.each([
    ['says for which meeting it was written', true],
    ['does not say so', false],
  ])(
    'adds nothing anew when a request whose answer was lost comes again after the close and %s',
    async (_name, says) => {
      const { id: seriesId, meeting: coming } = await startWithSam(world);
      const written = { seriesId, ...(says && { meetingId: coming.id }) };
      const one = { ...written, requestId: world.deps.ids.next(), text: 'Once', area: 'other' as const };
      const points = [{ text: 'Twice', area: 'other' as const }];
      const many = { ...written, requestId: world.deps.ids.next(), points };
      await agenda.addPoint(world.deps, world.sam, one);
      const { meeting } = await agenda.addPoints(world.deps, world.sam, many);
      const at = { seriesId, meetingId: meeting.id };
      await startMeeting(world.deps, world.maya, at);
      for (const { id } of meeting.points)
        await agenda.markDiscussed(world.deps, world.maya, { ...at, pointId: id, discussed: true });
      await closeMeeting(world.deps, world.maya, at);
      expect(texts(await agenda.addPoint(world.deps, world.sam, one))).toEqual([]);
      expect(texts(await agenda.addPoints(world.deps, world.sam, many))).toEqual([]);
    },
  );

  it.each<[string, (at: agenda.InMeeting, point: string) => Promise<unknown>, string]>([
    [
      'discussing in a closed meeting',
      (at, pointId) => agenda.markDiscussed(world.deps, world.sam, { ...at, pointId, discussed: true }),
      'meetingAlreadyHeld',
    ],
    ['starting a closed meeting', (at) => startMeeting(world.deps, world.sam, at), 'meetingAlreadyHeld'],
    [
      'closing the next before it began',
      async (at) =>
        closeMeeting(world.deps, world.sam, {
          ...at,
          meetingId: (await readSeries(world.deps, world.sam, at)).meeting.id,
        }),
      'meetingNotStarted',
    ],
    [
      'closing a meeting that never was',
      (at) => closeMeeting(world.deps, world.sam, { ...at, meetingId: world.deps.ids.next() }),
      'notFound',
    ],
    [
      'closing the series itself',
      (at) => closeMeeting(world.deps, world.sam, { ...at, meetingId: at.seriesId }),
      'notFound',
    ],
  ])('refuses %s', async (_name, attempt, code) => {
    const { id: seriesId, meeting } = await running();
    const at = { seriesId, meetingId: meeting.id };
    await closeMeeting(world.deps, world.maya, at);
    const before = await readSeries(world.deps, world.maya, at);
    await expect(attempt(at, before.meeting.points[0]?.id ?? '')).rejects.toMatchObject({ code });
    expect(await readSeries(world.deps, world.maya, at)).toEqual(before);
  });
});

describe('who may', () => {
  const attempts: readonly [string, (caller: Caller, view: SeriesView) => Promise<unknown>][] = [
    ['read', (caller, { id }) => readSeries(world.deps, caller, { seriesId: id })],
    ['read the history', (caller, { id }) => readHistory(world.deps, caller, { seriesId: id })],
    [
      'read a meeting',
      (caller, { id, meeting }) => readMeeting(world.deps, caller, { seriesId: id, meetingId: meeting.id }),
    ],
    ['add', (caller, { id }) => add(caller, id, 'Intruding')],
    ['edit', (caller, view) => agenda.editPoint(world.deps, caller, { ...on(view), area: 'growth' })],
    [
      'split',
      (caller, view) =>
        agenda.splitPoint(world.deps, caller, {
          ...on(view),
          requestId: world.deps.ids.next(),
          text: { text: 'x', basedOn: 1 },
          rest: 'y',
        }),
    ],
    ['move', (caller, view) => agenda.movePoint(world.deps, caller, { ...on(view), after: null })],
    ['remove', (caller, view) => agenda.removePoint(world.deps, caller, on(view))],
    ['restore', (caller, view) => agenda.restorePoint(world.deps, caller, on(view))],
    [
      'write point notes',
      (caller, view) => agenda.writePointNotes(world.deps, caller, { ...on(view), text: 'x', basedOn: 0 }),
    ],
    [
      'write meeting notes',
      (caller, view) => agenda.writeMeetingNotes(world.deps, caller, { ...on(view), text: 'x', basedOn: 0 }),
    ],
    ['mark discussed', (caller, view) => agenda.markDiscussed(world.deps, caller, { ...on(view), discussed: true })],
    ['start', (caller, view) => startMeeting(world.deps, caller, on(view))],
    ['close', (caller, view) => closeMeeting(world.deps, caller, on(view))],
  ];
  const on = (view: SeriesView) => ({
    seriesId: view.id,
    meetingId: view.meeting.id,
    pointId: pointId(view, 'Private to us'),
  });

  it.each(attempts)('a stranger and another tenant may not %s, and learn nothing', async (_name, attempt) => {
    const { id } = await startWithSam(world);
    const view = await add(world.maya, id, 'Private to us');
    const before = await dump(id);
    for (const caller of [world.eve, world.samElsewhere]) {
      const refusal = await attempt(caller, view).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refusal).toBeInstanceOf(DomainError);
      expect(refusal).toMatchObject({ code: 'notFound', detail: {} });
    }
    expect(await dump(id)).toEqual(before);
  });

  async function dump(seriesId: string) {
    const partition = seriesPartition(world.maya.tenantId, seriesId);
    const types = ['series', 'meeting'].map((type) =>
      world.deps.store.list(partition, { type, order: 'ascending', limit: 100 }),
    );
    return Promise.all(types);
  }

  it('finds colleagues in the own organisation only, and not oneself', async () => {
    expect((await searchPeople(world.deps, world.maya, '')).map((each) => each.name)).toEqual([
      'Eve Castellanos',
      'Sam Lindqvist',
    ]);
    expect(await searchPeople(world.deps, world.samElsewhere, '')).toEqual([]);
  });
});

describe('what Rapport knows of me', () => {
  it('is the name of the token, then the time zone my computer says', async () => {
    expect((await readHome(world.deps, world.maya)).me).toEqual({ id: world.maya.userId, name: 'Maya Okafor' });
    await updateMe(world.deps, world.maya, { timeZone: 'Asia/Kolkata', locale: 'en-IN' });
    expect((await readHome(world.deps, world.maya)).me).toMatchObject({ timeZone: 'Asia/Kolkata', locale: 'en-IN' });
    expect((await readHome(world.deps, world.sam)).me).not.toHaveProperty('timeZone');
  });
});

function failingOn(store: DocumentStore, isFailing: () => boolean): DocumentStore {
  const guard = <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      if (isFailing()) throw new StoreUnavailable('planted');
      return call(...given);
    };
  };
  return {
    kind: store.kind,
    get: guard(store.get),
    getMany: guard(store.getMany),
    list: guard(store.list),
    commit: guard(store.commit),
  };
}
