import { kept } from '../host/kept';
import { type CreateCommand, isCreateCommand } from './createCommands';

/** A command as it is kept, with its place among those of one person. */
export interface Written {
  readonly command: CreateCommand;
  /** Milliseconds; what was written first is sent first. */
  readonly at: number;
}

/**
 * The commands of one person that the API does not have yet, for all their windows together. Each stands under a key of its
 * own, so that what one window writes never takes away what another wrote.
 */
export function unsentStorage(userId: string) {
  const prefix = `rapport:unsent:${userId}:`;
  const keyOf = (requestId: string) => prefix + requestId;
  return {
    read: () => kept.keys(prefix).flatMap((key) => writtenIn(kept.read(key)) ?? []),
    has: (requestId: string) => kept.read(keyOf(requestId)) !== undefined,
    write: (written: Written) => kept.write(keyOf(written.command.body.requestId), JSON.stringify(written)),
    remove: (requestId: string) => kept.remove(keyOf(requestId)),
    onChange: (listener: () => void) => kept.onChange(prefix, listener),
    /** Takes over what a Rapport kept that had a list of points for each 1-on-1, and one of promises for each point. */
    adoptOlder() {
      for (const [kind, all] of [
        ['point', `rapport:points:${userId}:`],
        ['item', `rapport:promises:${userId}:`],
      ] as const) {
        for (const key of kept.keys(all)) {
          const [seriesId] = key.slice(all.length).split(':');
          for (const [place, body] of listIn(kept.read(key)).entries()) {
            const command: unknown = { kind, seriesId, body };
            if (isCreateCommand(command)) this.write({ command, at: place });
          }
          kept.remove(key);
        }
      }
    },
  };
}

function writtenIn(text: string | undefined): Written | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !('command' in value) || !('at' in value)) return undefined;
  const { command, at } = value;
  return isCreateCommand(command) && typeof at === 'number' ? { command, at } : undefined;
}

function listIn(text: string | undefined): readonly unknown[] {
  const value = parsed(text);
  return Array.isArray(value) ? value : [];
}

function parsed(text = 'null'): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
