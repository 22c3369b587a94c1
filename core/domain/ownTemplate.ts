import { z } from 'zod';
import { areaSchema } from './agenda';
import { storedObject } from './stored';

export const ownTemplateSchema = storedObject({
  id: z.string(),
  name: z.string(),
  savedAt: z.iso.datetime(),
  points: z.array(storedObject({ text: z.string(), area: areaSchema })).readonly(),
});
/** A person's own list of talking points, saved from an agenda. */
export type OwnTemplate = Readonly<z.infer<typeof ownTemplateSchema>>;
