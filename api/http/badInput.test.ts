import { MAX_BODY_BYTES, MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import {
  type ApiHarness,
  type ApiRequest,
  openApiHarness,
  requestIds,
  seriesWith,
  startPair,
} from '../../tests/support/apiHarness';
import { everyTuesday } from '../../tests/support/world';

let api: ApiHarness;
let pair: SeriesView;
beforeAll(async () => {
  api = await openApiHarness();
  pair = await startPair(api);
});
beforeEach(() => api.store.reset());
afterEach(() => expect(api.store.calls().commits).toBe(0));
afterAll(() => api.close());

const json = { 'content-type': 'application/json' };
const point = { requestId: 'eeeeeeee-0000-4000-8000-0000000000aa', text: 'Fine' };
const toPoints = () => `POST /api/series/${pair.id}/points`;
const send = (request: ApiRequest) => api.send({ as: api.world.maya, ...request });

describe('a body', () => {
  it.each([
    ['malformed JSON', '{"text":'],
    ['nothing', ''],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"add"'],
  ])('of %s is refused', async (_, body) => {
    const answer = await send({ to: toPoints(), body, headers: json });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'that calls itself %j is refused: a form on another page must not be able to send it',
    async (type) => {
      const answer = await send({ to: toPoints(), body: JSON.stringify(point), headers: { 'content-type': type } });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
    },
  );

  it('of 5 MB is refused by its declared length', async () => {
    const text = 'a'.repeat(5 * 1024 * 1024);
    const answer = await send({
      to: toPoints(),
      json: { ...point, text },
      headers: { 'content-length': String(text.length) },
    });
    expect(answer).toMatchObject({ status: 413, body: { code: 'tooLarge' } });
  });

  it('that does not end is read no further than the limit', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(0x20);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    const request = new Request(
      `https://example.com/api/series/${pair.id}/points`,
      streamed(endless, await api.authority.tokenFor(api.world.maya)),
    );
    const answer = await api.fetch(request);
    expect(answer.status).toBe(413);
    expect(pulled).toBeLessThan(MAX_BODY_BYTES + 4 * chunk.byteLength);
  });

  it('of a kind that lies about its length is counted while it is read', async () => {
    const text = 'a'.repeat(MAX_BODY_BYTES + 1);
    const answer = await send({ to: toPoints(), json: { ...point, text }, headers: { 'content-length': '10' } });
    expect(answer.status).toBe(413);
  });
});

function streamed(body: ReadableStream<Uint8Array>, token: string) {
  const headers = { ...json, authorization: `Bearer ${token}` };
  return { method: 'POST', headers, body, duplex: 'half' };
}

describe('a talking point', () => {
  it.each([
    ['5,000 characters', { text: 'a'.repeat(5000) }, /^The text is too long\. The limit is 500 characters\.$/],
    ['one character too many', { text: 'a'.repeat(MAX_POINT_TEXT + 1) }, /The limit is 500/],
    ['no characters', { text: '' }, /^The text can't be empty/],
    ['spaces alone', { text: ' \t ' }, /^The text can't be empty/],
    ['spaces of no width alone', { text: '\u200b\u2060\ufeff' }, /characters we can't save/],
    ['an accent on nothing', { text: '\u0301' }, /characters we can't save/],
    ['control characters alone', { text: '\u0000\u0007\ud83d' }, /^The text can't be empty/],
    ['a number for a text', { text: 5 }, /^The text/],
    ['an unknown area', { area: 'gossip' }, /^The area/],
    ['an unknown entry', { raisedBy: 'somebody' }, /raisedBy/],
    ['somebody else as its author', { userId: 'somebody' }, /userId/],
    ['no request id', { requestId: undefined }, /./],
    ['a request id that is no GUID', { requestId: '../series' }, /./],
  ])('with %s is refused with a sentence that helps', async (_, changed, sentence) => {
    const answer = await send({ to: toPoints(), json: { ...point, ...changed } });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalidInput', detail: expect.stringMatching(sentence) },
    });
    expect(answer.body).toHaveProperty('fields.0.message');
  });

  it('with its prototype changed is refused', async () => {
    const body = `{"requestId":"${point.requestId}","text":"x","__proto__":{"area":"other"}}`;
    expect(await send({ to: toPoints(), body, headers: json })).toMatchObject({ status: 400 });
  });
});

describe('an address', () => {
  it.each([
    'GET /api/series/not-a-guid',
    'GET /api/series/..%2f..%2fpeople',
    'GET /api/series/%00',
    'GET /api/series/%E0%A4%A',
    `GET /api/series/${'a'.repeat(2000)}`,
    'GET /api/series/',
    'GET /api/nothing',
    'GET /api',
    'POST /api/home',
    'DELETE /api/series',
    'OPTIONS /api/home',
  ])('%s leads nowhere', async (to) => {
    expect(await send({ to })).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });

  it.each([
    ['search', `GET /api/people?search=${'a'.repeat(101)}`, /^The search is too long\. The limit is 100 characters/],
    ['search twice', 'GET /api/people?search=a&search=b', /^The search/],
    ['an unknown question', 'GET /api/people?tenantId=other', /tenantId/],
  ])('with %s is refused', async (_, to, sentence) => {
    const answer = await send({ to });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalidInput', detail: expect.stringMatching(sentence) },
    });
  });

  it.each(['garbage', 'bWVldGluZw', '%00', "' OR 1=1"])(
    'with %j for a page of the history is refused',
    async (after) => {
      const answer = await send({ to: `GET /api/series/${pair.id}/meetings?after=${encodeURIComponent(after)}` });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
    },
  );
});

describe('starting a 1-on-1', () => {
  it.each([
    ['with oneself', () => ({ otherId: api.world.maya.userId }), 400, 'invalidInput'],
    ['with nobody who works here', () => ({ otherId: requestIds.onCall }), 404, 'notFound'],
    ['in no time zone', () => ({ rhythm: { ...everyTuesday, timeZone: 'Mars/Olympus' } }), 400, 'invalidInput'],
    ['for 1,000 minutes', () => ({ rhythm: { ...everyTuesday, durationMinutes: 1000 } }), 400, 'invalidInput'],
    [
      'every 0 weeks',
      () => ({ rhythm: { ...everyTuesday, cadence: { ...everyTuesday.cadence, interval: 0 } } }),
      400,
      'invalidInput',
    ],
    ['a second time', () => ({ requestId: requestIds.growth }), 409, 'alreadyExists'],
  ])('%s is refused', async (_, changed, status, code) => {
    const answer = await send({ to: 'POST /api/series', json: { ...seriesWith(api.world.sam), ...changed() } });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('a second time tells which one is there', async () => {
    const again = { ...seriesWith(api.world.sam), requestId: requestIds.growth };
    expect(await send({ to: 'POST /api/series', json: again })).toMatchObject({ body: { seriesId: pair.id } });
  });
});

describe('the meeting that has not started', () => {
  it.each(['close', `points/${requestIds.onCall}/discussed`])('refuses %s', async (what) => {
    const method = what === 'close' ? 'POST' : 'PUT';
    const to = `${method} /api/series/${pair.id}/meetings/${pair.meeting.id}/${what}`;
    const answer = await send({ to, ...(method === 'PUT' && { json: { discussed: true } }) });
    expect(answer).toMatchObject({ status: 409, body: { code: 'meetingNotStarted' } });
  });
});
