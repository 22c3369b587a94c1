import { assertNever } from '@rapport/core/domain/errors';
import type { Card } from '../cards/card';
import { helpCard } from '../cards/help';
import { readPressed, type Typed } from '../cards/verbs';
import type { CardAction } from '../conversation';
import { addFromCard, askAgain } from './add';
import { answerAgenda, showAgenda, showOthers } from './agenda';
import { greetingContext, type Turn } from './turn';

/** What takes the card's place after a button was pressed. */
export async function answerCardAction(turn: Turn, action: CardAction): Promise<Card> {
  const pressed = readPressed(action.verb, action.inputs);
  switch (pressed.verb) {
    case 'addPoint':
      return addFromCard(turn, pressed);
    case 'showAgenda':
      return showAgenda(turn, pressed.show, pressed);
    case 'showOthers':
      return showOthers(turn, pressed);
    case 'showNextAgenda':
      return answerAgenda(turn);
    case undefined:
      return oldButton(turn, pressed);
    default:
      return assertNever(pressed);
  }
}

/** A button that is there no more. What was typed beside it is not lost. */
function oldButton(turn: Turn, typed: Typed): Promise<Card> | Card {
  const { say } = turn;
  return typed.text
    ? askAgain(turn, typed, say('bot.oldButtonTyped'))
    : helpCard(greetingContext(turn), say('bot.oldButton'));
}
