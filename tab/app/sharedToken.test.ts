import { sharedToken } from './sharedToken';

/** As a token looks from outside: only its end is read. */
const tokenUntil = (seconds: number, name = '') => {
  const claims = { exp: Math.floor(Date.now() / 1_000) + seconds, name };
  return `x.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.x`;
};

describe('The token of the tab', () => {
  it('is asked for once, however many need it, and again only shortly before its end', async () => {
    const good = tokenUntil(3_600);
    const ask = jest.fn(async () => good);
    const getToken = sharedToken(ask);
    expect(await Promise.all([getToken(), getToken()])).toEqual([good, good]);
    expect(await getToken()).toBe(good);
    expect(ask).toHaveBeenCalledTimes(1);
    const ending = jest.fn(async () => tokenUntil(30));
    const getEnding = sharedToken(ending);
    await getEnding();
    await getEnding();
    expect(ending).toHaveBeenCalledTimes(2);
  });

  it('is asked for past the memory of Teams when the API refused the one at hand, once for all', async () => {
    const [old, fresh] = [tokenUntil(3_600, 'old'), tokenUntil(3_600, 'fresh')];
    const ask = jest.fn(async ({ fresh: wanted }: { readonly fresh: boolean }) => (wanted ? fresh : old));
    const getToken = sharedToken(ask);
    expect(await getToken()).toBe(old);
    expect(await Promise.all([getToken({ refused: old }), getToken({ refused: old })])).toEqual([fresh, fresh]);
    // Refused long ago, as far as this request knows; there is another one by now.
    expect(await getToken({ refused: old })).toBe(fresh);
    expect(ask.mock.calls).toEqual([[{ fresh: false }], [{ fresh: true }]]);
  });

  it('is not waited for without end, and asked for again the next time', async () => {
    jest.useFakeTimers();
    const good = tokenUntil(3_600);
    const ask = jest.fn<Promise<string>, []>(() => new Promise(() => undefined));
    const getToken = sharedToken(ask);
    const waiting = expect(getToken()).rejects.toThrow('took longer');
    await jest.advanceTimersByTimeAsync(15_000);
    await waiting;
    ask.mockImplementation(async () => good);
    expect(await getToken()).toBe(good);
    jest.useRealTimers();
  });
});
