import type { PersonView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { Say } from '@rapport/core/locales/say';

/** Why a meeting was skipped, as one of the two reads it: who is away is told "you" rather than their own name. */
export function skipReasonFor({ name }: PersonView, reason: string, say: Say): string {
  const isMine = reason === say('rhythm.skip.reason.away', { name: firstNameOf(name) });
  return isMine ? say('rhythm.skip.reason.youAreAway') : reason;
}
