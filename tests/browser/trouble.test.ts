import { randomUUID } from 'node:crypto';
import { MAX_POINTS_PER_AGENDA } from '@rapport/core/contract/limits';
import type { BrowserContext, Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { addPoint, choose, frameOf, pointCard } from '../support/page';
import { readPair, startMeeting, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';

const { rapport, open } = inBrowser();
let maya: Colleague;

beforeAll(async () => {
  maya = rapport.person('Maya');
});

/** One more window of the same browser. */
async function another(context: BrowserContext, person: Colleague, place: string) {
  const page = await context.newPage();
  const query = new URLSearchParams({ person: person.id, open: place });
  await page.goto(`${rapport.address}/?${query}`, { waitUntil: 'domcontentloaded' });
  return { page, tab: await frameOf(page, 'tab') };
}

const broken = { status: 500, contentType: 'text/html', body: '<h1>Out of order</h1>' };
const composer = (tab: Frame) => tab.getByRole('textbox', { name: 'Add a talking point' });

it('keeps a point that the server could not take, says so, and adds it once the server can', async () => {
  const sam = rapport.person('Sam');
  const { id } = await startPair(rapport, maya, sam, [{ by: maya, text: 'Already here' }]);
  const { context, tab } = await open(maya, `series/${id}`);
  await pointCard(tab, 'Already here').waitFor();
  await context.route('**/api/series/*/points', (route) => route.fulfill(broken));
  await addPoint(tab, 'Written in a bad moment');
  await tab.getByText('Not saved yet. Your text is kept here. Trying again…').waitFor();
  await tab.getByText('Written in a bad moment').waitFor();
  await context.unroute('**/api/series/*/points');
  await pointCard(tab, 'Written in a bad moment').waitFor();
  const { meeting } = await readPair(rapport, sam, id);
  expect(meeting.points.map(({ text }) => text.text)).toEqual(['Already here', 'Written in a bad moment']);
});

it('says that it is offline, keeps what is added, and adds it when the network is back', async () => {
  const bjorn = rapport.person('Björn');
  const { id } = await startPair(rapport, maya, bjorn);
  const { context, tab } = await open(maya, `series/${id}`);
  await composer(tab).waitFor();
  await context.setOffline(true);
  await tab.getByText("You're offline. We'll save your changes when you reconnect.").waitFor();
  await addPoint(tab, 'Written in a train');
  await tab.getByText('Written in a train').waitFor();
  await context.setOffline(false);
  await pointCard(tab, 'Written in a train').waitFor();
  await tab.getByText("You're offline.").waitFor({ state: 'detached' });
});

it('sends what was written offline when Rapport is opened again, wherever it opens', async () => {
  const ngozi = rapport.person('Ngozi');
  const { id } = await startPair(rapport, maya, ngozi);
  const { context, page, tab } = await open(maya, `series/${id}`);
  await composer(tab).waitFor();
  await context.setOffline(true);
  await addPoint(tab, 'Written in a tunnel');
  await tab.getByText('Not saved yet. Your text is kept here. Trying again…').waitFor();
  await page.close();
  await context.setOffline(false);
  const { tab: home } = await another(context, maya, '');
  await home.getByRole('heading', { name: 'Hi Maya' }).waitFor();
  await eventually(async () => {
    const { meeting } = await readPair(rapport, ngozi, id);
    expect(meeting.points.map(({ text }) => text.text)).toEqual(['Written in a tunnel']);
  });
});

it('keeps a decision that comes after the other closed the meeting, and takes it to the next agenda', async () => {
  const [daniel, mei] = [rapport.person('Daniel'), rapport.person('Mei-Ling')];
  const running = await startMeeting(rapport, daniel, await startPair(rapport, daniel, mei));
  const { context, tab } = await open(daniel, `series/${running.id}`);
  const meeting = `/api/series/${running.id}/meetings/${running.meeting.id}`;
  await context.route('**/decisions', async (route) => {
    await rapport.ask(mei, `POST ${meeting}/close`);
    await route.continue();
  });
  await tab.getByRole('radio', { name: 'Decision' }).check();
  await tab.getByRole('textbox', { name: 'We decided…' }).fill('We hire two');
  await tab.getByRole('textbox', { name: 'We decided…' }).press('Enter');
  await tab.getByText('This meeting has ended. Add to the next one instead.').waitFor();
  await tab.getByText('We hire two').waitFor();
  await tab.getByRole('button', { name: 'Add to agenda' }).click();
  await eventually(async () => {
    const { meeting: next } = await readPair(rapport, mei, running.id);
    expect(next.points.map(({ text }) => text.text)).toEqual(['We hire two']);
  });
});

it('keeps two windows of one person apart, also when one of them is loaded again', async () => {
  const bjorn = rapport.person('Björn');
  const { id } = await startPair(rapport, rapport.person('Ngozi'), bjorn);
  const { context, tab } = await open(bjorn, `series/${id}`);
  const second = await another(context, bjorn, `series/${id}`);
  await composer(tab).fill('Half a thought');
  await composer(second.tab).fill('Another one, only half');
  await addPoint(tab, 'A whole one');
  await pointCard(second.tab, 'A whole one').waitFor();
  expect(await composer(second.tab).inputValue()).toBe('Another one, only half');
  await composer(tab).fill('The next');
  await second.page.reload();
  const again = await frameOf(second.page, 'tab');
  await composer(again).waitFor();
  expect(await composer(again).inputValue()).toBe('Another one, only half');
  expect(await composer(tab).inputValue()).toBe('The next');
});

it('puts what is pasted where the caret is, on one line, and takes it back with Ctrl+Z', async () => {
  const bjorn = rapport.person('Björn');
  const { id } = await startPair(rapport, bjorn, rapport.person('Mei-Ling'));
  const { tab } = await open(bjorn, `series/${id}`);
  await composer(tab).pressSequentially('From on');
  await composer(tab).press('ArrowLeft');
  await composer(tab).press('ArrowLeft');
  await composer(tab).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Berlin\t2026\r\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await composer(tab).inputValue()).toBe('From Berlin 2026 on');
  await composer(tab).press('Control+z');
  expect(await composer(tab).inputValue()).toBe('From on');
});

it('leaves a point that is refused where it is, says why, and sends it again on demand', async () => {
  const mei = rapport.person('Mei-Ling');
  const full = Array.from({ length: MAX_POINTS_PER_AGENDA }, (_, place) => ({ by: maya, text: `Point ${place + 1}` }));
  const { id } = await startPair(rapport, maya, mei, full);
  const { tab } = await open(maya, `series/${id}`);
  await addPoint(tab, 'One too many');
  await tab.getByText('This agenda is full. Discuss or remove a few talking points first.').waitFor();
  await choose(tab, 'Point 1', 'Remove');
  await pointCard(tab, 'Point 2').first().waitFor();
  await tab.getByRole('button', { name: 'Try again' }).click();
  await pointCard(tab, 'One too many').waitFor();
});

it('keeps all that was entered when a 1-on-1 could not be started, and starts it at the next try', async () => {
  const { context, tab } = await open(maya, 'start');
  await tab.getByRole('combobox', { name: 'Who with?' }).pressSequentially('Am');
  await tab.getByRole('option', { name: 'Amara Diallo' }).click();
  await tab.getByRole('radio', { name: 'Me' }).check();
  await tab.getByLabel('Time', { exact: true }).fill('15:30');
  await context.route('**/api/series', (route) => route.fulfill(broken));
  await tab.getByRole('button', { name: 'Start', exact: true }).click();
  await tab.getByText("Couldn't save. Your entries are still here.").waitFor();
  expect(await tab.getByRole('combobox', { name: 'Who with?' }).inputValue()).toBe('Amara Diallo');
  expect(await tab.getByLabel('Time', { exact: true }).inputValue()).toBe('15:30');
  await context.unroute('**/api/series');
  await tab.getByRole('button', { name: 'Start', exact: true }).click();
  await tab.getByRole('heading', { name: 'Amara Diallo', level: 1 }).waitFor();
});

it('shows both versions when two people changed a point at once, and loses neither', async () => {
  const [daniel, bjorn] = [rapport.person('Daniel'), rapport.person('Björn')];
  const { id, meeting } = await startPair(rapport, daniel, bjorn, [{ by: daniel, text: 'The pace' }]);
  const { tab } = await open(daniel, `series/${id}`);
  await choose(tab, 'The pace', 'Edit');
  const field = tab.getByRole('textbox', { name: 'Edit talking point' });
  await field.fill('The pace since March');
  const edit = { text: { text: 'The pace and the pager', basedOn: meeting.points[0]?.text.version } };
  await rapport.ask(bjorn, `PATCH /api/series/${id}/points/${meeting.points[0]?.id}`, edit);
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Björn just changed this. Choose a version, or keep both.').waitFor();
  await tab.getByRole('figure', { name: "Björn's version" }).getByText('The pace and the pager').waitFor();
  await tab.getByRole('figure', { name: 'Your version' }).getByText('The pace since March').waitFor();
  await tab.getByRole('button', { name: 'Keep both' }).click();
  await pointCard(tab, 'The pace and the pager · The pace since March').waitFor();
});

it.each([
  [
    'somebody else’s 1-on-1',
    async () => (await startPair(rapport, rapport.person('Ngozi'), rapport.person('Daniel'))).id,
  ],
  ['one that never was', async () => randomUUID()],
  ['no id at all', async () => 'x'],
])('answers a link to %s with a sentence and a way on', async (_, idOf) => {
  const { tab } = await open(rapport.person('Priya'), `series/${await idOf()}`);
  await tab.getByText("We can't find this, or you don't have access.").waitFor();
  await tab.getByRole('link', { name: 'Go to Today' }).click();
  await tab.getByRole('heading', { name: 'Hi Priya' }).waitFor();
});

it('asks no other computer for anything but the list of Teams’ own hosts', async () => {
  const { page, tab, context } = await open(rapport.person('Priya'));
  await tab.getByRole('heading', { name: 'Hi Priya' }).waitFor();
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(request.url()));
  await page.reload();
  const again = page.frameLocator('iframe[title="Rapport"]');
  await again.getByRole('link', { name: 'Open agenda with Maya' }).click();
  await again.getByRole('textbox', { name: 'Add a talking point' }).waitFor();
  for (const section of ['History', 'Agenda']) await again.getByRole('tab', { name: section }).click();
  await again
    .getByRole('button', { name: /^More options for/ })
    .first()
    .click();
  await again.getByRole('menuitem', { name: 'Edit' }).waitFor();
  await eventually(() => expect(asked.size).toBeGreaterThan(10));
  const elsewhere = [...asked].filter((url) => !url.startsWith(rapport.address) && !url.startsWith('data:'));
  expect(elsewhere).toEqual(['https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json']);
});
