import { type MeetingView, meetingViewSchema, type SeriesView } from '@rapport/core/contract/views';
import { type ApiHarness, openApiHarness, requestIds, seriesOf } from '../../tests/support/apiHarness';
import { heldByPair } from '../../tests/support/operations';

let api: ApiHarness;
let pair: SeriesView;
beforeEach(async () => {
  api = await openApiHarness();
  pair = await heldByPair(api);
});
afterEach(() => api.close());

type Name = 'maya' | 'sam';
const path = () => `/api/series/${pair.id}/meetings/${pair.lastHeld?.meetingId}`;
const answer = (name: Name, worth: number, agreed: readonly string[] = []) =>
  api.send({ as: api.world[name], to: `PUT ${path()}/answer`, json: { worth, agreed } });
const readBy = async (name: Name): Promise<MeetingView> =>
  meetingViewSchema.parse((await api.send({ as: api.world[name], to: `GET ${path()}` })).body);
const points = async () =>
  seriesOf(await api.send({ as: api.world.maya, to: `GET /api/series/${pair.id}` })).meeting.points;

describe('what one says of a held meeting', () => {
  it('is told to the other only when they have answered as well', async () => {
    const first = meetingViewSchema.parse((await answer('maya', 2)).body);
    expect(first.answers).toEqual({ mine: { worth: 2, agreed: [] }, theyAnswered: false });
    expect((await readBy('sam')).answers).toEqual({ theyAnswered: true });

    const second = meetingViewSchema.parse((await answer('sam', 5)).body);
    expect(second.answers).toMatchObject({ mine: { worth: 5 }, theirs: { worth: 2 } });
    expect((await readBy('maya')).answers).toMatchObject({ mine: { worth: 2 }, theirs: { worth: 5 } });
  });

  it('is not in anything else that the other reads before', async () => {
    await answer('maya', 2, [requestIds.decision]);
    for (const to of ['GET /api/export', `GET /api/series/${pair.id}/meetings`, `GET /api/series/${pair.id}`]) {
      const { text } = await api.send({ as: api.world.sam, to });
      expect(text).not.toMatch(/"worth"|"agreed"/);
    }
    const { text } = await api.send({ as: api.world.sam, to: 'GET /api/export?format=markdown' });
    expect(text).not.toContain('Worth your time');
  });

  it('stands: seeing what the other said changes nothing any more', async () => {
    await answer('maya', 2);
    await answer('sam', 5);
    await answer('maya', 5);
    expect((await readBy('sam')).answers).toMatchObject({ theirs: { worth: 2 } });
  });

  it('becomes a point for next time where the two understood it differently, once', async () => {
    const before = await points();
    await answer('maya', 4, [requestIds.decision, requestIds.item]);
    expect(await points()).toEqual(before);
    await answer('sam', 4, [requestIds.item]);
    await answer('sam', 4, [requestIds.item]);
    const added = (await points()).slice(before.length);
    expect(added.map((each) => each.text.text)).toEqual(['On call for a week at a time']);
  });

  it('is refused before the meeting is closed', async () => {
    const to = `PUT /api/series/${pair.id}/meetings/${pair.meeting.id}/answer`;
    const refused = await api.send({ as: api.world.maya, to, json: { worth: 3, agreed: [] } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'meetingNotHeld' } });
  });
});

it('a held meeting keeps its promises as they were made, both ways, and its decisions', async () => {
  const { madeItems, decisions } = await readBy('sam');
  expect(madeItems).toEqual([{ id: requestIds.item, text: 'Draft the rota', ownerId: api.world.sam.userId }]);
  expect(decisions).toMatchObject([{ id: requestIds.decision, text: 'On call for a week at a time' }]);
});
