import type { Server } from 'node:http';
import { z } from 'zod';

/** Where Rapport answers, and what one needs to ask. */
export const rapportPlaceSchema = z.object({
  /** Addresses without a slash at their end. */
  direct: z.string(),
  functions: z.string(),
  token: z.string(),
  seriesId: z.string(),
});
export type RapportPlace = z.infer<typeof rapportPlaceSchema>;

const answerSchema = z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.string() });
export const answersSchema = z.array(answerSchema);
/** All that a bare server knows. */
export type GivenAnswer = z.infer<typeof answerSchema>;

/** Microseconds that a process has kept a processor busy, as `process.cpuUsage()` tells them. */
export const cpuSchema = z
  .object({ user: z.number(), system: z.number() })
  .transform(({ user, system }) => user + system);

/** The port a listening server was given. */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen');
  return address.port;
}
