import { daysPassedIn } from '@rapport/core/domain/calendarDay';
import { dayAndTime, dayAndTimeWithin, fullDate, relativeDay } from '@rapport/core/locales/dates';
import { useReader, useSay } from '../host/language';

interface Props {
  /** ISO instant. */
  readonly at: string;
  /** Adds how far away it is: "Tue 8 Dec, 10:00, in 2 weeks". */
  readonly relative?: boolean;
  /** In the middle of a sentence: "today 10:00". */
  readonly within?: boolean;
}

const WEEK = 7;

/** A date as one says it; the full date on hover. */
export function When({ at, relative = false, within = false }: Props) {
  const say = useSay();
  const reader = useReader();
  const date = new Date(at);
  const spoken = within ? dayAndTimeWithin(date, reader) : dayAndTime(date, reader);
  // "Tuesday 10:00" needs no "in 3 days".
  const isFar = Math.abs(daysPassedIn(reader.timeZone, reader.now, date)) > WEEK;
  return (
    <time dateTime={at} title={fullDate(date, reader)}>
      {relative && isFar ? say('common.when.relative', { date: spoken, distance: relativeDay(date, reader) }) : spoken}
    </time>
  );
}
