import '../testing/browser';
import { createFakeApi, ok, problem } from '../testing/fakeApi';
import { createClient } from './client';
import { createConnectivity } from './connectivity';
import { ApiProblem, NoToken, Unreachable } from './problems';

const client = (getToken: (options?: { readonly refused?: string }) => Promise<string> = async () => 'token') =>
  createClient({ getToken, locale: 'en', connectivity: createConnectivity() });
const tokens: string[] = [];

describe('Asking the API', () => {
  beforeEach(() => tokens.splice(0));

  it('sends another token when one was refused, never the same once more', async () => {
    const api = createFakeApi();
    api.on('GET /home', ({ token }) => {
      tokens.push(token);
      return token === 'fresh' ? ok({ series: [] }) : problem(401, 'notSignedIn');
    });
    const given = await client(async ({ refused } = {}) => (refused ? 'fresh' : 'old')).send('/home');
    expect(given).toEqual({ series: [] });
    expect(tokens).toEqual(['old', 'fresh']);
    await expect(client(async () => 'old').send('/home')).rejects.toBeInstanceOf(ApiProblem);
    expect(tokens).toEqual(['old', 'fresh', 'old']);
  });

  it('does not ask at all when Teams gives no token, and says that it is Teams', async () => {
    const api = createFakeApi();
    await expect(client(() => Promise.reject(new Error('Teams'))).send('/home')).rejects.toBeInstanceOf(NoToken);
    expect(api.sent).toEqual([]);
  });

  it('gives up on an answer whose last byte never comes', async () => {
    const limit = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort('too long'));
    globalThis.fetch = async (_, init) => {
      const stalled: Partial<Response> = {
        ok: true,
        status: 200,
        json: () =>
          new Promise((_resolve, reject) => {
            if (init?.signal?.aborted) reject(init.signal.reason);
          }),
      };
      return stalled as Response;
    };
    await expect(client().send('/home')).rejects.toBeInstanceOf(Unreachable);
    limit.mockRestore();
  });

  it('leaves a file the time that it takes, and says how much of it is here', async () => {
    const api = createFakeApi();
    api.on('GET /export', ok({ all: 'mine' }));
    api.on('GET /home', ok({}));
    const limit = jest.spyOn(AbortSignal, 'timeout');
    expect(await client().download('/export')).toBeInstanceOf(Blob);
    await client().send('/home');
    const [file, page] = limit.mock.calls.map(([milliseconds]) => milliseconds);
    expect(file).toBeGreaterThan(10 * Number(page));
    limit.mockRestore();
  });
});
