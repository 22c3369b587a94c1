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
  /** `route` is `GET /home`. The last answer given for a route stands. */
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

/** Puts itself in the place of `fetch`. A request that no test expects is answered `notFound`. */
export function createFakeApi(): FakeApi {
  const sent: Sent[] = [];
  const answers = new Map<string, (sent: Sent) => Answer | Promise<Answer>>();
  globalThis.fetch = async (input, init) => {
    const path = String(input).replace(/^\/api/, '');
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const token = (new Headers(init?.headers).get('authorization') ?? '').replace('Bearer ', '');
    const request = { method: init?.method ?? 'GET', path, body, token };
    sent.push(request);
    const answer = answers.get(`${request.method} ${path.replace(/\?.*/, '')}`);
    return responseOf(answer ? await answer(request) : problem(404, 'notFound'));
  };
  return {
    sent,
    on: (route, answer) => answers.set(route, typeof answer === 'function' ? answer : () => answer),
    bodiesOf: (route) =>
      sent.filter(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}` === route).map((each) => each.body),
  };
}

// jsdom has no Response; the client reads no more of it than this.
function responseOf({ status, body }: Answer): Response {
  const blob = async () => new Blob([JSON.stringify(body)]);
  const response: Partial<Response> = { status, ok: status < 300, json: async () => body, blob };
  return response as Response;
}
