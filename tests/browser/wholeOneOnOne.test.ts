import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { itemsOf, pointCard, saved, type Visitor } from '../support/page';
import { readPair, startMeeting, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';
import { type Screen, showScreen } from '../support/screens';

const { rapport, open } = inBrowser();

const current = (tab: Frame) => tab.getByRole('region', { name: 'Current talking point' });

const howItWas = (tab: Frame) => tab.getByRole('region', { name: 'How was it?' });

it('prepares a meeting: with a purpose, a template, a question, and a note for oneself', async () => {
  const [maya, bjorn] = [rapport.person('Maya'), rapport.person('Björn')];
  const { id } = await startPair(rapport, maya, bjorn);
  const { tab } = await open(maya, `series/${id}`);
  await tab.getByRole('button', { name: 'Change' }).click();
  await tab.getByRole('menuitemradio', { name: 'Growth' }).click();
  await tab.getByText('Growth: where you want to go').waitFor();

  await tab.getByRole('button', { name: 'Use a template' }).click();
  const templates = tab.getByRole('dialog', { name: 'Start from a template' });
  await templates.getByRole('radio', { name: 'Growth' }).check();
  const promised = await templates.getByRole('listitem').allInnerTexts();
  expect(promised.length).toBeGreaterThan(2);
  await templates.getByRole('button', { name: `Add ${promised.length} points` }).click();
  await pointCard(tab, promised[0] ?? '').waitFor();

  const question = tab.getByRole('region', { name: 'A question to ask' });
  const asked = () => question.locator('[aria-live]').innerText();
  const first = await asked();
  await question.getByRole('button', { name: 'Show another' }).click();
  await eventually(async () => expect(await asked()).not.toBe(first));
  const second = await asked();
  await question.getByRole('button', { name: 'Add to agenda' }).click();
  await pointCard(tab, second).waitFor();

  await tab.getByRole('textbox', { name: 'My private note' }).fill('Listen more than I talk.');
  await saved(tab);
  const { meeting } = await readPair(rapport, bjorn, id);
  expect(meeting.purpose).toEqual({ kind: 'growth' });
  expect(meeting.points.map(({ text }) => text.text)).toEqual([...promised, second]);
});

it('meets and closes: decisions and promises on the spot, each says alone how it was, and a summary stays', async () => {
  const [daniel, bjorn] = [rapport.person('Daniel'), rapport.person('Björn')];
  const series = await startPair(rapport, daniel, bjorn, [
    { by: daniel, text: 'The style guide' },
    { by: bjorn, text: 'A second reader for long texts' },
  ]);
  await startMeeting(rapport, daniel, series);
  const [danielSees, bjornSees] = [await open(daniel, `series/${series.id}`), await open(bjorn, `series/${series.id}`)];
  await decideAndPromise(danielSees.tab);
  await danielSees.tab.getByRole('button', { name: 'Not now' }).click();
  await current(danielSees.tab).getByRole('heading', { name: 'A second reader' }).waitFor();
  await current(danielSees.tab).getByRole('button', { name: 'Turn into action item' }).click();
  const fromPoint = danielSees.tab.getByRole('dialog', { name: 'Turn into action item' });
  await fromPoint.getByRole('button', { name: 'Add', exact: true }).click();
  await newItem(bjornSees.tab, 'Daniel: A second reader for long texts').waitFor();

  await danielSees.tab.getByRole('button', { name: 'End meeting…' }).click();
  await danielSees.tab.getByRole('button', { name: 'End meeting' }).click();
  await answer(danielSees.tab, { worth: 'Yes', agreed: ['One guide for both teams'] });
  await danielSees.tab.getByText('once Björn has answered').waitFor();
  await howItWas(bjornSees.tab).waitFor();
  expect(await bjornSees.tab.getByRole('table').count()).toBe(0);
  await answer(bjornSees.tab, { worth: 'Very much', agreed: [] });
  for (const { tab } of [danielSees, bjornSees]) {
    const row = tab.getByRole('row', { name: 'Was this worth your time?' });
    await row.waitFor();
    expect((await row.getByRole('cell').allInnerTexts()).sort()).toEqual(['Very much', 'Yes']);
    await tab.getByRole('row', { name: 'One guide for both teams You remember this differently' }).waitFor();
  }
  await readSummary(danielSees);
  const { meeting } = await readPair(rapport, bjorn, series.id);
  expect(meeting.points.map(({ text }) => text.text)).toEqual([
    expect.stringContaining('The style guide'),
    expect.stringContaining('One guide for both teams'),
  ]);
});

const newItem = (tab: Frame, text: string) =>
  tab.getByRole('region', { name: 'New action items' }).getByRole('listitem').filter({ hasText: text });

async function decideAndPromise(tab: Frame): Promise<void> {
  const add = tab.getByRole('region', { name: 'Add', exact: true });
  await add.getByRole('radio', { name: 'Decision' }).check();
  await add.getByRole('textbox', { name: 'We decided…' }).fill('One guide for both teams');
  await add.getByRole('textbox', { name: 'We decided…' }).press('Enter');
  const decisions = tab.getByRole('region', { name: 'Decisions' });
  await decisions.getByRole('listitem').filter({ hasText: 'One guide for both teams' }).waitFor();
  await add.getByRole('radio', { name: 'Action item' }).check();
  await add.getByRole('textbox', { name: 'Add an action item' }).fill('Merge the two guides');
  await add.getByRole('radio', { name: 'Björn' }).check();
  await add.getByRole('combobox', { name: 'Due' }).selectOption('tomorrow');
  await add.getByRole('button', { name: 'Add', exact: true }).click();
  await newItem(tab, 'Björn: Merge the two guides').getByText('Tomorrow').waitFor();
}

async function answer(
  tab: Frame,
  { worth, agreed }: { readonly worth: string; readonly agreed: readonly string[] },
): Promise<void> {
  await howItWas(tab).getByRole('radio', { name: worth, exact: true }).check();
  for (const text of agreed) await howItWas(tab).getByRole('checkbox', { name: text }).check();
  await howItWas(tab).getByRole('button', { name: 'Send' }).click();
}

async function readSummary({ page, tab, context }: Visitor): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.getByRole('link', { name: 'Read summary' }).click();
  const summary = tab.getByRole('article');
  await summary.waitFor();
  expect(await summary.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'My action items',
    "Björn's action items",
    'Decisions',
    'Discussed',
    'Carries over to the next 1-on-1',
  ]);
  await summary.getByRole('button', { name: 'Copy' }).click();
  await tab.getByText('Copied.').first().waitFor();
  await page.bringToFront();
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/Merge the two guides[\s\S]*One guide for both teams[\s\S]*The style guide/);
}

