import { whenReachable } from './later';

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const script = jest.fn<Promise<string>, []>();
const network = jest.fn();

beforeEach(() => {
  jest.useFakeTimers();
  script.mockReset();
  network.mockReset();
  globalThis.fetch = network;
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a script that cannot be fetched', () => {
  it('is fetched as soon as the network is back', async () => {
    script.mockImplementation(unreachable);
    network.mockImplementation(unreachable);
    const part = whenReachable(script);
    await jest.advanceTimersByTimeAsync(60_000);
    script.mockResolvedValue('the part');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await part).toBe('the part');
  });

  it('is missing for good when all else can be reached', async () => {
    script.mockImplementation(unreachable);
    network.mockResolvedValue({ status: 200 });
    await expect(whenReachable(script)).rejects.toThrow('Failed to fetch');
    expect(script).toHaveBeenCalledTimes(2);
  });
});
