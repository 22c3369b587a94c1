import type { HomeView, MeView, SeriesRow } from '@rapport/core/contract/views';
import { isTimeZone, type Rhythm } from '@rapport/core/domain/cadence';
import { nextFirst } from '@rapport/core/domain/homeOrder';
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
export function contextOf(turn: Turn, me: MeView, rhythm?: Rhythm): CardContext {
  const told = turn.timeZone !== undefined && isTimeZone(turn.timeZone) ? turn.timeZone : undefined;
  return contextIn(turn, me.timeZone ?? told ?? rhythm?.timeZone ?? 'UTC');
}

/** For cards that show no date. */
export function greetingContext(turn: Turn): CardContext {
  return contextIn(turn, 'UTC');
}

function contextIn({ deps, say, locale, links }: Turn, timeZone: string): CardContext {
  return { say, locale, timeZone, now: deps.clock.now(), links };
}

/** The 1-on-1s that have not ended, what comes next first. */
export function goingOn({ series }: Pick<HomeView, 'series'>): readonly SeriesRow[] {
  return nextFirst(series).filter(({ status }) => status.state !== 'ended');
}
