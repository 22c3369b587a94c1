import { DomainError } from '@rapport/core/domain/errors';
import type { Deps } from '@rapport/core/useCases/deps';
import { type Context, Hono } from 'hono';
import { authenticate, type TokenSettings } from './authentication';
import { readJson, readOptionalJson, requireSmallBody } from './body';
import { decisionRoutes } from './decisions';
import { exportRoutes } from './export';
import { handOverRoutes } from './handOver';
import { healthDescription, healthOf, openApiDescription } from './health';
import { homeRoutes } from './home';
import { itemRoutes } from './items';
import { lookBackRoutes } from './lookBack';
import { meetingRoutes } from './meetings';
import { notesRoutes } from './notes';
import { openApiDocument } from './openApi';
import { peopleRoutes } from './people';
import { pointRoutes } from './points';
import { privateNoteRoutes } from './privateNotes';
import { rhythmRoutes } from './rhythm';
import { type AnswerFile, noAnswer, nothing, type Route, type RouteAnswer } from './route';
import { seriesRoutes } from './series';
import { countingCalls } from './storeCalls';
import { templateRoutes } from './templates';
import type { Visit } from './visit';

export interface HttpSettings {
  readonly deps: Deps;
  readonly tokens: TokenSettings;
  readonly version: string;
}

type Served = Context<{ Bindings: Visit }>;

const routes: readonly Route[] = [
  ...homeRoutes,
  ...peopleRoutes,
  ...seriesRoutes,
  ...pointRoutes,
  ...meetingRoutes,
  ...notesRoutes,
  ...decisionRoutes,
  ...itemRoutes,
  ...rhythmRoutes,
  ...lookBackRoutes,
  ...handOverRoutes,
  ...privateNoteRoutes,
  ...templateRoutes,
  ...exportRoutes,
];
const open = [healthDescription, openApiDescription];

/** Answers what is under /api; errors are thrown. */
export function createHttpApp(settings: HttpSettings): (request: Request, visit: Visit) => Promise<Response> {
  const { deps, version } = settings;
  const app = new Hono<{ Bindings: Visit }>();
  const health = healthOf({ store: deps.store.kind, version });
  // Made when first asked for: an instance that starts cold shall not make people wait for it.
  let document: ReturnType<typeof openApiDocument> | undefined;
  app.get(healthDescription.path, (context) => {
    context.env.route = healthDescription.path;
    return context.json(health);
  });
  app.get(openApiDescription.path, (context) => {
    context.env.route = openApiDescription.path;
    document ??= openApiDocument({ signedIn: routes, open }, version);
    return context.json(document);
  });
  for (const route of routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1');
    app.on(route.method.toUpperCase(), path, (context) => serve(settings, route, context));
  }
  app.notFound(() => {
    throw new DomainError('notFound');
  });
  app.onError((error) => {
    throw error;
  });
  return async (request, visit) => app.fetch(request, visit);
}

/** Who asks comes first: nothing of a request is looked at for somebody who is not signed in. */
async function serve({ deps, tokens }: HttpSettings, route: Route, context: Served): Promise<Response> {
  const { req, env: visit } = context;
  visit.route = route.path;
  visit.caller = await authenticate(tokens, req.header('authorization'), deps.clock.now());
  requireSmallBody(req.raw);
  const answer = await route.serve({
    deps: { ...deps, store: countingCalls(deps.store, visit) },
    caller: visit.caller,
    params: req.param(),
    input: await inputOf(route, context),
  });
  return response(route, answer, req.header('if-none-match'));
}

async function inputOf(route: Route, { req }: Served): Promise<unknown> {
  if (route.input === nothing) return {};
  if (route.method !== 'get') return route.inputIsOptional ? readOptionalJson(req.raw) : readJson(req.raw);
  const given = Object.entries(req.queries());
  return Object.fromEntries(given.map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

function response(route: Route, { content, version, file }: RouteAnswer, known: string | undefined): Response {
  if (route.answer === noAnswer) return new Response(null, { status: route.status });
  if (file) return fileResponse(file);
  if (version === undefined) return Response.json(content, { status: route.status });
  // The etags of Cosmos DB are in quotes themselves, which an ETag can't hold.
  const etag = `"${version.replaceAll('"', '')}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Authorization' };
  const tags = known?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags?.includes(etag)
    ? new Response(null, { status: 304, headers })
    : Response.json(content, { status: route.status, headers });
}

function fileResponse({ name, type, text }: AnswerFile): Response {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"` };
  return new Response(text, { headers });
}
