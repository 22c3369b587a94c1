import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface SentActivity {
  readonly path: string;
  readonly activity: unknown;
}

/** The far side of the Bot Framework: takes what the bot sends into chats. */
export interface BotConnector {
  readonly serviceUrl: string;
  readonly sent: readonly SentActivity[];
  /** What every request is answered with from now on. */
  answerWith(status: number): void;
  close(): Promise<void>;
}

export async function startBotConnector(): Promise<BotConnector> {
  const sent: SentActivity[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      sent.push({ path: request.url ?? '', activity: JSON.parse(body) });
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `${sent.length}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${portOf(server.address())}/connector`,
    sent,
    answerWith: (next) => {
      status = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
