/**
 * Time zones by their IANA names. A name comes from a browser, a directory or Teams, so it's checked where it enters: this
 * machine may not know it, and then every date would throw.
 *
 * Imports nothing, so that the browser can check names by the same rule.
 */

// Asking the machine is slow, and every stored series asks. Only zones that exist are remembered, in one spelling, so
// there is an end to them.
const knownZones = new Set<string>();

/** Letters that mean several zones, such as `BST` and `IST`: some machines know them, Temporal refuses them. */
const AMBIGUOUS = /^(AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/i;

/**
 * Whether dates can be worked out in this time zone, here and now. Offsets such as `+02:00` are no zone: they know no clock
 * change. Neither is `Etc/Unknown`, which a browser reports when its computer names a zone that it doesn't know.
 */
export function isTimeZone(name: string): boolean {
  const spelling = name.toLowerCase();
  if (knownZones.has(spelling)) return true;
  if (!/^[a-z][\w+/-]*$/i.test(name) || AMBIGUOUS.test(name)) return false;
  if (!formatterOf(name)) return false;
  knownZones.add(spelling);
  return true;
}

/** The name where it is a zone this machine knows. */
export function knownTimeZone(name: string | undefined): string | undefined {
  return name !== undefined && isTimeZone(name) ? name : undefined;
}

/**
 * The zone by which this machine reckons dates of that one: UTC for one that it doesn't know, because a newer machine stored
 * it. An hour that is wrong for a while keeps nobody from what is written there.
 */
export function reckonedIn(timeZone: string): string {
  return knownTimeZone(timeZone) ?? 'UTC';
}

/** Names that some browsers still give, and what they are today. */
const renamed: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** The present name of a time zone. */
export function presentName(timeZone: string): string {
  return renamed[timeZone] ?? timeZone;
}

/** The place whose clock counts, as people call it: "New York". */
export function placeOf(timeZone: string): string {
  return presentName(timeZone).split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

/** Whether two names stand for one zone: `Asia/Saigon` and `Asia/Ho_Chi_Minh` do. */
export function isSameTimeZone(one: string, other: string): boolean {
  return one === other || canonicalName(one) === canonicalName(other);
}

/** One name for all aliases of a zone, for comparing alone: most machines choose an old one. */
function canonicalName(timeZone: string): string {
  // Newer engines answer with the name they were given; of those only the renamed ones are aliases people still have.
  const present = presentName(timeZone);
  return formatterOf(present)?.resolvedOptions().timeZone ?? present;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return undefined;
  }
}
