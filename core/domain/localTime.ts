/** A time of day on somebody's wall clock, HH:mm from 00:00 to 23:59. Imports nothing, so that forms check by the same rule. */
export const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** On the wall clock, whose days have as many whatever the clock change. */
export const MINUTES_OF_DAY = 24 * 60;

/** Midnight as the end of a day. */
export const END_OF_DAY = '24:00';

/** Whether a text is a time of day. */
export function isLocalTime(text: string): boolean {
  return LOCAL_TIME.test(text);
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
}

/** The time of day so many minutes after midnight. */
export function timeAt(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
