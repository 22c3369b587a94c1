import type { Say } from '@rapport/core/locales/say';

/**
 * How many of `max` characters are left, once it is time to say so: within the last fifth, and from at most 500 on.
 * Null before; negative numbers are said as too many.
 */
export function countInWords(length: number, max: number, say: Say): string | null {
  const left = max - length;
  if (left < 0) return say('agenda.tooLong', { count: -left });
  return left <= Math.min(max / 5, 500) ? say('agenda.left', { count: left }) : null;
}
