import { kept } from '../host/kept';
import type { ThisWindow } from '../host/windows';

/** What each window keeps for itself, so that two windows of one person never write over each other's texts. */
const kinds = ['draft', 'notes', 'private'] as const;
type Kind = (typeof kinds)[number];

interface Owner {
  readonly userId: string;
  readonly windowId: string;
}

/** How everything of one kind is named that one window keeps. */
export function windowPrefix(kind: Kind, { userId, windowId }: Owner): string {
  return `rapport:${kind}:${userId}:${windowId}:`;
}

/**
 * Takes over what windows that are closed by now left unsaved: after a reload, a crash, or a closed tab. Where this window
 * has one such text already, the other waits for the next time.
 */
export function adoptOrphans(userId: string, { id: windowId, isOpen }: ThisWindow): void {
  renameOlder(userId);
  for (const kind of kinds) {
    const own = windowPrefix(kind, { userId, windowId });
    const all = `rapport:${kind}:${userId}:`;
    for (const key of kept.keys(all)) {
      const [of, ...rest] = key.slice(all.length).split(':');
      const name = own + rest.join(':');
      const text = kept.read(key);
      if (of === undefined || isOpen(of) || text === undefined || kept.read(name) !== undefined) continue;
      kept.write(name, text);
      kept.remove(key);
    }
  }
}

const FORMER = 'former';

/** Names what a Rapport kept that knew no windows as if one that is closed had kept it. */
function renameOlder(userId: string): void {
  for (const kind of ['notes', 'private'] as const) {
    const all = `rapport:${kind}:${userId}:`;
    for (const key of kept.keys(all)) {
      const name = key.slice(all.length);
      if (!name.includes(':')) rename(key, windowPrefix(kind, { userId, windowId: FORMER }) + name);
    }
  }
  const drafts = windowPrefix('draft', { userId, windowId: FORMER });
  const inField = (text: string) => JSON.stringify({ text });
  const composer = `rapport:composer:${userId}:`;
  for (const key of kept.keys(composer)) rename(key, `${drafts}${key.slice(composer.length)}/composer/`, inField);
  const promise = `rapport:promise:${userId}:`;
  for (const key of kept.keys(promise)) {
    const [seriesId, pointId] = key.slice(promise.length).split(':');
    rename(key, `${drafts}${seriesId}/item/${pointId}`, inField);
  }
}

function rename(key: string, to: string, change = (text: string) => text): void {
  const text = kept.read(key);
  if (text === undefined) return;
  kept.write(to, change(text));
  kept.remove(key);
}
