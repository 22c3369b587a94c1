import { type Adapters, composeRapport, type Rapport } from '@rapport/api/compose';
import { jsonLog } from '@rapport/api/log';
import { type SeriesView, seriesViewSchema } from '@rapport/core/contract/views';
import type { Caller } from '@rapport/core/domain/policy';
import type { DocumentStore } from '@rapport/core/ports';
import { type CountingStore, countingStore } from './countingStore';
import { type Contract, openContract } from './openApiContract';
import { type Authority, openAuthority } from './tokens';
import { everyTuesday, openWorld, type World } from './world';

/** The whole API in this process, on a store of its own, with every answer held to `/api/openapi.json`. */
export interface ApiHarness {
  readonly world: World;
  readonly authority: Authority;
  readonly store: CountingStore;
  readonly contract: Contract;
  /** Everything logged so far, as it would be written. */
  logText(): string;
  send(request: ApiRequest): Promise<Answer>;
  /** As it is, with nothing checked. */
  fetch(request: Request): Promise<Response>;
  messages(request: Request): Promise<Response>;
  /** Sends to the same world seen through another store. */
  sendThrough(wrap: (store: DocumentStore) => DocumentStore, request: ApiRequest): Promise<Answer>;
  close(): void;
}

export interface ApiRequest {
  readonly as?: Caller | undefined;
  /** `POST /api/series` */
  readonly to: string;
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON, or the text of another type; undefined for an empty body. */
  readonly body: unknown;
}

/** Reading it takes a while, so all of a test file share it: every one serves the same document. */
let contract: Contract | undefined;

export async function openApiHarness(changed: Partial<Adapters> = {}): Promise<ApiHarness> {
  const world = openWorld();
  const { clock } = world.deps;
  // The other tenant uses the same Rapport: what keeps the two apart is the store, not the list of tenants.
  const authority = await openAuthority([world.maya.tenantId, world.samElsewhere.tenantId], clock.now);
  const store = countingStore(world.deps.store);
  const lines: string[] = [];
  const compose = (over: DocumentStore): Rapport =>
    composeRapport({
      ...world.deps,
      store: over,
      tokens: authority.settings,
      bot: 'none',
      links: { home: () => 'https://example.com/', series: (id) => `https://example.com/${id}` },
      log: jsonLog((line) => lines.push(line), clock.now),
      version: '1.2.3',
      ...changed,
    });
  const rapport = compose(store);
  contract ??= await openContract(rapport);
  const promised = contract;
  const sendTo = async ({ fetch }: Rapport, { as, to, json, body, headers }: ApiRequest): Promise<Answer> => {
    const [method = '', path = ''] = to.split(' ');
    const request = new Request(`https://rapport.example.com${path}`, {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${await authority.tokenFor(as)}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const answer = await answerOf(await fetch(request));
    promised.check(method, path, answer);
    return answer;
  };
  return {
    world,
    authority,
    store,
    contract: promised,
    logText: () => lines.join(''),
    send: (request) => sendTo(rapport, request),
    fetch: rapport.fetch,
    messages: rapport.messages,
    sendThrough: (wrap, request) => sendTo(compose(wrap(store)), request),
    close: world.close,
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: bodyOf(response, text) };
}

function bodyOf({ headers }: Response, text: string): unknown {
  if (text === '') return undefined;
  return /json/.test(headers.get('content-type') ?? '') ? JSON.parse(text) : text;
}

export const requestIds = {
  series: 'dddddddd-0000-4000-8000-00000000000d',
  onCall: 'eeeeeeee-0000-4000-8000-000000000001',
  growth: 'eeeeeeee-0000-4000-8000-000000000002',
  item: 'eeeeeeee-0000-4000-8000-000000000003',
  decision: 'eeeeeeee-0000-4000-8000-000000000004',
  template: 'eeeeeeee-0000-4000-8000-000000000005',
} as const;

/** Maya's 1-on-1 with Sam, with a point of each. */
export async function startPair(api: ApiHarness): Promise<SeriesView> {
  const { maya, sam } = api.world;
  const started = await api.send({ as: maya, to: 'POST /api/series', json: seriesWith(sam) });
  const path = `/api/series/${seriesOf(started).id}`;
  await addPoint(api, { as: maya, path, requestId: requestIds.onCall, text: 'The on-call rota' });
  return seriesOf(await addPoint(api, { as: sam, path, requestId: requestIds.growth, text: 'Where I want to grow' }));
}

export function addPoint(
  api: ApiHarness,
  point: { readonly as: Caller; readonly path: string; readonly requestId: string; readonly text: string },
): Promise<Answer> {
  const { as, path, requestId, text } = point;
  return api.send({ as, to: `POST ${path}/points`, json: { requestId, text, area: 'growth' } });
}

export function seriesWith(other: Caller) {
  return {
    requestId: requestIds.series,
    otherId: other.userId,
    kind: 'managerReport',
    leads: 'me',
    rhythm: everyTuesday,
  };
}

export function seriesOf(answer: Answer): SeriesView {
  return seriesViewSchema.parse(answer.body);
}
