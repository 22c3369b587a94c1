import { z } from 'zod';
import { answerTo, costOf, middle, requestTo, timeOf } from './asking';
import { percentile } from './load';
import { openingTable } from './opening';
import { figure, type Table } from './table';
import { amountOf, COMING_POINTS, OLD, openTwoPairs, type TwoPairs, YOUNG } from './twoPairs';

const SEARCHES = 120;
const CLOSING = { points: 40, promises: 10 };

const searches: Readonly<Record<string, string>> = {
  'A word of every point': 'talk',
  'One promise': '299. will do',
  Nothing: 'quetzalcoatl',
};

/** What two years of weekly meetings change for those who open, search and close. */
export async function longHistory(): Promise<readonly Table[]> {
  const pairs = await openTwoPairs();
  try {
    return [await openingTable(pairs), await searchTable(pairs), await closingTable(pairs)];
  } finally {
    pairs.close();
  }
}

async function searchTable(pairs: TwoPairs): Promise<Table> {
  const all = Object.entries(searches).map(([name, text]) => ({
    name,
    request: () => requestTo(pairs, pairs.old, `/search?${new URLSearchParams({ text })}`),
    milliseconds: [] as number[],
  }));
  for (let n = 0; n < SEARCHES; n++)
    for (const { request, milliseconds } of all) milliseconds.push(await timeOf(pairs.timed, request()));
  const rows: (readonly string[])[] = [];
  for (const { name, request, milliseconds } of all) {
    const { places } = foundSchema.parse(JSON.parse(await answerTo(pairs.timed, request())));
    const { calls, requestUnits } = await costOf(pairs, request());
    rows.push([
      name,
      figure(places.length),
      figure(middle(milliseconds), 1),
      figure(percentile({ milliseconds }, 0.99), 1),
      figure(calls),
      figure(requestUnits, 1),
    ]);
  }
  return {
    title: `Search in ${amountOf(OLD)}`,
    columns: ['', 'shown', 'p50 ms', 'p99 ms', 'store calls', 'RU'],
    rows,
    notes: [`${SEARCHES} times each, by turns, one at a time.`],
  };
}

const foundSchema = z.object({ places: z.array(z.unknown()) });

async function closingTable(pairs: TwoPairs): Promise<Table> {
  const rows: (readonly string[])[] = [];
  for (const { name, pair } of [
    { name: `After ${YOUNG.meetings} meetings`, pair: pairs.young },
    { name: `After ${OLD.meetings} meetings`, pair: pairs.old },
  ]) {
    for (let n = COMING_POINTS; n < CLOSING.points; n++) await pair.steps.add(pairs.maya, `${n}. One more`);
    await pair.steps.start();
    for (let n = 0; n < CLOSING.promises; n++) await pair.steps.promise(pairs.maya, `${n}. One more to do`);
    const path = `/meetings/${await pair.steps.meetingId()}/close`;
    const cost = await costOf(pairs, requestTo(pairs, pair, path, { method: 'POST' }));
    rows.push([
      name,
      ...[cost.pointReads, cost.lists, cost.commits, cost.written].map((n) => figure(n)),
      figure(cost.requestUnits, 1),
    ]);
  }
  return {
    title: `Close a meeting with ${CLOSING.points} points, none discussed, and ${CLOSING.promises} promises made in it`,
    columns: ['', 'point reads', 'lists', 'commits', 'written', 'RU'],
    rows,
    notes: ['RU are estimated here as above.'],
  };
}
