import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { CannotStart } from '../cannotStart';
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
  if (kept !== undefined) return keyIn(file, kept);
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  await mkdir(dirname(file), { recursive: true });
  await writeIfNew(file, JSON.stringify(await exportJWK(privateKey)));
  return keyIn(file, await readFile(file, 'utf8'));
}

/** Of two processes that start at once the first one's key is kept, whole, and both use it. */
async function writeIfNew(file: string, text: string): Promise<void> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, text, { mode: 0o600 });
  try {
    await link(own, file);
  } catch (failure) {
    // Some file systems know no links. There the last one's key is kept, which asks for new tokens at the next start.
    if (!isThere(failure)) await rename(own, file);
  } finally {
    await rm(own, { force: true });
  }
}

async function keyIn(file: string, text: string): Promise<SigningKey> {
  try {
    return await toSigningKey(JSON.parse(text));
  } catch (cause) {
    throw new CannotStart(`The key in ${file} is damaged. Remove that file, and Rapport makes a new one.`, { cause });
  }
}

async function toSigningKey(jwk: JWK): Promise<SigningKey> {
  const privateKey = await importJWK(jwk, ALGORITHM);
  if (privateKey instanceof Uint8Array || jwk.n === undefined || jwk.e === undefined) throw new Error('Not an RSA key');
  const id = await calculateJwkThumbprint(jwk);
  return { id, privateKey, publicJwk: { kty: 'RSA', n: jwk.n, e: jwk.e, use: 'sig', alg: ALGORITHM, kid: id } };
}

function isThere(failure: unknown): boolean {
  return typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === 'EEXIST';
}

function undefinedWhenMissing(failure: unknown): undefined {
  if (!isMissing(failure)) throw failure;
}
