import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import { addPointSchema } from '@rapport/core/contract/requests';
import type { DomainError } from '@rapport/core/domain/errors';
import type { Say } from '@rapport/core/locales/say';

/** Why a text cannot be a topic, in a sentence; undefined when it can. */
export function textProblem(text: string, say: Say): string | undefined {
  if (addPointSchema.shape.text.safeParse(text).success) return undefined;
  const trimmed = text.trim();
  if (trimmed === '') return say('bot.textMissing');
  if (trimmed.length > MAX_POINT_TEXT) return say('bot.textTooLong', { length: trimmed.length, max: MAX_POINT_TEXT });
  return say('bot.textUnreadable');
}

/** What happened and what one can do. */
export function sentenceOf({ code }: DomainError, say: Say): string {
  return say(`error.${code}`);
}
