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
  app.http('api', {
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    authLevel: 'anonymous',
    route: '{*path}',
    handler: async (request) => functionsAnswer(await rapport.fetch(await standardRequest(request))),
  });
  app.http('messages', {
    methods: ['POST'],
    authLevel: 'anonymous',
    route: 'messages',
    handler: async (request) => functionsAnswer(await rapport.messages(await standardRequest(request))),
  });
  rapport = compose();
}

async function standardRequest(request: HttpRequest): Promise<Request> {
  const { url, method } = request;
  // A request that can't have a body must not be given one, not even an empty one.
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return new Request(url, { method, headers: [...request.headers], body });
}

async function functionsAnswer(response: Response): Promise<HttpResponseInit> {
  const body = await response.arrayBuffer();
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    ...(body.byteLength > 0 && { body }),
  };
}
