import { problemSchema } from '@rapport/core/contract/problem';
import { z } from 'zod';
import { noAnswer, nothing, type RouteDescription } from './route';

type Json = { readonly [name: string]: unknown };

export interface DescribedRoutes {
  /** For people who are signed in. */
  readonly signedIn: readonly RouteDescription[];
  /** For everybody. */
  readonly open: readonly RouteDescription[];
}

/** The OpenAPI 3.1 document of these routes; its schemas are named as the contract names them. */
export function openApiDocument({ signedIn, open }: DescribedRoutes, version: string): Json {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, Json>> = {};
  const tell = (route: RouteDescription, security: readonly Json[]) => {
    paths[route.path] = { ...paths[route.path], [route.method]: { ...operation(route, schemas), security } };
  };
  for (const route of open) tell(route, []);
  for (const route of signedIn) tell(route, [{ entra: [] }]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapport',
      version,
      description: '1-on-1s in Microsoft Teams. Every answer is for the caller alone.',
    },
    paths,
    components: {
      schemas: schemas.all(),
      securitySchemes: {
        entra: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of Microsoft Entra ID for a person, with the scope access_as_user',
        },
      },
    },
  };
}

function operation(route: RouteDescription, schemas: Schemas): Json {
  const isBody = route.method !== 'get' && route.input !== nothing;
  const query = isBody || !(route.input instanceof z.ZodObject) ? [] : schemas.parameters(route.input, 'query');
  const body = isBody && { required: !route.inputIsOptional, content: json(schemas.add(route.input, 'input')) };
  const problem = { schema: schemas.add(problemSchema, 'output') };
  return {
    operationId: route.name,
    summary: route.summary,
    parameters: [...schemas.parameters(route.params, 'path'), ...query],
    ...(body && { requestBody: body }),
    responses: {
      [route.status]: { description: route.summary, ...answerContent(route, schemas) },
      ...(route.versioned && { 304: { description: 'Nothing changed since the version in If-None-Match' } }),
      default: { description: 'Why it was not done', content: { 'application/problem+json': problem } },
    },
  };
}

function answerContent({ answer, fileTypes }: RouteDescription, schemas: Schemas): Json {
  if (answer === noAnswer) return {};
  const files = fileTypes.map((type) => [type, { schema: { type: 'string' } }]);
  return { content: { ...json(schemas.add(answer, 'output')), ...Object.fromEntries(files) } };
}

function json(schema: unknown): Json {
  return { 'application/json': { schema } };
}

/** JSON Schemas of zod schemas; those with a name are collected under it. */
class Schemas {
  readonly #named = new Map<string, unknown>();

  all(): Json {
    return Object.fromEntries([...this.#named].sort(([one], [other]) => one.localeCompare(other)));
  }

  add(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
    const { $defs = {}, $schema, ...root } = z.toJSONSchema(schema, { io, override: withoutReadOnly });
    for (const [name, each] of Object.entries($defs)) this.#named.set(name, inComponents(each));
    return Object.fromEntries(Object.entries(root).map(([member, value]) => [member, inComponents(value)]));
  }

  parameters(schema: z.ZodObject, place: 'path' | 'query'): readonly Json[] {
    return Object.entries(schema.shape).map(([name, each]) => ({
      name,
      in: place,
      required: place === 'path' || !z.safeParse(each, undefined).success,
      schema: this.add(each, 'input'),
    }));
  }
}

/** In TypeScript nothing may change it; in JSON Schema the word would mean that it must not be sent. */
function withoutReadOnly({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.readOnly;
}

/** zod puts named schemas beside the one that uses them; OpenAPI puts them in one place. */
function inComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inComponents);
  if (typeof value === 'string') return value.replace(/^#\/\$defs\//, '#/components/schemas/');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, inComponents(each)]));
}
