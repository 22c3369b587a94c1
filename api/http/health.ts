import { z } from 'zod';
import { nothing, type RouteDescription } from './route';

const healthSchema = z
  .object({
    status: z.literal('ok'),
    /** Which store holds the data: `cosmos`, `sqlite`. */
    store: z.string(),
    version: z.string(),
  })
  .meta({ id: 'Health' });
export type Health = Readonly<z.infer<typeof healthSchema>>;

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
  summary: 'Whether Rapport is running, with its store and version',
  answer: healthSchema,
};

export const openApiDescription: RouteDescription = {
  ...forEverybody,
  path: '/api/openapi.json',
  name: 'readOpenApi',
  summary: 'This document',
  answer: z.looseObject({ openapi: z.string() }),
};
