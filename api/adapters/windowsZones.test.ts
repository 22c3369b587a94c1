import { isTimeZone } from '@rapport/core/domain/timeZone';
import windowsZones from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };
import { ianaNameOf } from './windowsZones';

describe('what Windows calls a time zone', () => {
  it.each([
    ['Romance Standard Time', 'Europe/Paris'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['romance standard time', 'Europe/Paris'],
    ['Pacific Standard Time', 'America/Los_Angeles'],
    ['Nepal Standard Time', 'Asia/Katmandu'],
    ['UTC', 'Etc/UTC'],
    ['UTC-11', 'Etc/GMT+11'],
    ['Customized Time Zone', undefined],
    ['tzone://Microsoft/Custom', undefined],
    ['Europe/Paris', undefined],
    ['', undefined],
  ])('%s is %s', (windowsName, timeZone) => {
    expect(ianaNameOf(windowsName)).toBe(timeZone);
  });

  it('is a zone that this machine knows, for every name there is', () => {
    const names = windowsZones.supplemental.windowsZones.mapTimezones.map(({ mapZone }) => mapZone._other);
    expect(new Set(names).size).toBeGreaterThan(130);
    for (const name of names) expect(isTimeZone(ianaNameOf(name) ?? '')).toBe(true);
  });
});
