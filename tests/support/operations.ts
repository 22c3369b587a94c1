import type { SeriesView } from '@rapport/core/contract/views';
import type { Caller } from '@rapport/core/domain/policy';
import { type ApiHarness, type ApiRequest, requestIds, seriesOf, startPair } from './apiHarness';
import { everyTuesday } from './world';

/** A sentence that people wrote, to be looked for where it must not be. */
export const SECRET = 'Between you and me: the reorganisation frightens me';

/** One request of an operation of the API that the two of a 1-on-1 may make. */
export interface Example {
  /** `pair`: about the 1-on-1, so nobody else may. `own`: about whoever asks. */
  readonly about: 'pair' | 'own';
  readonly path: (pair: SeriesView) => string;
  readonly json?: unknown;
}

const inSeries = (rest: string) => ({
  about: 'pair' as const,
  path: (pair: SeriesView) => `/api/series/${pair.id}${rest}`,
});
const onPoint = (rest: string) => inSeries(`/points/${requestIds.onCall}${rest}`);
const inMeeting = (rest: string) => ({
  about: 'pair' as const,
  path: (pair: SeriesView) => `/api/series/${pair.id}/meetings/${pair.meeting.id}${rest}`,
});

/** By the operation's id in `/api/openapi.json`. All can be made in a running meeting. */
export const examples: Readonly<Record<string, Example>> = {
  readHome: { about: 'own', path: () => '/api/home' },
  updateMe: { about: 'own', path: () => '/api/me', json: { timeZone: 'Europe/Berlin', locale: 'de-DE' } },
  searchPeople: { about: 'own', path: () => '/api/people?search=ma' },
  startSeries: {
    about: 'own',
    path: () => '/api/series',
    json: {
      requestId: 'dddddddd-0000-4000-8000-0000000000ff',
      otherId: 'cccccccc-0000-4000-8000-00000000000c',
      kind: 'peer',
      rhythm: everyTuesday,
    },
  },
  readSeries: inSeries(''),
  readHistory: inSeries('/meetings'),
  readMeeting: inMeeting(''),
  addPoint: { ...inSeries('/points'), json: { requestId: 'eeeeeeee-0000-4000-8000-0000000000ff', text: SECRET } },
  editPoint: { ...onPoint(''), json: { text: { text: SECRET, basedOn: 1 }, area: 'wellbeing' } },
  removePoint: onPoint(''),
  movePoint: { ...onPoint('/move'), json: { after: requestIds.growth } },
  restorePoint: onPoint('/restore'),
  startMeeting: inMeeting('/start'),
  closeMeeting: inMeeting('/close'),
  markDiscussed: { ...inMeeting(`/points/${requestIds.onCall}/discussed`), json: { discussed: true } },
  writePointNotes: { ...inMeeting(`/points/${requestIds.onCall}/notes`), json: { text: SECRET, basedOn: 0 } },
  writeMeetingNotes: { ...inMeeting('/notes'), json: { text: SECRET, basedOn: 0 } },
};

/** The 1-on-1 of Maya and Sam in the middle of a meeting. */
export async function meetingOfPair(api: ApiHarness): Promise<SeriesView> {
  const pair = await startPair(api);
  const to = `POST /api/series/${pair.id}/meetings/${pair.meeting.id}/start`;
  return seriesOf(await api.send({ as: api.world.maya, to }));
}

/** That operation as a request; nobody's when `as` is undefined. */
export function requestOf(
  api: ApiHarness,
  id: string,
  { pair, as }: { pair: SeriesView; as: Caller | undefined },
): ApiRequest {
  const operation = api.contract.operations.find((each) => each.id === id);
  const example = examples[id];
  if (!operation || !example) throw new Error(`No example of ${id}`);
  return {
    as,
    to: `${operation.method} ${example.path(pair)}`,
    ...(example.json !== undefined && { json: example.json }),
  };
}
