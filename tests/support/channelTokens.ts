import type { BotRegistration } from '@rapport/api/http/messages';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { TokenChanges } from './tokens';

/** A Bot Framework with a key of its own, and the bot that believes it. */
export interface ChannelAuthority {
  readonly registration: BotRegistration;
  readonly issuer: string;
  readonly appId: string;
  /** A token for activities from here, right in everything that is not changed; undefined takes a claim away. */
  token(changed?: TokenChanges): Promise<string>;
}

export const serviceUrl = 'https://smba.example.com/emea/';
const appId = 'f0000000-0000-4000-8000-00000000000b';
const issuer = 'https://api.botframework.com';

/** Making one takes a while, so all of a test file share it. */
let keyPair: ReturnType<typeof generateKeyPair> | undefined;

/** @param endorsements the channels that its key speaks for */
export async function openChannelAuthority(
  now: () => Date,
  endorsements: readonly string[] = ['msteams', 'emulator'],
): Promise<ChannelAuthority> {
  keyPair ??= generateKeyPair('RS256', { extractable: true });
  const { publicKey, privateKey } = await keyPair;
  const jwk = { ...(await exportJWK(publicKey)), kid: 'channel', use: 'sig', endorsements: [...endorsements] };
  const tenantId = '10000000-0000-4000-8000-000000000001';
  return {
    issuer,
    appId,
    registration: {
      credentials: { appId, appType: 'SingleTenant', tenantId, password: 'hush-hush' },
      tokens: { issuer, appId, keys: createLocalJWKSet({ keys: [jwk] }) },
    },
    token: ({ claims = {}, header = {}, key = privateKey } = {}) => {
      const seconds = Math.floor(now().getTime() / 1000);
      const right = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: seconds, exp: seconds + 3600 };
      return new SignJWT({ ...right, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'channel', typ: 'JWT', ...header })
        .sign(key);
    },
  };
}
