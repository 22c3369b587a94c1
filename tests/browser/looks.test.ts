import type { SeriesView } from '@rapport/core/contract/views';
import { complaintsOn, paleOn } from '../support/accessibility';
import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { backgroundOf, sticksOut, tooTall } from '../support/layout';
import { frameOf, pointCard, type Surface } from '../support/page';
import { startMeeting, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';
import { type Screen, showScreen } from '../support/screens';

const { rapport, open, openEmpty } = inBrowser();
let maya: Colleague;
let planned: SeriesView;
let running: SeriesView;

const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';

beforeAll(async () => {
  maya = rapport.person('Maya');
  const [sam, amara] = [rapport.person('Sam'), rapport.person('Amara')];
  planned = await startPair(rapport, maya, sam, [
    { by: maya, text: 'How the release went', area: 'status' },
    { by: sam, text: `What ${longWord} means for us`, area: 'growth' },
  ]);
  running = await startMeeting(
    rapport,
    maya,
    await startPair(rapport, maya, amara, [
      { by: amara, text: `The ${longWord}` },
      { by: maya, text: 'Holidays' },
    ]),
  );
});

const screens: readonly Screen[] = [
  { name: 'Home', place: () => '', isThere: (tab) => tab.getByRole('heading', { name: 'Hi Maya' }).waitFor() },
  {
    name: 'the agenda',
    place: () => `series/${planned.id}`,
    isThere: (tab) => pointCard(tab, 'How the release went').waitFor(),
  },
  {
    name: 'the meeting',
    place: () => `series/${running.id}`,
    isThere: (tab) => tab.getByRole('region', { name: 'Current talking point' }).waitFor(),
  },
  {
    name: 'the form of a new 1-on-1',
    place: () => 'start',
    isThere: (tab) => tab.getByRole('button', { name: 'Start', exact: true }).waitFor(),
  },
  {
    name: 'the history',
    place: () => `series/${planned.id}/history`,
    isThere: (tab) => tab.getByRole('heading', { name: 'No meetings yet' }).waitFor(),
  },
];

it('prints a summary black on white, also in the dark theme', async () => {
  const [daniel, mei] = [rapport.person('Daniel'), rapport.person('Mei-Ling')];
  const { id, meeting } = await startPair(rapport, daniel, mei, [{ by: daniel, text: 'Budget' }]);
  const here = `/api/series/${id}/meetings/${meeting.id}`;
  for (const step of ['start', 'close']) expect((await rapport.ask(daniel, `POST ${here}/${step}`)).status).toBe(200);
  const { page, tab } = await open(daniel, `series/${id}/meetings/${meeting.id}`, { theme: 'dark' });
  const summary = tab.getByRole('article');
  await summary.waitFor();
  await page.emulateMedia({ media: 'print' });
  await eventually(async () => {
    const colours = await summary.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  });
  expect(await summary.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await summary.getByText('Daniel', { exact: true }).isVisible()).toBe(true);
  expect(await summary.getByText('You', { exact: true }).isVisible()).toBe(false);
});

it.each([
  ['Light', 'contrast', 'rgb(250, 250, 250)'],
  ['Dark', 'default', 'rgb(36, 36, 36)'],
  ['High contrast', 'dark', 'rgb(0, 0, 0)'],
] as const)('follows the switch to %s at once, and axe finds nothing on any screen', async (name, from, background) => {
  const { page, tab } = await open(maya, '', { theme: from });
  await tab.getByRole('heading', { name: 'Hi Maya' }).waitFor();
  expect(await backgroundOf(tab)).not.toBe(background);
  await page.getByRole('radio', { name }).check({ force: true });
  await eventually(async () => expect(await backgroundOf(tab)).toBe(background));
  expect(await complaintsOn(page.mainFrame())).toEqual([]);
  for (const screen of screens) {
    await showScreen(tab, screen);
    // All but the colours is the same in every theme.
    const complaints = name === 'Light' ? await complaintsOn(tab) : await paleOn(tab);
    expect([screen.name, ...complaints]).toEqual([screen.name]);
  }
});

it('fits every screen into 280 and 1920 pixels', async () => {
  const { page, tab } = await open(maya, '', { width: 280 });
  for (const width of [280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    for (const screen of screens) {
      await showScreen(tab, screen);
      // The screen follows its new width a moment later.
      await eventually(async () =>
        expect([width, screen.name, ...(await sticksOut(tab))]).toEqual([width, screen.name]),
      );
      // The only screen with other controls where there is little room: More, beside the tabs.
      if (screen.name === 'the agenda') expect([width, ...(await complaintsOn(tab))]).toEqual([width]);
    }
    expect([width, ...(await sticksOut(page.mainFrame()))]).toEqual([width]);
  }
});

it('shows the running meeting beside the call and on its stage', async () => {
  const { page, tab } = await open(maya, `series/${running.id}`, { surface: 'panel' });
  await tab.getByRole('region', { name: 'Current talking point' }).waitFor();
  const beside = {
    Agenda: tab.getByRole('region', { name: 'Current talking point' }),
    'Action items': tab.getByRole('textbox', { name: 'Add an action item' }),
    Notes: tab.getByRole('textbox', { name: 'My private note' }),
  };
  for (const [name, shown] of Object.entries(beside)) {
    await tab.getByRole('radio', { name }).check({ force: true });
    await shown.waitFor();
    expect([name, ...(await complaintsOn(tab))]).toEqual([name]);
    expect([name, ...(await sticksOut(tab))]).toEqual([name]);
  }
  await page.getByRole('link', { name: 'Stage' }).click();
  const stage = await frameOf(page, 'stage');
  await stage.getByRole('heading', { name: longWord }).waitFor();
  expect(await sticksOut(stage)).toEqual([]);
  expect(await complaintsOn(stage)).toEqual([]);
  expect(await complaintsOn(page.mainFrame())).toEqual([]);
});

it('scrolls inside itself only: the document has no scroll bar of its own, on any surface', async () => {
  for (const surface of ['tab', 'panel', 'stage'] satisfies readonly Surface[]) {
    const { page, tab } = await open(maya, `series/${running.id}`, { surface });
    await tab.getByText(longWord).first().waitFor();
    for (const [width, height] of [
      [280, 640],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await eventually(async () => {
        expect([surface, width, await tooTall(tab), ...(await sticksOut(tab))]).toEqual([surface, width, 0]);
      });
      expect(await tooTall(page.mainFrame())).toBe(0);
    }
  }
});

it('shows the first point of an agenda in a small side panel without scrolling', async () => {
  const { page, tab } = await open(maya, `series/${planned.id}`, { surface: 'panel', width: 280 });
  const first = pointCard(tab, 'How the release went');
  await first.waitFor();
  // What the stand-in has around the panel comes on top.
  const panel = await page.locator('iframe[title="Rapport in the side panel"]').boundingBox();
  await page.setViewportSize({ width: 280, height: Math.round(640 + 900 - (panel?.height ?? 900)) });
  const composer = tab.getByRole('textbox', { name: 'Add a talking point' });
  await eventually(async () => {
    const [point, field] = await Promise.all([first.boundingBox(), composer.boundingBox()]);
    expect((point?.y ?? 0) + (point?.height ?? 0)).toBeLessThan(field?.y ?? 0);
  });
});

it('says where it lives when it is opened outside Teams', async () => {
  const page = await (await openEmpty()).newPage();
  await page.goto(`${rapport.address}/tab/`);
  await page.getByRole('heading', { name: 'Open Rapport in Microsoft Teams' }).waitFor();
  expect(await complaintsOn(page.mainFrame())).toEqual([]);
});
