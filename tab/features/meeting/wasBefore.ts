import type { MeetingView } from '@rapport/core/contract/views';

/**
 * Whether a meeting was held without Rapport and is only written up: it then began when it was planned, to the millisecond,
 * and its time is over.
 */
export function wasBefore({ state, startedAt, startsAt, durationMinutes }: MeetingView, now: number): boolean {
  const isOver = Date.parse(startsAt) + durationMinutes * 60_000 < now;
  return state === 'inProgress' && startedAt === startsAt && isOver;
}
