import { dayAndTime, fullDate, relativeDay } from '@rapport/core/locales/dates';
import { useReader, useSay } from '../host/language';

interface Props {
  /** ISO instant. */
  readonly at: string;
  /** Adds how far away it is: "Tue 8 Dec, 10:00, in 2 weeks". */
  readonly relative?: boolean;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** A date as one says it; the full date on hover. */
export function When({ at, relative = false }: Props) {
  const say = useSay();
  const reader = useReader();
  const date = new Date(at);
  const spoken = dayAndTime(date, reader);
  // "Tuesday 10:00" needs no "in 3 days".
  const far = Math.abs(date.getTime() - reader.now.getTime()) > WEEK;
  return (
    <time dateTime={at} title={fullDate(date, reader)}>
      {relative && far ? say('common.when.relative', { date: spoken, distance: relativeDay(date, reader) }) : spoken}
    </time>
  );
}
