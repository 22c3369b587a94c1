import { z } from 'zod';

const objectSchema = z.record(z.string(), z.unknown());

/** What came with a button, as an object: some clients send it as the JSON of one. */
export function objectIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return objectSchema.safeParse(typeof value === 'string' ? parsed(value) : value).data;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
