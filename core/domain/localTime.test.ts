import { isLocalTime, minutesOf, timeAt } from './localTime';

describe('a time of day', () => {
  it.each([
    ['00:00', true],
    ['09:05', true],
    ['23:59', true],
    ['24:00', false],
    ['29:99', false],
    ['12:60', false],
    ['9:05', false],
    ['10:00:00', false],
    ['10:00\n', false],
    ['', false],
  ])('%j is one: %s', (text, expected) => {
    expect(isLocalTime(text)).toBe(expected);
  });

  it.each([
    ['00:00', 0],
    ['09:05', 545],
    ['23:59', 1439],
  ])('%s is minute %i of the day', (time, minutes) => {
    expect(minutesOf(time)).toBe(minutes);
    expect(timeAt(minutes)).toBe(time);
  });

  it('that ends a day is minute 1440', () => {
    expect(minutesOf('24:00')).toBe(1440);
  });
});
