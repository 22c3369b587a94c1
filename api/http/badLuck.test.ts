import { type MeetingView, meetingViewSchema, type SeriesView } from '@rapport/core/contract/views';
import { StoreConflict, StoreLimitExceeded, StoreUnavailable } from '@rapport/core/ports';
import {
  type ApiHarness,
  addPoint,
  openApiHarness,
  requestIds,
  seriesOf,
  seriesWith,
} from '../../tests/support/apiHarness';
import { failingStore } from '../../tests/support/failingStore';
import { examples, meetingOfPair, pairFor, requestOf } from '../../tests/support/operations';

let api: ApiHarness;
let pair: SeriesView;
beforeEach(async () => {
  api = await openApiHarness();
});
afterEach(() => api.close());

const inSeries = (rest: string) => `/api/series/${pair.id}${rest}`;
const inMeeting = (rest: string) => inSeries(`/meetings/${pair.meeting.id}${rest}`);

/** All that Maya can see, but for what changes with every write. */
async function everything() {
  const { maya } = api.world;
  const { version, ...series } = seriesOf(await api.send({ as: maya, to: `GET ${inSeries('')}` }));
  const held = await api.send({ as: maya, to: `GET ${inMeeting('')}` });
  const home = await api.send({ as: maya, to: 'GET /api/home' });
  // A refusal has a reference of its own each time.
  return { series, held: held.status === 200 ? held.body : held.status, home: home.body };
}

