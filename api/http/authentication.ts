import type { JWTVerifyGetKey } from 'jose';

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
