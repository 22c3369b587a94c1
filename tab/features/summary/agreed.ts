import type { MeetingView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { Say } from '@rapport/core/locales/say';

/** Something the two may have agreed on: a decision or a promise. */
export interface Agreed {
  readonly id: string;
  readonly text: string;
}

/** All that came out of a held meeting, promises with who gave them. */
export function agreedIn(meeting: MeetingView, { me, other }: SeriesView, say: Say): readonly Agreed[] {
  const promises = meeting.madeItems.map(({ id, text, ownerId }) => {
    const owner = ownerId === me.id ? say('common.you') : firstNameOf(other.name);
    return { id, text: say('answer.promise', { owner, text }) };
  });
  return [...promises, ...meeting.decisions.map(({ id, text }) => ({ id, text }))];
}
