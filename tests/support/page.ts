import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Frame, type Locator, type Page } from 'playwright-core';
import type { Colleague, RunningRapport } from './runningRapport';

type Theme = 'default' | 'dark' | 'contrast';
export type Surface = 'tab' | 'bot' | 'panel' | 'stage';

/** Where and how somebody opens the stand-in for Teams. */
export interface Visit {
  readonly theme?: Theme;
  readonly surface?: Surface;
  /** A place inside the tab: `series/<id>`. */
  readonly open?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** One person at one browser of their own. */
export interface Visitor {
  readonly page: Page;
  /** The tab, in its frame. */
  readonly tab: Frame;
  /** The program that keeps this person's storage and network. */
  readonly context: BrowserContext;
  /** What the page has thrown and nobody caught, so far. */
  readonly errors: readonly string[];
}

const START_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const HEIGHT = 900;
const PATIENCE_MILLISECONDS = 50_000;

/** The name of the frame on each surface. */
const frameTitles: Readonly<Record<Surface, string>> = {
  tab: 'Rapport',
  bot: 'Chat with the Rapport bot',
  panel: 'Rapport in the side panel',
  stage: 'Rapport on the meeting stage',
};

/** Starts the Chromium that the run found. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('No Chromium: set CHROMIUM_PATH to one');
  return chromium.launch({ executablePath, args: START_FLAGS });
}

/**
 * The typeface that Teams' themes ask for first. Few machines have it, and each puts another in its place: how wide a text
 * is, and so what fits where, would depend on the machine.
 */
const TYPEFACE = 'Segoe UI';
const FONT_FILE = require.resolve('@fontsource-variable/open-sans/files/open-sans-latin-wght-normal.woff2');

/** Has everything in this profile be written in one font that comes with the tests, whatever this machine has. */
async function bringFont(context: BrowserContext): Promise<void> {
  const font = readFileSync(FONT_FILE).toString('base64');
  await context.addInitScript(
    ([typeface, bytes]) => {
      const file = Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0));
      document.fonts.add(new FontFace(typeface, file, { weight: '300 800' }));
    },
    [TYPEFACE, font] as const,
  );
}

/** A browser profile without anybody in it, in Berlin. */
export async function newProfile(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  await bringFont(context);
  return context;
}

/**
 * Makes a profile as good as new, but for the scripts it has loaded and compiled: to load them again takes longer than most
 * tests.
 * @param origin whose data it forgets
 */
export async function forget(context: BrowserContext, origin: string): Promise<void> {
  // What is still on its way belongs to no test any more.
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  const left = context.pages();
  const empty = await context.newPage();
  // A page that is closed keeps what was typed: it goes first.
  await Promise.all(left.map((page) => page.close()));
  await Promise.all([context.setOffline(false), context.clearPermissions(), context.clearCookies()]);
  const session = await context.newCDPSession(empty);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb,cache_storage' });
  await empty.close();
}

/** Opens the stand-in as this person, in this profile. */
export async function visit(
  context: BrowserContext,
  rapport: RunningRapport,
  person: Colleague,
  { theme = 'default', surface = 'tab', open = '', width = 1280, height = HEIGHT }: Visit = {},
): Promise<Visitor> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  const errors: string[] = [];
  // The Agents Playground is not ours to mend.
  page.on('pageerror', (error) => surface === 'bot' || errors.push(error.stack ?? String(error)));
  const query = new URLSearchParams({ person: person.id, theme, surface, open });
  // Not all of it: the bot's chat takes seconds to start.
  await page.goto(`${rapport.address}/?${query}`, { waitUntil: 'domcontentloaded' });
  return { page, tab: await frameOf(page, surface), context, errors };
}

/** The frame that shows this surface. */
export async function frameOf(page: Page, surface: Surface): Promise<Frame> {
  const element = await page.locator(`iframe[title="${frameTitles[surface]}"]`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`The page shows no ${surface}`);
  return frame;
}

/** The button that is called exactly this. */
export const button = (tab: Frame, name: string): Locator => tab.getByRole('button', { name, exact: true });

/** The part of the screen with this name. */
export const region = (tab: Frame, name: string): Locator => tab.getByRole('region', { name });

/** The texts of the list items with this name, in their order. */
export async function itemsOf(tab: Frame, name: string): Promise<readonly string[]> {
  return tab.getByRole('list', { name }).getByRole('listitem').allInnerTexts();
}

/** The one item of the agenda that says this. */
export function pointCard(tab: Frame, text: string): Locator {
  return tab.getByRole('list', { name: 'Agenda' }).getByRole('listitem').filter({ hasText: text });
}

/** Waits until what was typed is saved; screen readers hear it as well. */
export async function saved(tab: Frame): Promise<void> {
  await tab
    .getByRole('status')
    .filter({ hasText: /^Saved\.$/ })
    .waitFor({ state: 'attached' });
}

/** Writes a talking point below the agenda and sends it with Enter. */
export async function addPoint(tab: Frame, text: string, area?: string): Promise<void> {
  await tab.getByRole('textbox', { name: 'Add a talking point' }).fill(text);
  if (area !== undefined) await tab.getByRole('combobox', { name: 'Area' }).selectOption(area);
  await tab.getByRole('textbox', { name: 'Add a talking point' }).press('Enter');
}

/** Chooses from the menu of a talking point. */
export async function choose(tab: Frame, text: string, action: string): Promise<void> {
  await tab.getByRole('button', { name: `More options for "${text}"` }).click();
  await tab.getByRole('menuitem', { name: action }).click();
}
