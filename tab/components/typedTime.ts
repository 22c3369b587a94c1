import { END_OF_DAY, isLocalTime } from '@rapport/core/domain/localTime';
import { fold } from '@rapport/core/domain/text/fold';

const TIME = /^(\d{1,2})(?:[:.\sh]?(\d{2}))?\s*(?:([ap])\.?(?:m\.?)?)?$/;

/**
 * The time of day that somebody typed, HH:mm: "8:30", "830", "8.30", "8 pm", "20:30". 24:00 is the end of a day. Undefined
 * where it says none.
 */
export function typedTime(text: string): string | undefined {
  const [, hours, minutes = '00', half] = TIME.exec(fold(text).replace(/\s+/g, ' ').trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = half ? hourOfHalf(Number(hours), half === 'p') : Number(hours);
  if (hour === undefined) return undefined;
  const time = `${String(hour).padStart(2, '0')}:${minutes}`;
  return isLocalTime(time) || time === END_OF_DAY ? time : undefined;
}

function hourOfHalf(hour: number, isAfternoon: boolean): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}
