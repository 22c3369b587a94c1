import type { HeritageView } from '../contract/lookBackViews';
import type {
  CloseAnswerView,
  ItemView,
  MeetingView,
  PastMeetingView,
  PersonView,
  PointView,
  SeriesRow,
  SeriesView,
  SharedTextView,
  StatusView,
} from '../contract/views';
import { type ActionItem, isOverdue } from '../domain/actionItem';
import { type TalkingPoint, visiblePoints } from '../domain/agenda';
import { isAskedAbout, isAwaited, slipOf, unansweredClose } from '../domain/attention';
import { assertNever } from '../domain/errors';
import type { Heritage } from '../domain/heritage';
import { isEditedAfterEnd } from '../domain/lateNotes';
import {
  type CloseAnswer,
  dateOf,
  type Held,
  isExtra,
  isFreshlyStarted,
  isWrittenUp,
  type Meeting,
  type Skipped,
} from '../domain/meeting';
import { type Caller, seriesAbilities } from '../domain/policy';
import { isWrittenDown } from '../domain/practices';
import { noTally, owedOf, type Series, type SeriesPerson, sidesOf } from '../domain/series';
import type { SharedText } from '../domain/sharedText';
import { startChoice } from '../domain/start';
import { afterPause } from '../domain/status';
import { heldOfPlanned, isOfRhythm } from '../domain/trackRecord';
import { fingerprintOf } from './fingerprint';
import type { Pair } from './pair';
import { purposesView } from './purposesView';
import { purposeView, rhythmView } from './rhythmView';
import type { DayFor } from './zoneOf';

/** How many of the last meetings the header speaks of: "5 of the last 6 held". */
const RECENT_MEETINGS = 6;

/** The whole 1-on-1 as one of the two sees it. */
export function seriesView({ series: { value, etag }, meeting }: Pair, caller: Caller, now: Date): SeriesView {
  const series = afterPause(value, now);
  const { me, other } = sidesOf(series, caller.userId);
  const { id, kind, rhythm, startedAt, heldCount, lastHeld, hasHeritage } = series;
  const owed = owedOf(series);
  const recent = heldOfPlanned(series.past.filter(isOfRhythm).slice(0, RECENT_MEETINGS));
  const open = (side: SeriesPerson) => series.openItems.filter((each) => each.ownerId === side.id).length;
  const timely = timelyView(series, meeting.value, { caller, now });
  return {
    id,
    // Each reads their own side: on a device they share, one shall not be shown what was kept for the other.
    version: [etag, meeting.etag, me.id, fingerprintOf({ ...timely, startsAt: meeting.value.startsAt })].join('.'),
    // Whatever becomes of an action item, the series is written along with it.
    itemsVersion: etag,
    kind,
    me: personView(me),
    other: personView(other),
    rhythm: rhythmView(rhythm),
    startedAt,
    heldCount,
    ...(lastHeld && { lastHeld: lastHeldView(lastHeld) }),
    recent: {
      held: recent.held,
      of: recent.planned,
      streak: series.record.streak,
    },
    ...(owed && { owed: owedView(owed) }),
    ...timely,
    openItems: { mine: open(me), theirs: open(other) },
    tallies: { mine: tallyView(series, me), theirs: tallyView(series, other) },
    hasHeritage,
    meeting: meetingView(meeting.value, caller),
  };
}

/** What changes as time goes by, though nothing is written: nothing else in the view of a 1-on-1 may depend on the clock. */
function timelyView(series: Series, meeting: Meeting, { caller, now }: { caller: Caller; now: Date }) {
  const choice = startChoice(series, meeting, now);
  return {
    status: statusView(series),
    isUnanswered: isAskedAbout(series, now),
    ...closeView(series, { caller, now }),
    ...(choice && { startChoice: { nextIfPlanned: choice.nextIfPlanned.toISOString() } }),
    ...purposesView(series, meeting, now),
    can: seriesAbilities(series, meeting, { caller, now }),
  };
}

