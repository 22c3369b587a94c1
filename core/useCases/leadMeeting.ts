import { MAX_POINTS_PER_AGENDA } from '../contract/limits';
import type { AddDecision, AnswerClose, SetPurpose } from '../contract/requests';
import type { MeetingView, SeriesView } from '../contract/views';
import { type Agenda, visiblePoints, withPoint } from '../domain/agenda';
import { DomainError, idTaken } from '../domain/errors';
import {
  type Held,
  type Meeting,
  understoodDifferently,
  withAgenda,
  withAnswer,
  withCurrentPoint,
  withDecision,
  withoutDecision,
  withPurpose,
} from '../domain/meeting';
import { withAnswerGiven } from '../domain/pastMeetings';
import type { Caller } from '../domain/policy';
import { requireRoom } from '../domain/room';
import type { Writing } from '../domain/sharedText';
import type { InMeeting } from './changeAgenda';
import type { Deps } from './deps';
import { meetingDocument } from './documents';
import { changeCurrentMeeting, changePair, loadMeeting, replacing } from './pair';
import { meetingView, seriesView } from './views';

/** Chooses why they meet; null goes back to what the rhythm proposes. */
export function setPurpose(deps: Deps, caller: Caller, input: InMeeting & SetPurpose): Promise<SeriesView> {
  return changeMeeting(deps, caller, input, (meeting) => withPurpose(meeting, input.purpose ?? undefined));
}

/** Puts both on one point. */
export function setCurrentPoint(
  deps: Deps,
  caller: Caller,
  input: InMeeting & { readonly pointId: string },
): Promise<SeriesView> {
  return changeMeeting(deps, caller, input, (meeting, { at }) => withCurrentPoint(meeting, input.pointId, at));
}

/** Writes down what both agreed on. */
export function addDecision(deps: Deps, caller: Caller, input: InMeeting & AddDecision): Promise<SeriesView> {
  const decision = { id: input.requestId, text: input.text };
  return changeMeeting(deps, caller, input, (meeting, writing) => {
    const ofOther = meeting.decisions.some(({ id, by }) => id === decision.id && by !== caller.userId);
    // What is agreed on at the close is told by its id alone.
    const isPromise = meeting.state === 'inProgress' && meeting.madeItemIds.includes(decision.id);
    if (ofOther || isPromise) throw idTaken();
    return requireRoom(meeting, withDecision(meeting, decision, writing));
  });
}

export function removeDecision(
  deps: Deps,
  caller: Caller,
  input: InMeeting & { readonly decisionId: string },
): Promise<SeriesView> {
  return changeMeeting(deps, caller, input, (meeting) => withoutDecision(meeting, input.decisionId));
}

/**
 * Takes the caller's answer on a held meeting, again as long as the other's is not in. When both are in, what they understood differently becomes a point for
 * next time, in the same transaction.
 * @throws DomainError `meetingNotHeld`
 */
export async function answerClose(deps: Deps, caller: Caller, input: InMeeting & AnswerClose): Promise<MeetingView> {
  const { seriesId, meetingId, worth, agreed } = input;
  let answered: Meeting | undefined;
  await changePair(deps, { caller, seriesId }, async (pair) => {
    const past = await loadMeeting(deps.store, caller, seriesId, meetingId);
    const writing = { by: caller.userId, at: deps.clock.now().toISOString() };
    const held = withAnswer(past.value, caller.userId, { worth, agreed, at: writing.at });
    answered = held;
    if (held === past.value || held.state !== 'held') return {};
    const others = [replacing(meetingDocument, held, past.etag)];
    const series = withAnswerGiven(pair.series.value, meetingId, caller.userId);
    if (series.status.state === 'ended') return { series, others };
    const meeting = withAgenda(pair.meeting.value, (agenda) => withMismatches(deps, agenda, held, writing));
    return { series, meeting, others };
  });
  if (!answered) throw new Error('A meeting was not answered');
  return meetingView(answered, caller);
}

/** As many as fit: a full agenda must not keep anybody from answering. */
function withMismatches(deps: Deps, agenda: Agenda, held: Held, writing: Writing): Agenda {
  const room = MAX_POINTS_PER_AGENDA - visiblePoints(agenda).length;
  return understoodDifferently(held)
    .slice(0, Math.max(0, room))
    .map(({ id, text }) => ({ id: deps.ids.derived('understoodDifferently', held.id, id), text }))
    .reduce((present, point) => withPoint(present, { ...point, area: 'alignment', origin: 'close' }, writing), agenda);
}

async function changeMeeting(
  deps: Deps,
  caller: Caller,
  { seriesId, meetingId }: InMeeting,
  change: (meeting: Meeting, writing: Writing) => Meeting,
): Promise<SeriesView> {
  const pair = await changeCurrentMeeting(deps, { caller, seriesId }, ({ meeting }) => {
    if (meeting.value.id !== meetingId) throw new DomainError('meetingAlreadyHeld');
    return change(meeting.value, { by: caller.userId, at: deps.clock.now().toISOString() });
  });
  return seriesView(pair, caller, deps.clock.now());
}
