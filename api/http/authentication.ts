import { callerOf } from '@rapport/core/domain/caller';
import { DomainError } from '@rapport/core/domain/errors';
import { cleanName, MAX_NAME } from '@rapport/core/domain/personName';
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
/** Far longer than any token; servers take no longer headers either. */
const MAX_HEADER = 16 * 1024;

/** Claims of an Entra access token, version 2.0, for a person. */
const claimsSchema = z.object({
  iss: z.string(),
  tid: z.string(),
  oid: z.string(),
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
  const token = bearerToken(authorization);
  const claims = claimsSchema.safeParse(await verifiedPayload(settings, token, now));
  if (!claims.success) throw new DomainError('notSignedIn');
  const { iss, tid, oid, name, preferred_username } = claims.data;
  const caller = callerOf({ tenantId: tid, userId: oid, name: cleanName(name ?? '') || preferred_username });
  if (!caller || !isOurs(settings, caller.tenantId, iss)) throw new DomainError('notSignedIn');
  return caller;
}

function isOurs({ tenants, issuerTemplate }: TokenSettings, tenantId: string, issuer: string): boolean {
  return tenants.includes(tenantId) && issuer === issuerTemplate.replace('{tenantId}', tenantId);
}

/** The token in an `Authorization` header. @throws DomainError `notSignedIn` */
export function bearerToken(authorization = ''): string {
  const token = authorization.length <= MAX_HEADER && /^Bearer +([^\s]+) *$/i.exec(authorization)?.[1];
  if (!token) throw new DomainError('notSignedIn');
  return token;
}

/** Whose signature is believed, and whom tokens are to be meant for. */
interface Trusted {
  readonly keys: JWTVerifyGetKey;
  readonly audiences: readonly string[];
  readonly clockToleranceSeconds?: number;
}

/**
 * What a token says, once its signature, audience and time are right.
 * @throws DomainError `notSignedIn`
 * @throws KeysUnavailable
 */
export async function verifiedPayload(trusted: Trusted, token: string, now: Date): Promise<unknown> {
  const { keys, audiences, clockToleranceSeconds = CLOCK_TOLERANCE_SECONDS } = trusted;
  try {
    const { payload } = await jwtVerify(token, reachable(keys), {
      algorithms: ['RS256'],
      audience: [...audiences],
      requiredClaims: ['exp'],
      clockTolerance: clockToleranceSeconds,
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
      throw new KeysUnavailable('The keys that tokens are signed with cannot be read', undefined, { cause: error });
    }
  };
}
