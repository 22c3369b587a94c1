import type { Frame } from 'playwright-core';
import { complaintsOn } from '../support/accessibility';
import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { frameOf, pointCard, type Visitor } from '../support/page';
import { readPair, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';

const { rapport, open } = inBrowser();
let maya: Colleague;
let sam: Colleague;

beforeAll(async () => {
  [maya, sam] = [rapport.person('Maya'), rapport.person('Sam')];
});

async function openChat(person: Colleague): Promise<Visitor & { readonly chat: Frame }> {
  const visitor = await open(person, '', { surface: 'bot' });
  return { ...visitor, chat: visitor.tab };
}

async function write(chat: Frame, text: string): Promise<void> {
  const box = chat.getByRole('textbox').last();
  await box.fill(text);
  await box.press('Enter');
}

async function textsOf(id: string): Promise<readonly string[]> {
  const { meeting } = await readPair(rapport, sam, id);
  return meeting.points.map(({ text }) => text.text);
}

/** The cards that say this, in the order of the chat. */
const cards = (chat: Frame, title: string | RegExp) => chat.getByRole('heading', { name: title });

it('welcomes Sam, helps, and puts what he writes on the agenda that the tab shows', async () => {
  const { id } = await startPair(rapport, maya, sam, [{ by: maya, text: 'How the release went' }]);
  const { page, chat } = await openChat(sam);
  await cards(chat, "Hi, I'm Rapport").waitFor();
  await page.getByText("Chatting with the bot as Sam Whitaker, in Microsoft's Agents Playground").waitFor();
  await write(chat, 'help');
  await cards(chat, 'What I can do').waitFor();
  await write(chat, 'add Talk about on-call');
  await chat.getByText('Added to the agenda').waitFor();
  expect(await textsOf(id)).toEqual(['How the release went', 'Talk about on-call']);

  await write(chat, 'agenda');
  await eventually(async () => expect(await cards(chat, /with Maya Haddad$/).count()).toBe(2));
  await chat.getByRole('textbox', { name: 'Add a talking point' }).last().fill('Where I want to grow');
  await chat.getByRole('combobox', { name: 'Area' }).last().click();
  await chat.getByRole('option', { name: 'Growth' }).click();
  await chat.getByRole('button', { name: 'Add', exact: true }).last().click();
  await eventually(async () => expect(await chat.getByText('Added to the agenda').count()).toBe(2));
  expect(await cards(chat, /with Maya Haddad$/).count()).toBe(2);

  await page.getByRole('link', { name: 'Rapport', exact: true }).click();
  const tab = await frameOf(page, 'tab');
  await tab.getByRole('link', { name: 'Open agenda with Maya' }).click();
  await pointCard(tab, 'Talk about on-call').waitFor();
  await pointCard(tab, 'Where I want to grow').getByText('Growth').waitFor();
});

it('says so when a chat cannot start, offers another try, and does everything else meanwhile', async () => {
  const priya = rapport.person('Priya');
  const [{ page, chat }] = await Promise.all([openChat(priya), killNextChild()]);
  await chat.getByRole('heading', { name: "Couldn't start the bot chat for Priya Raghunathan" }).waitFor();
  await chat.getByText('Everything else works.').waitFor();
  expect(await complaintsOn(chat)).toEqual([]);

  await page.getByRole('link', { name: 'Rapport', exact: true }).click();
  await (await frameOf(page, 'tab')).getByRole('heading', { name: 'Hi Priya' }).waitFor();
  await page.getByRole('link', { name: 'Bot chat' }).click();
  await chat.getByRole('link', { name: 'Try again' }).click();
  await cards(chat, "Hi, I'm Rapport").waitFor();
});

async function killNextChild(): Promise<void> {
  const before = rapport.children();
  const next = await eventually(() => {
    const added = rapport.children().find((child) => !before.includes(child));
    if (added === undefined) throw new Error('Nothing was started');
    return added;
  });
  process.kill(next, 'SIGKILL');
}
