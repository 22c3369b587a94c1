import { randomUUID } from 'node:crypto';
import { type HttpHandler, HttpRequest, HttpResponse, InvocationContext } from '@azure/functions';
import type { RegisteredFunction } from './functionsCore';
import { bySpecificity, matchRoute, parseRoute, type Route } from './routes';

/** Where Azure Functions puts its HTTP functions unless host.json says otherwise. */
const PREFIX = '/api';

/** Runs on this machine what runs on Azure in the cloud. */
export interface FunctionsHost {
  fetch(request: Request): Promise<Response>;
}

interface HttpFunction {
  readonly name: string;
  readonly route: Route;
  readonly handler: HttpHandler;
}

/**
 * A host for these registrations, as Azure would run them.
 * @throws Error when a function has a trigger that this host can't fire
 */
export function createFunctionsHost(
  functions: readonly RegisteredFunction[],
  report: (failure: unknown, functionName: string) => void,
): FunctionsHost {
  const httpFunctions = functions.map(toHttpFunction).sort((a, b) => bySpecificity(a.route, b.route));

  return {
    async fetch(request) {
      const path = new URL(request.url).pathname;
      if (path !== PREFIX && !path.startsWith(`${PREFIX}/`)) return new Response(null, { status: 404 });
      for (const { name, route, handler } of httpFunctions) {
        const parameters = matchRoute(route, request.method, path.slice(PREFIX.length));
        if (parameters === undefined) continue;
        try {
          return await invoke({ name, handler }, request, parameters);
        } catch (failure) {
          report(failure, name);
          return new Response(null, { status: 500 });
        }
      }
      return new Response(null, { status: 404 });
    },
  };
}

function toHttpFunction({ name, bindings, handler }: RegisteredFunction): HttpFunction {
  const trigger = bindings.find((binding) => binding.direction === 'in');
  if (trigger?.type !== 'httpTrigger') {
    throw new Error(`The local Functions host can't fire the ${trigger?.type ?? 'missing trigger'} of "${name}"`);
  }
  return { name, handler, route: parseRoute(trigger.route ?? name, trigger.methods ?? []) };
}

async function invoke(
  { name, handler }: Pick<HttpFunction, 'name' | 'handler'>,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  // As the library makes it for streams: the function may refuse a body before it has come. Its type does not tell of that.
  const init = { params, nativeRequest: request };
  const functionRequest = new HttpRequest(init);
  const context = new InvocationContext({ functionName: name, invocationId: randomUUID(), triggerMetadata: params });
  const result = await handler(functionRequest, context);
  const answer = result instanceof HttpResponse ? result : new HttpResponse(result);
  return new Response(hasBody(answer.status) ? await answer.arrayBuffer() : null, {
    status: answer.status,
    headers: answer.headers,
  });
}

function hasBody(status: number): boolean {
  return ![204, 205, 304].includes(status);
}
