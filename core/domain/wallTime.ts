import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered';
import { reckonedIn } from './timeZone';

/** The instant a calendar day begins for somebody in that time zone. */
export function startOfDay(timeZone: string, day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(reckonedIn(timeZone)).epochMilliseconds);
}

/**
 * The instant at which a clock on the wall shows that day and time. 'compatible', the default of Temporal: a time that a
 * clock change skips moves later, a repeated one is the first.
 */
export function instantAt(timeZone: string, { day, time }: { readonly day: string; readonly time: string }): Date {
  const milliseconds = instants(`${timeZone} ${day} ${time}`, () => {
    const plainTime = Temporal.PlainTime.from(time);
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: reckonedIn(timeZone), plainTime })
      .epochMilliseconds;
  });
  return new Date(milliseconds);
}

// Every read of every 1-on-1 asks where its rhythm's next dates stand, and they stay the same for a week.
const instants = remembered<number>(2000);
