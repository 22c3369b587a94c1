import { nextOccurrence } from './cadence';
import { isSameTimeZone, isTimeZone, knownTimeZone, placeOf } from './timeZone';

const HOUR = 60 * 60 * 1000;

describe('the name of a time zone', () => {
  it.each([
    ['Europe/Berlin', true],
    ['europe/berlin', true],
    ['America/Argentina/Buenos_Aires', true],
    ['America/Port-au-Prince', true],
    ['UTC', true],
    ['Etc/GMT+5', true],
    ['Europe/Atlantis', false],
    ['Etc/Unknown', false],
    ['Foo/Bar', false],
    ['W. Europe Standard Time', false],
    ['BST', false],
    ['+02:00', false],
    ['', false],
    [' Europe/Berlin', false],
    ['Europe/Berlin Europe/Paris', false],
  ])('%j is one: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
    expect(knownTimeZone(name)).toBe(expected ? name : undefined);
  });

  it('is told by nobody when there is none', () => {
    expect(knownTimeZone(undefined)).toBeUndefined();
  });

  it('is one that dates can be worked out in', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    // Machines know many of these, each as one of the zones that it may mean.
    const shortNames = letters.flatMap((first) => letters.map((second) => `${first}${second}T`));
    const zones = [...Intl.supportedValuesOf('timeZone'), ...shortNames].filter(isTimeZone);
    expect(zones.length).toBeGreaterThan(400);
    const cadence = { every: 'weeks', interval: 1, anchorOn: '1990-01-01', weekday: 2, time: '10:00' } as const;
    for (const timeZone of zones) {
      const next = nextOccurrence({ cadence, timeZone, durationMinutes: 30 }, new Date('2026-01-01T12:00Z'));
      expect(Math.abs(next.getTime() - Date.parse('2026-01-06T10:00Z'))).toBeLessThanOrEqual(14 * HOUR);
    }
  });

  it.each([
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh', true],
    ['Europe/Kiev', 'Europe/Kyiv', true],
    ['Asia/Calcutta', 'Asia/Kolkata', true],
    ['Asia/Katmandu', 'Asia/Kathmandu', true],
    ['US/Pacific', 'America/Los_Angeles', true],
    ['UTC', 'Etc/UTC', true],
    ['Europe/Berlin', 'Europe/Berlin', true],
    // One clock today, but not one place.
    ['Europe/Berlin', 'Europe/Paris', false],
    ['Asia/Saigon', 'Asia/Bangkok', false],
    ['Mars/Olympus', 'Mars/Olympus', true],
    ['Mars/Olympus', 'UTC', false],
  ])('%s and %s are one place: %s', (one, other, expected) => {
    expect(isSameTimeZone(one, other)).toBe(expected);
    expect(isSameTimeZone(other, one)).toBe(expected);
  });

  it.each([
    ['Europe/Kiev', 'Kyiv'],
    ['Asia/Saigon', 'Ho Chi Minh'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['UTC', 'UTC'],
  ])('%s is said as %s', (timeZone, place) => {
    expect(placeOf(timeZone)).toBe(place);
  });
});
