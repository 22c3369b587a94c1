import type { Frame, Locator } from 'playwright-core';
import { inBrowser } from '../support/inBrowser';
import { pointCard } from '../support/page';
import { startMeeting, startPair } from '../support/pairs';

const { rapport, open } = inBrowser();

/** How far its words stand from the left and from the right of what they stand in. */
function room(of: Locator): Promise<{ readonly left: number; readonly right: number }> {
  return of.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [words, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return { left: words.left - box.left, right: box.right - words.right };
  });
}

it('begins Hebrew at the right and English at the left, in points and in notes', async () => {
  const [maya, sam] = [rapport.person('Maya'), rapport.person('Sam')];
  const pair = await startPair(rapport, maya, sam, [
    { by: sam, text: 'תקציב לרבעון הבא: מי מאשר?' },
    { by: maya, text: 'The budget' },
  ]);
  const [hebrew, english] = pair.meeting.points;
  if (!hebrew || !english) throw new Error('No points');
  const to = `PUT /api/series/${pair.id}/meetings/${pair.meeting.id}/points/${english.id}/notes`;
  await rapport.ask(maya, to, { text: 'One line\n\nשורה אחת\n\n- משימה', basedOn: 0 });
  const { tab } = await open(maya, `series/${pair.id}`);
  const words = (text: string) => tab.getByText(text, { exact: true }).locator('xpath=ancestor-or-self::p[1]');
  const asked = await room(words(hebrew.text.text));
  expect(asked.right).toBeLessThan(2);
  expect(asked.left).toBeGreaterThan(50);
  expect((await room(words('The budget'))).left).toBeLessThan(2);
  await pointCard(tab, 'The budget').getByRole('button', { name: 'Notes' }).click();
  const shown = tab.getByRole('region', { name: 'Notes' });
  expect((await room(shown.getByText('One line'))).left).toBeLessThan(2);
  expect((await room(shown.getByText('שורה אחת'))).right).toBeLessThan(2);
  // Its sign of the list stands inside the box, at the right.
  expect((await room(shown.getByRole('list'))).right).toBeGreaterThan(10);
});

it('makes what is marked bold, and takes that back with Ctrl+Z', async () => {
  const [maya, daniel] = [rapport.person('Maya'), rapport.person('Daniel')];
  const pair = await startMeeting(rapport, maya, await startPair(rapport, maya, daniel, [{ by: maya, text: 'Plan' }]));
  const { tab, page } = await open(maya, `series/${pair.id}`);
  const field = tab.getByRole('textbox', { name: 'Meeting notes' });
  await field.click();
  await page.keyboard.type('see the plan');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await page.keyboard.press('Control+b');
  expect(await field.inputValue()).toBe('see the **plan**');
  await page.keyboard.press('Control+z');
  expect(await field.inputValue()).toBe('see the plan');
});

it('asks no other server for anything, whatever pictures are named in notes, not even when they are copied', async () => {
  const [maya, amara] = [rapport.person('Maya'), rapport.person('Amara')];
  const pair = await startMeeting(rapport, maya, await startPair(rapport, maya, amara, [{ by: maya, text: 'Plan' }]));
  const here = `/api/series/${pair.id}/meetings/${pair.meeting.id}`;
  const text = '![cat](http://tracker.invalid/cat.png) <img src="http://tracker.invalid/dog.png">';
  await rapport.ask(amara, `PUT ${here}/notes`, { text, basedOn: 0 });
  await rapport.ask(maya, `POST ${here}/close`);
  const { page, tab } = await open(maya, `series/${pair.id}/meetings/${pair.meeting.id}`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).hostname));
  await tab.getByRole('link', { name: 'cat' }).waitFor();
  const copied = await copiedIn(tab);
  expect(copied).toContain('<a href="http://tracker.invalid/cat.png"');
  expect(copied).not.toContain('<img');
  expect(asked).not.toContain('tracker.invalid');
});

/** The HTML that the button copies. */
async function copiedIn(tab: Frame): Promise<string> {
  await tab.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        write: async ([item]: readonly ClipboardItem[]) => {
          document.body.dataset.copied = await (await item?.getType('text/html'))?.text();
        },
      },
    });
  });
  await tab.getByRole('button', { name: 'Copy' }).click();
  await tab.getByText('Copied.').first().waitFor();
  return (await tab.evaluate(() => document.body.dataset.copied)) ?? '';
}
