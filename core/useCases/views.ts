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
import { dayIn, daysAfter } from '../domain/calendarDay';
import { assertNever } from '../domain/errors';
import type { Heritage } from '../domain/heritage';
import type { CloseAnswer, Held, Meeting, Skipped } from '../domain/meeting';
import { type Caller, seriesAbilities } from '../domain/policy';
import { isWrittenDown } from '../domain/practices';
import { comingPurposes, proposedPurpose } from '../domain/purpose';
import { isUnanswered, rhythmFigures } from '../domain/rhythm';
import { afterPause, noTally, purposePlanOf, type Series, type SeriesPerson, sidesOf } from '../domain/series';
import type { SharedText } from '../domain/sharedText';
import { usualDaysBetween } from '../domain/usualDays';
import { startOfDay } from '../domain/wallTime';
import type { Pair } from './pair';
import type { DayFor } from './zoneOf';

/** How many of the last meetings the header speaks of: "5 of the last 6 held". */
const RECENT_MEETINGS = 6;

/** The whole 1-on-1 as one of the two sees it. */
export function seriesView({ series: { value, etag }, meeting }: Pair, caller: Caller, now: Date): SeriesView {
  const series = afterPause(value, now);
  const { me, other } = sidesOf(series, caller.userId);
  const { id, kind, rhythm, startedAt, heldCount, lastHeld, owed, hasHeritage } = series;
  const recent = series.past.slice(0, RECENT_MEETINGS);
  const open = (side: SeriesPerson) => series.openItems.filter((each) => each.ownerId === side.id).length;
  const isUnanswered = isAskedFor(series, now);
  return {
    id,
    // Each reads their own side: on a device they share, one shall not be shown what was kept for the other. And some of
    // it changes by itself: as time goes by, and with the rules of a time zone.
    version: [
      etag,
      meeting.etag,
      me.id,
      series.status.state,
      Date.parse(meeting.value.startsAt).toString(36),
      ...(isUnanswered ? ['unanswered'] : []),
    ].join('.'),
    kind,
    me: personView(me),
    other: personView(other),
    rhythm,
    startedAt,
    heldCount,
    ...(lastHeld && { lastHeld: { meetingId: lastHeld.meetingId, heldAt: lastHeld.heldAt } }),
    status: statusView(series),
    recent: {
      held: recent.filter((each) => each.outcome === 'held').length,
      of: recent.length,
      streak: rhythmFigures(series.past, series.pauses, rhythm.timeZone).streak,
    },
    ...(owed && { owed: owedView(owed) }),
    isUnanswered,
    ...purposesView(series, meeting.value, now),
    openItems: { mine: open(me), theirs: open(other) },
    tallies: { mine: tallyView(series, me), theirs: tallyView(series, other) },
    hasHeritage,
    meeting: meetingView(meeting.value, caller),
    can: seriesAbilities(series, meeting.value, caller),
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
  const { current, owed } = series;
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
    rhythm: series.rhythm,
    heldCount: series.heldCount,
    ...(series.lastHeld && { lastHeld: { meetingId: series.lastHeld.meetingId, heldAt: series.lastHeld.heldAt } }),
    status: statusView(series),
    ...(owed && { owed: owedView(owed) }),
    isUnanswered: isAskedFor(series, now),
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
      ...(current.purpose && { purpose: current.purpose }),
      points: Object.values(current.openPoints).reduce((total, each) => total + each, 0),
      myPoints: current.openPoints[me.id] ?? 0,
      theirPoints: current.openPoints[other.id] ?? 0,
      iPrepared: current.preparedBy.includes(me.id),
      theyPrepared: current.preparedBy.includes(other.id),
    },
  };
}

export function meetingView(meeting: Meeting, caller: Caller): MeetingView {
  return {
    id: meeting.id,
    state: meeting.state,
    startsAt: meeting.startsAt,
    durationMinutes: meeting.durationMinutes,
    ...(meeting.purpose && { purpose: meeting.purpose }),
    points: visiblePoints(meeting.agenda).flatMap(pointView),
    notes: sharedTextView(meeting.notes),
    decisions: meeting.decisions.map(({ id, text, by, at }) => ({ id, text, by, at })),
    madeItems: [],
    moves: meeting.moves.map(({ from, to, by, at }) => ({ from, to, by, at })),
    ...stateView(meeting, caller),
  };
}

/** What a meeting has by its state alone. */
function stateView(meeting: Meeting, caller: Caller): Partial<MeetingView> {
  switch (meeting.state) {
    case 'planned':
      return {};
    case 'inProgress': {
      const { startedAt, currentPoint } = meeting;
      return { startedAt, ...(currentPoint && { currentPoint: { id: currentPoint.id, since: currentPoint.since } }) };
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
      const { skippedBy: by, skippedAt: at, reason, takenUpBy } = meeting;
      return { skipped: { by, at, reason, ...(takenUpBy && { takenUpBy }) } };
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
    startsAt: meeting.startsAt,
    outcome: meeting.state,
    at: meeting.state === 'held' ? meeting.startedAt : meeting.skippedAt,
    ...(meeting.purpose && { purpose: meeting.purpose }),
    ...(meeting.state === 'skipped' && { reason: meeting.reason, skippedBy: meeting.skippedBy }),
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
  return { formerName, sharedBy, sharedAt, meetings };
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

function owedView({ since, reason, skippedBy }: NonNullable<Series['owed']>) {
  return { since, reason, skippedBy };
}

function tallyView(series: Series, side: SeriesPerson) {
  const { kept, keptLate, dropped } = series.tallies[side.id] ?? noTally;
  return { kept, keptLate, dropped };
}

function isAskedFor(series: Series, now: Date): boolean {
  return series.status.state !== 'ended' && isUnanswered(series.current, now);
}

/** The date after the next one is worked out in days: what it's for needs no more, and every read works it out. */
function purposesView(series: Series, meeting: Meeting, now: Date) {
  const { cadence, timeZone } = series.rhythm;
  const coming = new Date(Math.max(now.getTime(), Date.parse(meeting.startsAt)));
  const after = startOfDay(timeZone, daysAfter(dayIn(timeZone, coming), usualDaysBetween(cadence)));
  const plan = purposePlanOf(series);
  const held = series.past.filter((each) => each.outcome === 'held');
  const dates = [{ at: meeting.startsAt, purpose: meeting.purpose }, { at: after.toISOString() }];
  const purposes = comingPurposes(plan, held, dates, timeZone);
  return {
    proposedPurpose: (!meeting.purpose && purposes[0]) || proposedPurpose(plan, held, meeting.startsAt, timeZone),
    purposePlan: plan.map(({ kind, everyDays }) => ({ kind, everyDays })),
    comingPurposes: purposes,
  };
}

function pointView(point: TalkingPoint): PointView[] {
  if (point.state === 'removed') return [];
  const { id, area, raisedBy, raisedAt, origin, carried, state } = point;
  const [text, notes] = [sharedTextView(point.text), sharedTextView(point.notes)];
  return [{ id, text, area, raisedBy, raisedAt, ...(origin && { origin }), carried, state, notes }];
}

function sharedTextView({ text, version, editedBy, editedAt }: SharedText): SharedTextView {
  return { text, version, ...(editedBy && { editedBy }), ...(editedAt && { editedAt }) };
}

function personView({ id, name, role }: SeriesPerson): PersonView {
  return { id, name, role };
}
