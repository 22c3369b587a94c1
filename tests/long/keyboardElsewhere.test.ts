import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { keyboardOf } from '../support/keyboard';
import { button, region } from '../support/page';
import { pairOf, readPair, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';

// No test in this file clicks, fills or focuses: all of it is done with the keys a person has.
const { rapport, open } = inBrowser();

async function sitDown(person: Colleague, place = '') {
  const visitor = await open(person, place);
  return { ...visitor, key: keyboardOf(visitor) };
}

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
  const { id } = await pairOf(rapport, priya, rapport.person('Maya'));
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
