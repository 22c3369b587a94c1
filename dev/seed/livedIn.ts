import type { SeriesView } from '@rapport/core/contract/views';
import { dayIn, endOfWeek } from '@rapport/core/domain/calendarDay';
import { assertNever } from '@rapport/core/domain/errors';
import type { Caller } from '@rapport/core/domain/policy';
import { addPoint, markDiscussed, writeMeetingNotes, writePointNotes } from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, skipMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { addItem, changeItem } from '@rapport/core/useCases/items';
import { moveMeeting } from '@rapport/core/useCases/keepRhythm';
import { addDecision, answerClose, setPurpose } from '@rapport/core/useCases/leadMeeting';
import { saveTemplate } from '@rapport/core/useCases/ownTemplates';
import { writePrivateNote } from '@rapport/core/useCases/privateNotes';
import { updateMe } from '@rapport/core/useCases/readHome';
import { startSeries } from '@rapport/core/useCases/startSeries';
import {
  coming,
  type Fate,
  type HeldThen,
  history,
  type PastPromise,
  type Side,
  type SkippedThen,
  WEEKS,
} from './history';
import { DAY, MINUTE, openPast, type Past, type SeedSettings } from './past';
import { callerOf, maya, priya } from './people';
import { lastStarts, weekly } from './rhythms';

const sides: Readonly<Record<Side, Caller>> = { maya: callerOf(maya), priya: callerOf(priya) };
const zones: Readonly<Record<Side, string>> = { maya: maya.timeZone, priya: priya.timeZone };

/** By its id, how many more meetings a point waits. */
type Waiting = Map<string, number>;
interface Here {
  readonly seriesId: string;
  readonly meetingId: string;
}

/** Twelve weeks of Maya and Priya, with everything that can happen in a 1-on-1, and what they prepared for the next. */
export async function liveThrough(settings: SeedSettings): Promise<void> {
  const rhythm = weekly({ weekday: 3, time: '09:30', timeZone: maya.timeZone });
  const first = lastStarts(rhythm, settings.today, WEEKS)[0];
  const past = openPast(settings, first - DAY);
  const { deps } = past;
  await settleIn(past);
  let series = await startSeries(deps, sides.maya, {
    requestId: deps.ids.next(),
    otherId: priya.id,
    kind: 'managerReport',
    leads: 'me',
    rhythm,
  });
  const waiting: Waiting = new Map();
  for (const then of history) {
    series = then.kind === 'held' ? await meet(past, series, then, waiting) : await skip(past, series, then);
  }
  await past.goTo(past.today - DAY / 2);
  await prepare(past, series, coming, waiting);
  await past.finish();
}

/** What Rapport knows of the two, and a template of Maya's own. */
async function settleIn({ deps }: Past): Promise<void> {
  const usual = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] };
  await updateMe(deps, sides.maya, { timeZone: zones.maya, locale: 'en-GB', workingHours: usual });
  await updateMe(deps, sides.priya, {
    timeZone: zones.priya,
    locale: 'en-GB',
    workingHours: { ...usual, from: '10:00', to: '19:00' },
  });
  await saveTemplate(deps, sides.maya, {
    requestId: deps.ids.next(),
    name: 'After a release',
    points: [
      { text: 'What went better than last time?', area: 'recognition' },
      { text: 'What cost more than it should have?', area: 'roadblock' },
      { text: 'Who deserves a thank-you?', area: 'recognition' },
    ],
  });
}

async function meet(past: Past, series: SeriesView, then: HeldThen, waiting: Waiting): Promise<SeriesView> {
  const startsAt = Date.parse(series.meeting.startsAt);
  await past.goTo(startsAt - DAY);
  const prepared = await prepare(past, series, then, waiting);
  await past.goTo(startsAt);
  const here = { seriesId: series.id, meetingId: series.meeting.id };
  await startMeeting(past.deps, sides.maya, here);
  await discuss(past, prepared, waiting);
  const agreed = await writeDown(past, here, then);
  await past.goTo(startsAt + (series.meeting.durationMinutes - 1) * MINUTE);
  const after = await closeMeeting(past.deps, sides.maya, here);
  answerLater(past, here, then, agreed);
  return after;
}

async function prepare(
  { deps }: Past,
  series: SeriesView,
  { points, privately = {}, purpose }: Pick<HeldThen, 'points' | 'privately' | 'purpose'>,
  waiting: Waiting,
): Promise<SeriesView> {
  const here = { seriesId: series.id, meetingId: series.meeting.id };
  let prepared = series;
  if (purpose) prepared = await setPurpose(deps, sides.maya, { ...here, purpose });
  for (const { by, text, area, waits = 0 } of points) {
    const requestId = deps.ids.next();
    waiting.set(requestId, waits === 'stays' ? Number.POSITIVE_INFINITY : waits);
    prepared = await addPoint(deps, sides[by], { seriesId: series.id, requestId, text, area });
  }
  for (const by of ['maya', 'priya'] as const) {
    const text = privately[by];
    if (text !== undefined) await writePrivateNote(deps, sides[by], { ...here, text, basedOn: 0 });
  }
  return prepared;
}

