import type { AddItem } from '@rapport/core/contract/requests';
import { isDueChoice } from './due';

/** The promises that an earlier visit sent and got no answer for, as they were kept. */
export function keptRequests(text: string | undefined): readonly AddItem[] {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(parsed) ? parsed.flatMap((each) => requestIn(each) ?? []) : [];
  } catch {
    return [];
  }
}

function requestIn(value: unknown): AddItem | undefined {
  return typeof value === 'object' && value !== null ? asRequest(new Map(Object.entries(value))) : undefined;
}

function asRequest(entries: ReadonlyMap<string, unknown>): AddItem | undefined {
  const read = (name: string) => {
    const value = entries.get(name);
    return typeof value === 'string' && value ? value : undefined;
  };
  const [requestId, text, ownerId] = [read('requestId'), read('text'), read('ownerId')];
  if (!requestId || !text || !ownerId) return undefined;
  const [whenAndWhere, pointId, due] = [read('whenAndWhere'), read('pointId'), dueIn(entries.get('due'))];
  return {
    requestId,
    text,
    ownerId,
    ...(due && { due }),
    ...(whenAndWhere && { whenAndWhere }),
    ...(pointId && { pointId }),
  };
}

function dueIn(value: unknown): AddItem['due'] {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('on' in value && typeof value.on === 'string') return { on: value.on };
  if ('choice' in value && typeof value.choice === 'string' && isDueChoice(value.choice)) {
    return { choice: value.choice };
  }
  return undefined;
}
