import fc from 'fast-check';
import { MAX_NOTES_TEXT } from '../contract/limits';
import { jsonInTurns } from './jsonInTurns';

function countingTurns() {
  let taken = 0;
  const next = async () => {
    taken += 1;
  };
  return { next, taken: () => taken };
}

it('is what JSON.stringify writes', async () => {
  const data = fc.oneof(fc.jsonValue({ maxDepth: 7 }), fc.object({ values: [fc.constant(undefined), fc.string()] }));
  await fc.assert(
    fc.asyncProperty(data, async (value) => {
      expect(await jsonInTurns(value, countingTurns())).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

it('lets the others have their turn after as much text as one note may have', async () => {
  const turns = countingTurns();
  const meetings = Array.from({ length: 5 }, (_, id) => ({ id, notes: 'x'.repeat(MAX_NOTES_TEXT) }));
  await jsonInTurns({ series: [{ meetings }, { meetings }] }, turns);
  expect(turns.taken()).toBeGreaterThanOrEqual(9);
});

it('does not hold the others up for each of many small things', async () => {
  const turns = countingTurns();
  await jsonInTurns({ series: [{ items: Array.from({ length: 100 }, (_, id) => ({ id })) }] }, turns);
  expect(turns.taken()).toBe(0);
});
