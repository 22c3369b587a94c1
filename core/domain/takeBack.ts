import { DomainError } from './errors';
import { type InProgress, type Meeting, type Planned, requireOpen } from './meeting';

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
  const { startedAt: _, startedBy: __, pressedAt: ___, madeItemIds: ____, currentPoint: _____, ...rest } = open;
  const planned: Planned = { ...rest, state: 'planned' };
  return planned;
}
