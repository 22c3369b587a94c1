import type { Rapport } from '@rapport/api/compose';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const operationSchema = z.object({
  operationId: z.string(),
  security: z.array(z.unknown()),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
});
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

/** What `/api/openapi.json` promises, and whether answers keep it. */
export interface Contract {
  readonly operations: readonly Operation[];
  /** @throws Error when the answer is not what the document says of it */
  check(
    method: string,
    path: string,
    answer: { readonly status: number; readonly headers: Headers; readonly body: unknown },
  ): void;
}

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Whether anybody may ask. */
  readonly isOpen: boolean;
  readonly parameters: z.infer<typeof operationSchema>['parameters'];
  readonly responses: z.infer<typeof operationSchema>['responses'];
}

/** Reads the document that this server serves. */
export async function openContract(rapport: Rapport): Promise<Contract> {
  const served: unknown = await (await rapport.fetch(new Request('https://example.com/api/openapi.json'))).json();
  const { paths } = documentSchema.parse(served);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id, security, ...told }]) => ({
      id,
      method: method.toUpperCase(),
      path,
      isOpen: security.length === 0,
      ...told,
    })),
  );
  const ajv = addFormats(new Ajv2020({ strict: false, code: { optimize: false } })).addSchema(
    z.record(z.string(), z.unknown()).parse(served),
    'openapi.json',
  );
  return {
    operations,
    check: (method, path, { status, headers, body }) => {
      const operation = operations.find((each) => each.method === method && matches(each.path, path));
      if (!operation) return;
      const declared = operation.responses[status] ? String(status) : 'default';
      const type = headers.get('content-type')?.split(';')[0];
      if (type === undefined) {
        if (operation.responses[declared]?.content)
          throw new Error(`${operation.id} answered ${status} with no content`);
        return;
      }
      const pointer = [operation.path, method.toLowerCase(), 'responses', declared, 'content', type, 'schema'];
      const validate = ajv.getSchema(`openapi.json#/paths/${pointer.map(escaped).join('/')}`);
      if (!validate) throw new Error(`${operation.id} answered ${status} as ${type}, which is not in the document`);
      if (!validate(body)) throw new Error(`${operation.id} answered ${status}: ${ajv.errorsText(validate.errors)}`);
    },
  };
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? '');
}

/** As a JSON pointer in the fragment of an address wants it. */
function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
