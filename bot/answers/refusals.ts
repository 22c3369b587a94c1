import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import { addPointSchema } from '@rapport/core/contract/requests';
import { countCharacters } from '@rapport/core/domain/text/characters';
import type { Say } from '@rapport/core/locales/say';

interface Topic {
  readonly text?: string;
  /** Why there is none. */
  readonly problem?: string;
}

/** What somebody wrote as a topic, or why it cannot be one, in a sentence. */
export function topicFrom(written: string, say: Say): Topic {
  const { data: text } = addPointSchema.shape.text.safeParse(written);
  return text === undefined ? { problem: problemOf(written.trim(), say) } : { text };
}

function problemOf(text: string, say: Say): string {
  if (text === '') return say('bot.textMissing');
  const length = countCharacters(text);
  return length > MAX_POINT_TEXT ? say('bot.textTooLong', { length, max: MAX_POINT_TEXT }) : say('bot.textUnreadable');
}
