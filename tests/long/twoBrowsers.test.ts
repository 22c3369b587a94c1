import { itemsSchema, type SeriesView } from '@rapport/core/contract/views';
import type { Browser, Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { itemsOf, newProfile, openBrowser, pointCard, type Visitor, visit } from '../support/page';
import { readPair, startPair } from '../support/pairs';
import { type Colleague, type RunningRapport, startRapport } from '../support/runningRapport';
import { agendaActs, LONG_NOTES, meetingActs, ONE_LINE, unfoldAgenda } from './acts';
import { diceOf } from './dice';
import { type Act, type Hand, keepBusy } from './hand';
import { type Ledger, openLedger, wordsIn } from './ledger';

const BUSY_MILLISECONDS = 30_000;
const SETTLED_MILLISECONDS = 60_000;
// Two times half a minute of work, and the time a busy machine takes to calm down.
jest.setTimeout(300_000);

let rapport: RunningRapport;
let browsers: readonly [Browser, Browser];
let maya: Colleague;
let sam: Colleague;

beforeAll(async () => {
  [rapport, browsers] = await Promise.all([startRapport(), Promise.all([openBrowser(), openBrowser()])]);
  [maya, sam] = [rapport.person('Maya'), rapport.person('Sam')];
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await rapport.dispose();
});

it('has in the end the same for both, and all of it once, after a minute in which both did whatever came to mind', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  process.stderr.write(`Chance of this run: SEED=${seed}\n`);
  const { id } = await startPair(rapport, maya, sam, [
    { by: maya, text: LONG_NOTES },
    { by: sam, text: ONE_LINE },
  ]);
  const ledger = openLedger();
  const hands = await Promise.all([
    handOf({ person: maya, name: 'maya', browser: browsers[0], seed, id, ledger }),
    handOf({ person: sam, name: 'sam', browser: browsers[1], seed: seed + 1, id, ledger }),
  ]);
  const series = () => readPair(rapport, maya, id);

  await Promise.all(hands.map(openBothNotes));
  await bothBusy(hands, agendaActs);
  await settled(hands, async () => {
    const { points } = (await series()).meeting;
    const agenda = points.map(({ text, notes }) => wordsIn(`${text.text}\n${notes.text}`));
    for (const { tab } of hands) expect((await itemsOf(tab, 'Agenda')).map(wordsIn)).toEqual(agenda);
  });
  expectAllOnce(await series(), [], ledger);

  await hands[0].tab.getByRole('button', { name: 'Start meeting' }).click();
  await Promise.all(hands.map(({ tab }) => tab.getByRole('region', { name: 'Add', exact: true }).waitFor()));
  await bothBusy(hands, meetingActs);
  await settled(hands, async () => {
    const { meeting } = await series();
    const promises = await promisesOf(id);
    for (const { tab } of hands) expect(await roomOn(tab)).toEqual(roomOf(meeting, promises));
    expect(await currentOn(hands[0].tab)).toBe(await currentOn(hands[1].tab));
  });
  expectAllOnce(await series(), await promisesOf(id), ledger);
  for (const kind of ['point', 'decision', 'promise', 'line'] as const) {
    expect([kind, ledger.standing(kind).length > 0]).toEqual([kind, true]);
  }
});

interface Beginning {
  readonly person: Colleague;
  readonly name: string;
  readonly browser: Browser;
  readonly seed: number;
  readonly id: string;
  readonly ledger: Ledger;
}

async function handOf({ person, name, browser, seed, id, ledger }: Beginning): Promise<Hand> {
  const visitor: Visitor = await visit(await newProfile(browser), rapport, person, { open: `series/${id}` });
  return { ...visitor, name, ledger, dice: diceOf(seed) };
}

async function openBothNotes({ tab }: Hand): Promise<void> {
  for (const text of [LONG_NOTES, ONE_LINE]) {
    await pointCard(tab, text)
      .getByRole('button', { name: `Add notes: ${text}` })
      .click();
  }
}

