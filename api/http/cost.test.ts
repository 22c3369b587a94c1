import { type ApiHarness, addPoint, openApiHarness, seriesWith, startPair } from '../../tests/support/apiHarness';
import { directoryOf } from '../adapters/fileDirectory';

/** In request units of Cosmos DB, as the design allows them. */
const HOME_OF_EIGHT = 15;
const OPEN_AGENDA = 5;
const ADD_POINT = 15;

const REPORTS = 8;
const reports = Array.from({ length: REPORTS }, (_, n) => ({
  id: `bbbbbbbb-0000-4000-8000-0000000000${10 + n}`,
  name: `Report ${n}`,
}));

let api: ApiHarness;
beforeEach(async () => {
  const tenantId = '10000000-0000-4000-8000-000000000001';
  const sam = { id: 'bbbbbbbb-0000-4000-8000-00000000000b', name: 'Sam Lindqvist' };
  api = await openApiHarness({ directory: directoryOf({ [tenantId]: [...reports, sam] }) });
});
afterEach(() => api.close());

it(`home of a manager with ${REPORTS} reports costs at most ${HOME_OF_EIGHT} request units`, async () => {
  const { maya } = api.world;
  for (const { id, name } of reports) {
    const json = seriesWith({ tenantId: maya.tenantId, userId: id, name });
    expect(await api.send({ as: maya, to: 'POST /api/series', json })).toMatchObject({ status: 201 });
  }
  api.store.reset();
  const { body } = await api.send({ as: maya, to: 'GET /api/home' });
  expect(Object(body).series).toHaveLength(REPORTS);
  expect(api.store.calls()).toMatchObject({ lists: 1, commits: 0, pointReads: 1 + REPORTS });
  expect(api.store.calls().requestUnits).toBeLessThanOrEqual(HOME_OF_EIGHT);
});

describe('with an agenda of ten points', () => {
  const pointOf = (n: number) => `eeeeeeee-0000-4000-8000-0000000001${10 + n}`;
  let path: string;
  beforeEach(async () => {
    path = `/api/series/${(await startPair(api)).id}`;
    const text = 'Something to talk about, in the words that people use when they write a line';
    for (let n = 0; n < 8; n++) await addPoint(api, { as: api.world.sam, path, requestId: pointOf(n), text });
    api.store.reset();
  });

  it(`opening it costs at most ${OPEN_AGENDA} request units`, async () => {
    await api.send({ as: api.world.maya, to: `GET ${path}` });
    expect(api.store.calls().requestUnits).toBeLessThanOrEqual(OPEN_AGENDA);
  });

  it(`adding another costs at most ${ADD_POINT} request units`, async () => {
    await addPoint(api, { as: api.world.maya, path, requestId: pointOf(9), text: 'One more' });
    expect(api.store.calls()).toMatchObject({ pointReads: 2, commits: 1, documentsWritten: 2 });
    expect(api.store.calls().requestUnits).toBeLessThanOrEqual(ADD_POINT);
  });
});