/** A line of the home page. */
export function seriesRow(
  stored: Series,
  caller: Caller,
  { now, dayFor }: { readonly now: Date; readonly dayFor: DayFor },
): SeriesRow {
  const series = afterPause(stored, now);
  const { me, other } = sidesOf(series, caller.userId);
  const { current } = series;
  const [owed, slip] = [owedOf(series), slipOf(series, now)];
  const open = (side: SeriesPerson) => series.openItems.filter((each) => each.ownerId === side.id);
  const overdue = (side: SeriesPerson) => open(side).filter((each) => isOverdue(each, dayFor(series, side.id)));
  const [myNextDueOn] = open(me)
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort();
  return {
    id: series.id,
    kind: series.kind,
    me: personView(me),
    other: personView(other),
    rhythm: rhythmView(series.rhythm),
    heldCount: series.heldCount,
    ...(series.lastHeld && { lastHeld: lastHeldView(series.lastHeld) }),
    status: statusView(series),
    ...(owed && { owed: owedView(owed) }),
    isUnanswered: isAskedAbout(series, now),
    ...(slip && { slip: { why: slip.why, since: slip.since } }),
    isAwaited: isAwaited(series, me.id, now),
    ...closeView(series, { caller, now }),
    openItems: {
      mine: open(me).length,
      theirs: open(other).length,
      myOverdue: overdue(me).length,
      theirOverdue: overdue(other).length,
      ...(myNextDueOn && { myNextDueOn }),
    },
    meeting: {
      id: current.meetingId,
      startsAt: current.startsAt,
      state: current.state,
      ...(current.purpose && { purpose: purposeView(current.purpose) }),
      ...(current.isWrittenUp && { isWrittenUp: true as const }),
      points: Object.values(current.openPoints).reduce((total, each) => total + each, 0),
      myPoints: current.openPoints[me.id] ?? 0,
      theirPoints: current.openPoints[other.id] ?? 0,
      myNewPoints: current.newPoints[me.id] ?? 0,
      theirNewPoints: current.newPoints[other.id] ?? 0,
      iPrepared: current.preparedBy.includes(me.id),
      theyPrepared: current.preparedBy.includes(other.id),
    },
  };
}

export function meetingView(meeting: Meeting, caller: Caller): MeetingView {
  return {
    id: meeting.id,
    state: meeting.state,
    date: dateOf(meeting),
    startsAt: meeting.startsAt,
    durationMinutes: meeting.durationMinutes,
    ...(meeting.purpose && { purpose: purposeView(meeting.purpose) }),
    points: visiblePoints(meeting.agenda).flatMap((each) => pointView(each, meeting)),
    notes: notesView(meeting.notes, meeting),
    decisions: meeting.decisions.map(({ id, text, by, at }) => ({ id, text, by, at })),
    madeItems: [],
    moves: meeting.moves.map(({ from, to, by, at }) => ({ from, to, by, at })),
    ...(isWrittenUp(meeting) && { isWrittenUp: true as const }),
    ...(isExtra(meeting) && { isExtra: true as const }),
    ...stateView(meeting, caller),
  };
}

/** What a meeting has by its state alone. */
function stateView(meeting: Meeting, caller: Caller): Partial<MeetingView> {
  switch (meeting.state) {
    case 'planned':
      return {};
    case 'inProgress': {
      const { startedAt, startedBy, currentPoint } = meeting;
      return {
        startedAt,
        startedBy,
        isFreshlyStarted: isFreshlyStarted(meeting),
        ...(currentPoint && { currentPoint: { id: currentPoint.id, since: currentPoint.since } }),
      };
    }
    case 'held': {
      const { startedAt, heldAt } = meeting;
      const madeItems = meeting.madeItems.map(({ id, text, ownerId, dueOn }) => ({
        id,
        text,
        ownerId,
        ...(dueOn && { dueOn }),
      }));
      return { startedAt, heldAt, madeItems, answers: answersView(meeting, caller) };
    }
    case 'skipped': {
      const { skippedBy: by, skippedAt: at, reason, reasonKind, takenUpBy } = meeting;
      return { skipped: { by, at, reason, ...(reasonKind && { reasonKind }), ...(takenUpBy && { takenUpBy }) } };
    }
    default:
      return assertNever(meeting);
  }
}

/** Blind until both are in: the other's answer is left out, not hidden. */
function answersView({ answers }: Held, { userId }: Caller): NonNullable<MeetingView['answers']> {
  const mine = answers[userId];
  const theirs = Object.entries(answers).find(([id]) => id !== userId)?.[1];
  return {
    ...(mine && { mine: answerView(mine) }),
    ...(mine && theirs && { theirs: answerView(theirs) }),
    theyAnswered: theirs !== undefined,
  };
}

function answerView({ worth, agreed }: CloseAnswer): CloseAnswerView {
  return { worth, agreed: [...agreed] };
}

