import { carriedBack } from './agenda';
import { DomainError } from './errors';
import {
  type Ending,
  type Held,
  type InProgress,
  isFreshlyStarted,
  type Meeting,
  type Planned,
  requireOpen,
  type Skipped,
} from './meeting';
import { countingOf, withMemoryOf } from './pastMeetings';
import { currentOf, type Series, withCurrent } from './series';
import type { SharedText } from './sharedText';
import { recordOf } from './trackRecord';

/**
 * Takes back a start that was a slip; one that is not running stays as it is, so that both may.
 * @throws DomainError `meetingUnderWay` when something has come of it, `meetingAlreadyHeld`, `meetingSkipped`
 */
export function withStartTakenBack(present: Meeting): Meeting {
  const open = requireOpen(present);
  if (open.state === 'planned') return open;
  if (!isFreshlyStarted(open)) throw new DomainError('meetingUnderWay');
  return notStarted(open);
}

// Each names what its state brought along and keeps all else, so that what meetings learn to have is not left out here.

function notStarted({
  startedAt: _startedAt,
  startedBy: _startedBy,
  pressedAt: _pressedAt,
  isExtra: _isExtra,
  madeItemIds: _madeItemIds,
  currentPoint: _currentPoint,
  answers: _answers,
  ...meeting
}: InProgress): Planned {
  return { ...meeting, state: 'planned' };
}

function notSkipped({
  skippedAt: _skippedAt,
  skippedBy: _skippedBy,
  reason: _reason,
  reasonKind: _reasonKind,
  takenUpBy: _takenUpBy,
  before: _before,
  ...meeting
}: Skipped): Planned {
  return { ...meeting, state: 'planned' };
}

/** So long after its end a meeting can be reopened. */
const REOPENED_WITHIN = 10 * 60 * 1000;

/**
 * Whether the meeting held last can be reopened: a moment after its end, while the one after it is as it was planned but for
 * its points, and until both have said how it was. `following` is the current one.
 */
export function mayReopen({ lastHeld, past }: Series, following: Meeting, now: Date): boolean {
  // The first versions did not keep what it takes.
  if (!lastHeld?.answeredBy || past[0]?.meetingId !== lastHeld.meetingId) return false;
  const { heldAt, answeredBy } = lastHeld;
  const isRecent = now.getTime() - Date.parse(heldAt) <= REOPENED_WITHIN;
  return isRecent && answeredBy.length < 2 && isUntouchedSince(following, heldAt);
}

/** Whether nothing but points has come to a planned meeting since then. */
function isUntouchedSince({ state, purpose, notes, moves }: Meeting, since: string): boolean {
  return state === 'planned' && !purpose && notes.version === 0 && moves.every((each) => each.at <= since);
}

interface Reopened {
  readonly running: InProgress;
  readonly series: Series;
}

/**
 * Reopens the meeting held last: it runs again, with all that stands on the one after it by now, and that one is gone.
 * @throws DomainError `closeStands` when it is too late, or something would get lost; `meetingSkipped`
 */
export function withMeetingReopened(
  series: Series,
  { closed, following }: { readonly closed: Meeting; readonly following: Meeting },
  now: Date,
): Reopened {
  if (closed.state === 'skipped') throw new DomainError('meetingSkipped');
  const isLast = closed.id === series.lastHeld?.meetingId;
  if (closed.state !== 'held' || !closed.ending || !isLast || !mayReopen(series, following, now))
    throw new DomainError('closeStands');
  const running = notHeld(closed, closed.ending, following);
  return { running, series: { ...withMemoryOf(series, closed.ending.before), current: currentOf(running) } };
}

function notHeld(
  { heldAt: _heldAt, closedBy: _closedBy, madeItems: _madeItems, ending: _ending, answers, ...meeting }: Held,
  { madeItemIds, currentPoint, aged }: Ending,
  following: Meeting,
): InProgress {
  return {
    ...meeting,
    agenda: carriedBack(meeting.agenda, following.agenda, { aged }),
    state: 'inProgress',
    madeItemIds,
    ...(currentPoint && { currentPoint }),
    ...(Object.keys(answers).length > 0 && { answers }),
  };
}

interface SkipTakenBack {
  readonly planned: Planned;
  readonly series: Series;
}

/**
 * Takes back a skip: the meeting is planned again for its own date, with all that the one that took it up has by now, and
 * that one is gone. What either noted for themselves belongs to the talk, and so to both.
 * @param at ISO instant
 * @throws DomainError `skipStands` when the following one was started, moved, or its time has come, when they paused
 * since, and when both meetings have notes; `meetingAlreadyHeld`
 */
export function withSkipTakenBack(
  series: Series,
  { skipped, following }: { readonly skipped: Meeting; readonly following: Meeting },
  at: string,
): SkipTakenBack {
  if (skipped.state !== 'skipped') throw new DomainError('meetingAlreadyHeld');
  const isUntouched = following.state === 'planned' && following.moves.length === 0 && following.startsAt > at;
  const isPausedSince = series.status.state === 'paused' && series.status.at > skipped.skippedAt;
  if (skipped.takenUpBy !== following.id || !isUntouched || isPausedSince) throw new DomainError('skipStands');
  // What stands on the following one by now goes back with the talk; only the place in the rhythm is the skipped one's own.
  const { purpose: _, ...own } = notSkipped(skipped);
  const { id, startsAt, durationMinutes, decisions, moves, continues } = own;
  const { continues: __, ...talk } = following;
  const place = { id, startsAt, durationMinutes, decisions, moves, ...(continues !== undefined && { continues }) };
  const planned: Planned = { ...own, ...talk, ...place, notes: notesOfBoth(skipped, following) };
  return { planned, series: withCurrent(withoutSkip(series, skipped), planned) };
}

/** The notes of the one that has some. Their versions add up, so that nobody's edit passes for one of the newest. */
function notesOfBoth({ notes: before }: Meeting, { notes: since }: Meeting): SharedText {
  if (since.text === '') return before;
  if (before.text !== '') throw new DomainError('skipStands');
  return { ...since, version: before.version + since.version };
}

/** Of one that was skipped before this was kept, the row is worked out from the past that is there. */
function withoutSkip(series: Series, { id, before }: Skipped): Series {
  if (before) return withMemoryOf(series, before);
  const { owed, ...rest } = series;
  const past = series.past.filter((each) => each.meetingId !== id);
  const isOwedSinceBefore = past[0]?.outcome === 'skipped';
  const { streak } = recordOf(past, countingOf(series));
  return { ...rest, ...(owed && isOwedSinceBefore && { owed }), past, record: { ...series.record, streak } };
}
