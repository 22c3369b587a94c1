import { homeViewSchema, type SeriesView } from '@rapport/core/contract/views';
import { personPartition, seriesPartition } from '@rapport/core/domain/partitions';
import type { Caller } from '@rapport/core/domain/policy';
import type { Partition } from '@rapport/core/ports';
import { personDocumentId } from '@rapport/core/useCases/documents';
import { listAll } from '@rapport/core/useCases/pair';
import { type ApiHarness, openApiHarness, requestIds, seriesOf, seriesWith } from '../../tests/support/apiHarness';
import { dumpOf } from '../../tests/support/oneOnOneSteps';
import { examples, heldByPair, meetingOfPair, requestOf } from '../../tests/support/operations';
import { directoryOf } from '../adapters/fileDirectory';

const TENANT = '10000000-0000-4000-8000-000000000001';
const others = Array.from({ length: 7 }, (_, n) => ({
  id: `bbbbbbbb-0000-4000-8000-0000000000${10 + n}`,
  name: `Report ${n}`,
}));

let api: ApiHarness;
beforeEach(async () => {
  const { maya, sam, eve } = {
    maya: 'aaaaaaaa-0000-4000-8000-00000000000a',
    sam: 'bbbbbbbb-0000-4000-8000-00000000000b',
    eve: 'cccccccc-0000-4000-8000-00000000000c',
  };
  const people = [
    { id: maya, name: 'Maya Okafor' },
    { id: sam, name: 'Sam Lindqvist' },
    { id: eve, name: 'Eve Castellanos' },
  ];
  api = await openApiHarness({ directory: directoryOf({ [TENANT]: [...people, ...others] }) });
});
afterEach(() => api.close());

const get = (as: Caller, path: string) => api.send({ as, to: `GET /api${path}` });
const home = async (as: Caller) => homeViewSchema.parse((await get(as, '/home')).body);
const shared = ({ id }: SeriesView) => seriesPartition(TENANT, id);

/** A document of a newer version, a damaged one, and one that is not there. */
const harms = ['newer', 'damaged', 'missing'] as const;
type Harm = (typeof harms)[number];

async function harm(partition: Partition, id: string, how: Harm): Promise<void> {
  const { store } = api.world.deps;
  const document = await store.get({ partition, id });
  if (!document) throw new Error(`There is no ${id}`);
  const { etag, ...fields } = document;
  const changed = {
    newer: { ...fields, schemaVersion: 99 },
    damaged: { ...fields, body: { half: 'a document' } },
  };
  await store.commit(partition, [
    how === 'missing' ? { kind: 'delete', id, etag } : { kind: 'replace', document: changed[how], etag },
  ]);
}

async function harmFirst(partition: Partition, type: string): Promise<void> {
  const [first] = await listAll(api.world.deps.store, partition, type);
  if (!first) throw new Error(`There is no ${type}`);
  await harm(partition, first.id, 'newer');
}

function failures() {
  const lines = api
    .logText()
    .split('\n')
    .filter((line) => line.includes('"failure"'));
  return lines.map((line) => JSON.parse(line));
}

