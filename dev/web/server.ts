import { Hono } from 'hono';
import type { FunctionsHost } from '../functionsHost/functionsHost';
import { type DevParts, devRoutes } from './devRoutes';
import { calledByOwnName, causedHere } from './ownPages';
import { staticFile, withPolicy } from './staticFiles';

/** Everything that one address of this machine answers. */
export interface ServerParts extends DevParts {
  readonly functions: FunctionsHost;
  /** The built tab. */
  readonly tabFolder: string;
  /** The built stand-in for Teams. */
  readonly standInFolder: string;
}

const TAB_POLICY = "frame-ancestors 'self'";
// The bot's chat comes from a port of its own.
const STAND_IN_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self' http://127.0.0.1:*; frame-ancestors 'self'";

/** The whole of it as standard requests and responses: `/`, `/tab/`, `/api/` and `/dev/`. */
export function createServer(parts: ServerParts): Hono {
  const server = new Hono();
  server.use(calledByOwnName(parts.address));
  server.route('/', devRoutes(parts));
  server.all('/api/*', (context) => parts.functions.fetch(context.req.raw));
  server.get('/tab', (context) => context.redirect('/tab/'));
  server.get('/tab/*', async (context) => {
    const path = context.req.path.slice('/tab/'.length);
    const file = (await staticFile(parts.tabFolder, path)) ?? (await tabPage(parts.tabFolder, path));
    return file === undefined ? context.notFound() : withPolicy(file, TAB_POLICY);
  });
  // The page itself starts a chat when its address says so.
  server.get('/', (context, next) => (context.req.query('surface') === 'bot' ? causedHere(context, next) : next()));
  server.get('/*', async (context) => {
    const file = await staticFile(parts.standInFolder, context.req.path === '/' ? 'index.html' : context.req.path);
    return file === undefined ? context.notFound() : withPolicy(file, STAND_IN_POLICY);
  });
  return server;
}

/** A place inside the tab is the tab itself; a missing script is missing. */
async function tabPage(folder: string, path: string): Promise<Response | undefined> {
  return path.startsWith('assets/') ? undefined : staticFile(folder, 'index.html');
}
