import windowsZones from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };

/** In CLDR's table: the zone that stands for a Windows name wherever it is used. */
const WORLD = '001';

const ianaNames = new Map(
  windowsZones.supplemental.windowsZones.mapTimezones
    .filter(({ mapZone }) => mapZone._territory === WORLD)
    .map(({ mapZone }) => [mapZone._other.toLowerCase(), mapZone._type] as const),
);

/**
 * The IANA name of what Windows, Exchange and Microsoft Graph call a time zone: `Romance Standard Time` is Europe/Paris.
 * Undefined for a name that is in no table, such as `Customized Time Zone`.
 */
export function ianaNameOf(windowsName: string): string | undefined {
  return ianaNames.get(windowsName.toLowerCase());
}
