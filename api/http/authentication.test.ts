import { createHmac } from 'node:crypto';
import { exportSPKI, generateKeyPair } from 'jose';
import { type ApiHarness, openApiHarness } from '../../tests/support/apiHarness';
import { type Authority, audience, type TokenChanges } from '../../tests/support/tokens';
import { keysAt } from './tokenKeys';

let api: ApiHarness;
beforeEach(async () => {
  api = await openApiHarness();
});
afterEach(() => api.close());

/** The clock of the harness, in seconds. */
const now = () => Math.floor(api.world.deps.clock.now().getTime() / 1000);
const signed = (changed: () => TokenChanges) => (authority: Authority) => authority.tokenFor(api.world.maya, changed());
const claims = (changed: () => Readonly<Record<string, unknown>>) => signed(() => ({ claims: changed() }));

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const withOtherHeader = async (authority: Authority, header: unknown) => {
  const [, payload = ''] = (await authority.tokenFor(api.world.maya)).split('.');
  return `${encoded(header)}.${payload}`;
};

const refused: readonly (readonly [string, (authority: Authority) => Promise<string>])[] = [
  ['of no form at all', async () => 'garbage'],
  ['of three parts of garbage', async () => 'a.b.c'],
  ['that has expired', claims(() => ({ exp: now() - 120 }))],
  ['that never expires', claims(() => ({ exp: undefined }))],
  ['that is not valid yet', claims(() => ({ nbf: now() + 120 }))],
  ['for another audience', claims(() => ({ aud: '00000003-0000-0000-c000-000000000000' }))],
  ['for no audience', claims(() => ({ aud: undefined }))],
  ['of another issuer', claims(() => ({ iss: `https://evil.example.com/${api.world.maya.tenantId}/v2.0` }))],
  [
    "of another tenant's issuer",
    claims(() => ({ iss: `https://login.example.com/${api.world.samElsewhere.tenantId}/v2.0` })),
  ],
  [
    'of an issuer that only begins right',
    claims(() => ({ iss: `https://login.example.com/${api.world.maya.tenantId}/v2.0/` })),
  ],
  [
    'of a tenant that is not allowed',
    (authority) => authority.tokenFor({ ...api.world.maya, tenantId: '90000000-0000-4000-8000-000000000009' }),
  ],
  [
    'signed by another key',
    async (authority) => authority.tokenFor(api.world.maya, { key: (await generateKeyPair('RS256')).privateKey }),
  ],
  ['that names a key nobody knows', signed(() => ({ header: { kid: 'other' } }))],
  ['that is not signed', async (authority) => `${await withOtherHeader(authority, { alg: 'none', kid: 'this' })}.`],
  [
    'signed by HS256 with the public key',
    async (authority) => {
      const unsigned = await withOtherHeader(authority, { alg: 'HS256', kid: 'this' });
      const secret = await exportSPKI(authority.publicKey);
      return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
    },
  ],
  [
    'signed by PS256 with the right key',
    async (authority) =>
      authority.tokenFor(api.world.maya, { header: { alg: 'PS256' }, key: await asPs256(authority) }),
  ],
  ['without a scope', claims(() => ({ scp: undefined }))],
  ['with another scope', claims(() => ({ scp: 'User.Read openid' }))],
  ['with a scope that only begins right', claims(() => ({ scp: 'access_as_user_not' }))],
  ['with the scope as a role', claims(() => ({ scp: undefined, roles: ['access_as_user'] }))],
  ['of an app alone', claims(() => ({ idtyp: 'app' }))],
  ['without a person', claims(() => ({ oid: undefined }))],
  ['for a person who is no GUID', claims(() => ({ oid: 'maya:other' }))],
  ['without a tenant', claims(() => ({ tid: undefined }))],
];

async function asPs256({ privateKey }: Authority) {
  const jwk = await crypto.subtle.exportKey('jwk', privateKey);
  const { alg, ...key } = jwk;
  return crypto.subtle.importKey('jwk', key, { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['sign']);
}

describe('a request', () => {
  it.each(refused)('with a token %s is not let in, and nothing is asked of the store', async (_, make) => {
    const authorization = `Bearer ${await make(api.authority)}`;
    const answer = await api.send({ to: 'GET /api/home', headers: { authorization } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'notSignedIn', status: 401 } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(api.store.calls()).toMatchObject({ pointReads: 0, lists: 0, commits: 0 });
  });

  it.each([
    ['no header', () => undefined],
    ['an empty one', () => ''],
    ['no token', () => 'Bearer '],
    ['another scheme', (token: string) => `Basic ${token}`],
    ['two tokens', (token: string) => `Bearer ${token} ${token}`],
    ['the token alone', (token: string) => token],
  ])('with %s for authorization is not let in', async (_, header) => {
    const authorization = header(await api.authority.tokenFor(api.world.maya));
    const answer = await api.send({
      to: 'GET /api/home',
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(answer).toMatchObject({ status: 401, body: { code: 'notSignedIn' } });
  });

  it.each([
    ['the scheme in lower case', async (authority: Authority) => `bearer ${await authority.tokenFor(api.world.maya)}`],
    [
      'the application id URI as audience',
      async (authority: Authority) => `Bearer ${await claims(() => ({ aud: `api://${audience}` }))(authority)}`,
    ],
    [
      'several scopes',
      async (authority: Authority) => `Bearer ${await claims(() => ({ scp: 'openid access_as_user' }))(authority)}`,
    ],
    [
      'a clock that is a little slow',
      async (authority: Authority) => `Bearer ${await claims(() => ({ nbf: now() + 30 }))(authority)}`,
    ],
    [
      'the type of a person',
      async (authority: Authority) => `Bearer ${await claims(() => ({ idtyp: 'user' }))(authority)}`,
    ],
  ])('with %s is let in', async (_, header) => {
    const answer = await api.send({ to: 'GET /api/home', headers: { authorization: await header(api.authority) } });
    expect(answer.status).toBe(200);
  });

  it('is from the same person when their ids come in capitals', async () => {
    const { tenantId, userId } = api.world.maya;
    const token = await api.authority.tokenFor(api.world.maya, {
      claims: { tid: tenantId.toUpperCase(), oid: userId.toUpperCase() },
    });
    const answer = await api.send({ to: 'GET /api/home', headers: { authorization: `Bearer ${token}` } });
    expect(answer.body).toMatchObject({ me: { id: userId } });
  });

  it('goes by the name of the token, or by the user name when there is none', async () => {
    const token = await api.authority.tokenFor(api.world.maya, {
      claims: { name: undefined, preferred_username: 'maya@contoso.com' },
    });
    const answer = await api.send({ to: 'GET /api/home', headers: { authorization: `Bearer ${token}` } });
    expect(answer.body).toMatchObject({ me: { id: api.world.maya.userId, name: 'maya@contoso.com' } });
  });
});

describe('while the keys cannot be read', () => {
  it('nobody is told that their token is wrong, but to try again', async () => {
    // A port of this machine where nothing listens.
    const tokens = { ...api.authority.settings, keys: keysAt('http://127.0.0.1:1/keys') };
    const apart = await openApiHarness({ tokens });
    const answer = await apart.send({ as: api.world.maya, to: 'GET /api/home' });
    expect(answer).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    apart.close();
  });
});
