import type { SeriesView } from '@rapport/core/contract/views';
import { type ApiHarness, openApiHarness, requestIds, seriesOf, startPair } from '../../tests/support/apiHarness';
import { meetingOfPair } from '../../tests/support/operations';

let api: ApiHarness;
beforeEach(async () => {
  api = await openApiHarness();
});
afterEach(() => api.close());

const etagOf = async (pair: SeriesView) => {
  const { headers } = await api.send({ as: api.world.sam, to: `GET /api/series/${pair.id}` });
  return headers.get('etag');
};
const promise = () => ({ requestId: requestIds.item, text: 'Ask Zoë', ownerId: api.world.maya.userId });

describe('a 1-on-1 has another version for the other of the two', () => {
  it.each([
    ['with a new promise', 'POST', '/items', promise],
    ['with another purpose', 'PUT', '/meetings/{current}/purpose', () => ({ purpose: { kind: 'growth' } })],
    ['when it is paused', 'PUT', '/status', () => ({ status: 'paused', untilOn: '2026-12-20' })],
    ['when it has ended', 'PUT', '/status', () => ({ status: 'ended' })],
    ['when its meeting is moved', 'POST', '/meetings/{current}/move', () => ({ startsAt: '2026-11-27T10:00:00.000Z' })],
    ['when its meeting is skipped', 'POST', '/meetings/{current}/skip', () => ({ reason: 'Ill' })],
  ])('%s', async (_, method, path, json) => {
    const pair = await startPair(api);
    const before = await etagOf(pair);
    const to = `${method} /api/series/${pair.id}${path.replace('{current}', pair.meeting.id)}`;
    const answer = await api.send({ as: api.world.maya, to, json: json() });
    expect(answer.status).toBeLessThan(300);
    expect(await etagOf(pair)).not.toBe(before);
  });

  it.each([
    ['with a new decision', 'POST', '/meetings/{current}/decisions', { requestId: requestIds.growth, text: 'Yes' }],
    ['when a promise is kept', 'POST', `/items/${requestIds.item}/changes`, { change: 'keep' }],
    [
      'when a promise is moved',
      'POST',
      `/items/${requestIds.item}/changes`,
      { change: 'move', due: { choice: 'friday' } },
    ],
    ['when they talk about another point', 'PUT', '/meetings/{current}/current-point', { pointId: requestIds.growth }],
  ])('%s in a running meeting', async (_, method, path, json) => {
    const pair = await meetingOfPair(api);
    const before = await etagOf(pair);
    const to = `${method} /api/series/${pair.id}${path.replace('{current}', pair.meeting.id)}`;
    expect((await api.send({ as: api.world.maya, to, json })).status).toBeLessThan(300);
    expect(await etagOf(pair)).not.toBe(before);
  });

  it('when the planned time has passed and nobody said whether they met', async () => {
    const pair = await startPair(api);
    const before = await etagOf(pair);
    api.world.deps.clock.moveTo('2026-11-24T11:00:00Z');
    const answer = await api.send({
      as: api.world.sam,
      to: `GET /api/series/${pair.id}`,
      headers: { 'if-none-match': before ?? '' },
    });
    expect(seriesOf(answer)).toMatchObject({ isUnanswered: true });
  });

  it('when the day has come on which a pause ends by itself', async () => {
    const pair = await startPair(api);
    const json = { status: 'paused', untilOn: '2026-12-14' };
    await api.send({ as: api.world.maya, to: `PUT /api/series/${pair.id}/status`, json });
    const before = await etagOf(pair);
    api.world.deps.clock.moveTo('2026-12-14T08:00:00Z');
    const answer = await api.send({
      as: api.world.sam,
      to: `GET /api/series/${pair.id}`,
      headers: { 'if-none-match': before ?? '' },
    });
    expect(seriesOf(answer)).toMatchObject({ status: { state: 'active' }, can: { resume: false } });
  });
});

it('what one of the two has of a 1-on-1 is never taken for what the other reads', async () => {
  const pair = await startPair(api);
  const mine = await etagOf(pair);
  const request = { to: `GET /api/series/${pair.id}`, headers: { 'if-none-match': mine ?? '' } };
  expect(await api.send({ ...request, as: api.world.sam })).toMatchObject({ status: 304 });
  const theirs = await api.send({ ...request, as: api.world.maya });
  expect(seriesOf(theirs).me.id).toBe(api.world.maya.userId);
});

it('a meeting that took place is written up with the time it was planned for', async () => {
  const pair = await startPair(api);
  api.world.deps.clock.moveTo('2026-11-24T15:00:00Z');
  const to = `POST /api/series/${pair.id}/meetings/${pair.meeting.id}/start`;
  const started = seriesOf(await api.send({ as: api.world.maya, to, json: { tookPlace: true } }));
  expect(started.meeting.startedAt).toBe(pair.meeting.startsAt);
});
