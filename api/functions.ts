import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import type { Rapport } from './compose';

/**
 * Registers everything that Azure Functions runs; no logic. Callers are known by their token, not by a key of the host.
 * Rapport is put together after that: when loading fails before anything is registered, the Functions worker reports
 * success with no functions, and the host answers 404 to everything instead of saying why.
 */
export function registerFunctions(compose: () => Rapport): void {
  // Nothing is invoked before loading has succeeded.
  let rapport: Rapport;
  // Otherwise the worker takes in the whole of a body, up to 100 MB, before any of our code can refuse it.
  app.setup({ enableHttpStream: true });
  app.http('api', {
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    authLevel: 'anonymous',
    route: '{*path}',
    handler: async (request) => functionsAnswer(await rapport.fetch(standardRequest(request))),
  });
  app.http('messages', {
    methods: ['POST'],
    authLevel: 'anonymous',
    route: 'messages',
    handler: async (request) => functionsAnswer(await rapport.messages(standardRequest(request))),
  });
  rapport = compose();
}

/** The same request, its body not read yet. */
function standardRequest({ url, method, headers, body }: HttpRequest): Request {
  const stream = body instanceof ReadableStream ? body : null;
  // `duplex` is asked for with a stream; the types of a browser do not know it yet.
  const init = { method, headers: [...headers], body: stream, duplex: 'half' as const };
  return new Request(url, init);
}

async function functionsAnswer(response: Response): Promise<HttpResponseInit> {
  const body = await response.arrayBuffer();
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    ...(body.byteLength > 0 && { body }),
  };
}
