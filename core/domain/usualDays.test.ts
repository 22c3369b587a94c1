import { usualDaysBetween } from './usualDays';

describe('the days that usually lie between two meetings', () => {
  it.each([
    [{ every: 'weeks', interval: 1, weekday: 2, time: '10:00', anchorOn: '2026-01-05' }, 7],
    [{ every: 'weeks', interval: 3, weekday: 2, time: '10:00', anchorOn: '2026-01-05' }, 21],
    [{ every: 'month', ordinal: 'last', weekday: 5, time: '10:00' }, 30],
  ] as const)('of %j are %i', (cadence, days) => {
    expect(usualDaysBetween(cadence)).toBe(days);
  });
});
