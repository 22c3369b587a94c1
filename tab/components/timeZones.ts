import { searchWords } from '@rapport/core/domain/search';
import { fold } from '@rapport/core/domain/text/fold';
import { isTimeZone, placeOf, presentName } from '@rapport/core/domain/timeZone';
import { timeZoneWords } from '@rapport/core/locales/timeZones.en';

/** A time zone as one chooses it. */
export interface ZoneChoice {
  /** IANA name. */
  readonly timeZone: string;
  readonly place: string;
  /** "UTC+05:30", as it is now; empty where this browser doesn't know. */
  readonly offset: string;
  /** What else it is known by: other cities, the country, or the part of the world. */
  readonly words: string;
}

/** More are not read; another letter narrows it down. */
const SHOWN = 40;

/** Without words the zones that most people live in, from west to east; else all that fit, the likeliest first. */
export function zonesFor(search: string, now: Date): readonly ZoneChoice[] {
  const words = searchWords(search);
  if (words.length === 0) {
    const usual = Object.keys(timeZoneWords).map((timeZone) => zoneChoice(timeZone, now));
    return usual.sort((a, b) => minutesOf(a) - minutesOf(b) || a.place.localeCompare(b.place));
  }
  return allZones()
    .map((timeZone) => ({ timeZone, place: placeOf(timeZone), words: wordsOf(timeZone) }))
    .filter((each) => words.every((word) => fold(`${each.place} ${each.words} ${each.timeZone}`).includes(word)))
    .sort((a, b) => rankOf(a, words) - rankOf(b, words) || a.place.localeCompare(b.place))
    .slice(0, SHOWN)
    .map(({ timeZone }) => zoneChoice(timeZone, now));
}

/** A place or a word that is wholly what was typed comes first, then a place that begins so. */
function rankOf({ place, words }: Pick<ZoneChoice, 'place' | 'words'>, searched: readonly string[]): number {
  const typed = searched.join(' ');
  const names = [place, ...words.split(', ')].map(fold);
  if (names.includes(typed)) return 0;
  return names[0]?.startsWith(typed) ? 1 : 2;
}

/** How one zone is shown. */
export function zoneChoice(timeZone: string, now: Date): ZoneChoice {
  return { timeZone, place: placeOf(timeZone), offset: offsetOf(timeZone, now), words: wordsOf(timeZone) };
}

function allZones(): readonly string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(presentName)])];
}

function wordsOf(timeZone: string): string {
  const present = presentName(timeZone);
  return timeZoneWords[present] ?? present.split('/').slice(0, -1).join(', ').replaceAll('_', ' ');
}

function offsetOf(timeZone: string, now: Date): string {
  // Somebody else's zone may be one that this browser doesn't know yet.
  if (!isTimeZone(timeZone)) return '';
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offset.replace('GMT', 'UTC').replace('+00:00', '');
}

function minutesOf({ offset }: ZoneChoice): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
