import { z } from 'zod';

/** A character that leaves a mark on the screen: spaces of no width and marks without a letter leave none. */
const VISIBLE = /[^\p{Z}\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** One line a person writes: trimmed, not empty, no control characters. The messages are for developers; people read `core/locales`. */
export function lineOf(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed(), 'has half a character')
    .refine((text) => !/\p{Cc}/u.test(text), 'has control characters')
    .refine((text) => VISIBLE.test(text), 'has nothing to see');
}

/** A text of many lines, maybe empty: line ends become \n, no control characters but tab and line end. */
export function textOf(max: number) {
  return z
    .string()
    .max(max)
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => text.isWellFormed(), 'has half a character')
    .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), 'has control characters');
}
