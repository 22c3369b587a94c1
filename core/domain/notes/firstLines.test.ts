import { firstLines, plainNotes } from './firstLines';
import { textOfNote } from './notes';
import { notesOf } from './notesOf';

const lines = (text: string, count = 2) => firstLines(notesOf(text), count).map(textOfNote);

describe('the first lines of notes', () => {
  it.each([
    ['are lines of a paragraph', 'one\ntwo\nthree', ['one', 'two']],
    ['go on in the next block', '**one**\n\ntwo\n\nthree', ['one', 'two']],
    ['have the marks of a list', '- one\n- two', ['• one', '• two']],
    ['have numbers', '3. one\n4. two', ['3. one', '4. two']],
    ['have boxes', '- [x] one\n- [ ] two', ['☑\ufe0e one', '☐\ufe0e two']],
    ['are headings and quotations without their signs', '# One\n> two', ['One', 'two']],
    ['are lines of code', '```\na\nb\nc\n```', ['a', 'b']],
    ['have the words of links', '[plan](https://example.com)', ['plan']],
    ['are as many as there are', 'one', ['one']],
    ['leave lines out that are drawn', 'one\n\n---\n\ntwo', ['one', 'two']],
    ['are none of nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

it('nothing in the first lines is a link', () => {
  const shown = firstLines(notesOf('**see [plan](https://example.com)** or *https://example.com*'), 2);
  expect(JSON.stringify(shown)).not.toContain('"link"');
});

it('notes as plain text are all their lines', () => {
  expect(plainNotes(notesOf('# One\n\n- two\n  - three\n\n> four\nfive\n\n```\nsix\n```'))).toBe(
    'One\n• two\n• three\nfour\nfive\nsix',
  );
});
