import type { SeriesView } from '@rapport/core/contract/views';
import { type ApiHarness, openApiHarness, seriesOf } from '../../tests/support/apiHarness';
import { examples, pairFor, requestOf, SECRET } from '../../tests/support/operations';

let api: ApiHarness;
let pair: SeriesView;
beforeEach(async () => {
  api = await openApiHarness();
});
afterEach(() => api.close());

it('every operation of the document is tried below', () => {
  const ids = api.contract.operations.filter((each) => !each.isOpen).map((each) => each.id);
  expect(ids.sort()).toEqual(Object.keys(examples).sort());
});

it('only health and the document itself are open to everybody', () => {
  expect(api.contract.operations.filter((each) => each.isOpen).map((each) => each.path)).toEqual([
    '/api/health',
    '/api/openapi.json',
  ]);
});

/** The 1-on-1 as the operation needs it, with something written in it. */
async function writtenPairFor(id: string): Promise<SeriesView> {
  const prepared = await pairFor(api, id);
  const written = requestOf(api, 'addPoint', { pair: prepared, as: api.world.maya });
  await api.send({ ...written, json: { ...Object(written.json), requestId: 'eeeeeeee-0000-4000-8000-0000000000ee' } });
  return prepared;
}

const all = Object.keys(examples);
const ofPair = all.filter((id) => examples[id]?.about === 'pair');
const own = all.filter((id) => examples[id]?.about === 'own');

describe.each(all)('%s', (id) => {
  beforeEach(async () => {
    pair = await writtenPairFor(id);
  });

  it.each(['maya', 'sam'] as const)('is open to %s, one of the two', async (name) => {
    const { status, body } = await api.send(requestOf(api, id, { pair, as: api.world[name] }));
    const { only = name } = examples[id] ?? {};
    if (only !== name) return expect({ status, body }).toMatchObject({ status: 403, body: { code: 'notAllowed' } });
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(300);
  });

  it('is refused to nobody in particular, and changes nothing', async () => {
    api.store.reset();
    const answer = await api.send(requestOf(api, id, { pair, as: undefined }));
    expect(answer).toMatchObject({ status: 401, body: { code: 'notSignedIn' } });
    expect(api.store.calls()).toMatchObject({ pointReads: 0, lists: 0, commits: 0 });
  });
});

describe.each(ofPair)('%s', (id) => {
  beforeEach(async () => {
    pair = await writtenPairFor(id);
  });

  it.each(['eve', 'samElsewhere'] as const)(
    'is not found by %s, who is not of the two, and changes nothing',
    async (name) => {
      const before = await whatMayaSees();
      api.store.reset();
      const answer = await api.send(requestOf(api, id, { pair, as: api.world[name] }));
      expect(answer).toMatchObject({ status: 404, body: { code: 'notFound' } });
      expect(answer.text).not.toContain(pair.id);
      expect(api.store.calls().commits).toBe(0);
      expect(await whatMayaSees()).toEqual(before);
    },
  );

  it('is answered to a stranger as a 1-on-1 that never was', async () => {
    const { id: seriesId, ...rest } = pair;
    const never = { ...rest, id: seriesId.replace(/^......../, '00000000') };
    const [strange, nowhere] = [
      await api.send(requestOf(api, id, { pair, as: api.world.eve })),
      await api.send(requestOf(api, id, { pair: never, as: api.world.eve })),
    ];
    const reference = expect.any(String);
    expect(strange.body).toEqual({ ...Object(nowhere.body), reference });
  });
});

describe.each(own)('%s', (id) => {
  beforeEach(async () => {
    pair = await writtenPairFor(id);
  });

  it.each(['eve', 'samElsewhere'] as const)('tells %s nothing of the two', async (name) => {
    const before = await whatMayaSees();
    const answer = await api.send(requestOf(api, id, { pair, as: api.world[name] }));
    expect(answer.text).not.toContain(pair.id);
    expect(answer.text).not.toContain(SECRET);
    expect(await whatMayaSees()).toEqual(before);
  });
});

it('a 1-on-1 cannot be started with somebody of another tenant', async () => {
  const { maya, samElsewhere } = api.world;
  const json = { ...Object(examples.startSeries?.json), otherId: maya.userId };
  const answer = await api.send({ as: samElsewhere, to: 'POST /api/series', json });
  expect(answer).toMatchObject({ status: 404, body: { code: 'notFound' } });
});

it('a 1-on-1 cannot be started by somebody whom the directory does not know, whatever their token says', async () => {
  const { maya, sam } = api.world;
  const guest = { tenantId: maya.tenantId, userId: 'dddddddd-0000-4000-8000-00000000000d', name: 'Maya Okafor' };
  api.store.reset();
  const json = { ...Object(examples.startSeries?.json), otherId: sam.userId };
  const answer = await api.send({ as: guest, to: 'POST /api/series', json });
  expect(answer).toMatchObject({ status: 404, body: { code: 'notFound' } });
  expect(api.store.calls().commits).toBe(0);
});

async function whatMayaSees() {
  const { maya } = api.world;
  const series = await api.send({ as: maya, to: `GET /api/series/${pair.id}` });
  const home = await api.send({ as: maya, to: 'GET /api/home' });
  return [seriesOf(series), home.body];
}
