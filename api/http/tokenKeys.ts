import { Unavailable } from '@rapport/core/ports';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** The keys that tokens are signed with can't be read now: says nothing about the token. */
export class KeysUnavailable extends Unavailable {
  override readonly name = 'KeysUnavailable';
}

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
/** Keys this old are asked for again, while they are used. */
const FRESH = 12 * HOUR;
/** While nobody answers, the last good keys are believed for so long. A key that was taken back is believed no longer. */
const KEPT = 72 * HOUR;
/** So that tokens naming keys that do not exist can't make us ask without end. */
const PAUSE_AFTER_ANSWER = 30 * SECOND;
const PAUSE_AFTER_FAILURE = 5 * SECOND;
const PATIENCE = 5 * SECOND;

type LocalKeys = ReturnType<typeof createLocalJWKSet>;
const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** Keys that were fetched, with all that is said of them. */
export type KeySet = JWTVerifyGetKey & { jwks(): JSONWebKeySet | undefined };

/** How long ago things were, and how to ask; a test has its own. */
export interface Asking {
  /** In milliseconds, from any beginning. */
  readonly now: () => number;
  readonly patienceMilliseconds: number;
}

const usual: Asking = { now: () => performance.now(), patienceMilliseconds: PATIENCE };

/**
 * The keys at an address (RFC 7517), fetched when first needed, and kept. Whoever brings a key that is known never waits for
 * the address, nor fails with it.
 */
export function keysAt(address: string, { now, patienceMilliseconds }: Asking = usual): KeySet {
  let kept: { readonly find: LocalKeys; readonly at: number } | undefined;
  let last: { readonly at: number; readonly failure?: unknown } | undefined;
  let asking: Promise<void> | undefined;

  const mayAsk = () =>
    last === undefined || now() - last.at >= ('failure' in last ? PAUSE_AFTER_FAILURE : PAUSE_AFTER_ANSWER);
  const age = () => (kept ? now() - kept.at : Number.POSITIVE_INFINITY);
  const askOnce = async () => {
    try {
      kept = { find: await fetchKeys(address, patienceMilliseconds), at: now() };
      last = { at: now() };
    } catch (failure) {
      last = { at: now(), failure };
    }
  };
  /** All who need an answer share one question. */
  const ask = () => {
    asking ??= askOnce().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const unavailable = () =>
    new KeysUnavailable('The keys that tokens are signed with cannot be read', undefined, { cause: last?.failure });

  const find: JWTVerifyGetKey = async (header, token) => {
    if (age() >= FRESH && (asking || mayAsk())) {
      const asked = ask();
      if (age() >= KEPT) await asked;
    }
    if (!kept || age() >= KEPT) throw unavailable();
    try {
      return await kept.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // It may be a new one.
      if (asking || mayAsk()) await ask();
      if (last && 'failure' in last) throw unavailable();
      return await kept.find(header, token);
    }
  };
  return Object.assign(find, { jwks: () => kept?.find.jwks() });
}

/** @throws Error when there is no answer in time, or one that has no keys */
async function fetchKeys(address: string, patienceMilliseconds: number): Promise<LocalKeys> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  if (!response.ok) throw new Error(`The keys were answered with ${response.status}`);
  return createLocalJWKSet(keySetSchema.parse(await response.json()));
}
