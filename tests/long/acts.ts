import type { Locator } from 'playwright-core';
import { addPoint, choose, itemsOf, pointCard } from '../support/page';
import { type Act, type Hand, type Notes, overwrite, pasteLine, typeLine, undo } from './hand';
import { wordsIn } from './ledger';

/** Points with notes that both write on; they stay as they are. */
export const LONG_NOTES = 'A point with long notes';
export const ONE_LINE = 'A point with one line of notes';

const MOST_POINTS = 25;

const add: Act = async (hand) => {
  const points = await textsOnAgenda(hand);
  if (points.length >= MOST_POINTS) return;
  await addNewPoint(hand);
};

const moveUp: Act = (hand) => onSome(hand, (text) => choose(hand.tab, text, 'Move up'));
const moveDown: Act = (hand) => onSome(hand, (text) => choose(hand.tab, text, 'Move down'));

const edit: Act = (hand) =>
  onSome(hand, async (text) => {
    const { tab, ledger } = hand;
    const [word = ''] = wordsIn(text);
    const next = `${word} as ${ledger.word(hand.name)}`;
    await choose(tab, text, 'Edit');
    const field = tab.getByRole('textbox', { name: 'Edit talking point' });
    await field.fill(next);
    ledger.reworded(word, next);
    await tab.getByRole('button', { name: 'Save' }).click();
    // Not the same button of notes that both have written at once.
    const useMine = tab.getByRole('group').filter({ hasText: next }).getByRole('button', { name: 'Keep mine' });
    await useMine.or(pointCard(tab, next)).first().waitFor();
    if (await useMine.isVisible()) await useMine.click();
    await field.waitFor({ state: 'detached' });
  });

const remove: Act = (hand) =>
  onSome(hand, async (text) => {
    const [word = ''] = wordsIn(text);
    if (!isOwn(hand, word)) return;
    await choose(hand.tab, text, 'Remove');
    hand.ledger.removed('point', [word]);
  });

const removeAndRestore: Act = (hand) =>
  onSome(hand, async (text) => {
    const [word = ''] = wordsIn(text);
    if (!isOwn(hand, word)) return;
    await choose(hand.tab, text, 'Remove');
    hand.ledger.removed('point', [word]);
    await undo(hand, `Removed "${text}"`);
    hand.ledger.wrote('point', word);
  });

/** What one does on an agenda before the meeting, the more frequent ones more than once. */
export const agendaActs: readonly Act[] = [
  add,
  add,
  add,
  moveUp,
  moveDown,
  edit,
  edit,
  remove,
  removeAndRestore,
  (hand) => typeLine(hand, notesOf(hand, LONG_NOTES)),
  (hand) => pasteLine(hand, notesOf(hand, LONG_NOTES)),
  (hand) => overwrite(hand, notesOf(hand, ONE_LINE)),
];

const addInMeeting: Act = async (hand) => {
  await unfoldAgenda(hand);
  if ((await hand.tab.getByRole('checkbox', { name: /^Discussed/ }).count()) >= MOST_POINTS) return;
  await captureAs(hand, 'Talking point');
  await addNewPoint(hand);
};

/** Shows all points of a long agenda. */
export async function unfoldAgenda({ tab }: Pick<Hand, 'tab'>): Promise<void> {
  await clickIfThere(tab.getByRole('button', { name: /^Show all \d+ talking points/ }));
}

/** Chooses what the line for what comes up is for. */
async function captureAs({ tab }: Hand, kind: string): Promise<void> {
  await tab.getByRole('radio', { name: kind }).check();
}

const discuss: Act = async ({ tab, dice }) => {
  const all = tab.getByRole('checkbox', { name: /^Discussed/ });
  const count = await all.count();
  if (count > 0) await all.nth(dice.below(count)).click();
};

const decide: Act = async (hand) => {
  const word = hand.ledger.word(hand.name);
  await captureAs(hand, 'Decision');
  await sendLine(hand.tab.getByRole('textbox', { name: 'We decided…' }), word);
  hand.ledger.wrote('decision', word);
};

const undecide: Act = (hand) => onOwnDecision(hand, async () => undefined);
const undecideAndRestore: Act = (hand) =>
  onOwnDecision(hand, async (word) => {
    await undo(hand, `Removed "${word}"`);
    hand.ledger.wrote('decision', word);
  });

