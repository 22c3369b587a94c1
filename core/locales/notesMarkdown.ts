import { assertNever } from '../domain/errors';
import { type NoteBlock, type NoteEntry, type NoteInline, textOfNote } from '../domain/notes/notes';
import { notesOf } from '../domain/notes/notesOf';
import { blocks, escapedText, list, quoted } from './markdown';

/**
 * Notes as a quotation in a larger text: written anew from what was read in them. So a viewer shows what the tab shows, line by
 * line, whatever it makes of HTML, of pictures and of definitions of links.
 */
export function quotedNotes(text: string): string {
  return quoted(blocksMarkdown(notesOf(text)));
}

function blocksMarkdown(all: readonly NoteBlock[]): string {
  return blocks(...all.map(blockMarkdown));
}

function blockMarkdown(block: NoteBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return linesMarkdown(block.children);
    case 'heading':
      return `${'#'.repeat(block.level)} ${linesMarkdown(block.children).replaceAll(BREAK, ' ')}`;
    case 'list':
      return list(block.entries.map(entryMarkdown), block.first);
    case 'quote':
      return quoted(blocksMarkdown(block.blocks));
    case 'code':
      return fenced(block.text);
    case 'line':
      return '---';
    default:
      return assertNever(block);
  }
}

function entryMarkdown({ isDone, blocks: inside }: NoteEntry): string {
  const box = isDone === undefined ? '' : `[${isDone ? 'x' : ' '}] `;
  return `${box}${blocksMarkdown(inside)}`;
}

/** Two blanks at the end of a line end it in every viewer, and nobody sees them in plain text. */
const BREAK = '  \n';

function linesMarkdown(inlines: readonly NoteInline[]): string {
  return inlines
    .map((each, index) => {
      const beginsLine = index === 0 || inlines[index - 1]?.kind === 'break';
      return inlineMarkdown(each, beginsLine);
    })
    .join('');
}

function inlineMarkdown(inline: NoteInline, beginsLine: boolean): string {
  switch (inline.kind) {
    case 'text':
      return escapedText(inline.text, { beginsLine });
    case 'break':
      return BREAK;
    case 'code':
      return inlineCode(inline.text);
    case 'strong':
      return `**${linesMarkdown(inline.children)}**`;
    case 'emphasis':
      return `*${linesMarkdown(inline.children)}*`;
    case 'link':
      return linkMarkdown(inline);
    default:
      return assertNever(inline);
  }
}

function linkMarkdown({ address, children }: Extract<NoteInline, { readonly kind: 'link' }>): string {
  const isPlain = textOfNote(children) === address;
  return isPlain ? escapedText(address, { beginsLine: false }) : `[${linesMarkdown(children)}](<${address}>)`;
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

function inlineCode(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  const room = /^`|`$/.test(text) ? ' ' : '';
  return `${ticks}${room}${text}${room}${ticks}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
