import { DomainError } from '@rapport/core/domain/errors';
import type { Caller } from '@rapport/core/domain/policy';
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { KeysUnavailable } from './tokenKeys';

/** Whose tokens are believed. */
export interface TokenSettings {
  /** The issuer of a tenant's tokens, with `{tenantId}` in its place. */
  readonly issuerTemplate: string;
  /** The tenants that may use this Rapport, in lower case. */
  readonly tenants: readonly string[];
  /** What a token may be meant for: the app's id and its application id URIs. */
  readonly audiences: readonly string[];
  /** Finds the key that a token names. */
  readonly keys: JWTVerifyGetKey;
}

/** The scope that the tab asks for. */
const REQUIRED_SCOPE = 'access_as_user';
/** How far the clocks of the issuer and of this machine may differ. */
const CLOCK_TOLERANCE_SECONDS = 60;
const MAX_NAME = 256;

const guid = z.guid().toLowerCase();
/** Claims of an Entra access token, version 2.0, for a person. */
const claimsSchema = z.object({
  iss: z.string(),
  tid: guid,
  oid: guid,
  scp: z.string().refine((scopes) => scopes.split(' ').includes(REQUIRED_SCOPE)),
  idtyp: z.literal('user').optional(),
  name: z.string().max(MAX_NAME).optional(),
  preferred_username: z.string().max(MAX_NAME).optional(),
});

/**
 * Who sends a request with this `Authorization` header.
 * @throws DomainError `notSignedIn` for anything but a token that is wholly right
 * @throws KeysUnavailable when that can't be found out now
 */
export async function authenticate(
  settings: TokenSettings,
  authorization: string | undefined,
  now: Date,
): Promise<Caller> {
  const token = /^Bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new DomainError('notSignedIn');
  const claims = claimsSchema.safeParse(await verifiedPayload(settings, token, now));
  if (!claims.success) throw new DomainError('notSignedIn');
  const { iss, tid, oid, name, preferred_username } = claims.data;
  const isOurs = settings.tenants.includes(tid) && iss === settings.issuerTemplate.replace('{tenantId}', tid);
  if (!isOurs) throw new DomainError('notSignedIn');
  return { tenantId: tid, userId: oid, name: name?.trim() || preferred_username?.trim() || '' };
}

async function verifiedPayload(settings: TokenSettings, token: string, now: Date): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, reachable(settings.keys), {
      algorithms: ['RS256'],
      audience: [...settings.audiences],
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new DomainError('notSignedIn');
    throw error;
  }
}

/** Tells a key that does not exist from keys that can't be read: the first is the token's fault, the second is not. */
function reachable(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      const isTokensFault =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      if (isTokensFault || error instanceof KeysUnavailable) throw error;
      throw new KeysUnavailable('The keys that tokens are signed with cannot be read', { cause: error });
    }
  };
}
