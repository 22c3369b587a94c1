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

/** The present name of a time zone. @param timeZone IANA name */
export function presentName(timeZone: string): string {
  return renamed[timeZone] ?? timeZone;
}

/** The place whose clock counts, as people call it: "New York". @param timeZone IANA name */
export function placeOf(timeZone: string): string {
  return presentName(timeZone).split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}
