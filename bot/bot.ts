import { assertNever, DomainError } from '@rapport/core/domain/errors';
import type { Caller } from '@rapport/core/domain/policy';
import { sayIn } from '@rapport/core/locales/say';
import type { Deps } from '@rapport/core/useCases/deps';
import { explain } from '@rapport/core/useCases/explain';
import { forgetConversation, rememberConversation } from '@rapport/core/useCases/rememberConversation';
import { answerCardAction } from './answers/cardAction';
import { answerMessage } from './answers/message';
import type { Turn } from './answers/turn';
import { answerWelcome } from './answers/welcome';
import type { Bot, BotSettings, BotVisit, Incoming, Reply } from './conversation';

/** Rapport in chat: what comes in goes to a use case, and what comes of it is said with a card. */
export function createBot(deps: Deps, settings: BotSettings, visit: BotVisit): Bot {
  return async (incoming) => {
    try {
      if (incoming.caller) visit.meet(incoming.caller);
      return await answer(deps, settings, incoming);
    } catch (error) {
      if (!(error instanceof DomainError)) visit.log(error);
      if (isQuiet(incoming)) return { kind: 'none' };
      return { kind: 'failure', text: explain(error, sayIn(incoming.locale), visit.reference).sentence };
    }
  };
}

async function answer(deps: Deps, { tenants, links }: BotSettings, incoming: Incoming): Promise<Reply> {
  const { caller, conversation, locale, timeZone } = incoming;
  const say = sayIn(locale);
  const refused = (text: string): Reply => (isQuiet(incoming) ? { kind: 'none' } : { kind: 'text', text });
  if (!caller) return refused(say('bot.nobody'));
  if (!tenants.includes(caller.tenantId)) return refused(say('bot.otherOrganisation'));
  if (conversation.kind === 'group') return refused(say('bot.group'));
  const requestId = requestIdOf(deps, caller, incoming);
  const turn = { deps, caller, say, locale, links, requestId, ...(timeZone !== undefined && { timeZone }) };
  return answerKnown(turn, incoming, await keepTrack(turn, incoming));
}

/** The same for what is delivered twice. What came without a name may act twice then: better than one of two not at all. */
function requestIdOf({ ids }: Deps, { tenantId, userId }: Caller, { conversation, activityId }: Incoming): string {
  if (activityId === undefined) return ids.next();
  return ids.derived('activity', tenantId, userId, conversation.id, activityId);
}

/** Nobody waits for an answer to these, or could read one. */
function isQuiet({ kind }: Incoming): boolean {
  return kind === 'upgraded' || kind === 'uninstalled';
}

/** Keeps where the person can be reached. Answers whether it is an installation that was told of before. */
async function keepTrack({ deps, caller, requestId }: Turn, { kind, reference }: Incoming): Promise<boolean> {
  if (kind !== 'uninstalled') {
    return rememberConversation(deps, caller, { reference, ...(kind === 'installed' && { installation: requestId }) });
  }
  await forgetConversation(deps, caller);
  return false;
}

async function answerKnown(turn: Turn, incoming: Incoming, isRepeated: boolean): Promise<Reply> {
  switch (incoming.kind) {
    case 'installed':
      return isRepeated ? { kind: 'none' } : { kind: 'card', card: await answerWelcome(turn) };
    case 'upgraded':
    case 'uninstalled':
      return { kind: 'none' };
    case 'message':
      return { kind: 'card', card: await answerMessage(turn, incoming) };
    case 'cardAction':
      return { kind: 'replacedCard', card: await answerCardAction(turn, incoming) };
    default:
      return assertNever(incoming);
  }
}
