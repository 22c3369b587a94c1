import type { MeetingView } from '@rapport/core/contract/views';

/** Whether a meeting was held without Rapport and is only written up: it then began when it was planned, to the millisecond. */
export function wasBefore({ state, startedAt, startsAt }: MeetingView): boolean {
  return state === 'inProgress' && startedAt === startsAt;
}
