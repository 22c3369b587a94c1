import type { Browser, BrowserContext } from 'playwright-core';
import { forget, newProfile, openBrowser, type Visit, type Visitor, visit } from './page';
import { type Colleague, type RunningRapport, startRapport } from './runningRapport';

/** What the browser tests of one file share. */
interface InBrowser {
  /** There from the first `beforeAll` of the file on. */
  readonly rapport: RunningRapport;
  /**
   * Opens the stand-in as this person in a profile of their own, at a place inside the tab (`series/<id>`); it is closed
   * after the test.
   */
  open(person: Colleague, place?: string, how?: Omit<Visit, 'open'>): Promise<Visitor>;
  /** A browser profile without anybody in it; closed after the test. */
  openEmpty(): Promise<BrowserContext>;
}

/** Starts Rapport and a browser before the tests of the file that calls it, and ends both after them. */
export function inBrowser(): InBrowser {
  // A real browser and a real server, on a machine that may be busy.
  jest.setTimeout(120_000);
  let started: { readonly rapport: RunningRapport; readonly browser: Browser } | undefined;
  const there = () => {
    if (!started) throw new Error('Rapport starts with the tests, not before them');
    return started;
  };
  const opened: BrowserContext[] = [];
  /** Profiles of earlier tests, with nobody in them. */
  const idle: BrowserContext[] = [];
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    const [rapport, browser] = await Promise.all([startRapport(), openBrowser()]);
    started = { rapport, browser };
  });
  afterEach(async () => {
    for (const context of opened.splice(0)) {
      await forget(context, there().rapport.address);
      idle.push(context);
    }
    expect(visitors.splice(0).flatMap((visitor) => visitor.errors)).toEqual([]);
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.rapport.dispose();
  });

  const openEmpty = async () => {
    const context = idle.pop() ?? (await newProfile(there().browser));
    opened.push(context);
    return context;
  };
  return {
    rapport: delegated(() => there().rapport),
    async open(person, place = '', how = {}) {
      const visitor = await visit(await openEmpty(), there().rapport, person, { ...how, open: place });
      visitors.push(visitor);
      return visitor;
    },
    openEmpty,
  };
}

/** One that can be named before it runs. */
function delegated(running: () => RunningRapport): RunningRapport {
  return {
    get address() {
      return running().address;
    },
    get data() {
      return running().data;
    },
    get people() {
      return running().people;
    },
    person: (name) => running().person(name),
    ask: (as, to, json) => running().ask(as, to, json),
    children: () => running().children(),
    kill9: () => running().kill9(),
    restart: () => running().restart(),
    stop: () => running().stop(),
    dispose: () => running().dispose(),
  };
}
