import { assertNever, DomainError } from '@rapport/core/domain/errors';
import { sayIn } from '@rapport/core/locales/say';
import type { Deps } from '@rapport/core/useCases/deps';
import { rememberConversation } from '@rapport/core/useCases/rememberConversation';
import { answerCardAction } from './answers/cardAction';
import { answerMessage } from './answers/message';
import { sentenceOf } from './answers/refusals';
import type { Turn } from './answers/turn';
import { answerWelcome } from './answers/welcome';
import type { Bot, BotSettings, Incoming, Reply } from './conversation';

type Heard = Exclude<Incoming, { kind: 'ignored' }>;

/** Rapport in chat: what comes in goes to a use case, and what comes of it is said with a card. */
export function createBot(deps: Deps, settings: BotSettings): Bot {
  return async (incoming) => {
    if (incoming.kind === 'ignored') return { kind: 'none' };
    try {
      return await answer(deps, settings, incoming);
    } catch (error) {
      const say = sayIn(incoming.locale);
      if (error instanceof DomainError) return { kind: 'failure', text: sentenceOf(error, say) };
      const reference = deps.ids.next().slice(0, 8);
      settings.log({ reference, error });
      return { kind: 'failure', text: say('error.unexpected', { reference }) };
    }
  };
}

async function answer(deps: Deps, settings: BotSettings, incoming: Heard): Promise<Reply> {
  const { caller, conversation, locale, timeZone } = incoming;
  const say = sayIn(locale);
  if (!caller) return { kind: 'text', text: say('bot.nobody') };
  if (!settings.allowedTenants.includes(caller.tenantId)) return { kind: 'text', text: say('bot.otherOrganisation') };
  if (conversation.kind === 'group') return { kind: 'text', text: say('bot.group') };
  await rememberConversation(deps, caller, incoming.reference);
  const { links } = settings;
  return answerKnown({ deps, caller, say, locale, links, ...(timeZone !== undefined && { timeZone }) }, incoming);
}

async function answerKnown(turn: Turn, incoming: Heard): Promise<Reply> {
  switch (incoming.kind) {
    case 'installed':
      return { kind: 'card', card: await answerWelcome(turn) };
    case 'message':
      return { kind: 'card', card: await answerMessage(turn, incoming) };
    case 'cardAction':
      return { kind: 'replacedCard', card: await answerCardAction(turn, incoming) };
    default:
      return assertNever(incoming);
  }
}