describe.each(harms)('one 1-on-1 among eight that is %s', (how) => {
  let pair: SeriesView;
  beforeEach(async () => {
    const { maya } = api.world;
    pair = await meetingOfPair(api);
    for (const { id, name } of others) {
      await api.send({ as: maya, to: 'POST /api/series', json: seriesWith({ tenantId: TENANT, userId: id, name }) });
    }
    await harm(shared(pair), pair.id, how);
  });

  it('leaves the others on Home, and says so of itself, to both', async () => {
    const { maya, sam } = api.world;
    const [hers, his] = [await home(maya), await home(sam)];
    expect(hers.series.map((row) => row.other.name).sort()).toEqual(others.map(({ name }) => name));
    expect(his.series).toEqual([]);
    expect(hers.unreadable).toEqual([{ id: pair.id, otherName: 'Sam Lindqvist', reference: expect.any(String) }]);
    expect(his.unreadable).toMatchObject([{ id: pair.id, otherName: 'Maya Okafor' }]);
  });

  it('has one line in the log, which the reference finds, however often Home is asked for', async () => {
    const { maya } = api.world;
    const [{ unreadable = [] }] = [await home(maya), await home(maya), await home(api.world.sam)];
    expect(failures()).toMatchObject([{ reference: unreadable[0]?.reference }]);
    expect(api.logText()).not.toContain('half');
  });

  it('leaves action items, the export and times to meet of the others as they are', async () => {
    const { maya } = api.world;
    expect(await get(maya, '/items')).toMatchObject({ status: 200, body: { items: [], unreadable: 1 } });
    const exported = await get(maya, '/export');
    expect(Object(exported.body).series).toHaveLength(others.length);
    expect(exported.body).toMatchObject({ unreadable: [{ id: pair.id, otherName: 'Sam Lindqvist' }] });
    const markdown = await get(maya, '/export?format=markdown');
    expect(markdown.text).toContain('Your 1-on-1 with Sam Lindqvist can’t be read right now');
    const [other] = (await home(maya)).series;
    expect(await get(maya, `/series/${other?.id}/repair-times`)).toMatchObject({ status: 200 });
  });

  it('cannot be opened or changed: every request about it says so, and changes nothing', async () => {
    const people = [api.world.maya, api.world.sam];
    const before = await dumpOf(api.world, pair.id, people);
    for (const [id, { about }] of Object.entries(examples)) {
      if (about !== 'pair') continue;
      const answer = await api.send(requestOf(api, id, { pair, as: api.world.sam }));
      const refused = how === 'missing' ? { status: 404 } : { status: 500, body: { code: 'unreadable' } };
      expect({ id, ...answer }).toMatchObject({ id, ...refused });
      if (how !== 'missing') {
        const { reference } = Object(answer.body);
        expect(answer.body).toMatchObject({
          detail: `This can't be opened right now (ref ${reference}). Nothing is lost.`,
        });
      }
    }
    expect(await dumpOf(api.world, pair.id, people)).toEqual(before);
  });

  it('still lets a new 1-on-1 begin', async () => {
    const { sam, eve } = api.world;
    const json = { ...seriesWith(eve), kind: 'peer' };
    expect(await api.send({ as: sam, to: 'POST /api/series', json })).toMatchObject({ status: 201 });
    expect((await home(sam)).series).toHaveLength(1);
  });
});

it('the log names the document and what is wrong in it, never what stands in it', async () => {
  const pair = await meetingOfPair(api);
  await harm(shared(pair), pair.id, 'damaged');
  await home(api.world.maya);
  expect(failures()).toMatchObject([
    {
      error: {
        name: 'UnreadableDocument',
        document: {
          type: 'series',
          id: pair.id,
          schemaVersion: 4,
          problems: expect.arrayContaining(['people: invalid_type']),
        },
      },
    },
  ]);
});

