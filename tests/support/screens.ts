import type { Frame } from 'playwright-core';

/** A screen of the tab: its address, and how one knows that it is there. */
export interface Screen {
  readonly name: string;
  place(): string;
  isThere(tab: Frame): Promise<unknown>;
}

/** Goes to this screen inside the tab, and waits for it. */
export async function showScreen(tab: Frame, { place, isThere }: Screen): Promise<void> {
  await tab.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${place()}`);
  await isThere(tab);
}
