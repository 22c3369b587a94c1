import { type ApiHarness, openApiHarness } from '../../tests/support/apiHarness';
import { examples, pairFor, requestOf, SECRET } from '../../tests/support/operations';

/** What slides, spreadsheets, terminals and broken programs paste: breaks of all sorts, control characters, half a character. */
const PASTED = `${SECRET}\u000bone\u000ctwo\u0085three\u2028four\u2029five\tsix\u0000\u001b\u0007\ud83d`;
const ONE_LINE = `${SECRET} one two three four five six`;
const LINES = `${SECRET}\none\ntwo\nthree\nfour\nfive\tsix`;

let api: ApiHarness;
beforeEach(async () => {
  api = await openApiHarness();
});
afterEach(() => api.close());

const takingText = Object.keys(examples).filter((id) => JSON.stringify(examples[id]?.json ?? '').includes(SECRET));

it.each(takingText)('%s keeps what was pasted, cleaned, and refuses nothing', async (id) => {
  const pair = await pairFor(api, id);
  const as = api.world.maya;
  const request = requestOf(api, id, { pair, as });
  const body = JSON.stringify(request.json).replaceAll(SECRET, JSON.stringify(PASTED).slice(1, -1));
  const answer = await api.send({ as, to: request.to, body, headers: { 'content-type': 'application/json' } });
  expect(answer).toMatchObject({ status: expect.any(Number) });
  expect(answer.status).toBeLessThan(300);
  const kept = textsIn(await api.send({ as, to: 'GET /api/export' }).then((each) => each.body)).filter((each) =>
    each.startsWith(SECRET),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const each of kept) expect([ONE_LINE, LINES]).toContain(each);
});

it('a search for what was pasted finds it', async () => {
  const pair = await pairFor(api, 'writeMeetingNotes');
  const as = api.world.maya;
  await api.send(requestOf(api, 'writeMeetingNotes', { pair, as }));
  const text = encodeURIComponent(`${SECRET}\t\u0000`);
  expect(await api.send({ as, to: `GET /api/series/${pair.id}/search?text=${text}` })).toMatchObject({
    status: 200,
    body: { places: [{ kind: 'meetingNotes' }] },
  });
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
