import type { CalendarsView } from '../contract/rhythmViews';
import { dayIn } from '../domain/calendarDay';
import type { Caller } from '../domain/policy';
import { sidesOf } from '../domain/series';
import { startOfNext } from '../domain/startOfNext';
import type { InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { loadPair } from './pair';
import { zoneOf } from './zoneOf';

/** By whose clock each of the two lives, and which day it is for them; whatever is promised is due by its owner's calendar. */
export async function readCalendars(deps: Deps, caller: Caller, { seriesId }: InSeries): Promise<CalendarsView> {
  const pair = await loadPair(deps, caller, seriesId);
  const { series, meeting } = { series: pair.series.value, meeting: pair.meeting.value };
  const now = deps.clock.now();
  const next = startOfNext(series, meeting, now);
  const calendarOf = async (personId: string) => {
    const timeZone = await zoneOf(deps, caller, personId, series);
    return { timeZone, today: dayIn(timeZone, now), nextMeetingOn: dayIn(timeZone, next) };
  };
  const { me, other } = sidesOf(series, caller.userId);
  const [mine, theirs] = await Promise.all([calendarOf(me.id), calendarOf(other.id)]);
  return { mine, theirs };
}
