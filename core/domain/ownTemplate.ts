import { z } from 'zod';
import { areaSchema } from './agenda';

export const ownTemplateSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  savedAt: z.iso.datetime(),
  points: z.array(z.strictObject({ text: z.string(), area: areaSchema })).readonly(),
});
/** A person's own list of talking points, saved from an agenda. */
export type OwnTemplate = Readonly<z.infer<typeof ownTemplateSchema>>;
