import type {
  AddPoint,
  AddPoints,
  EditPoint,
  MarkDiscussed,
  MovePoint,
  SplitPoint,
  WriteNotes,
} from '../contract/requests';
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
  withPointSplit,
  withPointText,
} from '../domain/agenda';
import { DomainError, idTaken } from '../domain/errors';
import { mayWriteNotes } from '../domain/lateNotes';
import { type Meeting, requireInProgress, withAgenda, withNotes } from '../domain/meeting';
import { seriesPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import { requireRoom } from '../domain/room';
import { requireActive, type Series, withAsked } from '../domain/series';
import { editText, type Writing } from '../domain/sharedText';
import type { Deps } from './deps';
import { meetingDocument } from './documents';
import { standingId } from './following';
import { changeCurrentMeeting, changePair, loadMeeting, type Pair, pairNow, replacing, withRetries } from './pair';
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
    requireOwn(meeting.agenda, points, caller);
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

/** @throws DomainError `invalidInput` when a point of somebody else has one of these ids: it would be taken for this one */
function requireOwn(agenda: Agenda, points: readonly Pick<NewPoint, 'id'>[], { userId }: Caller): void {
  const isTaken = agenda.some((each) => each.raisedBy !== userId && points.some(({ id }) => id === each.id));
  if (isTaken) throw idTaken();
}

/** Whether the answer to these points was lost, and they were talked about before they were sent again. */
async function wereInLastHeld(
  deps: Deps,
  caller: Caller,
  { id, lastHeld }: Series,
  points: readonly Pick<NewPoint, 'id'>[],
): Promise<boolean> {
  if (!lastHeld) return false;
  const { agenda } = (await loadMeeting(deps.store, caller, id, lastHeld.meetingId)).value;
  requireOwn(agenda, points, caller);
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

/**
 * Makes two points of one, in one go: it says less, the rest becomes a new point behind it. The same request twice splits once.
 * @throws DomainError `changedElsewhere` with the present text when the text was edited since it was read; `tooManyPoints`
 */
export async function splitPoint(deps: Deps, caller: Caller, input: OnPoint & SplitPoint): Promise<SeriesView> {
  const { seriesId, pointId, requestId, text, rest } = input;
  const pair = await changePair(deps, { caller, seriesId }, async (present) => {
    const { series, meeting } = { series: present.series.value, meeting: present.meeting.value };
    requireActive(series);
    const writing = { by: caller.userId, at: deps.clock.now().toISOString() };
    requireOwn(meeting.agenda, [{ id: requestId }], caller);
    // The answer was lost, and both were talked about before it was sent again.
    const isGone = !meeting.agenda.some((each) => each.id === pointId);
    if (isGone && (await wereInLastHeld(deps, caller, series, [{ id: requestId }]))) return {};
    const change = (agenda: Agenda) =>
      withPointSplit(
        agenda,
        pointId,
        { change: (said) => editText(said, text, writing), rest: { id: requestId, text: rest } },
        writing,
      );
    return { meeting: requireRoom(meeting, withAgenda(meeting, change)) };
  });
  return seriesView(pair, caller, deps.clock.now());
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
 * Writes the notes on a point, also in a meeting that is over: then both see by whom and when. A point that was carried over in the meantime is followed into the current meeting;
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

/**
 * Writes the notes on a meeting as a whole, also on one that is over: then both see by whom and when.
 * @throws DomainError `seriesEnded`
 */
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
  return withRetries(deps, async () => {
    const { series, meeting: current } = await pairNow(deps, caller, seriesId);
    if (!mayWriteNotes(series.value, deps.clock.now())) throw new DomainError('seriesEnded');
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
