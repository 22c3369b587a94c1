import { z } from 'zod';
import { areaSchema } from './agenda';
import { storedObject } from './stored';

/** What the two read of it; as it is stored, and as it is shown. */
const sharedAs = (object: typeof storedObject) => ({
  /** Who the 1-on-1 was with before. */
  formerName: z.string(),
  /** Who chose what is seen here. */
  sharedBy: z.string(),
  sharedAt: z.iso.datetime(),
  meetings: z
    .array(
      object({
        /** The date it was held on with the manager before. */
        heldAt: z.iso.datetime(),
        notes: z.string(),
        decisions: z.array(z.string()).readonly(),
        points: z
          .array(object({ text: z.string(), area: areaSchema, notes: z.string(), wasDiscussed: z.boolean() }))
          .readonly(),
      }),
    )
    .readonly(),
});
export const heritageShownSchema = z.object(sharedAs(z.object));

export const heritageSchema = storedObject({
  ...sharedAs(storedObject),
  /** The handover that brought it; the first versions did not say, because there was never more than one. */
  requestId: z.string().optional(),
  /** The 1-on-1 before, and the promises that came along, by their ids there; the first versions did not say. */
  fromSeriesId: z.string().optional(),
  itemIds: z.array(z.string()).readonly().optional(),
});
/** What a report let the new manager see of an earlier 1-on-1. Copies: the earlier one stays sealed. */
export type Heritage = Readonly<z.infer<typeof heritageSchema>>;

/** All that a handover brings into the new 1-on-1. */
export const inheritanceSchema = storedObject({
  heritage: heritageSchema,
  points: z.array(storedObject({ text: z.string(), area: areaSchema })).readonly(),
  items: z
    .array(
      storedObject({
        text: z.string(),
        isMine: z.boolean(),
        dueOn: z.iso.date().optional(),
        whenAndWhere: z.string().optional(),
      }),
    )
    .readonly(),
});
export type Inheritance = Readonly<z.infer<typeof inheritanceSchema>>;