async function bothBusy(hands: readonly Hand[], acts: readonly Act[]): Promise<void> {
  const until = Date.now() + BUSY_MILLISECONDS;
  const done = await Promise.all(hands.map((hand) => keepBusy(hand, acts, until)));
  expect(Math.min(...done)).toBeGreaterThan(5);
}

/** Leaves every field, puts both versions together where the two wrote the same line, and waits until this holds. */
async function settled(hands: readonly Hand[], check: () => Promise<void>): Promise<void> {
  await eventually(async () => {
    for (const { tab } of hands) {
      await tab.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      const both = tab.getByRole('button', { name: 'Keep both' }).first();
      if (await both.isVisible()) await both.click();
    }
    await check();
  }, SETTLED_MILLISECONDS);
}

/** What one sees of a running meeting: words in their order, and whether they are done with. */
async function roomOn(tab: Frame): Promise<Room> {
  const wordsOf = async (name: string) =>
    (await tab.getByRole('region', { name }).getByRole('listitem').allInnerTexts()).map((text) => wordsIn(text)[0]);
  await unfoldAgenda({ tab });
  const boxes = await tab.getByRole('checkbox', { name: /^Discussed: / }).evaluateAll((all) =>
    all.map((box) => ({
      text: box.getAttribute('aria-label') ?? '',
      isDiscussed: box instanceof HTMLInputElement && box.checked,
    })),
  );
  const points = boxes.map(({ text, isDiscussed }) => ({ text: text.slice('Discussed: "'.length, -1), isDiscussed }));
  return {
    points: sorted(points),
    decisions: await wordsOf('Decisions'),
    promises: await wordsOf('New action items'),
    lines: wordsIn(await tab.getByRole('region', { name: 'Meeting notes' }).innerText()),
  };
}

interface Room {
  readonly points: readonly { readonly text: string; readonly isDiscussed: boolean }[];
  readonly decisions: readonly (string | undefined)[];
  readonly promises: readonly (string | undefined)[];
  readonly lines: readonly string[];
}

function roomOf({ points, decisions, notes }: SeriesView['meeting'], promises: readonly string[]): Room {
  return {
    points: sorted(points.map(({ text, state }) => ({ text: text.text, isDiscussed: state === 'discussed' }))),
    decisions: decisions.map(({ text }) => text),
    promises,
    lines: wordsIn(notes.text),
  };
}

function sorted(points: Room['points']): Room['points'] {
  return points.toSorted((a, b) => a.text.localeCompare(b.text));
}

async function currentOn(tab: Frame): Promise<string> {
  const all = await tab.getByRole('region', { name: 'Current talking point' }).getByRole('heading').allInnerTexts();
  return all.join();
}

/** The promises as the API has them, in the order in which they were made. */
async function promisesOf(id: string): Promise<readonly string[]> {
  const answer = await rapport.ask(maya, `GET /api/series/${id}/items`);
  const { items, next } = itemsSchema.parse(await answer.json());
  expect(next).toBeUndefined();
  return items.toSorted((a, b) => a.madeAt.localeCompare(b.madeAt)).map(({ text }) => text);
}

/** Whether everything that was written and not removed is there, once, and nothing else. */
function expectAllOnce({ meeting }: SeriesView, promises: readonly string[], ledger: Ledger): void {
  const { points, decisions, notes } = meeting;
  const texts = points.map(({ text }) => text.text).filter((text) => wordsIn(text).length > 0);
  const lines = [notes, ...points.map((point) => point.notes)].flatMap(({ text }) => wordsIn(text));
  expect({
    points: texts.map((text) => wordsIn(text)[0]).sort(),
    decisions: decisions.map(({ text }) => text).sort(),
    promises: promises.toSorted(),
    lines: lines.sort(),
  }).toEqual({
    points: ledger.standing('point'),
    decisions: ledger.standing('decision'),
    promises: ledger.standing('promise'),
    lines: ledger.standing('line'),
  });
  expect(texts.filter((text) => !ledger.textsOf(wordsIn(text)[0] ?? '').includes(text))).toEqual([]);
}
