import fc from 'fast-check';
import createParser from 'markdown-it';
import { often } from '../../tests/support/often';
import { scansOf } from '../../tests/support/scans';
import { MAX_NOTES_TEXT } from '../contract/limits';
import { type NoteBlock, textOfNote } from '../domain/notes/notes';
import { notesOf } from '../domain/notes/notesOf';
import { quotedNotes } from './notesMarkdown';

/** Without the marks of the quotation. */
const written = (text: string) => quotedNotes(text).replace(/^> ?/gm, '');

describe('notes in a larger text', () => {
  it.each([
    [
      'paragraphs and lists',
      'Leading **search**\n\n- by summer\n- *or* later',
      'Leading **search**\n\n- by summer\n- *or* later',
    ],
    ['lines that stay apart in every viewer', 'one\ntwo', 'one  \ntwo'],
    ['tasks', '- [ ] one\n- [x] two', '- [ ] one\n- [x] two'],
    ['numbers', '3. one\n4. two', '3. one\n4. two'],
    ['a list in a list', '1. one\n   - two', '1. one\n\n   - two'],
    ['quotations', '> said', '> said'],
    ['code that nothing closed', '```\nopen', '```\nopen\n```'],
    ['code with its own marks', '``a`b``', '``a`b``'],
    ['links', '[March](https://example.com/plan)', '[March](<https://example.com/plan>)'],
    ['addresses', 'see https://example.com/a', 'see https://example.com/a'],
    ['addresses with signs of Markdown', 'https://example.com/_foo/bar_', '<https://example.com/_foo/bar_>'],
    [
      'links that only look like an address',
      '[https://a.example](https://b.example)',
      '[https://a.example](<https://b.example>)',
    ],
    ['headings', '## Plan', '## Plan'],
    ['bold and italic in a word', 'un*frigging*believ**able**', 'un*frigging*believ**able**'],
    ['bold and italic at once', 'un***frigging***believable', 'un***frigging***believable'],
    ['what stands at the beginning of a line and means nothing', 'a\n\\# b\n1\\. c', 'a  \n\\# b  \n1\\. c'],
  ])('are Markdown again: %s', (_, text, markdown) => {
    expect(written(text)).toBe(markdown);
  });

  it.each([
    ['pictures', '![cat](https://example.com/cat.png)', '[cat](<https://example.com/cat.png>)'],
    ['pictures without a word', '![](https://example.com/cat.png)', 'https://example.com/cat.png'],
    ['HTML', '<img src="https://example.com/cat.png">', '\\<img src="https://example.com/cat.png"\\>'],
    ['definitions nobody would see', '[x]: done', '\\[x\\]: done'],
    ['definitions of links', '[1]: https://example.com/a', '\\[1\\]: https://example.com/a'],
    ['paths', '\\\\server\\share', '\\\\\\\\server\\\\share'],
  ])('ask nothing of another server and hide nothing: %s', (_, text, markdown) => {
    expect(written(text)).toBe(markdown);
  });

  it.each([
    ['an address in brackets begins', 'one*https://a.example/_b_*', 'one<https://a.example/_b_>'],
    ['quotes of Japanese end', '**計画「A」**です', '計画「A」です'],
    ['a line ends first', '*\\\none*', '\none'],
    ['both begin', 'one***https://a.example/_b_***', 'one<https://a.example/_b_>'],
    ['quotes of Japanese begin and end', '新しい**「計画」**です', '新しい「計画」です'],
  ])('are neither bold nor italic where others would show the marks: %s', (_, text, markdown) => {
    expect(written(text)).toBe(markdown);
  });

  it.each(['', ' \n\n'])('of nothing (%j) are nothing', (text) => {
    expect(quotedNotes(text)).toBe('');
  });

  it('say the same to any viewer, and nothing in them is a picture or HTML there', () => {
    const piece = fc.constantFrom(
      ...[
        '- ',
        '1. ',
        '# ',
        '\n',
        '\n\n',
        '[',
        '](',
        '![',
        ')',
        '!',
        '<b>',
        '<',
        '\\',
        ']: ',
        ' ',
        '`',
        '```\n',
        '*',
        '_',
        '> ',
      ],
      ...['https://a.example/_b_', '&amp;', '&lt;'],
    );
    const word = fc.constantFrom('one', 'two', 'three');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, word), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const seen = viewer.parse(quotedNotes(text), {}).flatMap((token) => [token, ...(token.children ?? [])]);
        expect(seen.map(({ type }) => type)).not.toEqual(expect.arrayContaining([expect.stringMatching(/image|html/)]));
        const shown = seen.filter(({ type }) => /^(text|code_inline|fence)$/.test(type)).map(({ content }) => content);
        expect(shown.join('').replace(/\s/g, '')).toBe(words(notesOf(text)).replace(/\s/g, ''));
      }),
      { numRuns: often(3_000) },
    );
  });

  it('as long as notes can be are written in the time of some readings', () => {
    for (const part of ['- one **two** https://a.example/_b_ three\n', 'a_*', '[x]: done\n', '<b> ', '`a` ']) {
      const text = part.repeat(MAX_NOTES_TEXT / part.length);
      expect(scansOf(text, () => quotedNotes(text))).toBeLessThan(8_000);
    }
  });
});

/** As others read Markdown. */
const viewer = createParser('commonmark');

/** What is read, without how it stands. */
function words(notes: readonly NoteBlock[]): string {
  return notes.map(wordsOf).join('');
}

function wordsOf(block: NoteBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return textOfNote(block.children);
    case 'list':
      return block.entries.map(({ blocks, isDone }) => `${box(isDone)}${words(blocks)}`).join('');
    case 'quote':
      return words(block.blocks);
    case 'code':
      return block.text;
    case 'line':
      return '';
  }
}

function box(isDone: boolean | undefined): string {
  if (isDone === undefined) return '';
  return isDone ? '[x]' : '[ ]';
}
