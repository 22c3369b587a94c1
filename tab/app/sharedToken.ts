import type { Host } from '../host/host';
import { withTimeout } from '../host/withTimeout';

/** A token this close to its end (milliseconds) is not used for another request. */
const EXPIRY_MARGIN = 60_000;
/** Signing in without a word takes seconds at most; milliseconds. */
const TEAMS_ANSWERS_WITHIN = 15_000;

/** Asks Teams for a token; a fresh one is not from Teams' memory. */
type AskTeams = (options: { readonly fresh: boolean }) => Promise<string>;

/** One request for a token at a time, none while the last one is good, and another one when that was refused. */
export function sharedToken(askTeams: AskTeams): Host['getToken'] {
  let last: { readonly text: string; readonly expiresAt: number } | undefined;
  let asking: Promise<string> | undefined;
  const ask = async (fresh: boolean) => {
    try {
      const text = await withTimeout(TEAMS_ANSWERS_WITHIN, 'A token from Teams', askTeams({ fresh }));
      last = { text, expiresAt: expiryOf(text) };
      return text;
    } finally {
      asking = undefined;
    }
  };
  return async ({ refused } = {}) => {
    if (last && last.text !== refused && last.expiresAt - EXPIRY_MARGIN > Date.now()) return last.text;
    const underWay = await asking;
    if (underWay !== undefined && underWay !== refused) return underWay;
    asking ??= ask(refused !== undefined);
    return asking;
  };
}

/** When a token ends, in milliseconds. Read for reuse only; the API verifies. An unreadable one is not used again. */
function expiryOf(token: string): number {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const isClaims = typeof claims === 'object' && claims !== null && 'exp' in claims && typeof claims.exp === 'number';
    return isClaims ? Number(claims.exp) * 1_000 : 0;
  } catch {
    return 0;
  }
}