describe.each(Object.keys(examples))('%s', (id) => {
  beforeEach(async () => {
    pair = await pairFor(api, id);
  });

  it.each([1, 2, 3, 4])('survives a store that fails on call %i: a repeat does it, once', async (onCall) => {
    const request = requestOf(api, id, { pair, as: api.world[examples[id]?.only ?? 'maya'] });
    const failed = await api.sendThrough((store) => failingStore(store, { onCall }), request);
    const isReached = failed.status === 503;
    if (isReached) {
      expect(failed).toMatchObject({ body: { code: 'busy' } });
      expect(Number(failed.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const repeated = await api.send(request);
    expect(repeated.status).toBeLessThan(300);
    const after = await everything();
    await api.send(request);
    expect(await everything()).toEqual(after);
    const points = after.series.meeting.points.map((point) => point.id);
    expect(new Set(points).size).toBe(points.length);
  });
});

it('starting a 1-on-1 survives a store that fails on any call', async () => {
  const { eve, sam } = api.world;
  const request = { as: eve, to: 'POST /api/series', json: { ...seriesWith(sam), kind: 'peer' } };
  const failed = await api.sendThrough((store) => failingStore(store, { onCall: 3 }), request);
  expect(failed).toMatchObject({ status: 503, body: { code: 'busy' } });
  expect(await api.send(request)).toMatchObject({ status: 201 });
  for (const person of [eve, sam]) {
    const { body } = await api.send({ as: person, to: 'GET /api/home' });
    const peers = [...Object(body).series].filter((row) => row.kind === 'peer');
    expect(peers).toHaveLength(1);
  }
});

describe('what the store says', () => {
  const failing = async (error: Error) =>
    api.sendThrough((store) => failingStore(store, { onCall: 1, error }), { as: api.world.maya, to: 'GET /api/home' });

  it.each([
    [new StoreUnavailable('later', 4200), 503, 'busy', '5'],
    [new StoreUnavailable('later'), 503, 'busy', '2'],
    [new StoreConflict(), 503, 'busy', '2'],
    [new StoreLimitExceeded('documentBytes'), 413, 'tooLarge', null],
  ])('%s becomes an answer', async (error, status, code, retryAfter) => {
    const answer = await failing(error);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.headers.get('retry-after')).toBe(retryAfter);
  });

  it('in words that nobody foresaw is told as a reference alone, which finds the place in the log', async () => {
    const answer = await failing(new TypeError('the secret of the store'));
    expect(answer).toMatchObject({ status: 500, body: { code: 'unexpected', title: 'Internal Server Error' } });
    const { reference } = Object(answer.body);
    expect(answer.body).toMatchObject({
      detail: `Something went wrong (ref ${reference}). Nothing you typed is lost.`,
    });
    expect(answer.text).not.toContain('secret');
    const failure =
      api
        .logText()
        .split('\n')
        .find((line) => line.includes('"failure"')) ?? '{}';
    expect(JSON.parse(failure)).toMatchObject({ reference, error: { name: 'TypeError' } });
    expect(failure).not.toContain('secret');
    expect(failure).toContain('badLuck.test');
  });
});

describe('the same request id twice', () => {
  beforeEach(async () => {
    pair = await meetingOfPair(api);
  });

  it('adds one talking point', async () => {
    const again = { as: api.world.maya, path: inSeries(''), requestId: requestIds.onCall, text: 'Said differently' };
    const answer = await addPoint(api, again);
    expect(answer.status).toBe(201);
    expect(seriesOf(answer).meeting.points).toEqual(pair.meeting.points);
  });

  it('adds one talking point, also at the same moment', async () => {
    const point = { as: api.world.maya, path: inSeries(''), requestId: requestIds.series, text: 'Twice' };
    await Promise.all([addPoint(api, point), addPoint(api, point)]);
    expect((await everything()).series.meeting.points).toHaveLength(3);
  });

  it('starts one 1-on-1', async () => {
    const request = { as: api.world.maya, to: 'POST /api/series', json: seriesWith(api.world.sam) };
    const answers = await Promise.all([api.send(request), api.send(request)]);
    expect(answers.map((answer) => seriesOf(answer).id)).toEqual([pair.id, pair.id]);
  });
});

describe('two people at the same moment', () => {
  beforeEach(async () => {
    pair = await meetingOfPair(api);
  });

  const both = async (maya: Parameters<ApiHarness['send']>[0], sam: Parameters<ApiHarness['send']>[0]) =>
    Promise.all([api.send({ as: api.world.maya, ...maya }), api.send({ as: api.world.sam, ...sam })]);

  it('close one meeting once', async () => {
    const close = { to: `POST ${inMeeting('/close')}` };
    const answers = await both(close, close);
    expect(answers.map((answer) => seriesOf(answer).heldCount)).toEqual([1, 1]);
    const [one, other] = answers.map((answer) => seriesOf(answer).meeting);
    expect(one).toEqual(other);
    expect(one?.points.map((point) => point.carried)).toEqual([1, 1]);
  });

  it('reorder, add and close, and no talking point is lost or doubled', async () => {
    const { maya, sam } = api.world;
    const move = (pointId: string, after: string | null) => ({
      to: `POST ${inSeries(`/points/${pointId}/move`)}`,
      json: { after },
    });
    const answers = await Promise.all([
      api.send({ as: maya, ...move(requestIds.growth, null) }),
      api.send({ as: sam, ...move(requestIds.onCall, requestIds.growth) }),
      addPoint(api, { as: sam, path: inSeries(''), requestId: requestIds.series, text: 'One more' }),
      api.send({ as: maya, to: `POST ${inMeeting('/close')}` }),
    ]);
    expect(answers.map((answer) => Math.floor(answer.status / 100))).toEqual([2, 2, 2, 2]);
    const ids = (await everything()).series.meeting.points.map((point) => point.id);
    expect(ids.sort()).toEqual([requestIds.series, requestIds.onCall, requestIds.growth].sort());
  });

  it('edit one text: the second is told of the first, and nothing is replaced silently', async () => {
    const edit = (text: string) => ({
      to: `PATCH ${inSeries(`/points/${requestIds.onCall}`)}`,
      json: { text: { text, basedOn: 1 } },
    });
    const answers = await both(edit('What Maya wrote'), edit('What Sam wrote'));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
    const isMayasKept = answers[0]?.status === 200;
    const kept = isMayasKept ? 'What Maya wrote' : 'What Sam wrote';
    expect(answers.find((answer) => answer.status === 412)?.body).toMatchObject({
      code: 'changedElsewhere',
      current: { text: kept, version: 2 },
    });
    expect((await everything()).series.meeting.points[0]?.text).toMatchObject({ text: kept, version: 2 });
  });

  it('write notes while the other closes, and the notes are kept', async () => {
    const notes = { to: `PUT ${inMeeting('/notes')}`, json: { text: 'We agreed on Friday', basedOn: 0 } };
    const [closed, written] = await both({ to: `POST ${inMeeting('/close')}` }, notes);
    expect([closed.status, written.status]).toEqual([200, 200]);
    const held: MeetingView = meetingViewSchema.parse((await everything()).held);
    expect(held).toMatchObject({ state: 'held', notes: { text: 'We agreed on Friday' } });
  });
});
