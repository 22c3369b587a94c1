import { randomUUID } from 'node:crypto';
import type { SeriesView } from '@rapport/core/contract/views';
import { complaintsOn } from '../support/accessibility';
import { inBrowser } from '../support/inBrowser';
import { sticksOut } from '../support/layout';
import { pairOf, startMeeting, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';
import { type Screen, showScreen } from '../support/screens';

const { rapport, open } = inBrowser();
// Many screens.
jest.setTimeout(300_000);

let maya: Colleague;
/** Maya's with Priya: twelve weeks with everything that can happen. */
let lived: { readonly id: string; readonly lastHeldId: string };
let running: SeriesView;
/** Held, and Maya has not said yet how it was. */
let unanswered: SeriesView;

const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';

beforeAll(async () => {
  maya = rapport.person('Maya');
  const { id, lastHeld } = await pairOf(rapport, maya, rapport.person('Priya'));
  if (!lastHeld) throw new Error('The seeded two have not met');
  lived = { id, lastHeldId: lastHeld.meetingId };
  running = await agreeing(rapport.person('Amara'));
  unanswered = await agreeing(rapport.person('Björn'));
  await rapport.ask(maya, `POST /api/series/${unanswered.id}/meetings/${unanswered.meeting.id}/close`);
});

/** A running meeting with a decision and promises of both. */
async function agreeing(other: Colleague): Promise<SeriesView> {
  const series = await startPair(rapport, maya, other, [
    { by: other, text: `The ${longWord}` },
    { by: maya, text: 'Holidays' },
  ]);
  const started = await startMeeting(rapport, maya, series);
  const here = `/api/series/${series.id}`;
  const add = (path: string, words: object) =>
    rapport.ask(maya, `POST ${here}${path}`, { requestId: randomUUID(), ...words });
  await add(`/meetings/${series.meeting.id}/decisions`, { text: `No ${longWord} in titles` });
  await add('/items', { text: 'Ask Legal', ownerId: maya.id, due: { choice: 'tomorrow' } });
  await add('/items', { text: `Measure the ${longWord}`, ownerId: other.id, whenAndWhere: 'After lunch, at my desk' });
  return started;
}

const screens: readonly Screen[] = [
  {
    name: 'what helps to prepare',
    place: () => `series/${lived.id}`,
    isThere: async (tab) => {
      for (const name of ['My private note', 'Since you last met', 'A question to ask']) {
        await tab.getByRole('region', { name }).waitFor();
      }
      await tab.getByRole('textbox', { name: 'My private note' }).waitFor();
    },
  },
  {
    name: 'the templates',
    place: () => `series/${lived.id}`,
    isThere: async (tab) => {
      await tab.getByRole('button', { name: 'Use a template' }).click();
      await tab
        .getByRole('dialog', { name: 'Start from a template' })
        .getByRole('radio', { name: 'Growth' })
        .click({ force: true });
      await tab.getByText('Your own, seen only by you').waitFor();
    },
  },
  {
    name: 'the menu behind /',
    place: () => `series/${lived.id}`,
    isThere: async (tab) => {
      // On the same agenda as the templates, whose dialog is still open.
      const dialog = tab.getByRole('dialog');
      if ((await dialog.count()) > 0) await dialog.press('Escape');
      await tab.getByRole('textbox', { name: 'Add a talking point' }).fill('/');
      await tab
        .getByRole('listbox')
        .getByRole('option', { name: /adds 5 points/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'the action items of one 1-on-1',
    place: () => `series/${lived.id}/items`,
    isThere: (tab) => tab.getByRole('region', { name: "Priya's" }).waitFor(),
  },
  {
    name: 'all action items',
    place: () => 'items',
    isThere: (tab) => tab.getByRole('region', { name: "Other people's" }).waitFor(),
  },
  {
    name: 'how we are doing',
    place: () => `series/${lived.id}/doing`,
    isThere: (tab) => tab.getByRole('heading', { name: 'Make it safe' }).waitFor(),
  },
  {
    name: 'the history, searched',
    place: () => `series/${lived.id}/history`,
    isThere: async (tab) => {
      await tab.getByRole('searchbox', { name: 'Search everything' }).fill('review');
      await tab.locator('mark').first().waitFor();
    },
  },
  {
    name: 'what is found in all 1-on-1s',
    place: () => 'search/review',
    isThere: (tab) => tab.getByText(/^\d+ results in/).waitFor(),
  },
  {
    name: 'a summary with both answers',
    place: () => `series/${lived.id}/meetings/${lived.lastHeldId}`,
    isThere: (tab) => tab.getByRole('table').waitFor(),
  },
  {
    name: 'the settings of one 1-on-1',
    place: () => `series/${lived.id}/settings`,
    isThere: (tab) => tab.getByRole('button', { name: 'Save schedule' }).waitFor(),
  },
  {
    name: 'my settings',
    place: () => 'settings',
    isThere: (tab) => tab.getByRole('button', { name: 'Export as Markdown' }).waitFor(),
  },
  {
    name: 'a meeting with decisions and promises',
    place: () => `series/${running.id}`,
    isThere: (tab) => tab.getByRole('region', { name: 'New action items' }).getByText('Ask Legal').waitFor(),
  },
  {
    name: 'the close of a meeting',
    place: () => `series/${running.id}`,
    isThere: async (tab) => {
      await tab.getByRole('button', { name: 'End meeting…' }).click();
      await tab.getByRole('heading', { name: 'End this meeting?' }).waitFor();
    },
  },
  {
    name: 'the question how it was',
    place: () => `series/${unanswered.id}/meetings/${unanswered.meeting.id}`,
    isThere: (tab) => tab.getByRole('radiogroup', { name: 'Was this worth your time?' }).waitFor(),
  },
];

// One visit for all. The other themes and widths are looked at in the long tests.
it('lets axe find nothing on any screen of the whole 1-on-1, and fits each into 280 pixels', async () => {
  const { page, tab } = await open(maya);
  await tab.getByRole('heading', { name: 'Hi Maya' }).waitFor();
  const found: string[] = [];
  for (const screen of screens) {
    await showScreen(tab, screen);
    found.push(...(await complaintsOn(tab)).map((each) => `${screen.name}: ${each}`));
    await page.setViewportSize({ width: 280, height: 800 });
    // The list of 1-on-1s beside the screen.
    await tab.locator('aside').waitFor({ state: 'detached' });
    found.push(...(await sticksOut(tab)).map((each) => `${screen.name}, narrow: ${each}`));
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  expect(found).toEqual([]);
});
