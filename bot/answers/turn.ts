import type { HomeView, MeView, SeriesRow } from '@rapport/core/contract/views';
import { nextFirst } from '@rapport/core/domain/homeOrder';
import type { Caller } from '@rapport/core/domain/policy';
import type { Say } from '@rapport/core/locales/say';
import type { Deps } from '@rapport/core/useCases/deps';
import { rememberZone } from '@rapport/core/useCases/rememberConversation';
import { zoneOfKnown } from '@rapport/core/useCases/zoneOf';
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

/** How cards are written for this reader: by the clock they live by, else by that of the 1-on-1. */
export async function contextOf(turn: Turn, me: MeView, about?: Pick<SeriesRow, 'rhythm'>): Promise<CardContext> {
  const { deps, caller, timeZone: told } = turn;
  const known = me.timeZone === undefined && told !== undefined ? await rememberZone(deps, caller, told) : me;
  return contextIn(turn, await zoneOfKnown(deps, caller, known, about));
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
