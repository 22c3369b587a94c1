import { DomainError } from './errors';
import { isFreshlyStarted, type Meeting } from './meeting';
import { isMember, type Series } from './series';
import { mayReopen } from './takeBack';

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
  /** Undo the start, as long as nothing has come of it. */
  readonly takeBackStart: boolean;
  readonly markDiscussed: boolean;
  readonly closeMeeting: boolean;
  /** Reopen the meeting held last. */
  readonly reopenMeeting: boolean;
  readonly writeNotes: boolean;
  /** Move or skip the planned meeting. */
  readonly replan: boolean;
  readonly changeRhythm: boolean;
  readonly changePurposePlan: boolean;
  readonly pause: boolean;
  readonly resume: boolean;
  readonly end: boolean;
  readonly handOver: boolean;
}

/** Refuses everybody but the two, and does not say that the series exists. @throws DomainError `notFound` */
export function allowMember(series: Series, caller: Caller): void {
  if (!isMember(series, caller.userId)) throw new DomainError('notFound');
}

/** The agenda and the rhythm belong to both: each may change them. */
export function seriesAbilities(
  series: Series,
  meeting: Meeting,
  { caller, now }: { readonly caller: Caller; readonly now: Date },
): SeriesAbilities {
  const member = isMember(series, caller.userId);
  const active = member && series.status.state !== 'ended';
  const planned = active && meeting.state === 'planned';
  const running = active && meeting.state === 'inProgress';
  return {
    addPoints: planned || running,
    changeAgenda: planned || running,
    startMeeting: planned,
    takeBackStart: active && meeting.state === 'inProgress' && isFreshlyStarted(meeting),
    markDiscussed: running,
    closeMeeting: running,
    reopenMeeting: active && mayReopen(series, meeting, now),
    // The screen offers it; a save that arrives a second after the end is taken all the same.
    writeNotes: active,
    replan: planned,
    changeRhythm: active,
    changePurposePlan: active,
    pause: planned,
    resume: member && series.status.state !== 'active',
    end: active && !running,
    handOver: !running && mayHandOver(series, caller),
  };
}

/** A manager–report 1-on-1 is the report's to hand over: they choose what the next manager sees. */
export function mayHandOver(series: Series, caller: Caller): boolean {
  const me = series.people.find((each) => each.id === caller.userId);
  return series.kind === 'managerReport' && me?.role === 'report';
}
