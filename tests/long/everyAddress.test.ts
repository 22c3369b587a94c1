import { en } from '@rapport/core/locales/en';
import type { Frame } from 'playwright-core';
import { inBrowser } from '../support/inBrowser';
import { frameOf, type Surface, type Visitor } from '../support/page';
import { pairOf, startMeeting, startPair } from '../support/pairs';
import type { Colleague } from '../support/runningRapport';

const { rapport, open } = inBrowser();
// Every screen, each loaded anew.
jest.setTimeout(180_000);

let maya: Colleague;
/** Where the screens of somebody with 1-on-1s are. */
let places: readonly string[];
/** A 1-on-1 with a meeting in progress. */
let running: string;

beforeAll(async () => {
  maya = rapport.person('Maya');
  const amara = rapport.person('Amara');
  const planned = await startPair(rapport, maya, amara, [{ by: maya, text: 'Holidays' }]);
  running = `series/${(await startMeeting(rapport, maya, planned)).id}`;
  const others = ['Tomás', 'Zoë', 'Yuki'].map((name) => pairOf(rapport, maya, rapport.person(name)));
  const { id, lastHeld } = await pairOf(rapport, maya, rapport.person('Priya'));
  places = [
    ...['', 'start', 'items', 'settings', 'search/review'],
    ...['', '/items', '/history', '/doing', '/settings'].map((section) => `series/${id}${section}`),
    `series/${id}/meetings/${lastHeld?.meetingId}`,
    ...(await Promise.all(others)).map((each) => `series/${each.id}`),
    running,
    'series/no-such-series',
  ];
});

/**
 * The build splits the sentences: those of later screens come with the scripts that say them. So each screen is opened by
 * an address of its own, with nothing loaded before it.
 */
async function load({ page }: Visitor, surface: Surface, place: string): Promise<Frame> {
  await page.goto('about:blank');
  await page.goto(`${rapport.address}/?${new URLSearchParams({ person: maya.id, surface, open: place })}`);
  const tab = await frameOf(page, surface);
  await tab.locator('h1, h2').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  return tab;
}

/** The keys of sentences that stand where the sentences should. */
async function unsaidOn(tab: Frame): Promise<readonly string[]> {
  const words = new Set((await tab.evaluate(() => document.body.innerText)).split(/\s+/));
  return Object.keys(en).filter((key) => words.has(key));
}

it('opens every screen by its address alone, with all it has to say', async () => {
  const visitor = await open(maya);
  for (const place of places) {
    const tab = await load(visitor, 'tab', place);
    expect([place, ...(await unsaidOn(tab)), ...visitor.errors]).toEqual([place]);
  }
});

it.each(['panel', 'stage'] as const)('opens every state of the %s by its address alone', async (surface) => {
  const visitor = await open(maya);
  for (const place of ['', running, places[5] ?? '']) {
    const tab = await load(visitor, surface, place);
    expect([place, ...(await unsaidOn(tab)), ...visitor.errors]).toEqual([place]);
  }
});
