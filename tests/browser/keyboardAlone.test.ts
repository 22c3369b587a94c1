import { homeViewSchema, type SeriesView } from '@rapport/core/contract/views';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { keyboardOf } from '../support/keyboard';
import { itemsOf, pointCard, saved } from '../support/page';
import { readPair, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';

// No test in this file clicks, fills or focuses: all of it is done with the keys a person has.
const { rapport, open } = inBrowser();

const button = (tab: Frame, name: string) => tab.getByRole('button', { name, exact: true });
const region = (tab: Frame, name: string) => tab.getByRole('region', { name });

async function sitDown(person: Colleague, place = '') {
  const visitor = await open(person, place);
  return { ...visitor, key: keyboardOf(visitor) };
}

it('starts a 1-on-1, fills its agenda, and puts it in order', async () => {
  const [maya, sam] = [rapport.person('Maya'), rapport.person('Sam')];
  const { tab, key } = await sitDown(maya);
  await key.press(tab.getByRole('link', { name: 'Start a 1-on-1' }), 'Enter');
  await key.type(tab.getByRole('combobox', { name: 'Who with?' }), 'whit');
  await tab.getByRole('option', { name: 'Sam Whitaker' }).waitFor();
  await key.keys('ArrowDown', 'Enter');
  await key.press(button(tab, 'Start'), 'Enter');

  const composer = tab.getByRole('textbox', { name: 'Add a talking point' });
  for (const text of ['The release', 'Where I want to grow']) {
    await key.type(composer, text);
    await key.keys('Enter');
    await pointCard(tab, text).waitFor();
  }
  await key.press(button(tab, 'Move "Where I want to grow"'), 'Space');
  await tab.getByText('Position 2 of 2').waitFor({ state: 'attached' });
  await key.keys('ArrowUp');
  await tab.getByText('is at position 1 of 2').waitFor({ state: 'attached' });
  await key.keys('Space');
  const texts = async () => (await itemsOf(tab, 'Agenda')).map((item) => item.split('\n')[0]);
  await eventually(async () => expect(await texts()).toEqual(['Where I want to grow', 'The release']));

  await key.choose(button(tab, 'More options for "The release"'), 'Remove');
  await pointCard(tab, 'The release').waitFor({ state: 'detached' });
  await key.press(button(tab, 'Undo'), 'Enter');
  await pointCard(tab, 'The release').waitFor();
  await key.choose(button(tab, 'More options for "The release"'), 'Edit');
  await key.type(tab.getByRole('textbox', { name: 'Edit talking point' }), 'What the release taught us');
  await key.keys('Enter');
  await pointCard(tab, 'What the release taught us').waitFor();
  await key.choose(button(tab, 'Change'), 'Growth');
  await tab.getByText('Growth: where you want to go').waitFor();
  expect((await seriesWith(sam, maya)).meeting.purpose).toEqual({ kind: 'growth' });
});

async function seriesWith(person: Colleague, other: Colleague): Promise<SeriesView> {
  const { series } = homeViewSchema.parse(await (await rapport.ask(person, 'GET /api/home')).json());
  const row = series.find((each) => each.other.id === other.id);
  return readPair(rapport, person, row?.id ?? '');
}

it('prepares with a template, a question and a private note', async () => {
  const [daniel, bjorn] = [rapport.person('Daniel'), rapport.person('Björn')];
  const { id } = await startPair(rapport, daniel, bjorn);
  const { tab, key } = await sitDown(daniel, `series/${id}`);
  await key.press(button(tab, 'Use a template'), 'Enter');
  await key.press(button(tab, 'Growth'), 'Enter');
  await key.press(tab.getByRole('button', { name: /^Add these/ }), 'Enter');
  await tab.getByRole('list', { name: 'Agenda' }).waitFor();
  const before = (await itemsOf(tab, 'Agenda')).length;
  await key.press(button(tab, 'Show another'), 'Enter');
  await key.press(button(tab, 'Add to agenda'), 'Enter');
  await eventually(async () => expect((await itemsOf(tab, 'Agenda')).length).toBe(before + 1));
  await key.type(tab.getByRole('textbox', { name: 'My private note' }), 'Listen first');
  await saved(tab);
});

it('meets, closes, says how it was, and copies the summary', async () => {
  const [ngozi, mei] = [rapport.person('Ngozi'), rapport.person('Mei-Ling')];
  const { id } = await startPair(rapport, ngozi, mei, [
    { by: ngozi, text: 'Hiring' },
    { by: mei, text: 'The usability lab' },
  ]);
  const { tab, context, key } = await sitDown(ngozi, `series/${id}`);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await key.press(button(tab, 'Start meeting'), 'Enter');
  await key.press(tab.getByRole('dialog').getByRole('button', { name: /^Instead of/ }), 'Enter');
  const current = region(tab, 'Current talking point');
  await key.type(current.getByRole('textbox', { name: 'Notes' }), 'Two people in March');
  await saved(tab);
  await key.press(current.getByRole('checkbox'), 'Space');
  await key.press(current.getByRole('button', { name: 'Next' }), 'Enter');
  await current.getByRole('heading', { name: 'The usability lab' }).waitFor();
  await key.press(current.getByRole('button', { name: 'Turn into action item' }), 'Enter');
  await key.press(tab.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }), 'Enter');
  await tab.getByRole('dialog').waitFor({ state: 'detached' });
  await key.type(region(tab, 'Decisions').getByRole('textbox'), 'Two tests a month');
  await key.keys('Enter');
  await region(tab, 'Decisions').getByRole('listitem').waitFor();
  const promises = region(tab, 'New action items');
  await key.type(promises.getByRole('textbox', { name: 'Add an action item' }), 'Ask for the budget');
  await key.press(promises.getByRole('radio', { name: 'Me', exact: true }), 'ArrowDown');
  await key.press(promises.getByRole('combobox', { name: 'Due' }), 'T', 'o', 'm');
  await key.press(promises.getByRole('button', { name: 'Add', exact: true }), 'Enter');
  await promises.getByText(/Mei-Ling: Ask for the budget due /).waitFor();

  await key.press(button(tab, 'End meeting…'), 'Enter');
  await key.press(button(tab, 'End meeting'), 'Enter');
  const howItWas = region(tab, 'How was it?');
  await key.press(howItWas.getByRole('radio').first(), 'ArrowRight');
  await key.press(howItWas.getByRole('checkbox', { name: 'Two tests a month' }), 'Space');
  await key.press(howItWas.getByRole('button', { name: 'Send' }), 'Enter');
  await key.press(tab.getByRole('link', { name: 'Read summary' }), 'Enter');
  await key.press(tab.getByRole('article').getByRole('button', { name: 'Copy' }), 'Enter');
  await tab.getByText('Copied.').first().waitFor();
});

