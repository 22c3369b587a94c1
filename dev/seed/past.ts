import { backOff } from '@rapport/api/adapters/backOff';
import { turns } from '@rapport/api/adapters/turns';
import type { Directory, DocumentStore, Ids, Trouble } from '@rapport/core/ports';
import type { Deps } from '@rapport/core/useCases/deps';

/** Where the past is written, and what today is. */
export interface SeedSettings {
  readonly store: DocumentStore;
  readonly directory: Directory;
  readonly ids: Ids;
  readonly today: Date;
}

/** A time of its own, in which people do what they would have done, in its order. */
export interface Past {
  /** For the use cases: their clock is turned back. */
  readonly deps: Deps;
  /** In milliseconds, as all instants here. */
  readonly today: number;
  /** Turns the clock, never back nor past today; what was put off until then happens on the way. */
  goTo(instant: number): Promise<void>;
  /** Puts something off until later. */
  later(instant: number, what: () => Promise<unknown>): void;
  /** Lets all that was put off happen, and comes back to today. */
  finish(): Promise<void>;
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const WEEK = 7 * DAY;

interface PutOff {
  readonly instant: number;
  readonly what: () => Promise<unknown>;
}

/** What is made up here has no trouble. */
function refuse({ error }: Trouble): never {
  throw error;
}

export function openPast({ store, directory, ids, today: end }: SeedSettings, begin: number): Past {
  const today = end.getTime();
  let now = begin;
  let waiting: readonly PutOff[] = [];
  const turnTo = (instant: number) => {
    now = Math.min(Math.max(now, instant), today);
  };
  const letHappen = async (until: number) => {
    const due = waiting.filter((each) => each.instant <= until).sort((a, b) => a.instant - b.instant);
    waiting = waiting.filter((each) => each.instant > until);
    for (const { instant, what } of due) {
      turnTo(instant);
      await what();
    }
  };
  return {
    deps: { store, directory, ids, turns, clock: { now: () => new Date(now) }, backOff, report: refuse },
    today,
    goTo: async (instant) => {
      await letHappen(instant);
      turnTo(instant);
    },
    later: (instant, what) => {
      waiting = [...waiting, { instant, what }];
    },
    finish: async () => {
      await letHappen(Number.POSITIVE_INFINITY);
      turnTo(today);
    },
  };
}
