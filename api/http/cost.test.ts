import { areas } from '@rapport/core/domain/agenda';
import { seriesPartition } from '@rapport/core/domain/partitions';
import type { Series } from '@rapport/core/domain/series';
import { PAST_MEETINGS } from '@rapport/core/domain/trackRecord';
import { loaded, seriesDocument } from '@rapport/core/useCases/documents';
import { replacing } from '@rapport/core/useCases/pair';
import {
  type ApiHarness,
  addPoint,
  openApiHarness,
  seriesOf,
  seriesWith,
  startPair,
} from '../../tests/support/apiHarness';
import { pastOn } from '../../tests/support/exampleSeries';
import { directoryOf } from '../adapters/fileDirectory';

/** In request units of Cosmos DB, as the design allows them. */
const OPEN_AGENDA = 5;
const ADD_POINT = 15;

const DAY = 24 * 60 * 60 * 1000;
const REPORTS = 8;
const reports = Array.from({ length: REPORTS }, (_, n) => ({
  id: `bbbbbbbb-0000-4000-8000-0000000000${10 + n}`,
  name: `Report ${n}`,
}));

const TENANT = '10000000-0000-4000-8000-000000000001';

let api: ApiHarness;
beforeEach(async () => {
  const maya = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', name: 'Maya Okafor' };
  const sam = { id: 'bbbbbbbb-0000-4000-8000-00000000000b', name: 'Sam Lindqvist' };
  api = await openApiHarness({ directory: directoryOf({ [TENANT]: [maya, sam, ...reports] }) });
});
afterEach(() => api.close());

/** So many weekly meetings, with all that comes of them: a purpose and a question each time, six promises open. */
async function liveIn(seriesId: string, meetings: number): Promise<void> {
  const { store } = api.world.deps;
  const partition = seriesPartition(TENANT, seriesId);
  const document = await store.get({ partition, id: seriesId });
  if (!document) throw new Error('No series');
  const { value: young, etag } = loaded(seriesDocument, document);
  const [{ id: leader }, { id: other }] = young.people;
  const weeks = Array.from({ length: meetings }, (_, week) => Date.parse(young.startedAt) - week * 7 * DAY);
  const old: Series = {
    ...young,
    heldCount: meetings,
    past: weeks.map((at) => ({
      ...pastOn(new Date(at).toISOString().slice(0, 10), { purpose: { kind: 'growth' }, moved: 0 }),
      meetingId: api.world.deps.ids.next(),
    })),
    lastHeld: {
      meetingId: api.world.deps.ids.next(),
      startedAt: young.startedAt,
      endedAt: young.startedAt,
      heldAt: young.startedAt,
    },
    openItems: Array.from({ length: 6 }, (_, n) => ({
      id: api.world.deps.ids.next(),
      ownerId: n % 2 ? leader : other,
      dueOn: '2026-12-04',
    })),
    tallies: { [leader]: { kept: 20, keptLate: 3, dropped: 2 }, [other]: { kept: 31, keptLate: 5, dropped: 1 } },
    lastDiscussed: Object.fromEntries(areas.map((area) => [area, young.startedAt])),
    askedQuestions: weeks.map((at, n) => ({ questionId: `growth-${n}`, at: new Date(at).toISOString() })),
  };
  await store.commit(partition, [replacing(seriesDocument, old, etag)]);
}

it.each([
  ['never', 0, 15],
  ['for a quarter', 13, 15],
  // The design allows 15. As long as Home reads the whole document of each 1-on-1, what they remember costs a little more.
  ['for half a year', PAST_MEETINGS, 16],
])(
  `home of a manager with ${REPORTS} reports, met %s (%i times), costs at most %i request units`,
  async (_, meetings, most) => {
    const { maya } = api.world;
    for (const { id, name } of reports) {
      const json = seriesWith({ tenantId: maya.tenantId, userId: id, name });
      const series = seriesOf(await api.send({ as: maya, to: 'POST /api/series', json }));
      if (meetings > 0) await liveIn(series.id, meetings);
    }
    api.store.reset();
    const { body } = await api.send({ as: maya, to: 'GET /api/home' });
    expect(Object(body).series).toHaveLength(REPORTS);
    expect(api.store.calls()).toMatchObject({ lists: 1, commits: 0, pointReads: 1 + REPORTS });
    expect(api.store.calls().requestUnits).toBeLessThanOrEqual(most);
  },
);

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
