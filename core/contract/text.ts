import { z } from 'zod';

/** One line a person writes: trimmed, not empty, no control characters. The messages are for developers; people read `core/locales`. */
export function lineOf(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed(), 'has half a character')
    .refine((text) => !/\p{Cc}/u.test(text), 'has control characters');
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
