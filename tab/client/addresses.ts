/** Under which names the answers of the API are kept. */
export const queryKeys = {
  home: ['home'] as const,
  series: (seriesId: string) => ['series', seriesId] as const,
  history: (seriesId: string) => ['history', seriesId] as const,
  meeting: (seriesId: string, meetingId: string) => ['meeting', seriesId, meetingId] as const,
  people: (search: string) => ['people', search] as const,
  repairTimes: (seriesId: string, since: string) => ['repairTimes', seriesId, since] as const,
  calendars: (seriesId: string, next: string) => ['calendars', seriesId, next] as const,
  practices: (seriesId: string) => ['practices', seriesId] as const,
  found: (seriesId: string, text: string) => ['found', seriesId, text] as const,
  heritage: (seriesId: string) => ['heritage', seriesId] as const,
  myItems: ['myItems'] as const,
  items: (seriesId: string) => ['items', seriesId] as const,
  /** The reader's own. */
  templates: ['templates'] as const,
  /** Of the commands on promises that are on their way. */
  itemChanges: ['itemChanges'] as const,
  /** Of the commands on one series that are on their way. */
  changes: (seriesId: string) => ['changes', seriesId] as const,
};

/** Paths of the API, without `/api`. */
export const seriesPath = (seriesId: string) => `/series/${encodeURIComponent(seriesId)}`;
export const meetingPath = (seriesId: string, meetingId: string) =>
  `${seriesPath(seriesId)}/meetings/${encodeURIComponent(meetingId)}`;
