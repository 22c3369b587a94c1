import type { AddPoint, AddPoints, EditPoint, MarkDiscussed, MovePoint, WriteNotes } from '../contract/requests';
import type { MeetingView, SeriesView } from '../contract/views';
import {
  type Agenda,
  type NewPoint,
  withPoint,
  withPointArea,
  withPointDiscussed,
  withPointMoved,
  withPointNotes,
  withPointRemoved,
  withPointRestored,
  withPointText,
} from '../domain/agenda';
import { DomainError } from '../domain/errors';
import { type Meeting, requireInProgress, withAgenda, withNotes } from '../domain/meeting';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { requireRoom } from '../domain/room';
import { requireActive, type Series, withAsked } from '../domain/series';
import { editText, type Writing } from '../domain/sharedText';
import type { Deps } from './deps';
import { meetingDocument } from './documents';
import { standingId } from './following';
import { changeCurrentMeeting, changePair, loadMeeting, loadPair, type Pair, replacing, withRetries } from './pair';
import { meetingView, seriesView } from './views';

/** Which series; for a point, which one. A point keeps its id when it is carried over, so a change finds it in the current meeting. */
export interface InSeries {
  readonly seriesId: string;
}
export interface OnPoint extends InSeries {
  readonly pointId: string;
}
export interface InMeeting extends InSeries {
  readonly meetingId: string;
}

/** Puts a talking point at the end of the coming meeting's agenda. */
export async function addPoint(deps: Deps, caller: Caller, input: InSeries & AddPoint): Promise<SeriesView> {
  const { seriesId, requestId, text, area, questionId, meetingId } = input;
  return addNew(deps, caller, { seriesId, points: [{ id: requestId, text, area }], questionId, meetingId });
}

/** Adds several points at once, in their order, as a template brings them. The same request twice adds them once. */
export function addPoints(deps: Deps, caller: Caller, input: InSeries & AddPoints): Promise<SeriesView> {
  const { seriesId, requestId, meetingId } = input;
  const points = input.points.map((each, index) => ({
    ...each,
    id: deps.ids.derived('points', requestId, String(index)),
  }));
  return addNew(deps, caller, { seriesId, points, meetingId });
}

interface NewPoints extends InSeries {
  readonly points: readonly NewPoint[];
  readonly questionId?: string | undefined;
  /** The meeting they were written for. */
  readonly meetingId?: string | undefined;
}

async function addNew(deps: Deps, caller: Caller, input: NewPoints): Promise<SeriesView> {
  const { seriesId, points, questionId, meetingId } = input;
  const pair = await changePair(deps, { caller, seriesId }, async (present) => {
    const { series, meeting } = { series: present.series.value, meeting: present.meeting.value };
    requireActive(series);
    const writing = { by: caller.userId, at: deps.clock.now().toISOString() };
    const changed = withAgenda(meeting, (agenda) =>
      points.reduce((present, point) => withPoint(present, point, writing), agenda),
    );
    const isForThis = meetingId === meeting.id;
    if (changed === meeting || (!isForThis && (await wereInLastHeld(deps, caller, series, points)))) return {};
    return {
      meeting: requireRoom(meeting, changed),
      ...(questionId !== undefined && { series: withAsked(series, questionId, writing.at) }),
    };
  });
  return seriesView(pair, caller, deps.clock.now());
}

/** Whether the answer to these points was lost, and they were talked about before they were sent again. */
async function wereInLastHeld(
  deps: Deps,
  caller: Caller,
  { id, lastHeld }: Series,
  points: readonly NewPoint[],
): Promise<boolean> {
  if (!lastHeld) return false;
  const { agenda } = (await loadMeeting(deps.store, caller, id, lastHeld.meetingId)).value;
  return agenda.some((held) => points.some((each) => each.id === held.id));
}

/** @throws DomainError `changedElsewhere` with the present text when the text was edited since it was read */
export function editPoint(deps: Deps, caller: Caller, input: OnPoint & EditPoint): Promise<SeriesView> {
  const { pointId, text, area } = input;
  return change(deps, caller, input, ({ meeting: { value: meeting } }, writing) => {
    const edited = withAgenda(meeting, (agenda) =>
      text ? withPointText(agenda, pointId, (present) => editText(present, text, writing)) : agenda,
    );
    return requireRoom(meeting, area ? withAgenda(edited, (agenda) => withPointArea(agenda, pointId, area)) : edited);
  });
}

