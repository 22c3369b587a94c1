import type { SeriesView } from '@rapport/core/contract/views';
import type { Rhythm } from '@rapport/core/domain/cadence';
import type { Caller } from '@rapport/core/domain/policy';
import type { Directory, DocumentStore, Ids } from '@rapport/core/ports';
import { addPoint, markDiscussed, writeMeetingNotes, writePointNotes } from '@rapport/core/useCases/changeAgenda';
import type { Deps } from '@rapport/core/useCases/deps';
import { closeMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { coming, history, type PastMeeting, type PastPoint } from './history';
import { amara, CONTOSO_TENANT_ID, daniel, maya, priya, type SeededPerson } from './people';

/** Where the past is written, and what today is. */
export interface SeedSettings {
  readonly store: DocumentStore;
  readonly directory: Directory;
  readonly ids: Ids;
  readonly today: Date;
}

/** What the use cases are given while the clock is turned back. */
interface Past {
  readonly deps: Deps;
  /** Turns the clock; it never goes back, nor past today. */
  readonly turnTo: (instant: number) => void;
  readonly today: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEK = 7 * DAY;
const MEETING_MINUTES = 30;

/**
 * Lets Contoso's people do, week by week, what they would have done: a lived-in 1-on-1 of Maya and Priya, and one of
 * Daniel and Amara with nothing in it. Everything goes through the use cases, so the past obeys the same rules.
 */
export async function seedContoso({ store, directory, ids, today }: SeedSettings): Promise<void> {
  let now = today.getTime() - history.length * WEEK;
  const past: Past = {
    deps: { store, directory, ids, clock: { now: () => new Date(now) } },
    turnTo: (instant) => {
      now = Math.min(Math.max(now, instant), today.getTime());
    },
    today: today.getTime(),
  };
  await liveThrough(past);
  past.turnTo(past.today - DAY);
  const requestId = ids.next();
  const rhythm = weekly({ weekday: 4, time: '14:00', timeZone: daniel.timeZone }, past);
  await startSeries(past.deps, callerOf(daniel), {
    requestId,
    otherId: amara.id,
    kind: 'managerReport',
    leads: 'me',
    rhythm,
  });
}

/** Eight weeks of Maya and Priya, and the beginning of the ninth. */
async function liveThrough(past: Past): Promise<void> {
  const { deps } = past;
  let series = await startSeries(deps, callerOf(maya), {
    requestId: deps.ids.next(),
    otherId: priya.id,
    kind: 'managerReport',
    leads: 'me',
    rhythm: weekly({ weekday: 3, time: '09:30', timeZone: maya.timeZone }, past),
  });
  /** By its id, how many more meetings a point waits. */
  const waiting = new Map<string, number>();
  for (const meeting of history) {
    const startsAt = Date.parse(series.meeting.startsAt);
    if (startsAt + MEETING_MINUTES * MINUTE > past.today) break;
    past.turnTo(startsAt - DAY);
    series = await prepare(past, series, { points: meeting.points, waiting });
    past.turnTo(startsAt);
    series = await hold(past, series, { meeting, waiting });
  }
  past.turnTo(past.today - DAY / 2);
  await prepare(past, series, { points: coming, waiting });
}

async function prepare({ deps }: Past, series: SeriesView, { points, waiting }: Preparation): Promise<SeriesView> {
  let prepared = series;
  for (const { by, text, area, carried = 0 } of points) {
    const requestId = deps.ids.next();
    waiting.set(requestId, carried);
    prepared = await addPoint(deps, callerBy(by), { seriesId: series.id, requestId, text, area });
  }
  return prepared;
}

interface Preparation {
  readonly points: readonly PastPoint[];
  readonly waiting: Map<string, number>;
}

interface Holding {
  readonly meeting: PastMeeting;
  readonly waiting: Map<string, number>;
}

async function hold(past: Past, series: SeriesView, { meeting, waiting }: Holding): Promise<SeriesView> {
  const { deps } = past;
  const here = { seriesId: series.id, meetingId: series.meeting.id };
  const startsAt = Date.parse(series.meeting.startsAt);
  await startMeeting(deps, callerOf(maya), here);
  for (const [index, { id, text }] of series.meeting.points.entries()) {
    past.turnTo(startsAt + (index + 1) * 6 * MINUTE);
    const waits = waiting.get(id) ?? 0;
    waiting.set(id, waits - 1);
    if (waits > 0) continue;
    const notes = notesOn(text.text);
    if (notes !== undefined)
      await writePointNotes(deps, callerOf(maya), { ...here, pointId: id, text: notes, basedOn: 0 });
    await markDiscussed(deps, callerOf(maya), { ...here, pointId: id, discussed: true });
  }
  past.turnTo(startsAt + (MEETING_MINUTES - 1) * MINUTE);
  if (meeting.notes !== '')
    await writeMeetingNotes(deps, callerOf(priya), { ...here, text: meeting.notes, basedOn: 0 });
  return closeMeeting(deps, callerOf(maya), here);
}

function notesOn(text: string): string | undefined {
  return history.flatMap((meeting) => meeting.points).find((point) => point.text === text)?.notes;
}

function weekly(when: { weekday: 3 | 4; time: string; timeZone: string }, { deps }: Past): Rhythm {
  const { weekday, time, timeZone } = when;
  const anchorOn = deps.clock.now().toISOString().slice(0, 10);
  return {
    cadence: { every: 'weeks', interval: 1, weekday, time, anchorOn },
    timeZone,
    durationMinutes: MEETING_MINUTES,
  };
}

function callerBy(by: PastPoint['by']): Caller {
  return callerOf(by === 'maya' ? maya : priya);
}

function callerOf({ id, name }: SeededPerson): Caller {
  return { tenantId: CONTOSO_TENANT_ID, userId: id, name };
}
