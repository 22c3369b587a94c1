import type { SeriesView } from '@rapport/core/contract/views';
import { type ApiHarness, openApiHarness, requestIds, seriesOf } from '../../tests/support/apiHarness';
import { examples, heldByPair, requestOf } from '../../tests/support/operations';

/** Long enough to be found nowhere else. */
const PLANTED = 'Private: I am not sure that she should lead this';

let api: ApiHarness;
let pair: SeriesView;
let ofHeld: string;
beforeEach(async () => {
  api = await openApiHarness();
  pair = await heldByPair(api);
  ofHeld = noteOn(pair.lastHeld?.meetingId ?? '');
  await write(ofHeld, PLANTED, 0);
  await write(noteOn(pair.meeting.id), PLANTED, 0);
});
afterEach(() => api.close());

const noteOn = (meetingId: string) => `/api/series/${pair.id}/meetings/${meetingId}/private-note`;
const read = (path: string, as = api.world.maya) => api.send({ as, to: `GET ${path}` });
const write = (path: string, text: string, basedOn: number) =>
  api.send({ as: api.world.maya, to: `PUT ${path}`, json: { text, basedOn } });

describe('a private note', () => {
  it('is read again by its author', async () => {
    expect((await read(ofHeld)).body).toEqual({ text: PLANTED, version: 1 });
  });

  it('is written again and again, and never over what another window of its author wrote', async () => {
    expect((await write(ofHeld, 'Second', 1)).body).toEqual({ text: 'Second', version: 2 });
    expect(await write(ofHeld, 'From an old window', 1)).toMatchObject({
      status: 412,
      body: { code: 'changedElsewhere', current: { text: 'Second', version: 2 } },
    });
    expect((await read(ofHeld)).body).toEqual({ text: 'Second', version: 2 });
  });

  it('is found by its author, and stands in what they export', async () => {
    const [search, exported] = [
      await read(`/api/series/${pair.id}/search?text=lead`),
      await read('/api/export?format=markdown'),
    ];
    expect(search.text).toContain(PLANTED);
    expect(exported.text).toContain(PLANTED);
  });

  it('is gone for good when its author deletes all of them on this 1-on-1', async () => {
    await api.send(requestOf(api, 'deletePrivateNotes', { pair, as: api.world.maya }));
    for (const path of [ofHeld, noteOn(pair.meeting.id)]) expect((await read(path)).body).toMatchObject({ text: '' });
    expect((await read('/api/export')).text).not.toContain(PLANTED);
  });

  it('is answered one last time as it is deleted, to its author alone, and can be written again', async () => {
    const sams = await api.send(requestOf(api, 'deletePrivateNotes', { pair, as: api.world.sam }));
    expect(sams.body).toEqual({ notes: [] });
    const { body } = await api.send(requestOf(api, 'deletePrivateNotes', { pair, as: api.world.maya }));
    const ids = [pair.lastHeld?.meetingId ?? '', pair.meeting.id];
    const notes = ids.map((meetingId) => ({ meetingId, text: PLANTED }));
    expect(body).toEqual({ notes: expect.arrayContaining(notes) });
    await write(ofHeld, PLANTED, 0);
    expect((await read(ofHeld)).body).toEqual({ text: PLANTED, version: 1 });
  });

  it('of the other stays when one deletes their own', async () => {
    await api.send(requestOf(api, 'deletePrivateNotes', { pair, as: api.world.sam }));
    expect((await read(ofHeld)).body).toMatchObject({ text: PLANTED });
  });

  it.each(['eve', 'samElsewhere'] as const)('can be put on this 1-on-1 by nobody like %s', async (name) => {
    const answer = await api.send({ as: api.world[name], to: `PUT ${ofHeld}`, json: { text: 'x', basedOn: 0 } });
    expect(answer).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });
});

describe('what the other person reads', () => {
  const reading = Object.keys(examples).filter((id) => /^(read|search|suggest|export)/.test(id));

  it('is all that can be read', () => {
    const operations = api.contract.operations.filter((each) => each.method === 'GET' && !each.isOpen);
    expect(reading.sort()).toEqual(operations.map((each) => each.id).sort());
  });

  it.each(reading)('%s has nothing of the note', async (id) => {
    const meetings = [pair.meeting.id, pair.lastHeld?.meetingId ?? ''];
    for (const meetingId of meetings) {
      const on = { ...pair, meeting: { ...pair.meeting, id: meetingId } };
      for (const as of [api.world.sam, api.world.eve, api.world.samElsewhere]) {
        const { text, status } = await api.send(requestOf(api, id, { pair: on, as }));
        // There is no heritage here; all else the other of the two can read.
        if (as === api.world.sam && id !== 'readHeritage') expect(status).toBe(200);
        expect(text).not.toContain(PLANTED);
      }
    }
  });

  it.each([`search?text=${encodeURIComponent('not sure')}`, 'search?text=private'])(
    '%s finds nothing of the note',
    async (search) => {
      const { body } = await read(`/api/series/${pair.id}/${search}`, api.world.sam);
      expect(body).toEqual({ places: [], isMore: false });
    },
  );

  it.each(['json', 'markdown'])('the export as %s has nothing of the note', async (format) => {
    const { text } = await read(`/api/export?format=${format}`, api.world.sam);
    expect(text).toContain('The on-call rota');
    expect(text).not.toContain(PLANTED);
  });
});

it('a manager to whom the 1-on-1 is handed over reads nothing of the notes either', async () => {
  const { sam, eve } = api.world;
  const own = 'Private: this is why I asked for another manager';
  await api.send({ as: sam, to: `PUT ${ofHeld}`, json: { text: own, basedOn: 0 } });
  const meetingIds = [pair.lastHeld?.meetingId];
  const json = { ...Object(examples.handOver?.json), meetingIds, itemIds: [requestIds.item] };
  const handed = seriesOf(await api.send({ as: sam, to: `POST /api/series/${pair.id}/handover`, json }));
  const heritage = await read(`/api/series/${handed.id}/heritage`, eve);
  expect(heritage.text).toContain('On call for a week at a time');
  for (const { text } of [heritage, await read('/api/export', eve)]) {
    expect(text).not.toContain(own);
    expect(text).not.toContain(PLANTED);
  }
});
