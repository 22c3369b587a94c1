import { chromium, type Frame } from 'playwright-core';
import { z } from 'zod';

/** What a browser did until Home could be used. */
export interface FirstPaint {
  /** Milliseconds from the tab's first request until Home's heading stood in the page. */
  readonly milliseconds: number;
  /** Scripts whose loading began before that, below the folder of the tab. */
  readonly before: readonly string[];
  /** Scripts that began later, until nothing more was asked for. */
  readonly after: readonly string[];
}

const TAB = '/tab/';
const seenSchema = z.object({
  heading: z.number(),
  scripts: z.array(z.object({ name: z.string(), startTime: z.number() })),
});

/** Opens Home in Chromium, with nothing in its cache, as the person the stand-in begins with. */
export async function openHome(address: string, executablePath: string): Promise<FirstPaint> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-sync'] });
  try {
    const page = await browser.newPage();
    await page.addInitScript(markHeading);
    await page.goto(address);
    const element = await page.locator('iframe[title="Rapport"]').elementHandle();
    const tab = await element?.contentFrame();
    if (!tab) throw new Error('The stand-in shows no tab');
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    return firstPaintOf(await seenIn(tab));
  } finally {
    await browser.close();
  }
}

/** Runs in every frame before its own scripts. */
function markHeading(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('h1')) return;
    performance.mark('heading');
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function seenIn(tab: Frame): Promise<z.infer<typeof seenSchema>> {
  const seen: unknown = await tab.evaluate(() => ({
    heading: performance.getEntriesByName('heading')[0]?.startTime,
    scripts: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
  }));
  return seenSchema.parse(seen);
}

function firstPaintOf({ heading, scripts }: z.infer<typeof seenSchema>): FirstPaint {
  const own = scripts
    .map(({ name, startTime }) => ({ file: new URL(name).pathname, early: startTime < heading }))
    .filter(({ file }) => file.startsWith(TAB) && file.endsWith('.js'))
    .map(({ file, early }) => ({ file: file.slice(TAB.length), early }));
  const these = (early: boolean) => [...new Set(own.filter((each) => each.early === early).map(({ file }) => file))];
  return { milliseconds: heading, before: these(true), after: these(false) };
}
