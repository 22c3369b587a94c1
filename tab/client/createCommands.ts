import type { AddDecision, AddItem, AddPoint, AddPoints, SaveTemplate } from '@rapport/core/contract/requests';
import { assertNever } from '@rapport/core/domain/errors';
import { meetingPath, seriesPath } from './addresses';

/** A command that makes something new of what a person wrote. Sent twice, its `requestId` makes it once. */
export type CreateCommand =
  | { readonly kind: 'point'; readonly seriesId: string; readonly body: AddPoint }
  | { readonly kind: 'points'; readonly seriesId: string; readonly body: AddPoints }
  | { readonly kind: 'decision'; readonly seriesId: string; readonly meetingId: string; readonly body: AddDecision }
  | { readonly kind: 'item'; readonly seriesId: string; readonly body: AddItem }
  | { readonly kind: 'template'; readonly body: SaveTemplate };

export type CreateKind = CreateCommand['kind'];

/** Commands of one queue are sent in the order of writing. */
export function queueOf(command: CreateCommand): string {
  return command.kind === 'template' ? 'templates' : command.seriesId;
}

export function pathOf(command: CreateCommand): string {
  switch (command.kind) {
    case 'point':
      return `${seriesPath(command.seriesId)}/points`;
    case 'points':
      return `${seriesPath(command.seriesId)}/points/many`;
    case 'decision':
      return `${meetingPath(command.seriesId, command.meetingId)}/decisions`;
    case 'item':
      return `${seriesPath(command.seriesId)}/items`;
    case 'template':
      return '/templates';
    default:
      return assertNever(command);
  }
}

/** What was written, to be read. */
export function textOf(command: CreateCommand): string {
  switch (command.kind) {
    case 'points':
      return command.body.points.map(({ text }) => text).join('\n');
    case 'item':
      return [command.body.text, command.body.whenAndWhere].filter(Boolean).join(' · ');
    case 'template':
      return command.body.name;
    case 'point':
    case 'decision':
      return command.body.text;
    default:
      return assertNever(command);
  }
}

/** What an earlier visit or another window kept. All that the API would refuse is left for the API to say. */
export function isCreateCommand(value: unknown): value is CreateCommand {
  const command = entriesOf(value);
  const body = entriesOf(command.get('body'));
  const isText = (each: unknown) => typeof each === 'string';
  if (!isText(body.get('requestId'))) return false;
  switch (command.get('kind')) {
    case 'point':
    case 'item':
      return isText(command.get('seriesId')) && isText(body.get('text'));
    case 'points':
      return isText(command.get('seriesId')) && Array.isArray(body.get('points'));
    case 'decision':
      return isText(command.get('seriesId')) && isText(command.get('meetingId')) && isText(body.get('text'));
    case 'template':
      return isText(body.get('name')) && Array.isArray(body.get('points'));
    default:
      return false;
  }
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
