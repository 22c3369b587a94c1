import type { mergeText } from '@rapport/core/domain/mergeText';
import { kept } from '../host/kept';

/** A text with the number of its edit, as the API gives it. */
export interface VersionedText {
  readonly text: string;
  readonly version: number;
}

/** What was typed and is not saved, and on which version it was based. */
export interface Draft {
  readonly text: string;
  readonly basedOn: number;
  /** The text of that version, so that both changes can be put together; absent in what an older Rapport kept. */
  readonly base?: string;
}

/** What was typed over a text. */
export function draftOn({ text: base, version: basedOn }: VersionedText, text: string): Draft {
  return { text, basedOn, base };
}

/** What was typed together with what somebody else wrote meanwhile; undefined when only a person can decide. */
export function bothIn({ text, base }: Draft, current: VersionedText, merge: typeof mergeText): string | undefined {
  if (text === current.text) return text;
  return base === undefined ? undefined : merge({ base, mine: text, theirs: current.text });
}

/** What an earlier visit left unsaved. */
export function keptDraft(key: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(kept.read(key) ?? 'null');
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'basedOn' in value &&
    typeof value.basedOn === 'number' &&
    (!('base' in value) || typeof value.base === 'string')
  );
}
