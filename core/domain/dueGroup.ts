import { endOfWeek } from './calendarDay';

/** How the list of open promises is grouped. */
export type DueGroup = 'overdue' | 'thisWeek' | 'later' | 'noDay';

/**
 * Where an open promise stands in the list.
 * @param firstWeekday ISO number of the day on which the reader's weeks begin
 */
export function dueGroup(
  {
    dueOn,
    isOverdue,
    ownersToday,
  }: { readonly dueOn?: string | undefined; readonly isOverdue: boolean; readonly ownersToday: string },
  firstWeekday: number,
): DueGroup {
  if (dueOn === undefined) return 'noDay';
  if (isOverdue) return 'overdue';
  return dueOn <= endOfWeek(ownersToday, firstWeekday) ? 'thisWeek' : 'later';
}
