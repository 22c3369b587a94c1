/** Renders the icons that Teams wants as PNG from the SVG beside them: `node appPackage/icons/render.mjs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../tests/support/browser.mjs';

const ICONS = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];
const here = new URL('.', import.meta.url);

const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
try {
  for (const { name, size } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = await readFile(new URL(`${name}.svg`, here), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await writeFile(new URL(`../${name}.png`, here), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