it('keeps, moves, rewords, hands over and drops promises', async () => {
  const [tomas, mei] = [rapport.person('Tomás'), rapport.person('Mei-Ling')];
  const { id } = await startPair(rapport, tomas, mei);
  const { tab, key } = await sitDown(tomas, `series/${id}/items`);
  const add = tab.getByRole('textbox', { name: 'Add an action item' });
  for (const text of ['Book the lab', 'Write to Ana', 'Read the report']) {
    await key.type(add, text);
    await key.keys('Enter');
    await tab.getByRole('listitem').filter({ hasText: text }).waitFor();
  }
  const more = (text: string) => button(tab, `More options for "${text}"`);
  await key.press(button(tab, 'Mark as done: "Book the lab"'), 'Enter');
  await tab.getByRole('list', { name: 'Done recently' }).getByText('Book the lab').waitFor();
  await key.choose(more('Write to Ana'), 'Change due date', /^In two weeks/);
  await tab.getByRole('list', { name: 'Later' }).getByText('Write to Ana').waitFor();
  await key.choose(more('Write to Ana'), 'Assign to Mei-Ling');
  await region(tab, "Mei-Ling's").getByText('Write to Ana').waitFor();
  await key.choose(more('Read the report'), 'Edit');
  await key.type(tab.getByRole('textbox', { name: 'Edit action item' }), 'Read both reports');
  await key.keys('Enter');
  await key.choose(more('Read both reports'), 'Drop…');
  await key.type(tab.getByRole('textbox', { name: 'Why are you dropping this?' }), 'Ana has read them');
  await key.keys('Enter');
  await tab.getByText('Reason: Ana has read them').waitFor();
});

