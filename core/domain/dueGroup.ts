/** How the list of open promises is grouped; the week runs to Sunday. */
export type DueGroup = 'overdue' | 'thisWeek' | 'later' | 'noDay';

/** Where an open promise stands in the list. Days are YYYY-MM-DD. */
export function dueGroup({ dueOn }: { readonly dueOn?: string | undefined }, today: string): DueGroup {
  if (dueOn === undefined) return 'noDay';
  if (dueOn < today) return 'overdue';
  return dueOn <= endOfWeek(today) ? 'thisWeek' : 'later';
}

/** The Sunday of a day's ISO week. */
export function endOfWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const untilSunday = (7 - date.getUTCDay()) % 7;
  date.setUTCDate(date.getUTCDate() + untilSunday);
  return date.toISOString().slice(0, 10);
}
