import type { Say } from '@rapport/core/locales/say';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What somebody sent is not what it should be. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  constructor(readonly issues: readonly Issue[]) {
    super('The input is not what it should be');
  }
}

/** One entry, and what to do about it. */
export interface InvalidField {
  readonly path: string;
  readonly message: string;
}

const fieldNames = {
  after: 'invalid.field.after',
  area: 'invalid.field.area',
  durationMinutes: 'invalid.field.durationMinutes',
  everyDays: 'invalid.field.everyDays',
  interval: 'invalid.field.interval',
  name: 'invalid.field.name',
  on: 'invalid.field.startsAt',
  otherId: 'invalid.field.otherId',
  ownerId: 'invalid.field.ownerId',
  plan: 'invalid.field.plan',
  points: 'invalid.field.points',
  purpose: 'invalid.field.purpose',
  reason: 'invalid.field.reason',
  rest: 'invalid.field.text',
  search: 'invalid.field.search',
  startsAt: 'invalid.field.startsAt',
  status: 'invalid.field.status',
  text: 'invalid.field.text',
  time: 'invalid.field.time',
  timeZone: 'invalid.field.timeZone',
  toId: 'invalid.field.otherId',
  untilOn: 'invalid.field.untilOn',
  weekday: 'invalid.field.weekday',
  whenAndWhere: 'invalid.field.whenAndWhere',
  worth: 'invalid.field.worth',
} as const;

/** Fields that hold a line somebody wrote. */
const lines: readonly string[] = ['text', 'rest', 'name', 'reason', 'whenAndWhere'];

/** Says what is wrong in words for the person who typed it. */
export function invalidField(issue: Issue, say: Say): InvalidField {
  const path = issue.path.map(String);
  return { path: path.join('.'), message: messageOf(issue, fieldNameOf(path, say), say) };
}

/** For an entry that the rules refused, whatever its form. */
export function refusedField(path: string, say: Say): InvalidField {
  return { path, message: say('invalid.value', { field: fieldNameOf(path.split('.'), say) }) };
}

function messageOf(issue: Issue, field: string, say: Say): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? say('invalid.tooLong', { field, max: Number(issue.maximum) })
        : say('invalid.tooBig', { field, max: Number(issue.maximum) });
    case 'too_small':
      return issue.origin === 'string'
        ? say('invalid.empty', { field })
        : say('invalid.tooSmall', { field, min: Number(issue.minimum) });
    case 'invalid_type':
      return say('invalid.kind', { field });
    case 'unrecognized_keys':
      return say('invalid.unknownEntry', { name: issue.keys.join(', ').slice(0, 100) });
    case 'custom':
      return lines.includes(String(issue.path.at(-1)))
        ? say('invalid.characters', { field })
        : say('invalid.value', { field });
    default:
      return say('invalid.value', { field });
  }
}

function fieldNameOf(path: readonly string[], say: Say): string {
  const last = path.at(-1) ?? '';
  return say(isNamed(last) ? fieldNames[last] : 'invalid.field.other');
}

function isNamed(field: string): field is keyof typeof fieldNames {
  return Object.hasOwn(fieldNames, field);
}
