import { assertNever } from '@rapport/core/domain/errors';
import type { Card } from '../cards/card';
import { helpCard } from '../cards/help';
import { parseCommand } from '../commands';
import type { Message } from '../conversation';
import { addFromMessage } from './add';
import { answerAgenda } from './agenda';
import { greetingContext, type Turn } from './turn';
import { answerWelcome } from './welcome';

/** Answers what somebody wrote in their personal chat; never a dead end. */
export async function answerMessage(turn: Turn, { text }: Message): Promise<Card> {
  const command = parseCommand(text);
  switch (command.name) {
    case 'welcome':
      return answerWelcome(turn);
    case 'help':
      return helpCard(greetingContext(turn));
    case 'agenda':
      return answerAgenda(turn, command.person);
    case 'add':
      return addFromMessage(turn, command.text);
    case 'unknown':
      return helpCard(greetingContext(turn), turn.say('bot.notUnderstood'));
    default:
      return assertNever(command);
  }
}
