import { assertNever } from '../errors';
import { type NoteBlock, type NoteEntry, type NoteInline, textOfNote } from './notes';

type Line = readonly NoteInline[];

/** Notes as plain text, line by line: what is read of them, without the signs of Markdown. */
export function plainNotes(blocks: readonly NoteBlock[]): string {
  return firstLines(blocks, Number.POSITIVE_INFINITY).map(textOfNote).join('\n');
}

/** The first lines of notes, for where there is no room for blocks. Without links: nothing in them is to take the focus. */
export function firstLines(blocks: readonly NoteBlock[], count: number): readonly Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (lines.length >= count) break;
    lines.push(...linesOf(block, count));
  }
  return lines.slice(0, count);
}

function linesOf(block: NoteBlock, count: number): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return linesIn(block.children);
    case 'heading':
      return [[{ kind: 'strong', children: linesIn(block.children).flat() }]];
    case 'list':
      return block.entries.slice(0, count).flatMap((entry, index) => {
        const [first = [], ...others] = firstLines(entry.blocks, count);
        return [
          [
            { kind: 'text', text: markOf(entry, block.first === undefined ? undefined : block.first + index) },
            ...first,
          ],
          ...others,
        ];
      });
    case 'quote':
      return firstLines(block.blocks, count);
    case 'code':
      return block.text
        .split('\n')
        .slice(0, count)
        .map((text): Line => [{ kind: 'code', text }]);
    case 'line':
      return [];
    default:
      return assertNever(block);
  }
}

function linesIn(inlines: readonly NoteInline[]): readonly Line[] {
  const lines: NoteInline[][] = [[]];
  for (const each of inlines) {
    if (each.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(withoutLinks(each));
  }
  return lines;
}

function withoutLinks(inline: NoteInline): NoteInline {
  if (inline.kind === 'link') return { kind: 'text', text: textOfNote(inline.children) };
  return 'children' in inline ? { ...inline, children: inline.children.map(withoutLinks) } : inline;
}

function markOf({ isDone }: NoteEntry, number: number | undefined): string {
  if (isDone !== undefined) return taskMark(isDone);
  return number === undefined ? '• ' : `${number}. `;
}

/** How a task of a list looks: as text rather than as an emoji. */
export function taskMark(isDone: boolean): string {
  return isDone ? '☑\ufe0e ' : '☐\ufe0e ';
}
