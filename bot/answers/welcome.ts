import { readHome } from '@rapport/core/useCases/readHome';
import type { Card } from '../cards/card';
import { welcomeCard } from '../cards/help';
import { greetingContext, type Turn } from './turn';

/** Says hello, with the step that comes next for this person. */
export async function answerWelcome(turn: Turn): Promise<Card> {
  const { series } = await readHome(turn.deps, turn.caller);
  return welcomeCard(greetingContext(turn), { isNew: series.every(({ status }) => status.state === 'ended') });
}
