import { DomainError } from './errors';
import { type InProgress, type Meeting, type Planned, requireOpen, type Skipped } from './meeting';
import { withMemoryOf } from './pastMeetings';
import { currentOf, type Series } from './series';
import type { SharedText } from './sharedText';
import { recordOf } from './trackRecord';

/**
 * Whether nothing has come of a running meeting yet: nothing discussed, decided, noted, promised, and no point chosen
 * since somebody pressed Start.
 */
export function isFreshlyStarted(running: InProgress): boolean {
  const { decisions, madeItemIds, currentPoint, agenda, notes } = running;
  const since = running.pressedAt ?? running.startedAt;
  const isNoted = [notes, ...agenda.map((each) => each.notes)].some((each) => (each.editedAt ?? '') > since);
  const isTalkedAbout = currentPoint !== undefined || agenda.some((each) => each.state === 'discussed');
  return decisions.length === 0 && madeItemIds.length === 0 && !isTalkedAbout && !isNoted;
}

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
  const { purpose: _, ...own } = notSkipped(skipped);
  const { agenda, purpose } = following;
  const planned: Planned = { ...own, ...(purpose && { purpose }), agenda, notes: notesOfBoth(skipped, following) };
  return { planned, series: { ...withoutSkip(series, skipped), current: currentOf(planned) } };
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
  const { streak } = recordOf(past, series.pauses);
  return { ...rest, ...(owed && isOwedSinceBefore && { owed }), past, record: { ...series.record, streak } };
}
