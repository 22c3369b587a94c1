import { z } from 'zod';
import { areaSchema } from './agenda';

const heldBeforeSchema = z.strictObject({
  /** The date it was held on with the manager before. */
  heldAt: z.iso.datetime(),
  notes: z.string(),
  decisions: z.array(z.string()).readonly(),
  points: z
    .array(z.strictObject({ text: z.string(), area: areaSchema, notes: z.string(), wasDiscussed: z.boolean() }))
    .readonly(),
});

const shared = {
  /** Who the 1-on-1 was with before. */
  formerName: z.string(),
  /** Who chose what is seen here. */
  sharedBy: z.string(),
  sharedAt: z.iso.datetime(),
  meetings: z.array(heldBeforeSchema).readonly(),
};
/** What the two read of it. */
export const heritageShownSchema = z.object(shared);

export const heritageSchema = z.strictObject({
  ...shared,
  /** The handover that brought it; the first versions did not say, because there was never more than one. */
  requestId: z.string().optional(),
});
/** What a report let the new manager see of an earlier 1-on-1. Copies: the earlier one stays sealed. */
export type Heritage = Readonly<z.infer<typeof heritageSchema>>;

/** All that a handover brings into the new 1-on-1. */
export const inheritanceSchema = z.strictObject({
  heritage: heritageSchema,
  points: z.array(z.strictObject({ text: z.string(), area: areaSchema })).readonly(),
  items: z
    .array(
      z.strictObject({
        text: z.string(),
        isMine: z.boolean(),
        dueOn: z.iso.date().optional(),
        whenAndWhere: z.string().optional(),
      }),
    )
    .readonly(),
});
export type Inheritance = Readonly<z.infer<typeof inheritanceSchema>>;
