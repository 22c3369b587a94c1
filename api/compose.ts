import type { Links } from '@rapport/bot/cards/card';
import type { BackOff, Clock, Directory, DocumentStore, Ids, Report } from '@rapport/core/ports';
import { turns } from './adapters/turns';
import { createHttpApp } from './http/app';
import type { TokenSettings } from './http/authentication';
import { type BotRegistration, createMessages } from './http/messages';
import { receive } from './http/visit';
import { describeError, type Log } from './log';

/** Everything that differs between production, one machine and a test. */
export interface Adapters {
  readonly store: DocumentStore;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly backOff: BackOff;
  readonly tokens: TokenSettings;
  /** `'none'` believes every activity: for one machine alone. */
  readonly bot: BotRegistration | 'none';
  /** Addresses that open the tab, for the bot's cards. */
  readonly links: Links;
  readonly log: Log;
  /** Of the program, for the health page. */
  readonly version: string;
}

/** The whole server: standard requests in, standard responses out. */
export interface Rapport {
  /** Everything under /api but the bot's messages. */
  fetch(request: Request): Promise<Response>;
  /** `POST /api/messages`: what the Bot Framework sends. */
  messages(request: Request): Promise<Response>;
}

/** Puts the server together: read it to see how all fits. */
export function composeRapport(adapters: Adapters): Rapport {
  const { store, directory, clock, ids, backOff, tokens, bot, links, log, version } = adapters;
  const deps = { store, directory, clock, ids, backOff, report: reportOnce(log), turns };
  const visitors = { log, nextReference: () => ids.next().slice(0, 8) };
  const answer = createHttpApp({ deps, tokens, version });
  const answerMessage = createMessages({ deps, registration: bot, tenants: tokens.tenants, links, log });
  return {
    fetch: (request) => receive(visitors, request, (visit) => answer(request, visit)),
    messages: (request) => receive(visitors, request, (visit) => answerMessage(request, visit)),
  };
}

/** So much trouble is remembered as told. */
const MAX_TOLD = 1000;

/** Writes each trouble to the log once: an open page meets it again every other second. */
function reportOnce(log: Log): Report {
  const told = new Set<string>();
  return ({ reference, error }) => {
    if (told.has(reference)) return;
    if (told.size >= MAX_TOLD) told.clear();
    told.add(reference);
    log({ event: 'failure', reference, error: describeError(error) });
  };
}
