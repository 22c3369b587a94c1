import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { openSigningKey } from '../entra/signingKey';
import { DEV_CLIENT_ID } from '../entra/tokens';
import { PlaygroundFailed } from '../playground/playground';
import { CONTOSO_TENANT_ID, maya, people, sam } from '../seed/people';
import { createServer } from './server';

const folder = mkdtempSync(join(tmpdir(), 'rapport-server-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const address = 'http://127.0.0.1:5300';
const now = new Date('2026-11-23T09:00:00Z');
const keyFile = join(folder, 'data', 'signingKey.json');
let playgroundFails = false;

async function server() {
  mkdirSync(join(folder, 'tab', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'tab', 'index.html'), 'the tab');
  writeFileSync(join(folder, 'tab', '.sources'), 'hidden');
  writeFileSync(join(folder, 'tab', 'assets', 'app-1a2b.js'), 'script');
  mkdirSync(join(folder, 'standIn'), { recursive: true });
  writeFileSync(join(folder, 'standIn', 'index.html'), 'the stand-in');
  return createServer({
    address,
    signingKey: await openSigningKey(keyFile),
    now: () => now,
    functions: { fetch: async (request) => new Response(`api ${new URL(request.url).pathname}`) },
    playgrounds: {
      open: async (person) => {
        if (playgroundFails) throw new PlaygroundFailed('<it> is broken');
        return `http://127.0.0.1:9/${person.name}`;
      },
      stop: async () => undefined,
    },
    tabFolder: join(folder, 'tab'),
    standInFolder: join(folder, 'standIn'),
  });
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  return (await server()).fetch(new Request(address + path, init));
}

const askToken = (body: string) => ask('/dev/token', { method: 'POST', body });

it('lists the people with the addresses of their chats, and nothing else of them', async () => {
  const listed = await (await ask('/dev/people')).json();
  expect(listed).toHaveLength(people.length);
  expect(listed).toContainEqual({
    id: maya.id,
    name: 'Maya Haddad',
    role: 'manager',
    bot: `${address}/dev/bot/${maya.id}`,
  });
});

it('gives a token that the published keys verify, with the claims of Entra', async () => {
  const { token } = await (await askToken(JSON.stringify({ userId: sam.id }))).json();
  const keys = await (await ask('/dev/entra/common/discovery/v2.0/keys')).json();
  const issuer = `${address}/dev/entra/${CONTOSO_TENANT_ID}/v2.0`;
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
    issuer,
    audience: DEV_CLIENT_ID,
    algorithms: ['RS256'],
    currentDate: now,
  });
  expect(payload).toEqual({
    aud: DEV_CLIENT_ID,
    iss: issuer,
    azp: expect.any(String),
    azpacr: '0',
    name: 'Sam Whitaker',
    oid: sam.id,
    preferred_username: 'sam.whitaker@contoso.com',
    scp: 'access_as_user',
    sub: expect.any(String),
    tid: CONTOSO_TENANT_ID,
    ver: '2.0',
    iat: now.getTime() / 1000,
    nbf: now.getTime() / 1000,
    exp: now.getTime() / 1000 + 3600,
  });
});

