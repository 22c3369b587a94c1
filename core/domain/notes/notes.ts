/** What notes say, once their Markdown is read: all that can be shown, copied and exported, and nothing else. */
export type NoteBlock =
  /** `isTight`: the only one in an entry of a list whose entries stand close together. */
  | { readonly kind: 'paragraph'; readonly isTight: boolean; readonly children: readonly NoteInline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly NoteInline[] }
  /** `first`: the number of the first entry, where they are numbered. */
  | { readonly kind: 'list'; readonly first?: number; readonly entries: readonly NoteEntry[] }
  | { readonly kind: 'quote'; readonly blocks: readonly NoteBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'line' };

export interface NoteEntry {
  /** Given where it begins with `[ ]` or `[x]`. */
  readonly isDone?: boolean;
  readonly blocks: readonly NoteBlock[];
}

export type NoteInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly NoteInline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly NoteInline[] }
  /** Pictures are links too: to show one would tell its server who reads these notes, and when. */
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly NoteInline[] };

/** What is read of it when nothing else can be shown, as in one line: text, with blanks for breaks. */
export function textOfNote(inlines: readonly NoteInline[]): string {
  return inlines
    .map((each) => {
      if (each.kind === 'break') return ' ';
      return 'text' in each ? each.text : textOfNote(each.children);
    })
    .join('');
}
