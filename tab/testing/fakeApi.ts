import type { ErrorCode } from '@rapport/core/domain/errors';

/** What the far side of the network answers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** A request as it left the tab. */
interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly token: string;
}

/** The far side of the network: says what each test tells it to say, and remembers what it was sent. */
export interface FakeApi {
  readonly sent: readonly Sent[];
  /** `route` is `GET /home`; a part of it may be `*`, for all that have no answer of their own. The last answer given stands. */
  on(route: string, answer: Answer | ((sent: Sent) => Answer | Promise<Answer>)): void;
  /** What was sent to a route, in order. */
  bodiesOf(route: string): readonly unknown[];
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** No answer at all, as on a train. */
export function noNetwork(): never {
  throw new TypeError('Failed to fetch');
}

export function problem(status: number, code: ErrorCode | 'unexpected', more: object = {}): Answer {
  const detail = `The sentence for ${code}.`;
  return { status, body: { type: 'about:blank', title: code, status, code, detail, reference: 'ref00001', ...more } };
}

/** What was asked for that no test speaks of. */
const unexpected = new Set<string>();

afterEach(() => {
  const routes = [...unexpected];
  unexpected.clear();
  if (routes.length > 0) throw new Error(`The tab asked for what this test has no answer to: ${routes.join(', ')}`);
});

/** Puts itself in the place of `fetch`. A request that the test has no answer to makes it fail. */
export function createFakeApi(): FakeApi {
  const sent: Sent[] = [];
  const answers = new Map<string, (sent: Sent) => Answer | Promise<Answer>>();
  const fixed = new Set<string>();
  globalThis.fetch = async (input, init) => {
    const path = String(input).replace(/^\/api/, '');
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const token = (new Headers(init?.headers).get('authorization') ?? '').replace('Bearer ', '');
    const request = { method: init?.method ?? 'GET', path, body, token };
    sent.push(request);
    const route = `${request.method} ${path.replace(/\?.*/, '')}`;
    const answer = answers.get(route) ?? answers.get(anyOf(route, answers.keys()));
    if (!answer) unexpected.add(route);
    const given = answer ? await answer(request) : problem(404, 'notFound');
    if (request.method !== 'GET') remember(given.body);
    return responseOf(given);
  };
  /** A 1-on-1 that a command answered with is what the next poll reads too, unless the test works its polls out itself. */
  const remember = (body: unknown) => {
    if (typeof body !== 'object' || body === null || !('meeting' in body && 'id' in body)) return;
    const read = `GET /series/${body.id}`;
    if (fixed.has(read)) answers.set(read, () => ok(body));
  };
  return {
    sent,
    on(route, answer) {
      answers.set(route, typeof answer === 'function' ? answer : () => answer);
      if (typeof answer === 'function') fixed.delete(route);
      else fixed.add(route);
    },
    bodiesOf: (route) =>
      sent.filter(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}` === route).map((each) => each.body),
  };
}

/** The route with a `*` that this one is like. */
function anyOf(route: string, known: Iterable<string>): string {
  const parts = route.split('/');
  const isLike = (other: string) => {
    const others = other.split('/');
    return others.length === parts.length && others.every((part, at) => part === '*' || part === parts[at]);
  };
  return [...known].find(isLike) ?? '';
}

// jsdom has no Response; the client reads no more of it than this.
function responseOf({ status, body }: Answer): Response {
  const blob = async () => new Blob([JSON.stringify(body)]);
  const response: Partial<Response> = { status, ok: status < 300, json: async () => body, blob };
  return response as Response;
}
