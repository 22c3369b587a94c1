import { errors, type Locator } from 'playwright-core';
import type { Visitor } from '../support/page';
import type { Dice } from './dice';
import { type Ledger, wordsIn } from './ledger';

/** One of the two, at a browser, doing whatever comes to mind. */
export interface Hand extends Visitor {
  /** What their words begin with. */
  readonly name: string;
  readonly dice: Dice;
  readonly ledger: Ledger;
}

/** Where notes are: in this part of the screen, with this name. */
export interface Notes {
  readonly within: Locator;
  readonly label: string;
}

/** One thing somebody does. */
export type Act = (hand: Hand) => Promise<void>;

const PATIENCE_MILLISECONDS = 5_000;
const UNDO_MILLISECONDS = 15_000;

/** Does one thing after the other until this instant, in milliseconds; how many of them could be done. */
export async function keepBusy(hand: Hand, acts: readonly Act[], until: number): Promise<number> {
  hand.context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  let done = 0;
  while (Date.now() < until) {
    const act = hand.dice.oneOf(acts);
    if (act && (await couldDo(hand, act))) done += 1;
  }
  return done;
}

/** What somebody reaches for may be gone before they have it: the other is as busy. */
async function couldDo(hand: Hand, act: Act): Promise<boolean> {
  try {
    await act(hand);
    return true;
  } catch (failure) {
    if (!(failure instanceof errors.TimeoutError)) throw failure;
    await hand.page.keyboard.press('Escape');
    const cancel = hand.tab.getByRole('button', { name: 'Cancel' }).first();
    if (await cancel.isVisible()) await cancel.click();
    return false;
  }
}

/** Takes the last removal of this word back. */
export async function undo({ tab }: Hand, said: string): Promise<void> {
  const notice = tab.getByRole('listitem').filter({ hasText: said });
  await notice.getByRole('button', { name: 'Undo' }).click({ timeout: UNDO_MILLISECONDS });
}

/** Types a line at the end of these notes, key by key. */
export async function typeLine(hand: Hand, notes: Notes): Promise<void> {
  const { ledger, page } = hand;
  await openNotes(notes);
  await page.keyboard.press('Control+End');
  const word = ledger.word(hand.name);
  ledger.wrote('line', word);
  await page.keyboard.type(`\n${word}`);
}

/** Pastes a line somewhere into these notes. */
export async function pasteLine(hand: Hand, notes: Notes): Promise<void> {
  const { ledger, dice } = hand;
  const field = await openNotes(notes);
  const word = ledger.word(hand.name);
  await field.evaluate(pasteAt, { place: dice.below(100), word });
  ledger.wrote('line', word);
}

/** Writes a line over all that these notes say. */
export async function overwrite(hand: Hand, notes: Notes): Promise<void> {
  const { ledger } = hand;
  const field = await openNotes(notes);
  const word = ledger.word(hand.name);
  const before = await field.evaluate(overwriteWith, word);
  ledger.wrote('line', word);
  ledger.removed('line', wordsIn(before));
}

/** Opens notes for writing; where both wrote the same line, both versions are put together first. */
async function openNotes({ within, label }: Notes): Promise<Locator> {
  const field = within.getByRole('textbox', { name: label, exact: true });
  const edit = within.getByRole('button', { name: `Edit: ${label}`, exact: true });
  const both = within.getByRole('button', { name: 'Keep both' });
  await field.or(edit).or(both).first().waitFor();
  if (await both.isVisible()) await both.click();
  await field.or(edit).first().waitFor();
  if (await edit.isVisible()) await edit.click();
  await field.focus();
  return field;
}

// Both run inside the page, where nothing else can happen between reading and writing.
function pasteAt(field: Element, { place, word }: { readonly place: number; readonly word: string }): void {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('Not a text field');
  const lines = field.value.split('\n');
  lines.splice(place % (lines.length + 1), 0, word);
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  set?.call(field, lines.join('\n'));
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function overwriteWith(field: Element, word: string): string {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('Not a text field');
  const before = field.value;
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  set?.call(field, word);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return before;
}