it('keeps a promise with one click, and takes that back', async () => {
  const [daniel, mei] = [rapport.person('Daniel'), rapport.person('Mei-Ling')];
  const { id } = await startPair(rapport, daniel, mei);
  const { tab } = await open(mei, `series/${id}/items`);
  await tab.getByRole('textbox', { name: 'Add an action item' }).fill('Book the usability lab');
  await tab.getByRole('textbox', { name: 'Add an action item' }).press('Enter');
  await tab.getByRole('button', { name: 'Mark as done: "Book the usability lab"' }).click();
  await tab.getByRole('list', { name: 'Done recently' }).getByText('Book the usability lab').waitFor();
  await tab.getByText('you 1 of 1').waitFor();
  await tab.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => expect(await itemsOf(tab, 'No due date')).toEqual(['Book the usability lab']));

  const danielSees = await open(daniel, 'items');
  const theyOwe = danielSees.tab.getByRole('region', { name: "Other people's" });
  await theyOwe.getByRole('listitem').filter({ hasText: 'Book the usability lab' }).waitFor();
  await theyOwe.getByRole('link', { name: 'Mei-Ling Chen' }).waitFor();
});

it('owes what was skipped, and makes up for it at one of three times', async () => {
  const [ngozi, daniel] = [rapport.person('Ngozi'), rapport.person('Daniel')];
  const { id, meeting } = await startPair(rapport, ngozi, daniel, [{ by: daniel, text: 'Hiring' }]);
  const { tab } = await open(ngozi, `series/${id}`);
  await tab.getByRole('button', { name: 'Schedule', exact: true }).click();
  await tab.getByRole('menuitem', { name: 'Skip' }).click();
  await tab.getByRole('dialog').getByRole('radio', { name: 'No time this week' }).check();
  await tab.getByRole('dialog').getByRole('button', { name: 'Skip' }).click();

  const owed = tab.getByRole('region', { name: 'You missed a 1-on-1' });
  await owed.getByText('You skipped it: No time this week').waitFor();
  await owed.getByRole('button', { name: 'Pick another time' }).waitFor();
  const times = owed.getByRole('button').filter({ hasNotText: 'Pick another time' });
  expect(await times.count()).toBe(3);
  await times.first().click();
  await tab.getByRole('region', { name: /^Rescheduled to/ }).waitFor();
  const next = await readPair(rapport, daniel, id);
  expect(next.meeting.id).not.toBe(meeting.id);
  expect(next.meeting.moves).toHaveLength(1);
  expect(next.meeting.points.map(({ text }) => text.text)).toEqual(['Hiring']);
});

