import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';

/** One request as the SDK sent it. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface CosmosEmulator {
  readonly endpoint: string;
  /** The emulator asks for a key and does not look at it. */
  readonly key: string;
  /** All requests so far, in order. */
  readonly requests: readonly SentRequest[];
  /** Answers the next requests for documents with these instead: what a real account does under load. */
  answerInstead(...answers: readonly Answer[]): void;
  /** Forgets what is left of those. */
  answerAgain(): void;
  /** Answers the next question about the account itself with this. */
  answerAccount(account: object): void;
  /** How many requests waited for their answer at one time, at most so far. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Operation {
  readonly operationType: string;
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: { readonly id: string };
}

/**
 * The Cosmos DB emulator with a thin corrected layer before it, which makes a batch atomic: it looks at every operation
 * first, one request at a time, and lets the batch through only when all of them will succeed. Each operation may name
 * another document only, as the store's own limits demand.
 */
export async function startCosmosEmulator(): Promise<CosmosEmulator> {
  const emulator = createHttpServer({ keepAlive: true });
  const origin = `http://127.0.0.1:${await listen(emulator)}`;
  const requests: SentRequest[] = [];
  const instead: Answer[] = [];
  const accounts: Answer[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let [waiting, most] = [0, 0];
  const layer = createServer((request, response) => {
    waiting += 1;
    most = Math.max(most, waiting);
    response.once('close', () => {
      waiting -= 1;
    });
    turn = turn
      .then(() => handle(request, response))
      .catch((error: unknown) => response.destroy(new Error(String(error))));
  });
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const sent = await sentRequest(request);
    requests.push(sent);
    const told = (isForDocuments(sent) && instead.shift()) || (sent.path === '/' && accounts.shift());
    const answer = told || (await answerOf(origin, sent));
    response.writeHead(answer.status, { ...answer.headers, 'content-type': 'application/json' }).end(answer.body);
  };
  return {
    endpoint: `http://127.0.0.1:${await listen(layer)}`,
    key: Buffer.from('any key').toString('base64'),
    requests,
    answerInstead: (...answers) => void instead.push(...answers),
    answerAgain: () => void instead.splice(0),
    answerAccount: (account) => void accounts.push({ status: 200, body: JSON.stringify(account) }),
    mostAtOnce: () => most,
    close: async () => {
      await Promise.all([layer, emulator].map(close));
    },
  };
}

async function answerOf(origin: string, sent: SentRequest): Promise<Answer> {
  if (sent.headers['x-ms-cosmos-is-batch-request'] === undefined) return pass(origin, sent);
  const operations: readonly Operation[] = JSON.parse(sent.body);
  const statuses = await Promise.all(operations.map((operation) => statusOf(origin, sent, operation)));
  const failing = statuses.find((status) => status >= 400);
  if (failing !== undefined) {
    const results = statuses.map((status, index) => ({
      statusCode: index === statuses.indexOf(failing) ? status : 424,
      requestCharge: 0,
    }));
    return { status: 207, body: JSON.stringify(results) };
  }
  const partitionKey = sent.headers['x-ms-documentdb-partitionkey'];
  // The emulator looks for the partition on each operation; Cosmos DB takes it from the header.
  const addressed = operations.map((operation) => ({ ...operation, partitionKey }));
  return pass(origin, { ...sent, body: JSON.stringify(addressed) });
}

/** What Cosmos DB answers to this operation in the present state. */
async function statusOf(origin: string, sent: SentRequest, operation: Operation): Promise<number> {
  const id = operation.id ?? operation.resourceBody?.id ?? '';
  const present = await pass(origin, {
    method: 'GET',
    path: `${sent.path.replace(/\/$/, '')}/${encodeURIComponent(id)}`,
    headers: {
      'x-ms-documentdb-partitionkey': sent.headers['x-ms-documentdb-partitionkey'],
      // Without it the emulator fails on a document that is not there.
      'x-ms-documentdb-query-enablecrosspartition': 'true',
    },
    body: '',
  });
  const isPresent = present.status === 200;
  if (operation.operationType === 'Create') return isPresent ? 409 : 201;
  if (!isPresent) return 404;
  const { _etag } = JSON.parse(present.body);
  return operation.ifMatch === undefined || operation.ifMatch === _etag ? 200 : 412;
}

async function pass(origin: string, sent: SentRequest): Promise<Answer> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(sent.headers)) {
    const isOfConnection = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive'].includes(name);
    if (typeof value === 'string' && !isOfConnection) headers.set(name, value);
  }
  const body = sent.body === '' ? null : sent.body;
  const answer = await fetch(`${origin}${sent.path}`, { method: sent.method, headers, body });
  const kept = [...answer.headers].filter(([name]) => name.startsWith('x-ms-') || name === 'etag');
  return { status: answer.status, headers: Object.fromEntries(kept), body: await answer.text() };
}

async function sentRequest(request: IncomingMessage): Promise<SentRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = 'GET', url: path = '/', headers } = request;
  return { method, path, headers, body: Buffer.concat(chunks).toString('utf8') };
}

function isForDocuments({ path, headers }: SentRequest): boolean {
  return path.includes('/docs') && headers['x-ms-cosmos-is-query-plan-request'] === undefined;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
