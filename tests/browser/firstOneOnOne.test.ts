import type { Frame, Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { addPoint, choose, itemsOf, pointCard, type Visitor } from '../support/page';
import { readPair, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';

const { rapport, open } = inBrowser();
let maya: Colleague;
let sam: Colleague;

beforeAll(async () => {
  [maya, sam] = [rapport.person('Maya'), rapport.person('Sam')];
});
/** The first lines of the agenda's items: their texts. */
async function agenda(tab: Frame): Promise<readonly string[]> {
  return (await itemsOf(tab, 'Agenda')).map((item) => item.split('\n')[0] ?? '');
}

const expectAgenda = (tab: Frame, texts: readonly string[]) =>
  eventually(async () => expect(await agenda(tab)).toEqual(texts));

async function drag(page: Page, tab: Frame, text: string, onto: string): Promise<void> {
  const from = await tab.getByRole('button', { name: `Move "${text}"` }).boundingBox();
  const to = await pointCard(tab, onto).boundingBox();
  if (from === null || to === null) throw new Error('Nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
}

it('lets Maya start a 1-on-1 with Sam, who sees the same agenda and adds to it', async () => {
  const { tab } = await open(maya);
  await tab.getByRole('link', { name: 'Start a 1-on-1' }).click();
  await tab.getByRole('combobox', { name: 'Who with?' }).pressSequentially('whit');
  await tab.getByRole('option', { name: 'Sam Whitaker' }).click();
  await tab.getByRole('radio', { name: 'Me' }).check();
  await tab.getByRole('combobox', { name: 'How often?' }).selectOption('Every week');
  await tab.getByRole('combobox', { name: 'Day' }).selectOption('Tuesday');
  await tab.getByLabel('Time', { exact: true }).fill('10:00');
  await tab.getByRole('spinbutton', { name: 'Minutes' }).fill('30');
  await tab.getByText('Every Tuesday 10:00, 30 min').waitFor();
  expect(await tab.getByRole('combobox', { name: 'Time zone' }).inputValue()).toMatch(/^Berlin \(UTC/);
  await tab.getByRole('button', { name: 'Start', exact: true }).click();

  await tab.getByRole('heading', { name: 'Sam Whitaker', level: 1 }).waitFor();
  await tab.getByText('Sam reports to you').waitFor();
  await addPoint(tab, 'How the release went', 'Status');
  await addPoint(tab, 'Where you want to be in a year', 'Growth');
  await expectAgenda(tab, ['How the release went', 'Where you want to be in a year']);
  expect(await itemsOf(tab, 'Agenda')).toEqual([
    expect.stringMatching(/You\s*Status/),
    expect.stringMatching(/You\s*Growth/),
  ]);

  const samSees = await open(sam);
  await samSees.tab.getByText("Maya has added 2 talking points. You haven't added any yet.").waitFor();
  await samSees.tab.getByRole('link', { name: 'Add yours to the agenda with Maya' }).click();
  await expectAgenda(samSees.tab, ['How the release went', 'Where you want to be in a year']);
  await addPoint(samSees.tab, 'The on-call rota');
  await expectAgenda(tab, ['How the release went', 'Where you want to be in a year', 'The on-call rota']);
});

it('moves a point above another with the mouse and with the keyboard alone, for both', async () => {
  const [daniel, bjorn] = [rapport.person('Daniel'), rapport.person('Björn')];
  const { id } = await startPair(rapport, daniel, bjorn, [
    { by: daniel, text: 'First' },
    { by: daniel, text: 'Second' },
    { by: daniel, text: 'Third' },
  ]);
  const { page, tab } = await open(daniel, `series/${id}`);
  await drag(page, tab, 'Third', 'First');
  await expectAgenda(tab, ['Third', 'First', 'Second']);

  await tab.getByRole('button', { name: 'Move "Second"' }).focus();
  await page.keyboard.press('Space');
  await tab.getByText('Position 3 of 3').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowUp');
  await tab.getByText('"Second" is at position 2 of 3.').waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await expectAgenda(tab, ['Third', 'Second', 'First']);

  await page.keyboard.press('Tab');
  for (const key of ['Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  const saved = async () => (await readPair(rapport, bjorn, id)).meeting.points.map(({ text }) => text.text);
  await eventually(async () => expect(await saved()).toEqual(['Third', 'Second', 'First']));
});

it('edits a point, deletes it and takes that back', async () => {
  const [ngozi, daniel] = [rapport.person('Ngozi'), rapport.person('Daniel')];
  const { id } = await startPair(rapport, ngozi, daniel, [
    { by: ngozi, text: 'Hiring' },
    { by: ngozi, text: 'Budgett' },
  ]);
  const { page, tab } = await open(ngozi, `series/${id}`);
  await choose(tab, 'Budgett', 'Edit');
  await tab.getByRole('textbox', { name: 'Edit talking point' }).fill('Budget of next year');
  await tab.getByRole('button', { name: 'Save' }).click();
  await expectAgenda(tab, ['Hiring', 'Budget of next year']);

  await choose(tab, 'Hiring', 'Remove');
  await expectAgenda(tab, ['Budget of next year']);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expectAgenda(tab, ['Hiring', 'Budget of next year']);
  await page.reload();
  const again = page.frameLocator('iframe[title="Rapport"]');
  await again.getByText('Budget of next year').waitFor();
  const { meeting } = await readPair(rapport, daniel, id);
  expect(meeting.points.map(({ text }) => text.text)).toEqual(['Hiring', 'Budget of next year']);
});

it('shows each within two seconds what the other has saved', async () => {
  const [daniel, mei] = [rapport.person('Daniel'), rapport.person('Mei-Ling')];
  const { id } = await startPair(rapport, daniel, mei, [{ by: daniel, text: 'Interviews' }]);
  const [danielSees, meiSees] = [await open(daniel, `series/${id}`), await open(mei, `series/${id}`)];
  await Promise.all([
    pointCard(danielSees.tab, 'Interviews').waitFor(),
    pointCard(meiSees.tab, 'Interviews').waitFor(),
  ]);

  const until = async (visitor: Visitor, act: () => Promise<void>, seen: () => Promise<void>) => {
    const answered = visitor.page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.ok());
    await act();
    await answered;
    const savedAt = performance.now();
    await seen();
    return performance.now() - savedAt;
  };
  // A machine that does other things too needs longer now and then, but not every time.
  const quickest = { added: Number.POSITIVE_INFINITY, removed: Number.POSITIVE_INFINITY };
  for (let round = 1; round <= 5 && Math.max(quickest.added, quickest.removed) > 2000; round++) {
    const text = `A room for user test ${round}`;
    const added = await until(
      meiSees,
      () => addPoint(meiSees.tab, text),
      () => pointCard(danielSees.tab, text).waitFor(),
    );
    const removed = await until(
      danielSees,
      () => choose(danielSees.tab, text, 'Remove'),
      () => pointCard(meiSees.tab, text).waitFor({ state: 'detached' }),
    );
    quickest.added = Math.min(quickest.added, added);
    quickest.removed = Math.min(quickest.removed, removed);
  }
  expect(Math.max(quickest.added, quickest.removed)).toBeLessThanOrEqual(2000);
});
