import { formatOf } from './regions';

describe('what dates are written with', () => {
  it('is made once for the same locale', () => {
    expect(formatOf('en-GB', { weekday: 'long' })).toBe(formatOf('en-GB', { weekday: 'long' }));
  });

  it('is not kept for every locale that anybody can think of', () => {
    const first = formatOf('en-GB', { month: 'long' });
    for (let count = 0; count < 1_000; count++) formatOf(`en-x-${count}`, { month: 'long' });
    expect(formatOf('en-GB', { month: 'long' })).not.toBe(first);
  });
});
