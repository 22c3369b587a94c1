import { z } from 'zod';
import { DomainError } from './errors';
import { storedObject } from './stored';

export const sharedTextSchema = storedObject({
  text: z.string(),
  /** Counts the edits; an edit says which version it was based on. */
  version: z.number().int().nonnegative(),
  /** Who wrote the present text; absent while nobody has written anything. */
  editedBy: z.string().optional(),
  editedAt: z.iso.datetime().optional(),
});

/** A text that both may edit. An edit based on an older version is refused, never merged silently. */
export type SharedText = Readonly<z.infer<typeof sharedTextSchema>>;

export const emptyText: SharedText = { text: '', version: 0 };

export interface TextEdit {
  readonly text: string;
  /** The version the writer had before them. */
  readonly basedOn: number;
}

export interface Writing {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export function writtenText(text: string, { by, at }: Writing): SharedText {
  return { text, version: 1, editedBy: by, editedAt: at };
}

/**
 * The text after an edit; the same object when nothing changes.
 * @throws DomainError `changedElsewhere` with the present text when it changed since the writer read it
 */
export function editText(present: SharedText, edit: TextEdit, { by, at }: Writing): SharedText {
  if (edit.text === present.text) return present;
  if (edit.basedOn !== present.version) {
    throw new DomainError('changedElsewhere', { current: { text: present.text, version: present.version } });
  }
  return { ...present, text: edit.text, version: present.version + 1, editedBy: by, editedAt: at };
}