it('keeps its key over a restart, readable by its owner only, and publishes no private part of it', async () => {
  const before = await (await ask('/dev/entra/common/discovery/v2.0/keys')).json();
  const { token } = await (await askToken(JSON.stringify({ userId: sam.id }))).json();
  expect(decodeProtectedHeader(token).kid).toBe(before.keys[0].kid);
  expect(Object.keys(before.keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  if (process.platform !== 'win32') expect(statSync(keyFile).mode & 0o777).toBe(0o600);
});

it.each([
  ['no JSON', 'hello', 400],
  ['nothing', '', 400],
  ['no id', '{}', 400],
  ['an id that is no text', '{"userId":7}', 400],
  ['nobody', '{"userId":"00000000-0000-4000-8000-000000000000"}', 404],
])('refuses a token for %s, in a sentence', async (_, body, status) => {
  const answer = await askToken(body);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual({ error: expect.stringMatching(/\.$/) });
});

it('leads to the chat of a person', async () => {
  const answer = await ask(`/dev/bot/${sam.id}`);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://127.0.0.1:9/Sam Whitaker']);
});

it('says why a chat could not start and offers to try again', async () => {
  playgroundFails = true;
  const answer = await ask(`/dev/bot/${sam.id}`);
  playgroundFails = false;
  const page = await answer.text();
  expect(answer.status).toBe(503);
  expect(page).toContain('start the bot chat for Sam Whitaker');
  expect(page).toContain('&#60;it&#62; is broken');
  expect(page).toContain(`href="/dev/bot/${sam.id}"`);
});

it('says so when nobody has the id of a chat', async () => {
  expect((await ask('/dev/bot/unknown')).status).toBe(404);
});

it.each([
  ['/', 200, 'the stand-in', 'no-cache'],
  ['/tab/', 200, 'the tab', 'no-cache'],
  ['/tab/a/place/inside', 200, 'the tab', 'no-cache'],
  ['/tab/assets/app-1a2b.js', 200, 'script', 'public, max-age=31536000, immutable'],
  ['/api/health', 200, 'api /api/health', null],
])('serves %s', async (path, status, content, caching) => {
  const answer = await ask(path);
  expect([answer.status, await answer.text()]).toEqual([status, content]);
  expect(answer.headers.get('cache-control')).toBe(caching);
});

it.each(['/tab/assets/missing.js', '/missing', '/..%2fdata/signingKey.json', '/index.html/x'])(
  'does not serve %s',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

it('does not serve hidden files', async () => {
  expect(await (await ask('/tab/.sources')).text()).not.toBe('hidden');
});

it('lets only itself frame the tab', async () => {
  expect((await ask('/tab/')).headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
});

describe('a page somewhere else', () => {
  const paths = ['/', '/tab/', '/api/health', '/dev/people', `/dev/bot/${sam.id}`];

  it.each(['rapport.evil.example:5300', 'evil.example', '127.0.0.1', '127.0.0.1:5301', 'localhost.evil.example:5300'])(
    'that has its name, %s, point here is told nothing but where Rapport is',
    async (host) => {
      const { fetch } = await server();
      for (const path of paths) {
        const answer = await fetch(new Request(`http://${host}${path}`));
        expect([answer.status, await answer.text()]).toEqual([421, `Rapport is at ${address}`]);
      }
    },
  );

  it.each(['127.0.0.1:5300', 'localhost:5300', '[::1]:5300'])('is not who calls it %s', async (host) => {
    const { fetch } = await server();
    expect((await fetch(new Request(`http://${host}/`))).status).toBe(200);
  });

  const from = (site: string) => ({ headers: { 'sec-fetch-site': site } });

  it.each([
    ['cross-site', `/dev/bot/${sam.id}`],
    ['same-site', `/dev/bot/${sam.id}`],
    ['cross-site', '/?surface=bot'],
    ['same-site', '/?surface=bot'],
  ])('cannot start a chat by a link (%s %s): that takes one more click here', async (site, path) => {
    const answer = await ask(path, from(site));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain(`href="${path}"`);
  });

  it('may lead to all else', async () => {
    expect((await ask('/?surface=tab&open=series', from('cross-site'))).status).toBe(200);
  });

  it('can show neither the tab nor the stand-in inside itself', async () => {
    for (const path of ['/', '/tab/']) {
      expect((await ask(path)).headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    }
  });

  it.each(['cross-site', 'same-site'])('gets no token (%s)', async (site) => {
    const answer = await ask('/dev/token', { ...from(site), method: 'POST', body: JSON.stringify({ userId: sam.id }) });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('"token"');
  });

  it.each(['same-origin', 'none'])('is not where this comes from: %s', async (site) => {
    expect((await ask(`/dev/bot/${sam.id}`, from(site))).status).toBe(302);
  });
});
