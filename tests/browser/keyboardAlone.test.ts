import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { keyboardOf } from '../support/keyboard';
import { button, itemsOf, pointCard, region, saved } from '../support/page';
import { pairOf, readPair, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';

// No test in this file clicks, fills or focuses: all of it is done with the keys a person has.
const { rapport, open } = inBrowser();

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
  await key.press(tab.getByRole('radio', { name: 'Me', exact: true }), 'Space');
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
  const { id } = await pairOf(rapport, sam, maya);
  expect((await readPair(rapport, sam, id)).meeting.purpose).toEqual({ kind: 'growth' });
});

it('prepares with a template, a question and a private note', async () => {
  const [daniel, bjorn] = [rapport.person('Daniel'), rapport.person('Björn')];
  const { id } = await startPair(rapport, daniel, bjorn);
  const { tab, key } = await sitDown(daniel, `series/${id}`);
  await key.press(button(tab, 'Use a template'), 'Enter');
  await key.press(tab.getByRole('button', { name: /^Add \d points$/ }), 'Enter');
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
  await key.press(button(tab, 'Next'), 'Enter');
  await current.getByRole('heading', { name: 'The usability lab' }).waitFor();
  await key.press(current.getByRole('button', { name: 'Turn into action item' }), 'Enter');
  await key.press(tab.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }), 'Enter');
  await tab.getByRole('dialog').waitFor({ state: 'detached' });
  await key.type(tab.getByRole('textbox', { name: 'Add a talking point' }), '/decision Two tests a month');
  await key.keys('Enter');
  await region(tab, 'Decisions').getByRole('listitem').waitFor();
  const add = region(tab, 'Add');
  await key.press(add.getByRole('radio', { name: 'Decision' }), 'ArrowRight');
  await key.type(add.getByRole('textbox', { name: 'Add an action item' }), 'Ask for the budget');
  await key.press(add.getByRole('radio', { name: 'Me', exact: true }), 'ArrowDown');
  await key.press(add.getByRole('combobox', { name: 'Due' }), 'T', 'o', 'm');
  await key.press(add.getByRole('button', { name: 'Add', exact: true }), 'Enter');
  await region(tab, 'New action items').getByRole('listitem').filter({ hasText: 'Ask for the budget' }).waitFor();

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
