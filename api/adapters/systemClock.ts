import type { Clock } from '@rapport/core/ports';

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
