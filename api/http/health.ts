import { z } from 'zod';
import { nothing, type RouteDescription } from './route';

const healthSchema = z
  .object({
    status: z.literal('ok'),
    /** Which store holds the data: `cosmos`, `sqlite`. */
    store: z.string(),
    version: z.string(),
    /** Of the rules by which time zones change their clocks, such as `2026c`: they come with Node.js. */
    zoneRules: z.string(),
  })
  .meta({ id: 'Health' });
type Health = Readonly<z.infer<typeof healthSchema>>;

export function healthOf({ store, version }: Pick<Health, 'store' | 'version'>): Health {
  // A Node.js that takes its rules from the operating system names only the library that reads them.
  const { tz, icu = 'unknown' } = process.versions;
  return { status: 'ok', store, version, zoneRules: tz ?? `ICU ${icu}` };
}

const forEverybody = {
  method: 'get',
  params: nothing,
  input: nothing,
  inputIsOptional: false,
  status: 200,
  fileTypes: [],
  versioned: false,
} as const;

export const healthDescription: RouteDescription = {
  ...forEverybody,
  path: '/api/health',
  name: 'readHealth',
  summary: 'Whether Rapport is running, with its store, its version and its time zone rules',
  answer: healthSchema,
};

export const openApiDescription: RouteDescription = {
  ...forEverybody,
  path: '/api/openapi.json',
  name: 'readOpenApi',
  summary: 'This document',
  answer: z.looseObject({ openapi: z.string() }),
};
