import { workingHoursSchema } from './person';

describe('working hours', () => {
  const isTaken = (from: string, to: string) => workingHoursSchema.safeParse({ from, to, days: [1] }).success;

  it.each([
    ['09:00', '17:00', true],
    ['21:00', '05:00', true],
    ['09:00', '24:00', true],
    ['09:00', '00:00', true],
    ['00:00', '24:00', true],
    ['09:00', '09:00', false],
    ['24:00', '09:00', false],
    ['9:00', '17:00', false],
    ['09:00', '29:99', false],
    ['09:00', '24:01', false],
  ])('from %s to %s can be said: %s', (from, to, expected) => {
    expect(isTaken(from, to)).toBe(expected);
  });
});
