import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { isMissing } from '../missing';

/** The algorithm of Entra's access tokens. */
export const ALGORITHM = 'RS256';

/** The key this machine signs its tokens with, in place of Entra's. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  /** What others verify with. */
  readonly publicJwk: JWK;
}

/** The key kept in this file, or a new one: sessions stay valid over a restart. Readable by its owner only. */
export async function openSigningKey(file: string): Promise<SigningKey> {
  const kept = await readFile(file, 'utf8').catch(undefinedWhenMissing);
  if (kept !== undefined) return toSigningKey(JSON.parse(kept));
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(jwk), { mode: 0o600 });
  return toSigningKey(jwk);
}

async function toSigningKey(jwk: JWK): Promise<SigningKey> {
  const privateKey = await importJWK(jwk, ALGORITHM);
  if (privateKey instanceof Uint8Array || jwk.n === undefined || jwk.e === undefined) {
    throw new Error('The signing key on this machine isn\'t an RSA key. Run "npm run reset" to remove it');
  }
  const id = await calculateJwkThumbprint(jwk);
  return { id, privateKey, publicJwk: { kty: 'RSA', n: jwk.n, e: jwk.e, use: 'sig', alg: ALGORITHM, kid: id } };
}

function undefinedWhenMissing(failure: unknown): undefined {
  if (!isMissing(failure)) throw failure;
}
