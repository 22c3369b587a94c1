import { assertNever } from '@rapport/core/domain/errors';
import type { Card } from '../cards/card';
import { helpCard } from '../cards/help';
import { MAX_MESSAGE, parseCommand } from '../commands';
import type { Message } from '../conversation';
import { addFromMessage } from './add';
import { answerAgenda, answerName } from './agenda';
import { greetingContext, type Turn } from './turn';
import { answerWelcome } from './welcome';

/** Answers what somebody wrote in their personal chat; never a dead end. */
export async function answerMessage(turn: Turn, { text }: Message): Promise<Card> {
  const { say } = turn;
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
    case 'tooLong':
      return helpCard(greetingContext(turn), say('bot.messageTooLong', { max: MAX_MESSAGE }));
    case 'unknown': {
      const known = command.person === undefined ? undefined : await answerName(turn, command.person);
      return known ?? helpCard(greetingContext(turn), say('bot.notUnderstood'));
    }
    default:
      return assertNever(command);
  }
}
