import type { Locator } from 'playwright-core';
import type { Visitor } from './page';

/** So many stops are more than any screen has; a target behind them cannot be reached. */
const STOPS = 150;

/** Somebody who has a keyboard and nothing else. */
export interface Keyboard {
  /** Goes on with the Tab key, or back with Shift+Tab, until this has the focus. @throws Error when it never does */
  to(target: Locator): Promise<void>;
  /** Goes there and presses these keys one after the other. */
  press(target: Locator, ...keys: readonly string[]): Promise<void>;
  /** Goes there and types over what stands there. */
  type(target: Locator, text: string): Promise<void>;
  /** Opens the menu of this button and goes down to these entries, each in the menu of the one before. */
  choose(button: Locator, ...entries: readonly (string | RegExp)[]): Promise<void>;
  /** Presses these keys wherever the focus is. */
  keys(...keys: readonly string[]): Promise<void>;
}

/** The keyboard of this visitor. */
export function keyboardOf({ page, tab }: Visitor): Keyboard {
  const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const to = async (target: Locator) => {
    await target.waitFor();
    if (await hasFocus(target)) return;
    const key = (await isBehindFocus(target)) ? 'Tab' : 'Shift+Tab';
    for (let stop = 0; stop < STOPS; stop++) {
      await page.keyboard.press(key);
      if (await hasFocus(target)) return;
    }
    const stuck = await tab.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`${key} never came to ${target}; it is at ${stuck}`);
  };
  return {
    to,
    async press(target, ...pressed) {
      await to(target);
      await keys(...pressed);
    },
    async type(target, text) {
      await to(target);
      await keys('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async choose(button, ...entries) {
      await to(button);
      await keys('Enter');
      for (const name of entries) {
        const entry = tab
          .getByRole('menu')
          .last()
          .locator('[role^=menuitem]')
          .filter({ hasText: typeof name === 'string' ? exactly(name) : name });
        await entry.waitFor();
        for (let stop = 0; !(await hasFocus(entry)); stop++) {
          if (stop > STOPS) throw new Error(`The arrow keys never came to ${name}`);
          await keys('ArrowDown');
        }
        await keys('Enter');
      }
    },
    keys,
  };
}

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

const isBehindFocus = (target: Locator) =>
  target.evaluate((element) => {
    const from = document.activeElement ?? document.body;
    return (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
  });
