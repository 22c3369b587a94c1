import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { CannotStart } from '../cannotStart';

/** Answers a request. */
export type Fetch = (request: Request) => Response | Promise<Response>;

const RETRY_MILLISECONDS = 100;

/** The port is another program's; the message says what to do. */
class PortTaken extends CannotStart {
  override readonly name = 'PortTaken';
  constructor(port: number) {
    super(`Port ${port} is taken. Stop the other program, or use another port: PORT=${port + 1} npm start`);
  }
}

/** A port from the environment. @throws CannotStart when it is not one */
export function portFrom(text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CannotStart(`PORT is "${text}". It has to be a number from 1 to 65535: PORT=5301 npm start`);
  }
  return port;
}

/**
 * Listens on this machine only. A Rapport that is just ending gets the time to leave the port.
 * @throws PortTaken
 */
export async function listen(fetch: Fetch, port: number, patienceMilliseconds = 1000): Promise<Server> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    try {
      return await tryToListen(fetch, port);
    } catch (failure) {
      if (!(failure instanceof PortTaken) || Date.now() >= deadline) throw failure;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
    }
  }
}

function tryToListen(fetch: Fetch, port: number): Promise<Server> {
  const server = createServer(getRequestListener(fetch));
  return new Promise((resolve, reject) => {
    server.once('error', (failure: NodeJS.ErrnoException) =>
      reject(failure.code === 'EADDRINUSE' ? new PortTaken(port) : failure),
    );
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Takes no more requests and drops the connections that are open. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
