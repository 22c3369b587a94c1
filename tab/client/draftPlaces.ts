import type { SeriesView } from '@rapport/core/contract/views';
import { assertNever } from '@rapport/core/domain/errors';
import type { FormDraft } from './formDrafts';
import type { NotesAddress } from './notes';

/** Whether the form in which something was typed can be opened in this 1-on-1 as it is now. */
export function hasItsPlace({ address: { kind, of } }: FormDraft, { meeting, can }: SeriesView): boolean {
  const isOnAgenda = meeting.points.some(({ id }) => id === of);
  const isOfThis = of === meeting.id;
  switch (kind) {
    case 'composer':
      return can.addPoints;
    case 'item':
      return can.addPoints && (of === undefined || isOnAgenda);
    case 'pointText':
    case 'split':
      return can.changeAgenda && isOnAgenda && meeting.state === 'planned';
    case 'decision':
      return isOfThis && meeting.state === 'inProgress';
    case 'purpose':
      return isOfThis && can.changeAgenda && meeting.state === 'planned';
    case 'skip':
      return isOfThis && can.replan;
    // In the list of promises, on the page of the meeting, beside the templates.
    case 'words':
    case 'drop':
    case 'answer':
    case 'template':
    // In the settings.
    case 'hours':
    case 'rhythm':
    case 'purposes':
      return true;
    default:
      return assertNever(kind);
  }
}

/** Whether notes that are typed and not saved can be seen in this 1-on-1 as it is now. */
export function haveTheirPlace({ meetingId, pointId }: NotesAddress, { meeting }: SeriesView): boolean {
  if (meetingId !== meeting.id) return false;
  return pointId === undefined || meeting.points.some(({ id }) => id === pointId);
}

/** What a form says, without what it is based on. */
export function wordsIn({ fields }: FormDraft): string {
  const { written, text, first, rest, whenAndWhere, reason } = fields;
  return [written || text, first, rest, whenAndWhere, reason].filter(Boolean).join(' · ');
}