const promise: Act = async (hand) => {
  const { tab, ledger, dice } = hand;
  const promises = tab.getByRole('region', { name: 'Add', exact: true });
  await captureAs(hand, 'Action item');
  const who = dice.oneOf(['Me', hand.name === 'maya' ? 'Sam' : 'Maya']) ?? 'Me';
  await promises.getByRole('radio', { name: who, exact: true }).check();
  const word = ledger.word(hand.name);
  await sendLine(promises.getByRole('textbox', { name: 'Add an action item' }), word);
  ledger.wrote('promise', word);
};

const promiseFromPoint: Act = async (hand) => {
  const { tab, ledger } = hand;
  const here = tab.getByRole('region', { name: 'Current talking point' });
  const button = here.getByRole('button', { name: 'Turn into action item' });
  if (!(await button.isVisible())) return;
  await button.click();
  const dialog = tab.getByRole('dialog', { name: 'Turn into action item' });
  const word = ledger.word(hand.name);
  await sendLine(dialog.getByRole('textbox', { name: 'Add an action item' }), word);
  // Only one action item is made of a point: who comes second is told so.
  const refused = dialog.getByRole('button', { name: 'Discard' });
  const isMade = await Promise.race([
    dialog.waitFor({ state: 'detached' }).then(() => true),
    refused.waitFor().then(
      () => false,
      () => true,
    ),
  ]);
  if (isMade) {
    ledger.wrote('promise', word);
    return;
  }
  await refused.click();
  await tab.page().keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
};

const goOn: Act = ({ tab }) => clickIfThere(tab.getByRole('button', { name: 'Next', exact: true }));
const park: Act = ({ tab }) => clickIfThere(tab.getByRole('button', { name: 'Not now' }));

/** What one does in a meeting. */
export const meetingActs: readonly Act[] = [
  addInMeeting,
  discuss,
  discuss,
  decide,
  decide,
  undecide,
  undecideAndRestore,
  promise,
  promise,
  promiseFromPoint,
  goOn,
  park,
  (hand) => typeLine(hand, meetingNotesOf(hand)),
  (hand) => pasteLine(hand, meetingNotesOf(hand)),
];

function notesOf({ tab }: Hand, point: string): Notes {
  return { within: pointCard(tab, point), label: 'Notes' };
}

function meetingNotesOf({ tab }: Hand): Notes {
  return { within: tab.getByRole('main'), label: 'Meeting notes' };
}

async function addNewPoint(hand: Hand): Promise<void> {
  const word = hand.ledger.word(hand.name);
  await addPoint(hand.tab, word);
  hand.ledger.wrote('point', word);
}

/** Writes one line and sends it. */
async function sendLine(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

async function clickIfThere(button: Locator): Promise<void> {
  if (await button.isVisible()) await button.click();
}

/** What the points on the agenda say. */
async function textsOnAgenda({ tab }: Hand): Promise<readonly string[]> {
  return (await itemsOf(tab, 'Agenda')).map((item) => item.split('\n')[0] ?? '');
}

/** Does something with a point that one of the two has added here. */
async function onSome(hand: Hand, act: (text: string) => Promise<void>): Promise<void> {
  const text = hand.dice.oneOf((await textsOnAgenda(hand)).filter((each) => wordsIn(each).length > 0));
  if (text !== undefined) await act(text);
}

/** Removes a decision of one's own, then does this. */
async function onOwnDecision(hand: Hand, act: (word: string) => Promise<void>): Promise<void> {
  const { tab, dice, ledger } = hand;
  const decisions = tab.getByRole('region', { name: 'Decisions' }).getByRole('listitem');
  const own = (await decisions.allInnerTexts()).flatMap(wordsIn).filter((word) => isOwn(hand, word));
  const word = dice.oneOf(own);
  if (word === undefined) return;
  await tab.getByRole('button', { name: `Remove the decision "${word}"` }).click();
  ledger.removed('decision', [word]);
  await act(word);
}

/** Each removes only what they wrote themselves, so that what stands in the end does not depend on who was faster. */
function isOwn({ name }: Hand, word: string): boolean {
  return word.startsWith(name);
}
