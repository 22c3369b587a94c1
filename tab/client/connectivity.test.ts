import { createConnectivity } from './connectivity';

describe('The connection to the API', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is back with the first answer after one was missed, not with each', () => {
    const { answered, missed, onReconnect } = createConnectivity();
    const told = jest.fn();
    onReconnect(told);
    answered();
    expect(told).not.toHaveBeenCalled();
    missed();
    answered();
    answered();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is told of ever more seldom while only some requests get through, and at once again after a calm', () => {
    const { answered, missed, onReconnect } = createConnectivity();
    const told = jest.fn();
    onReconnect(told);
    const aMinute = () => {
      for (let second = 0; second < 60; second += 1) {
        missed();
        answered();
        jest.advanceTimersByTime(1_000);
      }
    };
    aMinute();
    // After 0, 3, 9, 21 and 45 seconds.
    expect(told).toHaveBeenCalledTimes(5);
    jest.advanceTimersByTime(31_000);
    missed();
    answered();
    jest.advanceTimersByTime(3_000);
    missed();
    answered();
    expect(told).toHaveBeenCalledTimes(7);
  });
});
