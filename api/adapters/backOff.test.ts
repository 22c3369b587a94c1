import { delayOf } from './backOff';

it.each([
  [1, 20],
  [2, 40],
  [3, 80],
  [4, 160],
  [40, 160],
])('after %i lost races somebody waits up to %i ms, by chance', (lostRaces, longest) => {
  expect([0, 0.5, 1].map((chance) => delayOf(lostRaces, chance))).toEqual([0, longest / 2, longest]);
});
