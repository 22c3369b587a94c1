import type { HomeView, SeriesRow } from '@rapport/core/contract/views';
import { isTimeZone } from '@rapport/core/domain/cadence';
import type { Caller } from '@rapport/core/domain/policy';
import type { Say } from '@rapport/core/locales/say';
import type { Deps } from '@rapport/core/useCases/deps';
import type { CardContext, Links } from '../cards/card';

/** One turn of a conversation with somebody we know. */
export interface Turn {
  readonly deps: Deps;
  readonly caller: Caller;
  /** Names what came in: the same when it is delivered twice. */
  readonly requestId: string;
  readonly links: Links;
  readonly say: Say;
  readonly locale: string;
  /** As the person's Teams says; from outside, so it may be anything. */
  readonly timeZone?: string;
}

/** How cards are written for this reader: in the time zone of their own computer, else in that of the 1-on-1. */
export function contextOf(turn: Turn, home: HomeView, about = home.series[0]): CardContext {
  const told = turn.timeZone !== undefined && isTimeZone(turn.timeZone) ? turn.timeZone : undefined;
  return contextIn(turn, home.me.timeZone ?? told ?? about?.rhythm.timeZone ?? 'UTC');
}

/** For cards that show no date. */
export function greetingContext(turn: Turn): CardContext {
  return contextIn(turn, 'UTC');
}

function contextIn({ deps, say, locale, links }: Turn, timeZone: string): CardContext {
  return { say, locale, timeZone, now: deps.clock.now(), links };
}

/** Running ones first, then by date; after those the ones whose time has passed without being held, and the ended ones. */
export function soonestFirst(rows: readonly SeriesRow[], now: Date): readonly SeriesRow[] {
  const rank = ({ meeting, rhythm, status }: SeriesRow) => {
    if (status.state === 'ended') return 3;
    if (meeting.state === 'inProgress') return 0;
    const ends = Date.parse(meeting.startsAt) + rhythm.durationMinutes * 60_000;
    return ends >= now.getTime() ? 1 : 2;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.meeting.startsAt.localeCompare(b.meeting.startsAt));
}
