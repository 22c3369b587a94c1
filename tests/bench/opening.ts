import { costOf, middle, requestTo, timeOf } from './asking';
import { figure, type Table } from './table';
import { amountOf, COMING_POINTS, OLD, type Pair, type TwoPairs, YOUNG } from './twoPairs';

const ROUNDS = 5;
/** Of each page and of each of the two, in one round. */
const TIMES = 25;
const WARM_UPS = 10;

/** What is read of a 1-on-1, by the end of its address. */
const pages: Readonly<Record<string, string>> = {
  'Open the 1-on-1': '',
  '  Since you last met': '/since',
  '  A question to ask': '/questions',
  'Action items': '/items',
  'History, first page': '/meetings',
  "How we're doing": '/practices',
};

/** Each page of the 1-on-1 with the long past beside that of the young one. */
export async function openingTable(pairs: TwoPairs): Promise<Table> {
  const rows: (readonly string[])[] = [];
  for (const [name, path] of Object.entries(pages)) rows.push([name, ...(await compared(pairs, path))]);
  return {
    title: `${amountOf(OLD)}, beside one of ${amountOf(YOUNG)}`,
    columns: ['', 'p50 ms', 'beside', 'ratio', 'by round', 'store calls', 'beside', 'ratio', 'RU', 'beside'],
    rows,
    notes: [
      `${COMING_POINTS} points for the next meeting in both. Each request in this process, with its sign-in.`,
      `By turns in ${ROUNDS} rounds of ${TIMES}; the ratio is that of the middle round.`,
    ],
  };
}

/** Asks the old one and the young one by turns, so that what slows the machine for a while slows both. */
async function compared(pairs: TwoPairs, path: string): Promise<readonly string[]> {
  const { old, young } = pairs;
  const rounds = await timesOf(pairs, path);
  const ratios = rounds.map((times) => middle(times.old) / middle(times.young));
  const oldCost = await costOf(pairs, requestTo(pairs, old, path));
  const youngCost = await costOf(pairs, requestTo(pairs, young, path));
  return [
    figure(middle(rounds.flatMap((times) => times.old)), 2),
    figure(middle(rounds.flatMap((times) => times.young)), 2),
    figure(middle(ratios), 2),
    `${figure(Math.min(...ratios), 2)}–${figure(Math.max(...ratios), 2)}`,
    figure(oldCost.calls),
    figure(youngCost.calls),
    figure(oldCost.calls / youngCost.calls, 2),
    figure(oldCost.requestUnits, 1),
    figure(youngCost.requestUnits, 1),
  ];
}

interface Times {
  readonly old: readonly number[];
  readonly young: readonly number[];
}

async function timesOf(pairs: TwoPairs, path: string): Promise<readonly Times[]> {
  const ask = (pair: Pair) => timeOf(pairs.timed, requestTo(pairs, pair, path));
  const rounds: Times[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const [old, young]: [number[], number[]] = [[], []];
    for (let n = 0; n < (round === 0 ? WARM_UPS : TIMES); n++) {
      old.push(await ask(pairs.old));
      young.push(await ask(pairs.young));
    }
    rounds.push({ old, young });
  }
  // The first has warmed up both.
  return rounds.slice(1);
}
