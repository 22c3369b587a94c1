import { assertNever } from '@rapport/core/domain/errors';
import type { CreateCommand } from '../client/createCommands';
import type { FormDraft } from '../client/formDrafts';

/** The form in which something was written, filled in as it was; undefined for what is written in none. */
export function formOf(command: CreateCommand): FormDraft | undefined {
  switch (command.kind) {
    case 'point':
      return { address: { seriesId: command.seriesId, kind: 'composer' }, fields: { text: command.body.text } };
    case 'decision': {
      const { seriesId, meetingId, body } = command;
      return { address: { seriesId, kind: 'decision', of: meetingId }, fields: { text: body.text } };
    }
    case 'item': {
      const { text, ownerId, whenAndWhere = '', due, pointId } = command.body;
      const address = { seriesId: command.seriesId, kind: 'item', ...(pointId && { of: pointId }) } as const;
      const on = due && 'on' in due ? due.on : '';
      const choice = due && 'choice' in due ? due.choice : (on && 'date') || 'none';
      return { address, fields: { text, ownerId, whenAndWhere, choice, on } };
    }
    case 'points':
    case 'template':
      return undefined;
    default:
      return assertNever(command);
  }
}
