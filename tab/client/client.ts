import { createContext, useContext } from 'react';
import type { Host } from '../host/host';
import type { Connectivity } from './connectivity';
import { ApiProblem, isProblem, NoToken, Unreachable } from './problems';

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The version at hand; an answer that is still the same comes back as `undefined`. */
  readonly version?: string;
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page, for saves while it closes. */
  readonly keepalive?: boolean;
}

/** Asks our API. Its answers come from the same build as this code, so they are typed, not parsed again. */
export interface Client {
  /** @throws ApiProblem, Unreachable */
  send<Answer>(path: string, request?: ApiRequest): Promise<Answer>;
  /** Like `send`; `undefined` when nothing changed since `request.version`. */
  sendIfChanged<Answer>(path: string, request: ApiRequest): Promise<Answer | undefined>;
  /** A file; `arrived` hears how many bytes of it are here. @throws ApiProblem, Unreachable */
  download(path: string, arrived?: (bytes: number) => void): Promise<Blob>;
  /** Hears when the API answers again after it did not. */
  onReconnect(listener: () => void): () => void;
}

export const ClientContext = createContext<Client | undefined>(undefined);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('No client around this component');
  return client;
}

/** The whole of an answer is here within so many milliseconds, its last byte included. */
const TIMEOUT = 20_000;
/** A file takes as long as it takes to put together and to bring. */
const FILE_TIMEOUT = 5 * 60_000;
const NO_CONTENT = 204;
/** A browser refuses keepalive bodies beyond 64 KiB. */
const KEEPALIVE_LIMIT = 60_000;

type Deps = Pick<Host, 'getToken' | 'locale'> & { readonly connectivity: Connectivity };

/** How an answer is read, and how many milliseconds there are for all of it. */
interface Reading<Answer> {
  readonly within: number;
  read(response: Response): Promise<Answer>;
}

export function createClient({ getToken, locale, connectivity }: Deps): Client {
  async function once<Answer>(
    path: string,
    request: ApiRequest & { readonly token: string },
    { read, within }: Reading<Answer>,
  ): Promise<Answer> {
    const signal = AbortSignal.any([AbortSignal.timeout(within), ...(request.signal ? [request.signal] : [])]);
    try {
      const response = await fetch(`/api${path}`, initOf({ ...request, signal }, locale));
      if (response.status === 401) throw new TokenRefused(await reasonIn(response));
      const answer = await read(response);
      connectivity.answered();
      return answer;
    } catch (error) {
      if (request.signal?.aborted) throw error;
      if (error instanceof TokenRefused) throw error;
      if (error instanceof ApiProblem && error.problem.status < 500) connectivity.answered();
      else connectivity.missed();
      throw error instanceof ApiProblem || error instanceof Unreachable
        ? error
        : new Unreachable('The API did not answer', { cause: error });
    }
  }
  async function token(options?: { readonly refused: string }): Promise<string> {
    try {
      return await getToken(options);
    } catch (error) {
      connectivity.missed();
      throw new NoToken('Teams gave no token', { cause: error });
    }
  }
  async function ask<Answer>(path: string, request: ApiRequest, reading: Reading<Answer>): Promise<Answer> {
    const known = await token();
    try {
      return await once(path, { ...request, token: known }, reading);
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      const other = await token({ refused: known });
      // The same once more would be refused once more.
      if (other === known) throw error.reason;
      return once(path, { ...request, token: other }, reading).catch((again: unknown) => {
        throw again instanceof TokenRefused ? again.reason : again;
      });
    }
  }
  return {
    onReconnect: connectivity.onReconnect,
    async sendIfChanged<Answer>(path: string, request: ApiRequest): Promise<Answer | undefined> {
      const read = async (response: Response) => (response.status === 304 ? undefined : answerOf<Answer>(response));
      return ask<Answer | undefined>(path, request, { read, within: TIMEOUT });
    },
    async send<Answer>(path: string, request: ApiRequest = {}): Promise<Answer> {
      return ask<Answer>(path, request, { read: answerOf, within: TIMEOUT });
    },
    async download(path: string, arrived: (bytes: number) => void = () => undefined): Promise<Blob> {
      const read = (response: Response) => (response.ok ? fileIn(response, arrived) : answerOf<Blob>(response));
      return ask(path, {}, { read, within: FILE_TIMEOUT });
    },
  };
}

/** The API takes this token no longer. */
class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(readonly reason: unknown) {
    super('The API refused the token');
  }
}

function initOf(
  { method = 'GET', body, version, signal, keepalive, token }: ApiRequest & { readonly token: string },
  locale: string,
): RequestInit {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': locale,
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-none-match': tagOf(version) }),
    },
    // Our own ETags decide; the browser's cache would answer 200 from memory.
    cache: 'no-store',
    ...(signal && { signal }),
    ...(json !== undefined && { body: json }),
    ...(keepalive && (json?.length ?? 0) < KEEPALIVE_LIMIT && { keepalive }),
  };
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw await reasonIn(response);
  return response.json().catch((error: unknown) => {
    if (response.status !== NO_CONTENT) throw error;
  });
}

/** Why the API did not do what it was asked to. */
async function reasonIn(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch((error: unknown) => {
    // Something else than JSON says nothing; a body that never ends is another matter.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  return isProblem(body)
    ? new ApiProblem(body)
    : new Unreachable(`The API answered ${response.status} and nothing we know`);
}

/** A body as a file, told of as it comes. */
async function fileIn(response: Response, arrived: (bytes: number) => void): Promise<Blob> {
  if (!response.body) return response.blob();
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    bytes += part.value.byteLength;
    arrived(bytes);
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
}

// The etags of Cosmos DB, from which versions are made, are in quotes themselves; the API leaves those out of its own.
function tagOf(version: string): string {
  return `"${version.replaceAll('"', '')}"`;
}
