import { exportSchema } from '@rapport/core/contract/lookBackViews';
import type { SeriesView } from '@rapport/core/contract/views';
import { type ApiHarness, openApiHarness } from '../../tests/support/apiHarness';
import { heldByPair, requestOf, SECRET } from '../../tests/support/operations';

let api: ApiHarness;
let pair: SeriesView;
beforeEach(async () => {
  api = await openApiHarness();
  pair = await heldByPair(api);
  for (const id of ['writeMeetingNotes', 'saveTemplate', 'changeItem'])
    await api.send(requestOf(api, id, { pair, as: api.world.maya }));
});
afterEach(() => api.close());

const exported = (query = '') => api.send({ as: api.world.maya, to: `GET /api/export${query}` });

it('the export is a file with all that is mine', async () => {
  const { status, headers, body } = await exported();
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="rapport-2026-11-20.json"');
  const { me, series, templates } = exportSchema.parse(body);
  expect(me.id).toBe(api.world.maya.userId);
  expect(series.map((each) => each.series.id)).toEqual([pair.id]);
  expect(series[0]?.meetings.map((each) => each.state)).toEqual(['planned', 'held']);
  expect(series[0]?.items).toMatchObject([{ text: 'Draft the rota', state: 'dropped', reason: SECRET }]);
  expect(templates).toMatchObject([{ name: 'Start of a quarter' }]);
});

it('the export is Markdown as well, which says the same', async () => {
  const { headers, text } = await exported('?format=markdown');
  expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="rapport-2026-11-20.md"');
  for (const line of [
    '## 1-on-1 with Sam Lindqvist',
    'On call for a week at a time',
    'Draft the rota',
    SECRET,
    '### Start of a quarter',
  ])
    expect(text).toContain(line);
});

it.each(['?format=pdf', '?format=json&format=markdown', '?of=sam'])('the export %s is refused', async (query) => {
  expect(await exported(query)).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
});

it('the export of somebody with nothing is an empty one', async () => {
  const { body } = await api.send({ as: api.world.eve, to: 'GET /api/export' });
  expect(body).toMatchObject({ series: [], templates: [] });
  const { text } = await api.send({ as: api.world.eve, to: 'GET /api/export?format=markdown' });
  expect(text).toContain('No 1-on-1s yet.');
});
