import { MAX_ITEM_TEXT, MAX_TEMPLATE_POINTS } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { type ApiHarness, openApiHarness, requestIds, seriesOf, startPair } from '../../tests/support/apiHarness';
import { examples, heldByPair, meetingOfPair, pairFor, requestOf } from '../../tests/support/operations';

let api: ApiHarness;
beforeEach(async () => {
  api = await openApiHarness();
});
afterEach(() => api.close());

async function sendChanged(id: string, changed: object) {
  const pair = await pairFor(api, id);
  const as = api.world[examples[id]?.only ?? 'maya'];
  const request = requestOf(api, id, { pair, as });
  api.store.reset();
  const answer = await api.send({ ...request, json: { ...Object(request.json), ...changed } });
  expect(api.store.calls().commits).toBe(0);
  return answer;
}

describe('a body', () => {
  const withBody = Object.keys(examples).filter((id) => examples[id]?.json !== undefined);

  it.each(withBody)('of %s with an entry that nobody asked for is refused', async (id) => {
    const answer = await sendChanged(id, { tenantId: 'other' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
  });

  it.each([
    ['addPoints', { points: [] }, /^The list of talking points/],
    ['addPoints', { points: Array(MAX_TEMPLATE_POINTS + 1).fill({ text: 'x', area: 'other' }) }, /list of talking/],
    ['addPoints', { points: [{ text: 'x'.repeat(501), area: 'other' }] }, /^The text is too long/],
    ['setPurpose', { purpose: { kind: 'gossip' } }, /^The focus|^One entry/],
    ['setPurpose', { purpose: { kind: 'custom', text: '' } }, /^The text can't be empty/],
    ['splitPoint', { rest: ' ' }, /^The text can't be empty/],
    ['splitPoint', { text: { text: 'x' } }, /./],
    ['setCurrentPoint', { pointId: 'first' }, /./],
    ['addDecision', { text: '\u200b' }, /characters we can't save/],
    ['answerClose', { worth: 6 }, /^The answer from 1 to 5 can't be more than 5/],
    ['answerClose', { worth: 2.5 }, /^The answer from 1 to 5/],
    ['answerClose', { agreed: ['all of it'] }, /./],
    ['moveMeeting', { startsAt: 'tomorrow' }, /^The date/],
    ['skipMeeting', { reason: ' ' }, /^The reason can't be empty/],
    ['skipMeeting', { reason: '\u0301' }, /^The reason has characters/],
    ['changeStatus', { status: 'asleep' }, /^The status/],
    ['changeStatus', { untilOn: '2026-02-30' }, /^The return date/],
    ['changeRhythm', { rhythm: { durationMinutes: 5 } }, /./],
    ['changePurposePlan', { plan: [{ kind: 'growth', everyDays: 6 }] }, /^The number of days .* can't be less than 7/],
    [
      'changePurposePlan',
      { plan: [{ kind: 'growth', everyDays: 367 }] },
      /^The number of days .* can't be more than 366/,
    ],
    ['changePurposePlan', { plan: [{ kind: 'onboarding', everyDays: 28 }] }, /./],
    ['changePurposePlan', { plan: Array(2).fill({ kind: 'growth', everyDays: 28 }) }, /^The list of focus areas/],
    ['addItem', { text: 'x'.repeat(MAX_ITEM_TEXT + 1) }, /^The text is too long. The limit is 300/],
    ['addItem', { due: { on: '2026-13-01' } }, /./],
    ['addItem', { due: { choice: 'someday' } }, /./],
    ['addItem', { ownerId: 'me' }, /^The owner/],
    ['changeItem', { change: 'forget' }, /./],
    ['changeItem', { change: 'drop', reason: '' }, /^The reason can't be empty/],
    ['handOver', { toId: 'somebody' }, /^The person you chose/],
    ['writePrivateNote', { text: 'x'.repeat(20_001) }, /^The text is too long. The limit is 20,000/],
    ['saveTemplate', { name: '' }, /^The name can't be empty/],
    ['changeTemplate', { name: '' }, /^The name can't be empty/],
    ['saveTemplate', { points: 'all' }, /^The list of talking points/],
  ])('of %s with %j is refused with a sentence that helps', async (id, changed, sentence) => {
    const answer = await sendChanged(id, changed);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalidInput', detail: expect.stringMatching(sentence) },
    });
    expect(answer.body).toHaveProperty('fields.0.message');
  });

  it('that may be left out is refused when it is there and wrong', async () => {
    const pair = await startPair(api);
    const to = `POST /api/series/${pair.id}/meetings/${pair.meeting.id}/start`;
    const send = (body: string, type = 'application/json') =>
      api.send({ as: api.world.maya, to, body, headers: { 'content-type': type } });
    for (const refused of [await send('{'), await send('{"tookPlace":"yes"}'), await send('{}', 'text/plain')])
      expect(refused).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
    expect(await send('')).toMatchObject({ status: 200 });
  });
});

it.each([
  ['a search for nothing', 'search?text='],
  ['a search without words', 'search'],
  ['a search of 101 characters', `search?text=${'a'.repeat(101)}`],
  ['a page that is garbage', 'items?after=garbage'],
  ['a page that nobody could have given', `items?after=${'a'.repeat(2001)}`],
  ['a question nobody asked', 'items?of=sam'],
])('%s is refused', async (_, rest) => {
  const pair = await startPair(api);
  const answer = await api.send({ as: api.world.maya, to: `GET /api/series/${pair.id}/${rest}` });
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
});

it('a page of one list is no page of another', async () => {
  const pair = await startPair(api);
  const toItems = `/api/series/${pair.id}/items`;
  for (let n = 10; n < 61; n++) {
    const requestId = `eeeeeeee-0000-4000-8000-0000000001${n}`;
    const json = { requestId, text: `Promise ${n}`, ownerId: api.world.sam.userId };
    await api.send({ as: api.world.maya, to: `POST ${toItems}`, json });
    await api.send({ as: api.world.sam, to: `POST ${toItems}/${requestId}/changes`, json: { change: 'keep' } });
  }
  const first = await api.send({ as: api.world.maya, to: `GET ${toItems}` });
  const after = encodeURIComponent(String(Object(first.body).next));
  const second = await api.send({ as: api.world.maya, to: `GET ${toItems}?after=${after}` });
  expect([...Object(first.body).items, ...Object(second.body).items]).toHaveLength(51);
  const elsewhere = await api.send({ as: api.world.maya, to: `GET /api/series/${pair.id}/meetings?after=${after}` });
  expect(elsewhere).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
});

describe('what the rules refuse', () => {
  const send = (id: string, pair: SeriesView, json?: object) =>
    api.send({ ...requestOf(api, id, { pair, as: api.world.maya }), ...(json && { json }) });
  const ended = async () => {
    const pair = await startPair(api);
    return seriesOf(await send('changeStatus', pair, { status: 'ended' }));
  };
  const keptItem = async () => {
    const pair = await meetingOfPair(api);
    await send('changeItem', pair, { change: 'keep' });
    return pair;
  };
  const pastOf = async (pair: SeriesView) => ({
    ...pair,
    meeting: { ...pair.meeting, id: pair.lastHeld?.meetingId ?? '' },
  });

  it.each([
    ['a point for a 1-on-1 that has ended', 409, 'seriesEnded', ended, 'addPoint', undefined],
    ['a promise in a 1-on-1 that has ended', 409, 'seriesEnded', ended, 'addItem', undefined],
    ['dropping a promise that was kept', 409, 'itemClosed', keptItem, 'changeItem', undefined],
    ['a date that has passed', 400, 'dateNotAhead', () => startPair(api), 'moveMeeting', '2026-11-19T09:00:00.000Z'],
    ['skipping a meeting that runs', 409, 'meetingAlreadyStarted', () => meetingOfPair(api), 'skipMeeting', undefined],
    ['a decision before the meeting', 409, 'meetingNotStarted', () => startPair(api), 'addDecision', undefined],
    [
      'a purpose after it',
      409,
      'meetingAlreadyHeld',
      async () => pastOf(await heldByPair(api)),
      'setPurpose',
      undefined,
    ],
  ])('%s is answered %i %s', async (_, status, code, given, id, startsAt) => {
    const pair = await given();
    const answer = await send(id, pair, startsAt === undefined ? undefined : { startsAt });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('a pause that is over before it begins', async () => {
    const pair = await startPair(api);
    const answer = await send('changeStatus', pair, { status: 'paused', untilOn: '2026-11-20' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'dateNotAhead' } });
  });

  it('a promise by somebody who is neither of the two', async () => {
    const pair = await startPair(api);
    const json = { requestId: requestIds.item, text: 'x', ownerId: api.world.eve.userId };
    const answer = await send('addItem', pair, json);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalidInput', detail: expect.stringMatching(/^The owner/) },
    });
  });

  it('a fifty-first template of one person', async () => {
    const { maya } = api.world;
    const save = (n: number) => {
      const requestId = `eeeeeeee-0000-4000-8000-0000000002${n}`;
      const json = { ...Object(examples.saveTemplate?.json), requestId };
      return api.send({ as: maya, to: 'POST /api/templates', json });
    };
    for (let n = 10; n < 60; n++) await save(n);
    expect(await save(60)).toMatchObject({ status: 409, body: { code: 'tooManyItems' } });
    expect(await save(59)).toMatchObject({ status: 201 });
  });
});
