import { setImmediate } from 'node:timers/promises';
import type { Turns } from '@rapport/core/ports';

/** Lets this process serve whatever else has arrived. */
export const turns: Turns = { next: () => setImmediate() };