it('moves, skips, pauses and ends', async () => {
  // Their working hours have times in common.
  const [ngozi, bjorn] = [rapport.person('Ngozi'), rapport.person('Björn')];
  const { id, meeting } = await startPair(rapport, ngozi, bjorn, [{ by: bjorn, text: 'Testing' }]);
  const { tab, key } = await sitDown(ngozi, `series/${id}`);
  const change = (entry: string) => key.choose(button(tab, 'Schedule'), entry);
  const dialog = tab.getByRole('dialog');
  await change('Reschedule');
  await key.type(dialog.getByLabel('Time'), '1515');
  await key.press(dialog.getByRole('button', { name: 'Reschedule' }), 'Enter');
  await eventually(async () =>
    expect((await readPair(rapport, bjorn, id)).meeting.startsAt).not.toBe(meeting.startsAt),
  );
  await change('Skip');
  await key.press(dialog.getByRole('radio').first(), 'Space');
  await key.press(dialog.getByRole('button', { name: 'Skip' }), 'Enter');
  const owed = region(tab, 'You missed a 1-on-1');
  await key.press(owed.getByRole('button').first(), 'Enter');
  await tab.getByRole('region', { name: /^Rescheduled to/ }).waitFor();
  await change('Pause');
  await key.press(dialog.getByRole('button', { name: 'Pause' }), 'Enter');
  await key.press(button(tab, 'Resume'), 'Enter');
  await change('End 1-on-1');
  await key.press(dialog.getByRole('button', { name: 'End 1-on-1' }), 'Enter');
  await button(tab, 'Resume').waitFor();
});

it('searches, reads how it is doing, takes everything along, deletes and hands over', async () => {
  const priya = rapport.person('Priya');
  const { id } = await seriesWith(priya, rapport.person('Maya'));
  const { page, tab, key } = await sitDown(priya, `series/${id}/history`);
  await key.type(tab.getByRole('searchbox', { name: 'Search everything' }), 'review');
  const found = tab.locator('a[href*="/meetings/"]').filter({ has: tab.locator('mark') });
  await key.press(found.first(), 'Enter');
  await tab.getByRole('article').waitFor();

  await key.press(tab.getByRole('tab', { selected: true }), 'ArrowRight');
  await key.keys('Enter');
  await tab.getByRole('heading', { name: 'Make it safe' }).waitFor();
  await key.press(tab.getByRole('tab', { selected: true }), 'ArrowRight');
  await key.keys('Enter');
  await key.press(button(tab, 'Delete my private notes…'), 'Enter');
  await key.press(button(tab, 'Keep notes'), 'Enter');
  await key.press(button(tab, 'Hand over to a new manager…'), 'Enter');
  await key.type(tab.getByRole('combobox', { name: 'Who with?' }), 'daniel');
  await tab.getByRole('option', { name: 'Daniel' }).waitFor();
  await key.keys('ArrowDown', 'Enter');
  await key.press(tab.getByRole('checkbox', { name: 'Select all' }).first(), 'Space');
  await key.press(button(tab, "Preview what they'll see"), 'Enter');
  await key.press(tab.getByRole('button', { name: /^Hand over to / }), 'Enter');
  await tab.getByText('You now meet with Daniel.').waitFor();

  await key.press(tab.getByRole('link', { name: 'Settings and privacy' }), 'Enter');
  const download = page.waitForEvent('download');
  await key.press(button(tab, 'Export as Markdown'), 'Enter');
  expect((await download).suggestedFilename()).toMatch(/\.md$/);
});
