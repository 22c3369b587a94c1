import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { eventually } from '../../tests/support/eventually';
import { KeysUnavailable, keysAt } from './tokenKeys';

const HOUR = 60 * 60 * 1000;

/** What is at the address: keys by their names, something else, or nobody. */
let answer: { readonly body: string; readonly status?: number } | 'nothing' | 'never';
let asked: number;
let now: number;
let server: Server;
let address: string;
const known = new Map<string, JWK>();

async function jwk(kid: string): Promise<JWK> {
  const { publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
}

beforeAll(async () => {
  for (const kid of ['old', 'new']) known.set(kid, await jwk(kid));
  server = createServer((request, response) => {
    asked += 1;
    if (answer === 'nothing') request.socket.destroy();
    else if (answer !== 'never') response.writeHead(answer.status ?? 200).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/keys`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  [asked, now] = [0, 0];
  answer = keys('old');
});

const keys = (...kids: readonly string[]) => ({ body: JSON.stringify({ keys: kids.map((kid) => known.get(kid)) }) });
const opened = (patienceMilliseconds = 5000) => {
  const find = keysAt(address, { now: () => now, patienceMilliseconds });
  return (kid: string) => find({ alg: 'RS256', kid }, { payload: '', signature: '' });
};
const refusal = { code: 'ERR_JWKS_NO_MATCHING_KEY' };

it('asks once, however many need it at the same time, and keeps the answer', async () => {
  const find = opened();
  const [one, other] = await Promise.all([find('old'), find('old')]);
  expect(one).toBe(other);
  await find('old');
  expect(asked).toBe(1);
});

describe.each<[string, typeof answer]>([
  ['dies', 'nothing'],
  ['fails', { status: 500, body: '' }],
  ['answers garbage', { body: '<html>Sign in to the network</html>' }],
  ['answers with no keys', { body: '{"keys":[]}' }],
  ['answers something else', { body: '"keys"' }],
  ['leads elsewhere', { status: 302, body: '' }],
])('when the address %s', (_, trouble) => {
  it('the last good keys are believed for three days, and it is asked again from time to time', async () => {
    const find = opened();
    await find('old');
    answer = trouble;
    for (const [index, hour] of [13, 24, 48, 71].entries()) {
      now = hour * HOUR;
      await expect(find('old')).resolves.toBeDefined();
      // Nobody waits for it, so it takes a moment.
      await eventually(() => expect(asked).toBe(index + 2));
      await expect(find('unknown')).rejects.toThrow(KeysUnavailable);
    }
    now = 73 * HOUR;
    await expect(find('old')).rejects.toThrow(KeysUnavailable);
    answer = keys('old');
    now += 6000;
    await expect(find('old')).resolves.toBeDefined();
  });

  it('a key that nobody knows may be a new one: it asks again, but not for each', async () => {
    const find = opened();
    await find('old');
    answer = trouble;
    now = HOUR;
    for (let n = 0; n < 20; n++) await expect(find(`unknown ${n}`)).rejects.toThrow(KeysUnavailable);
    expect(asked).toBe(2);
    await expect(find('old')).resolves.toBeDefined();
    now += 6000;
    answer = keys('old', 'new');
    await expect(find('new')).resolves.toBeDefined();
  });

  it('and there have never been any, everybody is told, and it is asked again after some seconds', async () => {
    answer = trouble;
    const find = opened();
    for (let n = 0; n < 20; n++) await expect(find('old')).rejects.toThrow(KeysUnavailable);
    expect(asked).toBe(1);
    answer = keys('old');
    now += 6000;
    await expect(find('old')).resolves.toBeDefined();
  });
});

it('nobody with a known key waits for an address that never answers', async () => {
  const find = opened(50);
  await find('old');
  answer = 'never';
  now = 13 * HOUR;
  await expect(find('old')).resolves.toBeDefined();
  await expect(find('unknown')).rejects.toThrow(KeysUnavailable);
  await expect(find('old')).resolves.toBeDefined();
});

it('tokens that name keys which do not exist are refused, and make it ask twice a minute at most', async () => {
  const find = opened();
  await find('old');
  for (let second = 0; second < 60; second++) {
    now = second * 1000;
    await expect(find(`unknown ${second}`)).rejects.toMatchObject(refusal);
  }
  expect(asked).toBe(2);
});

it('a new key is found when a token names it', async () => {
  const find = opened();
  await find('old');
  answer = keys('old', 'new');
  now = 31_000;
  await expect(find('new')).resolves.toBeDefined();
});

it('a key that is taken back is believed until the keys are asked for again', async () => {
  const find = opened();
  await find('old');
  answer = keys('new');
  now = 13 * HOUR;
  await find('old');
  // Shares the question that the one before began.
  await expect(find('new')).resolves.toBeDefined();
  await expect(find('old')).rejects.toMatchObject(refusal);
});
