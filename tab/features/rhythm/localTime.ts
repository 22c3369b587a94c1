/** The day and the time of an instant as the fields of a form on this computer write them. */
export function fieldsOf(at: Date): { readonly day: string; readonly time: string } {
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

/** The instant that a day and a time mean on this computer; undefined while they mean none. */
export function instantOf({ day, time }: { readonly day: string; readonly time: string }): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return undefined;
  const at = new Date(`${day}T${time}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** The day so many days from now, YYYY-MM-DD. */
export function dayAhead(days: number, now: Date): string {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return fieldsOf(day).day;
}
