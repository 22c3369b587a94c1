import { assertNever, DomainError } from '@rapport/core/domain/errors';
import type { Card } from '../cards/card';
import { helpCard } from '../cards/help';
import { parseAction } from '../cards/verbs';
import type { CardAction } from '../conversation';
import { addFromCard, refuseToAdd } from './add';
import { answerAgenda, showAgenda } from './agenda';
import { greetingContext, type Turn } from './turn';

/** What takes the card's place after a button was pressed. */
export async function answerCardAction(turn: Turn, action: CardAction): Promise<Card> {
  const parsed = parseAction(action.verb, action.inputs);
  if (!parsed.understood) {
    return parsed.verb === 'addPoint' ? refuseToAdd(turn, parsed.typed) : oldButton(turn);
  }
  const { command } = parsed;
  switch (command.verb) {
    case 'addPoint':
      return addFromCard(turn, command);
    case 'showAgenda':
      return showAgenda(turn, command.show).catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'notFound') return oldButton(turn);
        throw error;
      });
    case 'showNextAgenda':
      return answerAgenda(turn);
    default:
      return assertNever(command);
  }
}

function oldButton(turn: Turn): Card {
  return helpCard(greetingContext(turn), turn.say('bot.oldButton'));
}
