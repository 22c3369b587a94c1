import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_OPEN_ITEMS, MAX_POINT_TEXT, MAX_POINTS_PER_AGENDA } from '@rapport/core/contract/limits';
import type { Frame } from 'playwright-core';
import { complaintsOn } from '../support/accessibility';
import { eventually } from '../support/eventually';
import { inBrowser } from '../support/inBrowser';
import { sticksOut } from '../support/layout';
import { frameOf } from '../support/page';
import { readPair, startMeeting } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';
import { showScreen } from '../support/screens';
import { type Met, meetOften, withLongNames } from './crowd';

const { rapport, open } = inBrowser();
// Every screen, three times over, at each width and in each theme.
jest.setTimeout(900_000);

/** Where pictures of all screens are put, for people to look at; none are made when it is not set. */
const PICTURES = process.env.PICTURES;
const WIDTHS = [280, 768, 1920];
const THEMES = ['Light', 'Dark', 'High contrast'] as const;
const LONG =
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen, and whether the https://contoso.example/with/an/address/that/does/not/end/anywhere/soon is still the place where we keep the notes of everybody who has been there. '
    .repeat(3)
    .slice(0, 290)
    .trim();

const sections = ['', '/items', '/history', '/doing', '/settings'];

/** The screens of somebody with this 1-on-1. */
function placesOf(met: Met | undefined): readonly string[] {
  const own = ['', 'start', 'items', 'settings', 'search/Donau'];
  if (!met) return own;
  return [...own, ...sections.map((each) => `series/${met.id}${each}`), `series/${met.id}/meetings/${met.lastHeldId}`];
}

it('looks right to somebody who has nothing yet', async () => {
  expect(await complaintsAbout('nothing', rapport.person('Ngozi'), undefined)).toEqual([]);
});

it('looks right to somebody with one of each', async () => {
  const [bjorn, mei] = [rapport.person('Björn'), rapport.person('Mei-Ling')];
  const met = await meetOften(rapport, [bjorn, mei], {
    points: 1,
    openItems: 1,
    keptItems: 1,
    meetings: 1,
    text: 'Testing with real people',
  });
  expect(await complaintsAbout('one', mei, met)).toEqual([]);
});

it('looks right to somebody with 200 of each, long texts and long names', async () => {
  const [maya, sam] = [rapport.person('Maya'), rapport.person('Sam')];
  const met = await meetOften(rapport, [maya, sam], {
    points: MAX_POINTS_PER_AGENDA,
    openItems: MAX_OPEN_ITEMS,
    keptItems: 200 - MAX_OPEN_ITEMS,
    meetings: 30,
    text: LONG,
  });
  expect(LONG.length).toBeLessThan(MAX_POINT_TEXT);
  expect(await complaintsAbout('many', maya, met)).toEqual([]);
  await startMeeting(rapport, maya, await readPair(rapport, maya, met.id));
  expect(await complaintsAbout('meeting', maya, met)).toEqual([]);
});

/** What is wrong with the screens of this person, at any width and in any theme. */
async function complaintsAbout(state: string, person: Colleague, met: Met | undefined): Promise<readonly string[]> {
  const { page, context } = await open(person);
  await withLongNames(context, rapport.people);
  await page.reload({ waitUntil: 'domcontentloaded' });
  const tab = await frameOf(page, 'tab');
  const found: string[] = [];
  for (const place of placesOf(met)) {
    await showScreen(tab, { name: place, place: () => place, isThere: isQuiet });
    for (const theme of THEMES) {
      await page.getByRole('radio', { name: theme }).check({ force: true });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await isQuiet(tab);
        found.push(...(await tooWide(tab)).map((each) => `${place}, ${width}: ${each}`));
        if (PICTURES)
          await page.screenshot({ path: pictureOf(state, place, `${width}-${theme}`), animations: 'disabled' });
      }
      found.push(...(await complaintsOn(tab)).map((each) => `${place}, ${theme}: ${each}`));
    }
  }
  return [...new Set(found)];
}

/** What sticks out once the screen has had the time to follow its new width. */
async function tooWide(tab: Frame): Promise<readonly string[]> {
  return eventually(async () => expect(await sticksOut(tab)).toEqual([]), 2_000).then(
    () => [],
    () => sticksOut(tab),
  );
}

/** Waits until nothing is loading and nothing changes any more. */
async function isQuiet(tab: Frame): Promise<void> {
  let before = '';
  await eventually(async () => {
    const { isLoading, text } = await tab.evaluate(() => ({
      // What comes quickly shows nothing before it is there.
      isLoading: document.querySelector('.fui-Skeleton') !== null || !document.querySelector('main :is(h1, h2)'),
      text: document.body.innerText,
    }));
    const isSame = text === before;
    before = text;
    expect({ isLoading, isSame, isEmpty: text === '' }).toEqual({ isLoading: false, isSame: true, isEmpty: false });
    await tab.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  });
}

function pictureOf(state: string, place: string, look: string): string {
  const folder = join(PICTURES ?? '', state);
  mkdirSync(folder, { recursive: true });
  return join(folder, `${place.replace(/series\/[^/]+/, 'series').replaceAll('/', '-') || 'home'} ${look}.png`);
}
