import { DomainError } from './errors';
import type { Meeting } from './meeting';
import { isMember, type Series } from './series';

/** Who asks: from a verified token or a verified bot activity, never from a body. */
export interface Caller {
  readonly tenantId: string;
  /** Entra object id. */
  readonly userId: string;
  /** As the token or the activity says; for display only. */
  readonly name: string;
}

/** What the caller may do with a series now. Sent with every response; the tab never works it out again. */
export interface SeriesAbilities {
  readonly addPoints: boolean;
  readonly changeAgenda: boolean;
  readonly startMeeting: boolean;
  readonly markDiscussed: boolean;
  readonly closeMeeting: boolean;
  readonly writeNotes: boolean;
}

/** Refuses everybody but the two, and does not say that the series exists. @throws DomainError `notFound` */
export function allowMember(series: Series, caller: Caller): void {
  if (!isMember(series, caller.userId)) throw new DomainError('notFound');
}

/** The agenda belongs to both: each may add to it, order it and change it. */
export function seriesAbilities(series: Series, meeting: Meeting, caller: Caller): SeriesAbilities {
  const member = isMember(series, caller.userId);
  const open = meeting.state !== 'held';
  return {
    addPoints: member && open,
    changeAgenda: member && open,
    startMeeting: member && meeting.state === 'planned',
    markDiscussed: member && meeting.state === 'inProgress',
    closeMeeting: member && meeting.state === 'inProgress',
    // A save that arrives a second after closing is not lost.
    writeNotes: member,
  };
}
