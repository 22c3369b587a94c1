import type { ElementHandle, Frame, Page } from 'playwright-core';

/** What sticks out of the frame on the right, or can only be reached by scrolling sideways; empty when all fits. */
export async function sticksOut(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      // What only screen readers see is one pixel large; what is folded away stands in a box without width.
      if (width <= 1 || height <= 1 || getComputedStyle(element).visibility === 'hidden') return false;
      return element.parentElement === null || isSeen(element.parentElement);
    };
    const name = (element: Element) => `${element.tagName.toLowerCase()} ${element.textContent?.slice(0, 40) ?? ''}`;
    return [...document.querySelectorAll('body, body *')].flatMap((element) => {
      if (!isSeen(element)) return [];
      const { right } = element.getBoundingClientRect();
      if (right > window.innerWidth + 1) return [`${name(element)} ends at ${Math.round(right)}`];
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      const over = element.scrollWidth - element.clientWidth;
      return scrolls && over > 1 ? [`${name(element)} scrolls sideways by ${over}`] : [];
    });
  });
}

/** By how many pixels the document is taller than its window: it should never scroll itself, only what is inside. */
export async function tooTall(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
}

/** Whether something else, or the edge of the window, covers a part of what has the focus. */
export async function isFocusCovered(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const corners = [left + 2, right - 2].flatMap((x) => [top + 2, bottom - 2].map((y) => [x, y] as const));
    return corners.some(([x, y]) => {
      const seen = document.elementFromPoint(x, y);
      return !seen || !(focused.contains(seen) || seen.contains(focused) || seen.closest('label')?.contains(focused));
    });
  });
}

/** The first colour behind the middle of the frame. */
export async function backgroundOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    let element = document.elementFromPoint(window.innerWidth / 2, window.innerHeight - 40);
    while (element !== null) {
      const { backgroundColor } = getComputedStyle(element);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
      element = element.parentElement;
    }
    return 'none';
  });
}

/** Whether the element looks different while it has the focus. */
export async function showsFocus(page: Page, element: ElementHandle<SVGElement | HTMLElement>): Promise<boolean> {
  const box = await element.boundingBox();
  if (box === null) return false;
  const around = 4;
  const clip = {
    x: Math.max(0, box.x - around),
    y: Math.max(0, box.y - around),
    width: box.width + 2 * around,
    height: box.height + 2 * around,
  };
  const focused = await page.screenshot({ clip, animations: 'disabled' });
  await element.evaluate((present) => present.blur());
  const calm = await page.screenshot({ clip, animations: 'disabled' });
  await element.focus();
  return !focused.equals(calm);
}
