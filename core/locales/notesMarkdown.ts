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

/** The characters right before and behind a part of a line, but for marks of bold and italic; empty at the ends of a line. */
interface Around {
  readonly before: string;
  readonly behind: string;
}

function linesMarkdown(inlines: readonly NoteInline[], around: Around = { before: '', behind: '' }): string {
  let written = '';
  for (const [index, each] of inlines.entries()) {
    const before = lastOf(written) || around.before;
    const behind = firstOf(inlines[index + 1]) || around.behind;
    written += inlineMarkdown(each, { before, behind }, index === 0 || inlines[index - 1]?.kind === 'break');
  }
  return written;
}

function inlineMarkdown(inline: NoteInline, around: Around, beginsLine: boolean): string {
  switch (inline.kind) {
    case 'text':
      return escapedText(inline.text, { beginsLine });
    case 'break':
      return BREAK;
    case 'code':
      return inlineCode(inline.text);
    case 'strong':
      return marked('**', linesMarkdown(inline.children, around), around);
    case 'emphasis':
      return marked('*', linesMarkdown(inline.children, around), around);
    case 'link':
      return linkMarkdown(inline);
    default:
      return assertNever(inline);
  }
}

/**
 * Bold or italic, unless other viewers would show the marks instead: between a letter and a sign, such as the bracket of an
 * address, they begin and end nothing, and neither do they beside a blank.
 */
function marked(mark: string, markdown: string, { before, behind }: Around): string {
  const last = lastOf(markdown);
  const begins = !(BLANK_FIRST.test(markdown) || (LETTER.test(before) && SIGN_FIRST.test(markdown)));
  const ends = !(BLANK.test(last) || (SIGN.test(last) && LETTER.test(behind)));
  return begins && ends ? `${mark}${markdown}${mark}` : markdown;
}

const LETTER = /^[^\s\p{P}]$/u;
const SIGN = /^[\p{P}\p{S}]$/u;
const BLANK = /^\s$/u;
const SIGN_FIRST = /^\**(?!\*)[\p{P}\p{S}]/u;
const BLANK_FIRST = /^\**\s/u;

/** What is written first of this. An address may stand in brackets or not: its letter is the stricter neighbour. */
function firstOf(inline: NoteInline | undefined): string {
  if (!inline) return '';
  switch (inline.kind) {
    case 'text':
      return String.fromCodePoint(inline.text.codePointAt(0) ?? 0x20);
    case 'break':
      return ' ';
    case 'code':
      return '`';
    case 'link':
      return textOfNote(inline.children) === inline.address ? firstOf(inline.children[0]) : '[';
    default:
      return firstOf(inline.children[0]);
  }
}

/** The last character that is no mark of bold or italic. */
function lastOf(markdown: string): string {
  let end = markdown.length;
  while (markdown[end - 1] === '*' && markdown[end - 2] !== '\\') end -= 1;
  return [...markdown.slice(Math.max(0, end - 2), end)].at(-1) ?? '';
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
