import { createContext, useContext } from 'react';
import type { Host } from '../host/host';
import { ApiProblem, isProblem, Unreachable } from './problems';

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
  /** A file. @throws ApiProblem, Unreachable */
  download(path: string): Promise<Blob>;
}

export const ClientContext = createContext<Client | undefined>(undefined);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('No client around this component');
  return client;
}

const TIMEOUT = 20_000;
const NO_CONTENT = 204;
/** A browser refuses keepalive bodies beyond 64 KiB. */
const KEEPALIVE_LIMIT = 60_000;

export function createClient({ getToken, locale }: Pick<Host, 'getToken' | 'locale'>): Client {
  async function ask(path: string, request: ApiRequest): Promise<Response> {
    const first = await fetchOnce(path, request, { token: await tokenFrom(getToken), locale });
    if (first.status !== 401) return first;
    return fetchOnce(path, request, { token: await tokenFrom(() => getToken({ fresh: true })), locale });
  }
  async function sendIfChanged<Answer>(path: string, request: ApiRequest): Promise<Answer | undefined> {
    const response = await ask(path, request);
    if (response.status === 304) return undefined;
    return answerOf<Answer>(response);
  }
  return {
    sendIfChanged,
    async send<Answer>(path: string, request: ApiRequest = {}): Promise<Answer> {
      return answerOf<Answer>(await ask(path, request));
    },
    async download(path: string): Promise<Blob> {
      const response = await ask(path, {});
      return response.ok ? response.blob() : answerOf<Blob>(response);
    },
  };
}

async function fetchOnce(
  path: string,
  { method = 'GET', body, version, signal, keepalive }: ApiRequest,
  { token, locale }: { readonly token: string; readonly locale: string },
): Promise<Response> {
  const json = body === undefined ? undefined : JSON.stringify(body);
  const limited = limitedBy(signal);
  try {
    return await fetch(`/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': locale,
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-none-match': tagOf(version) }),
      },
      // Our own ETags decide; the browser's cache would answer 200 from memory.
      cache: 'no-store',
      signal: limited.signal,
      ...(json !== undefined && { body: json }),
      ...(keepalive && (json?.length ?? 0) < KEEPALIVE_LIMIT && { keepalive }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable('The API did not answer', { cause: error });
  } finally {
    limited.done();
  }
}

async function tokenFrom(getToken: () => Promise<string>): Promise<string> {
  try {
    return await getToken();
  } catch (error) {
    throw new Unreachable('Teams gave no token', { cause: error });
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const body = await response.json().catch(() => undefined);
  if (response.status === NO_CONTENT || (response.ok && body !== undefined)) return body;
  if (isProblem(body)) throw new ApiProblem(body);
  throw new Unreachable(`The API answered ${response.status} and nothing we know`);
}

function limitedBy(signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, TIMEOUT);
  signal?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

// The etags of Cosmos DB, from which versions are made, are in quotes themselves; the API leaves those out of its own.
function tagOf(version: string): string {
  return `"${version.replaceAll('"', '')}"`;
}
