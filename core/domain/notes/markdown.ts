import createParser, { type MarkdownIt, type StateInline } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { addressAt, isSafeAddress } from '../text/address';

/** Lists and quotations in one another; nobody writes more, and what is deeper would not be read. */
export const MOST_NESTED = 20;

/**
 * Markdown as people mean it who may never have heard of it: every line stays a line, addresses are links as they stand,
 * `[x]: done` is text and no definition of a link that nobody sees, an indented line is no code, and HTML is text.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = new createParser({ html: false, linkify: false, maxNesting: MOST_NESTED });
  markdown.validateLink = isSafeAddress;
  markdown.use(cjkFriendly);
  markdown.disable(['reference', 'code', 'table', 'strikethrough', 'linkify', 'html_block', 'html_inline']);
  markdown.inline.ruler.before('escape', 'backslashes', backslashes);
  markdown.inline.ruler.before('newline', 'address', address);
  return withWholeWords(markdown);
}

/** Two backslashes stay two: \\server\share. */
function backslashes(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('\\\\', state.pos)) return false;
  if (!silent) state.pending += '\\';
  state.pos += 1;
  return true;
}

/** An address is one thing: none of its signs is read as Markdown. It is seen at its colon, where reading words stops. */
function address(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (!src.startsWith('://', pos) || state.linkLevel > 0) return false;
  const [scheme = ''] = /https?$/i.exec(src.slice(Math.max(0, pos - 5), pos)) ?? [];
  const found = scheme === '' ? undefined : addressAt(src, pos - scheme.length);
  if (found === undefined) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    state.push('link_open', 'a', 1).attrs = [['href', found]];
    state.push('text', '', 0).content = found;
    state.push('link_close', 'a', -1);
  }
  state.pos += found.length - scheme.length;
  return true;
}

/** What an underscore of emphasis may stand behind: the beginning, a blank, or a sign that opens something. */
const OPENS = /^$|[\s\p{Ps}\p{Pi}"'*—–]/u;
/** And before: the end or a blank, with some signs between. Not so the ones of `__init__.py`, `a-_-b` and `/_drafts`. */
const CLOSES = /[\p{P}*]{0,3}(?:\s|$)/uy;

/** Underscores mean emphasis only around whole words: they stand in names of files and of variables far more often. */
function withWholeWords(markdown: MarkdownIt): MarkdownIt {
  const { State } = markdown.inline;
  markdown.inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      if (this.src.charAt(start) !== '_') return scanned;
      const closes = new RegExp(CLOSES);
      closes.lastIndex = start + scanned.length;
      return {
        ...scanned,
        can_open: scanned.can_open && OPENS.test(this.src.charAt(start - 1)),
        can_close: scanned.can_close && closes.test(this.src),
      };
    }
  };
  return markdown;
}
