import type { TokenSettings } from '@rapport/api/http/authentication';
import type { Caller } from '@rapport/core/domain/policy';
import { type CryptoKey, createLocalJWKSet, exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';

/** An authority like Entra with a key of its own. */
export interface Authority {
  readonly settings: TokenSettings;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  /** A token for this person, right in everything that `claims` and `header` do not change; undefined takes a claim away. */
  tokenFor(caller: Caller, changed?: TokenChanges): Promise<string>;
}

export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly key?: CryptoKey | Uint8Array;
}

export const audience = 'f0000000-0000-4000-8000-00000000000f';
const issuerTemplate = 'https://login.example.com/{tenantId}/v2.0';

/** Making one takes a while, so all authorities of a test file share it. */
let keyPair: ReturnType<typeof generateKeyPair> | undefined;
/** So are the tokens: most tests of a file ask as the same people at the same time. */
const tokens = new Map<string, Promise<string>>();

/** Believes the tokens it issues for people of these tenants. */
export async function openAuthority(tenants: readonly string[], now: () => Date): Promise<Authority> {
  keyPair ??= generateKeyPair('RS256', { extractable: true });
  const { publicKey, privateKey } = await keyPair;
  const jwk = { ...(await exportJWK(publicKey)), kid: 'this', alg: 'RS256', use: 'sig' };
  return {
    settings: {
      issuerTemplate,
      tenants,
      audiences: [audience, `api://${audience}`],
      keys: createLocalJWKSet({ keys: [jwk] }),
    },
    publicKey,
    privateKey,
    tokenFor: (caller, { claims = {}, header = {}, key = privateKey } = {}) => {
      const payload = { ...claimsOf(caller, now()), ...claims };
      const sign = () =>
        new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'this', typ: 'JWT', ...header }).sign(key);
      if (key !== privateKey) return sign();
      const name = JSON.stringify([payload, header]);
      const token = tokens.get(name) ?? sign();
      tokens.set(name, token);
      return token;
    },
  };
}

function claimsOf({ tenantId, userId, name }: Caller, now: Date) {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    aud: audience,
    iss: issuerTemplate.replace('{tenantId}', tenantId),
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
    tid: tenantId,
    oid: userId,
    name,
    scp: 'access_as_user',
    ver: '2.0',
  };
}