export function movePoint(deps: Deps, caller: Caller, input: OnPoint & MovePoint): Promise<SeriesView> {
  return changeAgenda(deps, caller, input, (agenda) => withPointMoved(agenda, input.pointId, input.after));
}

export function removePoint(deps: Deps, caller: Caller, input: OnPoint): Promise<SeriesView> {
  return changeAgenda(deps, caller, input, (agenda, writing) => withPointRemoved(agenda, input.pointId, writing));
}

/** Undoes `removePoint`, as long as the meeting is not closed. */
export function restorePoint(deps: Deps, caller: Caller, input: OnPoint): Promise<SeriesView> {
  return changeAgenda(deps, caller, input, (agenda) => withPointRestored(agenda, input.pointId));
}

/** Marks a point discussed, or not, in the meeting that is running. @throws DomainError `meetingNotStarted`, `meetingAlreadyHeld` */
export function markDiscussed(
  deps: Deps,
  caller: Caller,
  input: OnPoint & InMeeting & MarkDiscussed,
): Promise<SeriesView> {
  return change(deps, caller, input, (pair, writing) => {
    if (pair.meeting.value.id !== input.meetingId) throw new DomainError('meetingAlreadyHeld');
    return withAgenda(requireInProgress(pair.meeting.value), (agenda) =>
      withPointDiscussed(agenda, input.pointId, input.discussed, writing),
    );
  });
}

/**
 * Writes the notes on a point. A point that was carried over in the meantime is followed into the current meeting;
 * a point that stayed behind in a held one gets its notes there, so that a late save is not lost.
 */
export async function writePointNotes(
  deps: Deps,
  caller: Caller,
  input: OnPoint & InMeeting & WriteNotes,
): Promise<MeetingView> {
  const at = deps.clock.now().toISOString();
  const edit = (meeting: Meeting) =>
    withAgenda(meeting, (agenda) =>
      withPointNotes(agenda, input.pointId, (notes) => editText(notes, input, { by: caller.userId, at })),
    );
  const belongsTo = (current: Meeting) =>
    current.agenda.some((each) => each.id === input.pointId && each.state !== 'removed');
  return changeMeeting(deps, caller, input, { edit, belongsTo });
}

/** Writes the notes on a meeting as a whole; also for a while after it was closed. */
export async function writeMeetingNotes(
  deps: Deps,
  caller: Caller,
  input: InMeeting & WriteNotes,
): Promise<MeetingView> {
  const at = deps.clock.now().toISOString();
  const edit = (meeting: Meeting) => withNotes(meeting, (notes) => editText(notes, input, { by: caller.userId, at }));
  return changeMeeting(deps, caller, input, { edit, belongsTo: () => false });
}

function changeAgenda(
  deps: Deps,
  caller: Caller,
  { seriesId }: InSeries,
  edit: (agenda: Agenda, writing: Writing) => Agenda,
) {
  return change(deps, caller, { seriesId }, (pair, writing) =>
    withAgenda(pair.meeting.value, (agenda) => edit(agenda, writing)),
  );
}

async function change(
  deps: Deps,
  caller: Caller,
  { seriesId }: InSeries,
  edit: (pair: Pair, writing: Writing) => Meeting,
): Promise<SeriesView> {
  const pair = await changeCurrentMeeting(deps, { caller, seriesId }, (present) =>
    edit(present, { by: caller.userId, at: deps.clock.now().toISOString() }),
  );
  return seriesView(pair, caller, deps.clock.now());
}

async function changeMeeting(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId }: InMeeting,
  { edit, belongsTo }: { edit: (meeting: Meeting) => Meeting; belongsTo: (current: Meeting) => boolean },
): Promise<MeetingView> {
  return withRetries(async () => {
    const { meeting: current } = await loadPair(deps, caller, seriesId);
    const currentId = current.value.id;
    const id = standingId(deps, { seriesId, currentId, meetingId });
    const target =
      id === currentId || belongsTo(current.value) ? current : await loadMeeting(deps.store, caller, seriesId, id);
    const changed = requireRoom(target.value, edit(target.value));
    if (changed !== target.value) {
      await deps.store.commit(seriesPartition(caller.tenantId, seriesId), [
        replacing(meetingDocument, changed, target.etag),
      ]);
    }
    return meetingView(changed, caller);
  });
}
