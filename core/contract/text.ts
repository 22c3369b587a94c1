import { z } from 'zod';
import { cleanLine, cleanText } from '../domain/text/clean';

/** A character that leaves a mark on the screen: spaces of no width and marks without a letter leave none. */
const VISIBLE = /[^\p{Z}\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** One line a person writes: cleaned and trimmed rather than refused, and not empty. The message is for developers; people read `core/locales`. */
export function lineOf(max: number) {
  return z
    .string()
    .overwrite(cleanLine)
    .trim()
    .min(1)
    .max(max)
    .refine((text) => VISIBLE.test(text), 'has nothing to see');
}

/** A text of many lines, maybe empty: cleaned rather than refused. */
export function textOf(max: number) {
  return z.string().overwrite(cleanText).max(max);
}
