import { z } from 'zod';

/**
 * An object inside a stored document. Members that this program doesn't know were written by a newer one: they are kept as
 * they are, and written back with every change. So rules make a new value from the present one (`{ ...present, changed }`)
 * and never list what to keep.
 *
 * Nothing stored is held to the limits of a form: a document stays readable when a limit becomes smaller.
 */
export function storedObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  return z.looseObject(shape);
}

/** What a newer program wrote into a stored object, for a value that is worked out anew rather than changed. */
export function unknownMembers(schema: z.ZodObject, value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !(name in schema.shape)));
}
