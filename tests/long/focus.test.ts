import type { SeriesRow, SeriesView } from '@rapport/core/contract/views';
import type { ElementHandle, Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { isFocusCovered, showsFocus } from '../support/layout';
import { pointCard } from '../support/page';
import { pairOf, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';

const { rapport, open } = inBrowser();
let maya: Colleague;
let planned: SeriesView;
/** Twelve weeks of Maya and Priya. */
let lived: SeriesRow;

beforeAll(async () => {
  maya = rapport.person('Maya');
  const sam = rapport.person('Sam');
  lived = await pairOf(rapport, maya, rapport.person('Priya'));
  planned = await startPair(rapport, maya, sam, [
    { by: maya, text: 'How the release went', area: 'status' },
    { by: sam, text: 'What that means for us', area: 'growth' },
  ]);
});

it.each([
  ['tab', 1280, 600],
  ['tab', 320, 590],
  ['panel', 320, 700],
] as const)('covers nothing that has the focus: the %s, %d by %d pixels', async (surface, width, height) => {
  const { page, tab } = await open(maya, `series/${lived.id}`, { surface, width, height });
  await pointCard(tab, 'carried').first().waitFor();
  await tab
    .getByRole('button', { name: /^More options for/ })
    .first()
    .focus();
  const covered: string[] = [];
  // Down, where the composer is, and up, where the switch of the panel is.
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let stop = 0; stop < 25; stop++) {
      await page.keyboard.press(key);
      const name = () => tab.evaluate(() => document.activeElement?.outerHTML.slice(0, 300) ?? '');
      // The screen may take a moment to make room.
      const isClear = eventually(async () => expect(await isFocusCovered(tab)).toBe(false), 2_000);
      await isClear.catch(async () => covered.push(await name()));
    }
  }
  expect(covered).toEqual([]);
});

const CONTROLS = ['button', 'a[href]', 'textarea', 'select', 'input'].map((each) => `main ${each}`).join();

it('reaches every control of the agenda with the Tab key, and shows where the focus is', async () => {
  const { page, tab } = await open(maya, `series/${planned.id}`);
  await pointCard(tab, 'How the release went').waitFor();
  await tab.getByRole('button', { name: 'Show another' }).waitFor();
  await tab.getByRole('textbox', { name: 'My private note' }).waitFor();
  await tab.getByRole('textbox', { name: 'Add a talking point' }).fill('So that it can be added');
  const sections = await tab.getByRole('tab').count();
  const controls = await tab.locator(CONTROLS).count();
  expect(controls).toBeGreaterThan(10);
  await tab.getByRole('button', { name: 'Schedule', exact: true }).focus();
  const [reached, unseen] = [new Set<number>(), new Set<string>()];
  for (let focused = await focusedIn(tab); focused !== null; focused = await focusedIn(tab)) {
    const place = await focused.evaluate(
      (element, all) => [...document.querySelectorAll(all)].indexOf(element),
      CONTROLS,
    );
    const name = await focused.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '');
    if (reached.has(place)) throw new Error(`The focus came to ${name} twice`);
    reached.add(place);
    if (!(await showsFocus(page, focused))) unseen.add(name);
    await page.keyboard.press('Tab');
  }
  expect([...unseen]).toEqual([]);
  // The sections are one stop, with arrow keys between them.
  expect(reached.size).toBe(controls - (sections - 1));
});

/** What has the focus in the middle of the tab; null once it went on. */
async function focusedIn(tab: Frame): Promise<ElementHandle<SVGElement | HTMLElement> | null> {
  return tab.$('main :focus');
}
