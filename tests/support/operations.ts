import { ids } from '@rapport/api/adapters/ids';
import type { SeriesView } from '@rapport/core/contract/views';
import type { Caller } from '@rapport/core/domain/policy';
import { type ApiHarness, type ApiRequest, requestIds, seriesOf, seriesWith, startPair } from './apiHarness';
import { everyTuesday } from './world';

/** A sentence that people wrote, to be looked for where it must not be. */
export const SECRET = 'Between you and me: the reorganisation frightens me';

/** One request of an operation of the API that the two of a 1-on-1 may make. */
export interface Example {
  /** `pair`: about the 1-on-1, so nobody else may. `own`: about whoever asks. */
  readonly about: 'pair' | 'own';
  readonly path: (pair: SeriesView) => string;
  readonly json?: unknown;
  /** What the 1-on-1 is like when it can be made; in the middle of a meeting unless said otherwise. */
  readonly given?: (api: ApiHarness) => Promise<SeriesView>;
  /** Who of the two may; both unless said otherwise. */
  readonly only?: 'sam';
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

const inLastHeld = (rest: string) => ({
  about: 'pair' as const,
  path: (pair: SeriesView) => `/api/series/${pair.id}/meetings/${pair.lastHeld?.meetingId ?? pair.meeting.id}${rest}`,
});
const template = { name: 'Start of a quarter', points: [{ text: 'What would be a good quarter?', area: 'growth' }] };

/** By the operation's id in `/api/openapi.json`. */
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
  splitPoint: {
    ...onPoint('/split'),
    json: {
      requestId: 'eeeeeeee-0000-4000-8000-0000000000fb',
      text: { text: 'The rota', basedOn: 1 },
      rest: SECRET,
    },
  },
  removePoint: onPoint(''),
  movePoint: { ...onPoint('/move'), json: { after: requestIds.growth } },
  restorePoint: onPoint('/restore'),
  startMeeting: inMeeting('/start'),
  takeBackStart: { ...inMeeting('/start'), given: startedByPair },
  closeMeeting: inMeeting('/close'),
  markDiscussed: { ...inMeeting(`/points/${requestIds.onCall}/discussed`), json: { discussed: true } },
  writePointNotes: { ...inMeeting(`/points/${requestIds.onCall}/notes`), json: { text: SECRET, basedOn: 0 } },
  writeMeetingNotes: { ...inMeeting('/notes'), json: { text: SECRET, basedOn: 0 } },
  addPoints: {
    ...inSeries('/points/many'),
    json: { requestId: 'eeeeeeee-0000-4000-8000-0000000000fe', points: [{ text: SECRET, area: 'wellbeing' }] },
  },
  setPurpose: { ...inMeeting('/purpose'), json: { purpose: { kind: 'custom', text: SECRET } } },
  setCurrentPoint: { ...inMeeting('/current-point'), json: { pointId: requestIds.growth } },
  addDecision: {
    ...inMeeting('/decisions'),
    json: { requestId: 'eeeeeeee-0000-4000-8000-0000000000fd', text: SECRET },
  },
  removeDecision: inMeeting(`/decisions/${requestIds.decision}`),
  answerClose: { ...inLastHeld('/answer'), json: { worth: 4, agreed: [requestIds.decision] }, given: heldByPair },
  reopenMeeting: { ...inLastHeld('/close'), given: heldByPair },
  moveMeeting: { ...inMeeting('/move'), json: { startsAt: '2026-11-26T09:00:00.000Z' }, given: startPair },
  skipMeeting: { ...inMeeting('/skip'), json: { reason: SECRET }, given: startPair },
  takeBackSkip: {
    about: 'pair',
    path: ({ id }) => `/api/series/${id}/meetings/${ids.derived('meeting', id, 'first')}/skip`,
    given: owedByPair,
  },
  changeStatus: { ...inSeries('/status'), json: { status: 'paused', untilOn: '2026-12-07' }, given: startPair },
  changeRhythm: { ...inSeries('/rhythm'), json: { rhythm: { ...everyTuesday, durationMinutes: 45 } } },
  changePurposePlan: { ...inSeries('/purpose-plan'), json: { plan: [{ kind: 'growth', everyDays: 56 }] } },
  readCalendars: inSeries('/calendars'),
  readRepairTimes: { ...inSeries('/repair-times'), given: owedByPair },
  readMyItems: { about: 'own', path: () => '/api/items' },
  readItems: inSeries('/items'),
  addItem: {
    ...inSeries('/items'),
    json: {
      requestId: 'eeeeeeee-0000-4000-8000-0000000000fc',
      text: SECRET,
      ownerId: 'bbbbbbbb-0000-4000-8000-00000000000b',
      due: { choice: 'friday' },
    },
  },
  changeItem: { ...inSeries(`/items/${requestIds.item}/changes`), json: { change: 'drop', reason: SECRET } },
  readSince: inSeries('/since'),
  suggestQuestions: inSeries('/questions'),
  readPractices: inSeries('/practices'),
  searchSeries: inSeries('/search?text=rota'),
  handOver: {
    ...inSeries('/handover'),
    json: {
      requestId: 'dddddddd-0000-4000-8000-0000000000fe',
      toId: 'cccccccc-0000-4000-8000-00000000000c',
      rhythm: everyTuesday,
      pointIds: [requestIds.onCall],
      itemIds: [],
      meetingIds: [],
    },
    given: startPair,
    only: 'sam',
  },
  readHeritage: { ...inSeries('/heritage'), given: inheritedPair },
  readPrivateNote: inMeeting('/private-note'),
  writePrivateNote: { ...inMeeting('/private-note'), json: { text: SECRET, basedOn: 0 } },
  deletePrivateNotes: inSeries('/private-notes'),
  readTemplates: { about: 'own', path: () => '/api/templates' },
  saveTemplate: {
    about: 'own',
    path: () => '/api/templates',
    json: { requestId: requestIds.template, ...template },
  },
  changeTemplate: {
    about: 'own',
    path: () => `/api/templates/${requestIds.template}`,
    json: { name: 'Middle of a quarter', points: [{ text: 'What would be a good quarter?', area: 'alignment' }] },
    given: withTemplates,
  },
  deleteTemplate: { about: 'own', path: () => `/api/templates/${requestIds.template}` },
  exportAll: { about: 'own', path: () => '/api/export' },
};

