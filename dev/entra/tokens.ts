import { SignJWT } from 'jose';
import { CONTOSO_TENANT_ID, type SeededPerson } from '../seed/people';
import { ALGORITHM, type SigningKey } from './signingKey';

/** The app registration that tokens of this machine are meant for. */
export const DEV_CLIENT_ID = '0c6f2a5e-9d0b-4c53-8e1b-5e2f6b7c9a14';

/** Teams in a browser, which asks Entra for the tab's token. */
const TEAMS_WEB_CLIENT_ID = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const LIFETIME_SECONDS = 3600;

/** The issuer of a tenant below the address of this machine's Entra. */
export function issuerOf(entraAddress: string, tenantId: string): string {
  return `${entraAddress}/${tenantId}/v2.0`;
}

/** A token as Entra (v2) would give it to the tab of this person, valid for an hour. */
export function issueToken(key: SigningKey, entraAddress: string, { person, now }: TokenRequest): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    azp: TEAMS_WEB_CLIENT_ID,
    azpacr: '0',
    name: person.name,
    oid: person.id,
    preferred_username: person.userPrincipalName,
    scp: 'access_as_user',
    tid: CONTOSO_TENANT_ID,
    ver: '2.0',
  })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: key.id })
    .setIssuer(issuerOf(entraAddress, CONTOSO_TENANT_ID))
    .setAudience(DEV_CLIENT_ID)
    .setSubject(`${person.id}@${DEV_CLIENT_ID}`)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_SECONDS)
    .sign(key.privateKey);
}

interface TokenRequest {
  readonly person: SeededPerson;
  readonly now: Date;
}
