import { z } from 'zod';
import { errorCodes } from '../domain/errors';

/** RFC 9457 problem details, with what a person needs to act on it. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum([...errorCodes, 'unreadable', 'unexpected']),
    /** A sentence for the person. */
    detail: z.string(),
    /** Finds the line in the server's log. */
    reference: z.string(),
    current: z.object({ text: z.string(), version: z.number().int(), whenAndWhere: z.string().optional() }).optional(),
    seriesId: z.string().optional(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = Readonly<z.infer<typeof problemSchema>>;