async function discuss(past: Past, { id: seriesId, meeting }: SeriesView, waiting: Waiting): Promise<void> {
  const here = { seriesId, meetingId: meeting.id };
  const startsAt = Date.parse(meeting.startsAt);
  for (const [index, { id: pointId, text }] of meeting.points.entries()) {
    await past.goTo(startsAt + (index + 1) * 4 * MINUTE);
    const waits = waiting.get(pointId) ?? 0;
    waiting.set(pointId, waits - 1);
    if (waits > 0) continue;
    const notes = notesOn(text.text);
    if (notes !== undefined)
      await writePointNotes(past.deps, sides.maya, { ...here, pointId, text: notes, basedOn: 0 });
    await markDiscussed(past.deps, sides.maya, { ...here, pointId, discussed: true });
  }
}

/** Decisions, promises and notes; answers what the two can tick as agreed, by its id. */
async function writeDown(past: Past, here: Here, then: HeldThen): Promise<ReadonlyMap<string, string>> {
  const { deps } = past;
  const agreed = new Map<string, string>();
  for (const text of then.decisions ?? []) {
    const requestId = deps.ids.next();
    await addDecision(deps, sides.priya, { ...here, requestId, text });
    agreed.set(requestId, text);
  }
  for (const promise of then.promises ?? []) agreed.set(await makePromise(past, here, promise), promise.text);
  const { notes = '' } = then;
  if (notes !== '') await writeMeetingNotes(deps, sides.priya, { ...here, text: notes, basedOn: 0 });
  return agreed;
}

async function makePromise(past: Past, { seriesId }: Here, promise: PastPromise): Promise<string> {
  const { deps } = past;
  const { owner, text, whenAndWhere, fates = [] } = promise;
  const madeAt = deps.clock.now().getTime();
  const due = dueOn(past, promise);
  const made = await addItem(deps, sides[owner], {
    seriesId,
    requestId: deps.ids.next(),
    text,
    ownerId: sides[owner].userId,
    ...(due !== undefined && { due: { on: due } }),
    ...(whenAndWhere !== undefined && { whenAndWhere }),
  });
  const on = { seriesId, itemId: made.id };
  for (const fate of fates)
    past.later(madeAt + fate.after * DAY, () =>
      changeItem(deps, sides[owner], { ...on, ...changeOf(past, owner, { fate, madeAt }) }),
    );
  return made.id;
}

function changeOf(past: Past, owner: Side, { fate, madeAt }: { readonly fate: Fate; readonly madeAt: number }) {
  switch (fate.kind) {
    case 'kept':
      return { change: 'keep' } as const;
    case 'dropped':
      return { change: 'drop', reason: fate.reason } as const;
    case 'moved':
      return { change: 'move', due: { on: dayOf(owner, madeAt + fate.by * DAY) } } as const;
    case 'movedAhead':
      return { change: 'move', due: { on: dayOf(owner, past.today + fate.until * DAY) } } as const;
    default:
      return assertNever(fate);
  }
}

function dueOn({ deps, today }: Past, { owner, due }: PastPromise): string | undefined {
  if (due === undefined) return undefined;
  if (due === 'thisWeek') {
    const soon = dayOf(owner, today + 2 * DAY);
    const sunday = endOfWeek(dayOf(owner, today));
    return soon < sunday ? soon : sunday;
  }
  return 'inDays' in due
    ? dayOf(owner, deps.clock.now().getTime() + due.inDays * DAY)
    : dayOf(owner, today + due.fromToday * DAY);
}

function dayOf(owner: Side, instant: number): string {
  return dayIn(zones[owner], new Date(instant));
}

/** Both say how it was: Maya at once, Priya after lunch. */
function answerLater(past: Past, here: Here, { answers }: HeldThen, agreed: ReadonlyMap<string, string>): void {
  if (!answers) return;
  const heldAt = past.deps.clock.now().getTime();
  const all = [...agreed.keys()];
  const theirs = all.filter((id) => agreed.get(id) !== answers.onlyMayaAgreed);
  past.later(heldAt + 5 * MINUTE, () =>
    answerClose(past.deps, sides.maya, { ...here, worth: answers.maya, agreed: all }),
  );
  past.later(heldAt + 90 * MINUTE, () =>
    answerClose(past.deps, sides.priya, { ...here, worth: answers.priya, agreed: theirs }),
  );
}

/** Skipped the evening before, and made up for later in the same week: the one after it moves there. */
async function skip(past: Past, series: SeriesView, then: SkippedThen): Promise<SeriesView> {
  const { deps } = past;
  const plannedAt = Date.parse(series.meeting.startsAt);
  await past.goTo(plannedAt - DAY / 2);
  const here = { seriesId: series.id, meetingId: series.meeting.id };
  const owed = await skipMeeting(deps, sides[then.by], { ...here, reason: then.reason });
  return moveMeeting(deps, sides[then.by], {
    seriesId: series.id,
    meetingId: owed.meeting.id,
    startsAt: new Date(plannedAt + then.madeUpAfterDays * DAY).toISOString(),
  });
}

function notesOn(text: string): string | undefined {
  const points = history.flatMap((then) => (then.kind === 'held' ? then.points : []));
  return points.find((point) => point.text === text)?.notes;
}
