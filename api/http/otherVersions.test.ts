import type { SeriesView } from '@rapport/core/contract/views';
import { type ApiHarness, openApiHarness } from '../../tests/support/apiHarness';
import { examples, pairFor, requestOf } from '../../tests/support/operations';
import { LATER, latersOf, unknownOf, writeAsLater } from '../../tests/support/otherVersion';

/** Two versions of the program at one store: while a new one is rolled out, and after it was taken back. */

let api: ApiHarness;
let pair: SeriesView;
beforeEach(async () => {
  api = await openApiHarness();
});
afterEach(() => api.close());

const people = () => [api.world.maya, api.world.sam, api.world.eve];

/** What may go with an operation: the thing itself ends, is worked out anew for another meeting, or somebody chose another. */
const ending: Readonly<Record<string, RegExp>> = {
  closeMeeting: /^series:[^.]+\.current$/,
  skipMeeting: /^series:[^.]+\.current$/,
  // Two meetings become one: where both say something, it is the one's that has the points. The series remembers what it did.
  takeBackSkip: /^series:[^.]+\.(current|owed|past\.0|record)$|^meeting:[^.]+(\.notes|\.before(\..*)?)?$/,
  reopenMeeting:
    /^series:[^.]+\.(current|lastHeld|past\.0|record)$|^meeting:[^.]+(\.notes|\.madeItems\.0|\.ending(\..*)?|\.agenda\.\d(\.(text|notes))?)?$/,
  removeDecision: /\.decisions\.0$/,
  changeStatus: /^series:[^.]+\.status$/,
  changeRhythm: /^series:[^.]+\.rhythm\.cadence$/,
  changeItem: /^series:[^.]+\.openItems\.0$/,
  handOver: /^series:[^.]+\.status$/,
  deletePrivateNotes: /^privateNote:/,
  deleteTemplate: /^template:/,
};

describe.each(Object.keys(examples))('%s', (id) => {
  beforeEach(async () => {
    pair = await pairFor(api, id);
  });
  const act = () => api.send(requestOf(api, id, { pair, as: api.world[examples[id]?.only ?? 'maya'] }));

  it('keeps all that a newer version wrote into what it reads and changes, and tells nothing of it', async () => {
    await api.send({ as: api.world.maya, to: 'PUT /api/me', json: examples.updateMe?.json });
    await writeAsLater(api.world, pair.id, people());
    const before = await latersOf(api.world, pair.id, people());
    expect(before.length).toBeGreaterThan(10);
    const answer = await act();
    expect(answer.status).toBeLessThan(300);
    expect(answer.text).not.toContain(LATER);
    const after = new Set(await latersOf(api.world, pair.id, people()));
    const lost = before.filter((place) => !after.has(place) && !ending[id]?.test(place));
    expect(lost).toEqual([]);
  });

  it('writes nothing that this version has no word for', async () => {
    expect((await act()).status).toBeLessThan(300);
    expect(await unknownOf(api.world, pair.id, people())).toEqual([]);
  });
});
