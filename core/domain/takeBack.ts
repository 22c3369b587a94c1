import { DomainError } from './errors';
import { type InProgress, type Meeting, type Planned, requireOpen, type Skipped } from './meeting';
import { currentOf, type Series } from './series';
import type { SharedText } from './sharedText';

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
  return asPlanned(open);
}

/** A meeting without what its start or its skip brought along. */
function asPlanned(meeting: InProgress | Skipped): Planned {
  if (meeting.state === 'inProgress') {
    const { startedAt, startedBy, pressedAt, madeItemIds, currentPoint, ...own } = meeting;
    return { ...own, state: 'planned' };
  }
  const { skippedAt, skippedBy, reason, takenUpBy, ...own } = meeting;
  return { ...own, state: 'planned' };
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
  const { purpose: _, ...own } = asPlanned(skipped);
  const { id, startsAt, durationMinutes, decisions, moves, continues } = own;
  const { continues: __, ...talk } = following;
  const place = { id, startsAt, durationMinutes, decisions, moves, ...(continues !== undefined && { continues }) };
  const planned: Planned = { ...own, ...talk, ...place, notes: notesOfBoth(skipped, following) };
  return { planned, series: withoutSkip(series, planned) };
}

/** The notes of the one that has some. Their versions add up, so that nobody's edit passes for one of the newest. */
function notesOfBoth({ notes: before }: Meeting, { notes: since }: Meeting): SharedText {
  if (since.text === '') return before;
  if (before.text !== '') throw new DomainError('skipStands');
  return { ...since, version: before.version + since.version };
}

/** What is owed since an earlier skip stays owed. */
function withoutSkip({ owed, ...series }: Series, planned: Planned): Series {
  const past = series.past.filter((each) => each.meetingId !== planned.id);
  const isOwedSinceBefore = past[0]?.outcome === 'skipped';
  return { ...series, ...(owed && isOwedSinceBefore && { owed }), past, current: currentOf(planned) };
}