describe("a private note of Maya's", () => {
  const secret = 'Sam may be looking for another job';

  it('is shown to her alone: on no screen, in no answer and in no file of the other', async () => {
    const [maya, sam] = [rapport.person('Maya'), rapport.person('Sam')];
    const { id, heldId } = await meetOnce(maya, sam);
    const mine = await lookEverywhere(maya, screensOf(id, heldId));
    const theirs = await lookEverywhere(sam, screensOf(id, heldId));
    for (const kind of ['shown', 'answered', 'saved'] as const) {
      expect([kind, mine[kind].includes(secret), mine[kind].includes('Nightly builds')]).toEqual([kind, true, true]);
      expect([kind, theirs[kind].includes(secret), theirs[kind].includes('Nightly builds')]).toEqual([
        kind,
        false,
        true,
      ]);
    }
  });

  /** A held meeting and a coming one, each with a note of Maya's. */
  async function meetOnce(maya: Colleague, sam: Colleague) {
    const series = await startPair(rapport, maya, sam, [{ by: sam, text: 'Nightly builds' }]);
    const heldId = series.meeting.id;
    const write = async (meetingId: string, kind: string, text: string) => {
      const path = `/api/series/${series.id}/meetings/${meetingId}/${kind}`;
      expect((await rapport.ask(maya, `PUT ${path}`, { text, basedOn: 0 })).status).toBe(200);
    };
    await write(heldId, 'private-note', secret);
    await startMeeting(rapport, maya, series);
    await write(heldId, 'notes', 'Half of the nightly job can go.');
    await rapport.ask(maya, `POST /api/series/${series.id}/meetings/${heldId}/close`);
    const { meeting } = await readPair(rapport, maya, series.id);
    await write(meeting.id, 'private-note', secret);
    return { id: series.id, heldId };
  }

  function screensOf(id: string, heldId: string): readonly Screen[] {
    const screen = (place: string, isThere: Screen['isThere']) => ({ name: place, place: () => place, isThere });
    const section = (name: string, isThere: Screen['isThere']) => screen(`series/${id}/${name}`, isThere);
    return [
      screen('start', (tab) => tab.getByRole('button', { name: 'Start', exact: true }).waitFor()),
      screen('items', (tab) => tab.getByRole('heading', { name: 'Action items', level: 1 }).waitFor()),
      section('', async (tab) => {
        await pointCard(tab, 'Nightly builds').waitFor();
        await tab.getByRole('region', { name: 'A question to ask' }).waitFor();
        await tab.getByRole('textbox', { name: 'My private note' }).waitFor();
      }),
      section('items', (tab) => tab.getByText('No action items yet').waitFor()),
      section('doing', (tab) => tab.getByRole('heading', { name: 'Make it safe' }).waitFor()),
      section('settings', (tab) => tab.getByRole('button', { name: 'Delete my private notes…' }).waitFor()),
      section(`meetings/${heldId}`, (tab) => tab.getByRole('article').getByText('Half of the nightly job').waitFor()),
      section('history', async (tab) => {
        await tab.getByRole('list', { name: 'History' }).waitFor();
        await tab.getByRole('searchbox', { name: 'Search everything' }).fill('job');
        await tab.getByRole('link', { name: 'Half of the nightly job can go.' }).waitFor();
      }),
      screen('', (tab) => tab.getByRole('heading', { name: /^Hi /, level: 1 }).waitFor()),
      screen('settings', (tab) => tab.getByRole('button', { name: 'Export as Markdown' }).waitFor()),
    ];
  }

  /** All that a person gets of a 1-on-1: on the screens, in the API's answers, and in the files to take along. */
  async function lookEverywhere(person: Colleague, screens: readonly Screen[]) {
    const { page, tab } = await open(person, '');
    await tab.getByRole('heading', { name: /^Hi /, level: 1 }).waitFor();
    const answers: Promise<string>[] = [];
    // What was given up on the way has no body.
    page.on('response', (response) => answers.push(response.text().catch(() => '')));
    const shown: string[] = [];
    for (const screen of screens) {
      await showScreen(tab, screen);
      shown.push(await tab.content());
      shown.push(
        ...(await tab
          .locator('textarea')
          .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')))),
      );
    }
    const files: string[] = [];
    for (const name of ['Export as Markdown', 'Export as JSON']) {
      const [download] = await Promise.all([page.waitForEvent('download'), tab.getByRole('button', { name }).click()]);
      files.push(readFileSync(await download.path(), 'utf8'));
    }
    return { shown: shown.join('\n'), answered: (await Promise.all(answers)).join('\n'), saved: files.join('\n') };
  }
});