/** The 1-on-1 of Maya and Sam as this operation needs it. */
export function pairFor(api: ApiHarness, id: string): Promise<SeriesView> {
  return (examples[id]?.given ?? meetingOfPair)(api);
}

/** The 1-on-1 of Maya and Sam in the middle of a meeting, with a promise and a decision made in it. */
export async function meetingOfPair(api: ApiHarness): Promise<SeriesView> {
  const { maya, sam } = api.world;
  const pair = await startPair(api);
  const meeting = `/api/series/${pair.id}/meetings/${pair.meeting.id}`;
  await api.send({ as: maya, to: `POST ${meeting}/start` });
  const promise = { requestId: requestIds.item, text: 'Draft the rota', ownerId: sam.userId };
  await api.send({ as: sam, to: `POST /api/series/${pair.id}/items`, json: promise });
  const decision = { requestId: requestIds.decision, text: 'On call for a week at a time' };
  return seriesOf(await api.send({ as: maya, to: `POST ${meeting}/decisions`, json: decision }));
}

/** The same when that meeting is over. */
export async function heldByPair(api: ApiHarness): Promise<SeriesView> {
  const pair = await meetingOfPair(api);
  const to = `POST /api/series/${pair.id}/meetings/${pair.meeting.id}/close`;
  return seriesOf(await api.send({ as: api.world.maya, to }));
}

async function startedByPair(api: ApiHarness): Promise<SeriesView> {
  const pair = await startPair(api);
  const to = `POST /api/series/${pair.id}/meetings/${pair.meeting.id}/start`;
  return seriesOf(await api.send({ as: api.world.maya, to }));
}

/** Each of the two has a template of their own; only its id is the same. */
async function withTemplates(api: ApiHarness): Promise<SeriesView> {
  const json = { requestId: requestIds.template, ...template };
  for (const as of [api.world.maya, api.world.sam]) await api.send({ as, to: 'POST /api/templates', json });
  return meetingOfPair(api);
}

async function owedByPair(api: ApiHarness): Promise<SeriesView> {
  const pair = await startPair(api);
  const to = `POST /api/series/${pair.id}/meetings/${pair.meeting.id}/skip`;
  return seriesOf(await api.send({ as: api.world.maya, to, json: { reason: 'A customer is in town' } }));
}

/** Maya's 1-on-1 with Sam, who had Eve as manager before. */
async function inheritedPair(api: ApiHarness): Promise<SeriesView> {
  const { eve, sam, maya } = api.world;
  const before = seriesOf(await api.send({ as: eve, to: 'POST /api/series', json: seriesWith(sam) }));
  const json = { ...Object(examples.handOver?.json), toId: maya.userId, pointIds: [] };
  const after = seriesOf(await api.send({ as: sam, to: `POST /api/series/${before.id}/handover`, json }));
  return seriesOf(await api.send({ as: maya, to: `GET /api/series/${after.id}` }));
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