describe('a document of a newer version that is not the 1-on-1 itself', () => {
  let pair: SeriesView;
  beforeEach(async () => {
    const { maya } = api.world;
    pair = await heldByPair(api);
    await api.send({ as: maya, to: 'PUT /api/me', json: examples.updateMe?.json });
    await api.send(requestOf(api, 'saveTemplate', { pair, as: maya }));
    await api.send(requestOf(api, 'writePrivateNote', { pair, as: maya }));
  });
  const own = () => personPartition(TENANT, api.world.maya.userId);

  it('a held meeting: the history, the search and the export go on without it, and say so', async () => {
    const { maya } = api.world;
    await harm(shared(pair), pair.lastHeld?.meetingId ?? '', 'newer');
    for (const path of ['/meetings', '/search?text=rota']) {
      expect(await get(maya, `/series/${pair.id}${path}`)).toMatchObject({ status: 200, body: { unreadable: 1 } });
    }
    expect((await get(maya, '/export')).body).toMatchObject({ series: [{ unreadable: 1 }] });
    expect(await get(maya, `/series/${pair.id}/practices`)).toMatchObject({ status: 200 });
    expect(await get(maya, `/series/${pair.id}`)).toMatchObject({ status: 200 });
    expect(await get(maya, `/series/${pair.id}/meetings/${pair.lastHeld?.meetingId}`)).toMatchObject({
      status: 500,
      body: { code: 'unreadable' },
    });
  });

  it('the coming meeting: Home goes on, and the 1-on-1 is missing from the export', async () => {
    const { maya } = api.world;
    await harm(shared(pair), pair.meeting.id, 'newer');
    expect((await home(maya)).series).toHaveLength(1);
    expect((await get(maya, '/export')).body).toMatchObject({ series: [], unreadable: [{ id: pair.id }] });
    expect(await get(maya, `/series/${pair.id}`)).toMatchObject({ status: 500, body: { code: 'unreadable' } });
  });

  it('an action item: the lists go on without it, and say so; changing it says so', async () => {
    const { maya } = api.world;
    await harm(shared(pair), requestIds.item, 'newer');
    for (const path of ['/items', `/series/${pair.id}/items`]) {
      expect(await get(maya, path)).toMatchObject({ status: 200, body: { items: [], unreadable: 1 } });
    }
    const keep = {
      as: maya,
      to: `POST /api/series/${pair.id}/items/${requestIds.item}/changes`,
      json: { change: 'keep' },
    };
    expect(await api.send(keep)).toMatchObject({ status: 500, body: { code: 'unreadable' } });
    expect(await get(maya, `/series/${pair.id}/since`)).toMatchObject({ status: 200 });
  });

  it('an action item made in the running meeting: it can be closed all the same', async () => {
    const { maya, sam } = api.world;
    const meeting = `/api/series/${pair.id}/meetings/${pair.meeting.id}`;
    await api.send({ as: maya, to: `POST ${meeting}/start` });
    const promise = { requestId: requestIds.growth, text: 'Ask', ownerId: sam.userId };
    await api.send({ as: maya, to: `POST /api/series/${pair.id}/items`, json: promise });
    await harm(shared(pair), requestIds.growth, 'newer');
    expect(await api.send({ as: maya, to: `POST ${meeting}/close` })).toMatchObject({ status: 200 });
  });

  it('the list of 1-on-1s of one person: the 1-on-1 is there for both', async () => {
    const { maya, sam } = api.world;
    await harm(own(), `membership:${pair.id}`, 'newer');
    expect((await home(maya)).series).toHaveLength(1);
    expect((await home(sam)).series).toHaveLength(1);
  });

  it('the settings: Home goes on as for somebody new, and they are not overwritten', async () => {
    const { maya } = api.world;
    await harm(own(), personDocumentId, 'newer');
    const { me, series } = await home(maya);
    expect(me).toEqual({ id: maya.userId, name: 'Maya Okafor' });
    expect(series).toHaveLength(1);
    const answer = await api.send({ as: maya, to: 'PUT /api/me', json: examples.updateMe?.json });
    expect(answer).toMatchObject({ status: 500, body: { code: 'unreadable' } });
    const kept = await api.world.deps.store.get({ partition: own(), id: personDocumentId });
    expect(kept?.schemaVersion).toBe(99);
  });

  it.each([
    ['template', '/templates'],
    ['privateNote', '/export'],
  ])('a %s: the others are read', async (type, path) => {
    const { maya } = api.world;
    await harmFirst(own(), type === 'privateNote' ? `privateNote:${pair.id}` : type);
    expect(await get(maya, path)).toMatchObject({ status: 200 });
    expect(seriesOf(await get(maya, `/series/${pair.id}`)).id).toBe(pair.id);
  });
});

it('a time zone that this machine does not know does not keep anybody from a 1-on-1', async () => {
  const { maya } = api.world;
  const pair = await meetingOfPair(api);
  const { store } = api.world.deps;
  const document = await store.get({ partition: shared(pair), id: pair.id });
  if (!document) throw new Error('No series');
  const { etag, ...fields } = document;
  const { rhythm } = Object(fields.body);
  const body = { ...Object(fields.body), rhythm: { ...rhythm, timeZone: 'Europe/Newtown' } };
  await store.commit(shared(pair), [{ kind: 'replace', document: { ...fields, body }, etag }]);
  expect((await home(maya)).series).toMatchObject([{ rhythm: { timeZone: 'Europe/Newtown' } }]);
  expect(seriesOf(await get(maya, `/series/${pair.id}`)).rhythm.timeZone).toBe('Europe/Newtown');
});
