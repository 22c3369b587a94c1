import { placeOf } from '@rapport/core/domain/timeZone';
import { timeZoneWords } from '@rapport/core/locales/timeZones.en';
import { zoneChoice, zonesFor } from './timeZones';

const winter = new Date('2026-11-24T10:00:00.000Z');
const summer = new Date('2026-07-01T10:00:00.000Z');
const placesFor = (search: string) => zonesFor(search, winter).map(({ place }) => place);

describe('Time zones', () => {
  it.each([
    ['new y', 'New York'],
    ['Bengaluru', 'Kolkata'],
    ['calcutta', undefined],
    ['INDIA', 'Kolkata'],
    ['krakow', 'Warsaw'],
    ['kyiv', 'Kyiv'],
    ['utc', 'UTC'],
    ['zurich', 'Zurich'],
  ])('%s finds %s', (search, place) => {
    expect(placesFor(search)[0]).toBe(place);
  });

  it('put those first that begin with what was typed', () => {
    const found = placesFor('lon');
    expect(found.slice(0, 2)).toEqual(['London', 'Longyearbyen']);
    expect(found.length).toBeGreaterThan(2);
  });

  it('are offered from west to east before anything is typed', () => {
    const offsets = zonesFor('', winter).map(({ offset }) => offset);
    expect(offsets[0]).toBe('UTC-10:00');
    expect(offsets.at(-1)).toBe('UTC+13:00');
    expect(offsets.indexOf('UTC-03:30')).toBeLessThan(offsets.indexOf('UTC'));
  });

  it('say how far they are from UTC today, summer time included', () => {
    expect(zoneChoice('Europe/Berlin', winter).offset).toBe('UTC+01:00');
    expect(zoneChoice('Europe/Berlin', summer).offset).toBe('UTC+02:00');
    expect(zoneChoice('Asia/Kathmandu', winter).offset).toBe('UTC+05:45');
  });

  it('are called by their present names', () => {
    expect(placeOf('Europe/Kiev')).toBe('Kyiv');
    expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });

  it('are known to every computer that knows any', () => {
    for (const timeZone of Object.keys(timeZoneWords)) expect(() => zoneChoice(timeZone, winter)).not.toThrow();
  });
});
