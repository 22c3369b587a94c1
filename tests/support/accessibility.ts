import axe, { type AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const CONTEXT = JSON.stringify({
  include: [['html']],
  // Fluent marks where the focus leaves a group with these, and they pass it on at once. The names of 400 time zones
  // look alike and take axe longer than all the rest.
  exclude: [['[data-tabster-dummy]'], ['option']],
});
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The one rule that a theme decides. */
const CONTRAST = { type: 'rule', values: ['color-contrast'] };

/** Whatever axe has to say against what this frame shows now; frames inside it not included. */
export function complaintsOn(frame: Frame): Promise<readonly string[]> {
  return complaints(frame, ALL);
}

/** What axe has to say against the colours that this frame shows now: all that changes with the theme. */
export function paleOn(frame: Frame): Promise<readonly string[]> {
  return complaints(frame, CONTRAST);
}

async function complaints(frame: Frame, runOnly: typeof ALL | typeof CONTRAST): Promise<readonly string[]> {
  if (!(await frame.evaluate<boolean>("'axe' in window"))) await frame.evaluate(axe.source);
  const options = JSON.stringify({ iframes: false, resultTypes: ['violations'], runOnly });
  const { violations, passes } = await frame.evaluate<AxeResults>(`axe.run(${CONTEXT}, ${options})`);
  if (passes.length === 0) throw new Error('axe found nothing to look at');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
