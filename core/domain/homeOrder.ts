/** What the order of one's 1-on-1s needs to know of each. */
interface Ordered {
  readonly id: string;
  readonly status: { readonly state: 'active' | 'paused' | 'ended' };
  readonly isUnanswered: boolean;
  readonly meeting: { readonly startsAt: string; readonly state: 'planned' | 'inProgress' };
}

/**
 * One's 1-on-1s by what comes next: a running one, then those ahead by their date, then those that are paused or whose time
 * has passed, then those that have ended.
 */
export function nextFirst<Row extends Ordered>(rows: readonly Row[]): readonly Row[] {
  const rank = ({ status, meeting, isUnanswered }: Ordered) => {
    if (status.state === 'ended') return 3;
    if (meeting.state === 'inProgress') return 0;
    return status.state === 'paused' || isUnanswered ? 2 : 1;
  };
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || a.meeting.startsAt.localeCompare(b.meeting.startsAt) || a.id.localeCompare(b.id),
  );
}

/** What asks for something on Home. */
interface Asking {
  readonly meeting: { readonly state: 'planned' | 'inProgress' };
  readonly openItems: { readonly mine: number };
  readonly slip?: unknown;
  readonly isAwaited: boolean;
  readonly unansweredClose?: unknown;
}

/** Whether nothing is open: no meeting runs, nobody waits, nothing is owed or slips. */
export function isAllClear(rows: readonly Asking[]): boolean {
  return rows.every(
    ({ meeting, openItems, slip, isAwaited, unansweredClose }) =>
      meeting.state === 'planned' && openItems.mine === 0 && !slip && !isAwaited && !unansweredClose,
  );
}
