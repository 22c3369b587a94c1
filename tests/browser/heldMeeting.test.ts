import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { addPoint, itemsOf, pointCard, saved } from '../support/page';
import { readPair, startMeeting, startPair } from '../support/pairs';

const { rapport, open } = inBrowser();

const current = (tab: Frame) => tab.getByRole('region', { name: 'Current talking point' });

const notesOn = (tab: Frame) => current(tab).getByRole('textbox', { name: 'Notes' });

const meetingNotes = (tab: Frame) => tab.getByRole('textbox', { name: 'Meeting notes' });

const unsaved = "Couldn't save. Your text is kept here. Trying again";

it('holds a meeting: discussed points stay in it, the others stand in the next one with their age', async () => {
  const [maya, sam] = [rapport.person('Maya'), rapport.person('Sam')];
  const { id } = await startPair(rapport, maya, sam, [
    { by: maya, text: 'How the release went' },
    { by: sam, text: 'Where I want to grow', area: 'growth' },
    { by: sam, text: 'The on-call rota' },
  ]);
  const [mayaSees, samSees] = await Promise.all([open(maya, `series/${id}`), open(sam, `series/${id}`)]);
  await mayaSees.tab.getByRole('button', { name: 'Start meeting' }).click();
  await mayaSees.tab.getByRole('button', { name: /^Instead of/ }).click();
  await Promise.all([current(mayaSees.tab).waitFor(), current(samSees.tab).waitFor()]);
  await current(samSees.tab).getByRole('heading', { name: 'How the release went' }).waitFor();

  await notesOn(mayaSees.tab).fill('Without a page.');
  await saved(mayaSees.tab);
  await current(samSees.tab).getByText('Without a page.').waitFor();
  await mayaSees.tab.getByRole('button', { name: 'Next' }).click();
  await current(mayaSees.tab).getByRole('heading', { name: 'Where I want to grow' }).waitFor();
  await samSees.tab.getByRole('checkbox', { name: 'Discussed: "How the release went"', checked: true }).waitFor();
  await samSees.tab.getByRole('checkbox', { name: 'Discussed: "The on-call rota"' }).check();
  await meetingNotes(samSees.tab).fill('A short one.');
  await saved(samSees.tab);

  await mayaSees.tab.getByRole('button', { name: 'End meeting…' }).click();
  await eventually(async () => {
    expect(await mayaSees.tab.getByRole('region', { name: 'Discussed' }).getByRole('listitem').allInnerTexts()).toEqual(
      ['How the release went', 'The on-call rota'],
    );
  });
  await mayaSees.tab.getByRole('button', { name: 'End meeting' }).click();
  for (const { tab } of [mayaSees, samSees]) {
    await tab.getByRole('button', { name: 'Open next agenda' }).click();
    await pointCard(tab, 'carried over once').waitFor();
    expect(await itemsOf(tab, 'Agenda')).toEqual([expect.stringContaining('Where I want to grow')]);
  }

  await samSees.tab.getByRole('tab', { name: 'History' }).click();
  await samSees.tab.getByRole('link', { name: '2 points discussed, 1 carried over' }).click();
  await samSees.tab.getByText('Without a page.').waitFor();
  await samSees.tab.getByText('A short one.').waitFor();
});

it('has all that was saved after kill -9 in the middle of a meeting', async () => {
  const [maya, bjorn] = [rapport.person('Maya'), rapport.person('Björn')];
  const series = await startPair(rapport, maya, bjorn, [
    { by: maya, text: 'Reviews' },
    { by: bjorn, text: 'Conference' },
  ]);
  await startMeeting(rapport, maya, series);
  const { tab } = await open(maya, `series/${series.id}`);
  await notesOn(tab).fill('Two a day.');
  await saved(tab);
  await tab.getByRole('checkbox', { name: 'Discussed: "Reviews"' }).check();
  await addPoint(tab, 'Holidays');
  await tab.getByRole('checkbox', { name: 'Discussed: "Holidays"' }).waitFor();
  await eventually(async () => expect((await readPair(rapport, bjorn, series.id)).meeting.points).toHaveLength(3));

  await rapport.kill9();
  await rapport.restart();
  const { meeting } = await readPair(rapport, bjorn, series.id);
  expect(meeting.state).toBe('inProgress');
  expect(meeting.points.map(({ text, state, notes }) => [text.text, state, notes.text])).toEqual([
    ['Reviews', 'discussed', 'Two a day.'],
    ['Conference', 'open', ''],
    ['Holidays', 'open', ''],
  ]);
  const again = await open(bjorn, `series/${series.id}`);
  await again.tab.getByRole('checkbox', { name: 'Discussed: "Reviews"', checked: true }).waitFor();
});

it('says that it could not save, keeps trying, and saves when the server is back', async () => {
  const [maya, mei] = [rapport.person('Maya'), rapport.person('Mei-Ling')];
  const series = await startPair(rapport, maya, mei, [{ by: maya, text: 'Alerts' }]);
  await startMeeting(rapport, maya, series);
  const { tab } = await open(maya, `series/${series.id}`);
  await notesOn(tab).waitFor();
  await rapport.kill9();
  await addPoint(tab, 'A week without a pager');
  await tab.getByText('Not saved yet. Your text is kept here. Trying again…').waitFor();
  await tab.getByText(/No connection to Rapport since .* This may be out of date; we'll keep trying\./).waitFor();
  await notesOn(tab).fill('Half of them are noise.');
  await tab.getByText(unsaved).first().waitFor();

  await rapport.restart();
  await saved(tab);
  await tab.getByRole('checkbox', { name: 'Discussed: "A week without a pager"' }).waitFor();
  const { meeting } = await readPair(rapport, mei, series.id);
  expect(meeting.points.map(({ text, notes }) => [text.text, notes.text])).toEqual([
    ['Alerts', 'Half of them are noise.'],
    ['A week without a pager', ''],
  ]);
});

it('keeps in the browser what was not saved when the page was closed, and saves it at the next visit', async () => {
  const [maya, amara] = [rapport.person('Maya'), rapport.person('Amara')];
  const series = await startPair(rapport, maya, amara, [{ by: maya, text: 'The new data set' }]);
  await startMeeting(rapport, maya, series);
  const { tab, page, context } = await open(maya, `series/${series.id}`);
  await notesOn(tab).waitFor();
  await rapport.kill9();
  await notesOn(tab).fill('Delivered in parts.');
  await tab.getByRole('textbox', { name: 'Add a talking point' }).fill('Half a thought');
  await tab.getByText(unsaved).first().waitFor();
  await page.close();

  await rapport.restart();
  const next = await context.newPage();
  await next.goto(`${rapport.address}/?person=${maya.id}&open=series/${series.id}`);
  const back = next.frameLocator('iframe[title="Rapport"]');
  await back.getByRole('textbox', { name: 'Add a talking point' }).waitFor();
  expect(await back.getByRole('textbox', { name: 'Add a talking point' }).inputValue()).toBe('Half a thought');
  await eventually(async () => {
    const { meeting } = await readPair(rapport, amara, series.id);
    expect(meeting.points[0]?.notes.text).toBe('Delivered in parts.');
  });
});
