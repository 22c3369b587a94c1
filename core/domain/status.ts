import { assertNever } from './errors';
import type { Series } from './series';
import type { Writing } from './sharedText';

/** How many pauses a series remembers. */
const PAUSES_KEPT = 10;

/** Pauses a series: no meetings until that day. */
export function pausedSeries(
  series: Series,
  { untilOn, until }: { readonly untilOn: string; readonly until: Date },
  { by, at }: Writing,
): Series {
  // A pause that is made longer or shorter replaces the one that is running.
  const before = resumedSeries(series, at).pauses;
  const pauses = withPause(before, { from: at, until: until.toISOString() });
  return { ...series, status: { state: 'paused', untilOn, by, at }, pauses };
}

/** Ends a series: no more meetings, nothing on the agenda; what was promised stays. */
export function endedSeries(series: Series, { by, at }: Writing): Series {
  if (series.status.state === 'ended') return series;
  return { ...resumedSeries(series, at), status: { state: 'ended', by, at } };
}

/** Goes on after a pause or an end: what counts as paused ends now, and the time after an end counts as a pause. */
export function resumedSeries(series: Series, at: string): Series {
  const { status, pauses } = series;
  switch (status.state) {
    case 'active':
      return series;
    case 'paused':
      return { ...series, status: { state: 'active' }, pauses: pauses.map((each) => endedBy(each, at)) };
    case 'ended':
      return { ...series, status: { state: 'active' }, pauses: withPause(pauses, { from: status.at, until: at }) };
    default:
      return assertNever(status);
  }
}

/** The series as it is now: a pause whose day has come is over without anybody saying so. */
export function afterPause(series: Series, now: Date): Series {
  const until = series.pauses.at(-1)?.until;
  const isOver = series.status.state === 'paused' && until !== undefined && until <= now.toISOString();
  return isOver ? resumedSeries(series, now.toISOString()) : series;
}

/** The instant just before a pause ends: one that begins with the day it ends counts as after. */
export function behindPause({ status, pauses }: Series): number[] {
  const until = status.state === 'paused' ? pauses.at(-1)?.until : undefined;
  return until ? [Date.parse(until) - 1] : [];
}

function endedBy(pause: Series['pauses'][number], at: string): Series['pauses'][number] {
  return pause.until > at ? { ...pause, until: at } : pause;
}

function withPause(pauses: Series['pauses'], pause: Series['pauses'][number]): Series['pauses'] {
  return [...pauses, pause].slice(-PAUSES_KEPT);
}
