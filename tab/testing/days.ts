/** The instant so many calendar days from now, at this time of day on this computer. */
export function inDays(days: number): Date {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date;
}

/** The calendar day so many days from now on this computer, YYYY-MM-DD. */
export function dayIn(days: number): string {
  const date = inDays(days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The instant at which a clock here shows this: `2026-11-24T10:00`. */
export function here(clock: string): string {
  return new Date(clock).toISOString();
}
