import type {
  MeetingView,
  PastMeetingView,
  PersonView,
  PointView,
  SeriesRow,
  SeriesView,
  SharedTextView,
} from '../contract/views';
import { type TalkingPoint, visiblePoints } from '../domain/agenda';
import type { Meeting } from '../domain/meeting';
import { type Caller, seriesAbilities } from '../domain/policy';
import { type Series, type SeriesPerson, sidesOf } from '../domain/series';
import type { SharedText } from '../domain/sharedText';
import type { Pair } from './pair';

/** The whole 1-on-1 as one of the two sees it. */
export function seriesView({ series, meeting }: Pair, caller: Caller): SeriesView {
  const { me, other } = sidesOf(series.value, caller.userId);
  const { id, kind, rhythm, startedAt, heldCount, lastHeld } = series.value;
  return {
    id,
    version: `${series.etag}.${meeting.etag}`,
    kind,
    me: personView(me),
    other: personView(other),
    rhythm,
    startedAt,
    heldCount,
    ...(lastHeld && { lastHeld: { meetingId: lastHeld.meetingId, heldAt: lastHeld.heldAt } }),
    meeting: meetingView(meeting.value),
    can: seriesAbilities(series.value, meeting.value, caller),
  };
}

/** A line of the home page. */
export function seriesRow(series: Series, caller: Caller): SeriesRow {
  const { me, other } = sidesOf(series, caller.userId);
  const { current } = series;
  return {
    id: series.id,
    kind: series.kind,
    me: personView(me),
    other: personView(other),
    rhythm: series.rhythm,
    heldCount: series.heldCount,
    ...(series.lastHeld && { lastHeldAt: series.lastHeld.heldAt }),
    meeting: {
      id: current.meetingId,
      startsAt: current.startsAt,
      state: current.state,
      myPoints: current.openPoints[me.id] ?? 0,
      theirPoints: current.openPoints[other.id] ?? 0,
      iPrepared: current.preparedBy.includes(me.id),
      theyPrepared: current.preparedBy.includes(other.id),
    },
  };
}

export function meetingView(meeting: Meeting): MeetingView {
  return {
    id: meeting.id,
    state: meeting.state,
    startsAt: meeting.startsAt,
    durationMinutes: meeting.durationMinutes,
    ...(meeting.state !== 'planned' && { startedAt: meeting.startedAt }),
    ...(meeting.state === 'held' && { heldAt: meeting.heldAt }),
    points: visiblePoints(meeting.agenda).flatMap(pointView),
    notes: sharedTextView(meeting.notes),
  };
}

/** A line of the history. */
export function pastMeetingView(meeting: Extract<Meeting, { state: 'held' }>): PastMeetingView {
  return {
    id: meeting.id,
    startsAt: meeting.startsAt,
    heldAt: meeting.heldAt,
    discussed: meeting.agenda.filter((each) => each.state === 'discussed').length,
    carriedOver: meeting.agenda.filter((each) => each.state === 'carriedOver').length,
    hasNotes: [meeting.notes, ...meeting.agenda.map((each) => each.notes)].some((each) => each.text !== ''),
  };
}

function pointView(point: TalkingPoint): PointView[] {
  if (point.state === 'removed') return [];
  const { id, area, raisedBy, raisedAt, carried, state } = point;
  return [
    {
      id,
      text: sharedTextView(point.text),
      area,
      raisedBy,
      raisedAt,
      carried,
      state,
      notes: sharedTextView(point.notes),
    },
  ];
}

function sharedTextView({ text, version, editedBy, editedAt }: SharedText): SharedTextView {
  return { text, version, ...(editedBy && { editedBy }), ...(editedAt && { editedAt }) };
}

function personView({ id, name, role }: SeriesPerson): PersonView {
  return { id, name, role };
}