/** A line of the history. */
export function pastMeetingView(meeting: Held | Skipped): PastMeetingView {
  const count = (state: TalkingPoint['state']) => meeting.agenda.filter((each) => each.state === state).length;
  return {
    id: meeting.id,
    date: dateOf(meeting),
    startsAt: meeting.startsAt,
    outcome: meeting.state,
    at: meeting.state === 'held' ? meeting.startedAt : meeting.skippedAt,
    ...(isExtra(meeting) && { isExtra: true as const }),
    ...(meeting.purpose && { purpose: purposeView(meeting.purpose) }),
    ...(meeting.state === 'skipped' && { reason: meeting.reason, skippedBy: meeting.skippedBy }),
    ...(meeting.state === 'skipped' && meeting.reasonKind && { reasonKind: meeting.reasonKind }),
    discussed: count('discussed'),
    carriedOver: count('carriedOver'),
    decisions: meeting.decisions.length,
    promises: meeting.state === 'held' ? meeting.madeItems.length : 0,
    hasNotes: [meeting.notes, ...meeting.agenda.map((each) => each.notes)].some((each) => each.text !== ''),
    isWrittenDown: meeting.state === 'held' && isWrittenDown(meeting),
  };
}

/** A promise as one of the two sees it. */
export function itemView(item: ActionItem, series: Series, caller: Caller, dayFor: DayFor): ItemView {
  const { other } = sidesOf(series, caller.userId);
  const { id, text, ownerId, madeBy, madeAt, meetingId, dueOn, whenAndWhere, state } = item;
  const ownersToday = dayFor(series, ownerId);
  return {
    id,
    seriesId: series.id,
    other: personView(other),
    text,
    ownerId,
    isMine: ownerId === caller.userId,
    madeBy,
    madeAt,
    ...(meetingId && { meetingId }),
    ...(dueOn && { dueOn }),
    ownersToday,
    isOverdue: isOverdue(item, ownersToday),
    ...(whenAndWhere && { whenAndWhere }),
    wordsVersion: item.rewordings ?? 0,
    state,
    ...(item.state !== 'open' && { closedAt: item.closedAt }),
    ...(item.state === 'dropped' && { reason: item.reason }),
    isOfEnded: series.status.state === 'ended',
    movedFrom: item.history.flatMap((each) => (each.kind === 'moved' && each.from ? [each.from] : [])),
  };
}

/** What a report brought along, as both read it. */
export function heritageView({ formerName, sharedBy, sharedAt, meetings }: Heritage): HeritageView {
  const pointsView = ({ points }: Heritage['meetings'][number]) =>
    points.map(({ text, area, notes, wasDiscussed }) => ({ text, area, notes, wasDiscussed }));
  return {
    formerName,
    sharedBy,
    sharedAt,
    meetings: meetings.map((each) => {
      const { heldAt, notes, decisions } = each;
      return { heldAt, notes, decisions, points: pointsView(each) };
    }),
  };
}

function statusView({ status }: Series): StatusView {
  switch (status.state) {
    case 'active':
      return { state: 'active' };
    case 'paused':
      return { state: 'paused', untilOn: status.untilOn, by: status.by };
    case 'ended':
      return { state: 'ended', by: status.by, at: status.at };
    default:
      return assertNever(status);
  }
}

function lastHeldView({ meetingId, startedAt, heldAt }: NonNullable<Series['lastHeld']>) {
  return { meetingId, startedAt, heldAt };
}

function owedView({ since, reason, skippedBy, arranged }: NonNullable<ReturnType<typeof owedOf>>) {
  return { since, reason, skippedBy, ...(arranged && { arranged }) };
}

function tallyView(series: Series, side: SeriesPerson) {
  const { kept, keptLate, dropped } = series.tallies[side.id] ?? noTally;
  return { kept, keptLate, dropped };
}

function closeView(series: Series, { caller, now }: { readonly caller: Caller; readonly now: Date }) {
  const close = unansweredClose(series, caller.userId, now);
  return close && { unansweredClose: { meetingId: close.meetingId, date: close.startedAt } };
}

function pointView(point: TalkingPoint, meeting: Meeting): PointView[] {
  if (point.state === 'removed') return [];
  const { id, area, raisedBy, raisedAt, origin, carried, state } = point;
  const [text, notes] = [sharedTextView(point.text), notesView(point.notes, meeting)];
  return [{ id, text, area, raisedBy, raisedAt, ...(origin && { origin }), carried, state, notes }];
}

function notesView(notes: SharedText, meeting: Meeting): SharedTextView {
  return { ...sharedTextView(notes), ...(isEditedAfterEnd(notes, meeting) && { editedAfterEnd: true }) };
}

function sharedTextView({ text, version, editedBy, editedAt }: SharedText): SharedTextView {
  return { text, version, ...(editedBy && { editedBy }), ...(editedAt && { editedAt }) };
}

function personView({ id, name, role }: SeriesPerson): PersonView {
  return { id, name, role };
}
