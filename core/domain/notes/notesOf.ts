import type { Token } from 'markdown-it';
import { isSafeAddress } from '../text/address';
import { createMarkdown, MOST_NESTED } from './markdown';
import { type NoteBlock, type NoteEntry, type NoteInline, textOfNote } from './notes';

const markdown = createMarkdown();

/** Reads the Markdown of notes. Whatever was written is in it; nested too deep to be read, it is as it was typed. */
export function notesOf(text: string): readonly NoteBlock[] {
  const tokens = markdown.parse(endingLists(text), {});
  const isTooDeep = tokens.some(({ level }) => level >= MOST_NESTED - 1);
  return isTooDeep ? [asTyped(text)] : blocksIn(new Tokens(tokens));
}

const AFTER_LIST = /^([ \t]*(?:[-*+]|\d+[.)])[ \t].*)\n(?![ \t\n>]|(?:[-*+]|\d+[.)])[ \t])/gm;

/** A line that begins at the margin is no part of the list above it; Markdown alone would draw it in. */
function endingLists(text: string): string {
  return text.includes('```') ? text : text.replace(AFTER_LIST, '$1\n\n');
}

function asTyped(text: string): NoteBlock {
  return { kind: 'paragraph', isTight: false, children: linesOf(text) };
}

function linesOf(text: string): readonly NoteInline[] {
  return text.split('\n').flatMap((line, index): NoteInline[] => {
    const words: NoteInline[] = line === '' ? [] : [{ kind: 'text', text: line }];
    return index === 0 ? words : [{ kind: 'break' }, ...words];
  });
}

/** Tokens to be taken one by one. */
class Tokens {
  #at = 0;
  readonly #all: readonly Token[];
  constructor(all: readonly Token[]) {
    this.#all = all;
  }
  next(): Token | undefined {
    const token = this.#all[this.#at];
    this.#at += 1;
    return token;
  }
}

/** The blocks up to the end of what they stand in. */
function blocksIn(tokens: Tokens): readonly NoteBlock[] {
  const blocks: NoteBlock[] = [];
  for (let token = tokens.next(); token && token.nesting >= 0; token = tokens.next()) {
    const block = blockOf(token, tokens);
    if (block) blocks.push(block);
  }
  return blocks;
}

function blockOf(token: Token, tokens: Tokens): NoteBlock | undefined {
  switch (token.type) {
    case 'paragraph_open':
      return { kind: 'paragraph', isTight: token.hidden, children: inlinesOf(tokens) };
    case 'heading_open':
      return { kind: 'heading', level: Number(token.tag.slice(1)), children: inlinesOf(tokens) };
    case 'bullet_list_open':
      return { kind: 'list', entries: entriesIn(tokens) };
    case 'ordered_list_open':
      return { kind: 'list', first: Number(token.attrGet('start') ?? 1), entries: entriesIn(tokens) };
    case 'blockquote_open':
      return { kind: 'quote', blocks: blocksIn(tokens) };
    case 'fence':
      return { kind: 'code', text: token.content.replace(/\n$/, '') };
    case 'hr':
      return { kind: 'line' };
    default:
      // No rule that is on makes any other.
      throw new Error(`Notes have no ${token.type}`);
  }
}

/** The text of a paragraph or a heading, and its end. */
function inlinesOf(tokens: Tokens): readonly NoteInline[] {
  const inlines = inlinesIn(new Tokens(tokens.next()?.children ?? []), 0);
  tokens.next();
  return inlines;
}

function entriesIn(tokens: Tokens): readonly NoteEntry[] {
  const entries: NoteEntry[] = [];
  for (let token = tokens.next(); token && token.nesting >= 0; token = tokens.next()) {
    entries.push(entryOf(blocksIn(tokens)));
  }
  return entries;
}

const TASK = /^\[([ xX])\](?: |$)/;

function entryOf(blocks: readonly NoteBlock[]): NoteEntry {
  const [first, ...others] = blocks;
  const [words, ...rest] = first?.kind === 'paragraph' ? first.children : [];
  const task = words?.kind === 'text' ? TASK.exec(words.text) : undefined;
  if (first?.kind !== 'paragraph' || words?.kind !== 'text' || !task) return { blocks };
  const text: NoteInline = { kind: 'text', text: words.text.slice(task[0].length) };
  return { isDone: task[1] !== ' ', blocks: [{ ...first, children: [text, ...rest] }, ...others] };
}

/** The inlines up to the end of what they stand in. @param depth how many they stand in */
function inlinesIn(tokens: Tokens, depth: number): readonly NoteInline[] {
  const inlines: NoteInline[] = [];
  for (let token = tokens.next(); token && token.nesting >= 0; token = tokens.next()) {
    inlines.push(...inlineOf(token, tokens, depth));
  }
  return inlines;
}

function inlineOf(token: Token, tokens: Tokens, depth: number): readonly NoteInline[] {
  switch (token.type) {
    case 'text':
      return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'break' }];
    case 'code_inline':
      return [{ kind: 'code', text: token.content }];
    case 'image':
      return imageOf(token);
    case 'link_open':
      return [{ kind: 'link', address: String(token.attrGet('href') ?? ''), children: inlinesIn(tokens, depth + 1) }];
    case 'strong_open':
    case 'em_open':
      return emphasised(token, inlinesIn(tokens, depth + 1), depth);
    default:
      throw new Error(`Notes have no ${token.type}`);
  }
}

function imageOf(token: Token): readonly NoteInline[] {
  const address = String(token.attrGet('src') ?? '');
  const children: readonly NoteInline[] = [{ kind: 'text', text: token.content || address }];
  return isSafeAddress(address) ? [{ kind: 'link', address, children }] : children;
}

/** A path or a name in one word, `_drafts/plan_`, is no emphasis; and nobody sees more of it in what is emphasised often enough. */
function emphasised({ type, markup }: Token, children: readonly NoteInline[], depth: number): readonly NoteInline[] {
  if (depth >= MOST_NESTED) return children;
  const text = textOfNote(children);
  if (markup.startsWith('_') && /[/\\.@:=]/.test(text) && !/\s/.test(text)) {
    return [{ kind: 'text', text: markup }, ...children, { kind: 'text', text: markup }];
  }
  return [{ kind: type === 'em_open' ? 'emphasis' : 'strong', children }];
}
