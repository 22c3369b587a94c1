import type { Rapport } from '@rapport/api/compose';
import { percentile } from './load';
import type { Pair, TwoPairs } from './twoPairs';

/** Maya asks for something of one of her 1-on-1s; `path` is the end of the address. */
export function requestTo({ token }: TwoPairs, { seriesId }: Pair, path: string, more: RequestInit = {}): Request {
  const headers = { authorization: `Bearer ${token}` };
  return new Request(`http://localhost/api/series/${seriesId}${path}`, { headers, ...more });
}

/** Milliseconds until the whole answer is there. */
export async function timeOf(rapport: Rapport, request: Request): Promise<number> {
  const startedAt = performance.now();
  await answerTo(rapport, request);
  return performance.now() - startedAt;
}

/** The body of the answer. @throws Error when the API refuses */
export async function answerTo(rapport: Rapport, request: Request): Promise<string> {
  const answer = await rapport.fetch(request);
  if (!answer.ok) throw new Error(`${request.url}: the API answered ${answer.status}`);
  return answer.text();
}

/** What it asks of the store. */
export async function costOf({ counted, store }: TwoPairs, request: Request) {
  store.reset();
  await answerTo(counted, request);
  const { pointReads, lists, commits, documentsWritten: written, requestUnits } = store.calls();
  return { pointReads, lists, commits, written, requestUnits, calls: pointReads + lists + commits };
}

export function middle(milliseconds: readonly number[]): number {
  return percentile({ milliseconds }, 0.5);
}
