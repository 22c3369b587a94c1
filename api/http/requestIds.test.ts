import { ids } from '@rapport/api/adapters/ids';
import type { SeriesView } from '@rapport/core/contract/views';
import { type ApiHarness, openApiHarness, requestIds, seriesOf } from '../../tests/support/apiHarness';
import { dumpOf } from '../../tests/support/oneOnOneSteps';
import { examples, heldByPair, meetingOfPair, requestOf, SECRET } from '../../tests/support/operations';

/** Ids that people send must never take the place of what Rapport names itself, nor of what somebody else sent. */

let api: ApiHarness;
let pair: SeriesView;
beforeEach(async () => {
  api = await openApiHarness();
  pair = await meetingOfPair(api);
});
afterEach(() => api.close());

/** Every operation that makes something under an id of the sender's. */
const creating = [
  'addPoint',
  'addPoints',
  'splitPoint',
  'addItem',
  'addDecision',
  'startSeries',
  'saveTemplate',
  'handOver',
] as const;

const withId = (id: string, requestId: string, as = api.world.maya) => {
  const request = requestOf(api, id, { pair, as });
  return api.send({ ...request, json: { ...Object(request.json), requestId } });
};

it('are sent with every operation that makes something, and with no other', () => {
  const sending = Object.entries(examples).filter(([, { json }]) => Object(json).requestId !== undefined);
  expect(sending.map(([id]) => id).sort()).toEqual([...creating].sort());
});

/** What Rapport names, or will name, in this 1-on-1. */
const ours: readonly (readonly [string, (pair: SeriesView) => string])[] = [
  ['the 1-on-1', ({ id }) => id],
  ['the running meeting', ({ meeting }) => meeting.id],
  ['the next meeting', ({ id, meeting }) => ids.derived('meeting', id, 'after', meeting.id)],
  [
    'the meeting after that',
    ({ id, meeting }) => ids.derived('meeting', id, 'after', ids.derived('meeting', id, 'after', meeting.id)),
  ],
  [
    'a point that both understood differently',
    ({ meeting }) => ids.derived('understoodDifferently', meeting.id, requestIds.decision),
  ],
  ['a point that comes along with a handover', ({ id }) => ids.derived('inheritedPoint', id, '0')],
  ['an action item that comes along with a handover', ({ id }) => ids.derived('inheritedItem', id, '0')],
];

describe.each(ours)('the id of %s', (_, idOf) => {
  it.each(creating)('is refused for %s, in any spelling, and nothing changes', async (operation) => {
    const people = [api.world.maya, api.world.sam];
    const before = await dumpOf(api.world, pair.id, people);
    for (const id of [idOf(pair), idOf(pair).toUpperCase()]) {
      const answer = await withId(operation, id, api.world.sam);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput', fields: [{ path: 'requestId' }] } });
    }
    expect(await dumpOf(api.world, pair.id, people)).toEqual(before);
  });
});

it('a 1-on-1 can be closed and skipped, whatever ids were sent before', async () => {
  const { maya } = api.world;
  for (const [, idOf] of ours) for (const operation of creating) await withId(operation, idOf(pair));
  const closed = await api.send({ as: maya, to: `POST /api/series/${pair.id}/meetings/${pair.meeting.id}/close` });
  const { meeting } = seriesOf(closed);
  const skip = { as: maya, to: `POST /api/series/${pair.id}/meetings/${meeting.id}/skip`, json: { reason: 'Busy' } };
  expect(await api.send(skip)).toMatchObject({ status: 200 });
});

describe('an id that names something of the other already', () => {
  it.each([
    ['addPoint', requestIds.growth],
    ['addItem', requestIds.item],
    ['addItem', requestIds.decision],
    ['addDecision', requestIds.item],
  ] as const)('is refused for %s: what is sent would be dropped without a word', async (operation, id) => {
    const before = await dumpOf(api.world, pair.id, [api.world.maya]);
    // Sam's are the point and the promise, Maya's is the decision.
    const answer = await withId(operation, id, api.world.maya);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput', fields: [{ path: 'requestId' }] } });
    expect(await dumpOf(api.world, pair.id, [api.world.maya])).toEqual(before);
  });

  it('is refused for a decision', async () => {
    const answer = await withId('addDecision', requestIds.decision, api.world.sam);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
  });

  it('is refused for several points at once', async () => {
    const shared = 'eeeeeeee-0000-4000-8000-0000000000aa';
    expect(await withId('addPoints', shared, api.world.sam)).toMatchObject({ status: 201 });
    expect(await withId('addPoints', shared, api.world.maya)).toMatchObject({ status: 400 });
  });

  it('is refused for a point that was talked about last time', async () => {
    const { maya, sam } = api.world;
    const meeting = `/api/series/${pair.id}/meetings/${pair.meeting.id}`;
    const discussed = { to: `PUT ${meeting}/points/${requestIds.growth}/discussed`, json: { discussed: true } };
    await api.send({ as: sam, ...discussed });
    await api.send({ as: maya, to: `POST ${meeting}/close` });
    const answer = await withId('addPoint', requestIds.growth, maya);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
  });

  it.each([
    ['addPoint', requestIds.item],
    ['addPoint', requestIds.decision],
    ['addItem', requestIds.growth],
    ['addDecision', requestIds.growth],
    ['saveTemplate', requestIds.growth],
  ] as const)('is fine for %s where that is of another kind, and nothing is dropped', async (operation, id) => {
    expect(await withId(operation, id)).toMatchObject({ status: 201 });
    const { text } = await api.send({ as: api.world.maya, to: 'GET /api/export' });
    expect(text).toContain(operation === 'saveTemplate' ? 'Start of a quarter' : SECRET);
    const close = { as: api.world.maya, to: `POST /api/series/${pair.id}/meetings/${pair.meeting.id}/close` };
    expect(await api.send(close)).toMatchObject({ status: 200 });
  });
});

it.each(creating)('the same id of the same person twice does %s once', async (operation) => {
  if (operation === 'handOver') pair = (await examples.handOver?.given?.(await startOver())) ?? pair;
  const as = operation === 'handOver' ? api.world.sam : api.world.maya;
  const first = await withId(operation, 'eeeeeeee-0000-4000-8000-0000000000bb', as);
  expect(first).toMatchObject({ status: 201 });
  const before = await dumpOf(api.world, pair.id, [api.world.maya, api.world.sam]);
  const second = await withId(operation, 'eeeeeeee-0000-4000-8000-0000000000bb', as);
  expect(second).toMatchObject({ status: 201 });
  expect(await dumpOf(api.world, pair.id, [api.world.maya, api.world.sam])).toEqual(before);
});

async function startOver(): Promise<ApiHarness> {
  api.close();
  api = await openApiHarness();
  return api;
}

it('a held meeting tells the same ids apart as before', async () => {
  api.close();
  api = await openApiHarness();
  pair = await heldByPair(api);
  expect(await withId('addItem', requestIds.item, api.world.sam)).toMatchObject({ status: 201 });
});
