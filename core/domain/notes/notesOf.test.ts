import fc from 'fast-check';
import { often } from '../../../tests/support/often';
import { scansOf } from '../../../tests/support/scans';
import { MAX_NOTES_TEXT } from '../../contract/limits';
import type { NoteBlock, NoteInline } from './notes';
import { notesOf } from './notesOf';

/** Notes as short HTML, to be compared. */
const read = (text: string) => notesOf(text).map(block).join('');
const inside = (inlines: readonly NoteInline[]): string => inlines.map(inline).join('');

function block(each: NoteBlock): string {
  switch (each.kind) {
    case 'paragraph':
      return each.isTight ? inside(each.children) : `<p>${inside(each.children)}</p>`;
    case 'heading':
      return `<h${each.level}>${inside(each.children)}</h${each.level}>`;
    case 'list': {
      const entries = each.entries.map(({ isDone, blocks }) => {
        const box = isDone === undefined ? '' : `[${isDone}]`;
        return `<li>${box}${blocks.map(block).join('')}</li>`;
      });
      return each.first === undefined ? `<ul>${entries.join('')}</ul>` : `<ol ${each.first}>${entries.join('')}</ol>`;
    }
    case 'quote':
      return `<q>${each.blocks.map(block).join('')}</q>`;
    case 'code':
      return `<pre>${each.text}</pre>`;
    case 'line':
      return '<hr>';
  }
}

function inline(each: NoteInline): string {
  switch (each.kind) {
    case 'text':
      return each.text;
    case 'break':
      return '↵';
    case 'code':
      return `<code>${each.text}</code>`;
    case 'strong':
      return `<b>${inside(each.children)}</b>`;
    case 'emphasis':
      return `<i>${inside(each.children)}</i>`;
    case 'link':
      return `<a ${each.address}>${inside(each.children)}</a>`;
  }
}

describe('notes', () => {
  it.each([
    ['paragraphs', 'one\n\ntwo', '<p>one</p><p>two</p>'],
    ['lines stay lines', 'one\ntwo', '<p>one↵two</p>'],
    ['bold and italic', '**now** *or* _never_ __ever__', '<p><b>now</b> <i>or</i> <i>never</i> <b>ever</b></p>'],
    ['headings', '# One\n\n### Two', '<h1>One</h1><h3>Two</h3>'],
    ['a list', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['a list with room', '- one\n\n- two', '<ul><li><p>one</p></li><li><p>two</p></li></ul>'],
    ['a list in a list', '- one\n  - two', '<ul><li>one<ul><li>two</li></ul></li></ul>'],
    ['a numbered list', '3. one\n4. two', '<ol 3><li>one</li><li>two</li></ol>'],
    ['a list that ends where the margin begins', '- one\ntwo', '<ul><li>one</li></ul><p>two</p>'],
    [
      'tasks',
      '- [ ] one\n- [x] two\n- [X] **three**',
      '<ul><li>[false]one</li><li>[true]two</li><li>[true]<b>three</b></li></ul>',
    ],
    ['a quotation', '> said\n> so', '<q><p>said↵so</p></q>'],
    ['code', '`a*b` and\n\n```\nx *y*\n```', '<p><code>a*b</code> and</p><pre>x *y*</pre>'],
    ['a line', 'a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    ['a link', '[March](https://example.com/plan)', '<p><a https://example.com/plan>March</a></p>'],
    ['an address by mail', '[Sam](mailto:sam@example.com)', '<p><a mailto:sam@example.com>Sam</a></p>'],
    ['characters that mean nothing', '\\*not\\* 5 * 3 snake_case_name R&D', '<p>*not* 5 * 3 snake_case_name R&D</p>'],
    ['nothing', ' \n\n', ''],
  ])('are read as Markdown: %s', (_, text, html) => {
    expect(read(text)).toBe(html);
  });

  it.each([
    ['[x]: done', '<p>[x]: done</p>'],
    ['[1]: https://example.com/a', '<p>[1]: <a https://example.com/a>https://example.com/a</a></p>'],
    ['[1] and [1]: x', '<p>[1] and [1]: x</p>'],
    ['    an indented line', '<p>an indented line</p>'],
    ['\tone\n\ttwo', '<p>one↵two</p>'],
    ['\\\\server\\share and C:\\temp', '<p>\\\\server\\share and C:\\temp</p>'],
    ['__init__.py', '<p>__init__.py</p>'],
    ['a-_-b c-_-d', '<p>a-_-b c-_-d</p>'],
    ['_foo/bar_', '<p>_foo/bar_</p>'],
    ['see _drafts/plan_', '<p>see _drafts/plan_</p>'],
    ['_really!_ now', '<p><i>really!</i> now</p>'],
    ['(_so_), _so_.', '<p>(<i>so</i>), <i>so</i>.</p>'],
    ['**「重要」**です', '<p><b>「重要」</b>です</p>'],
    ['これは**重要。**です', '<p>これは<b>重要。</b>です</p>'],
    ['a | b\n--|--\n1 | 2', '<p>a | b↵--|--↵1 | 2</p>'],
  ])('mean what who writes %j means', (text, html) => {
    expect(read(text)).toBe(html);
  });

  it.each([
    ['https://example.com/Foo_(bar)', 'https://example.com/Foo_(bar)', ''],
    ['https://example.com/_foo/bar_', 'https://example.com/_foo/bar_', ''],
    ['https://example.com/__init__.py', 'https://example.com/__init__.py', ''],
    ['https://example.com/a-_-b_-_c', 'https://example.com/a-_-b_-_c', ''],
    ['https://example.com/*a*', 'https://example.com/*a', '*'],
    ['https://example.com/a。', 'https://example.com/a', '。'],
    ['https://de.wikipedia.org/wiki/Zürich', 'https://de.wikipedia.org/wiki/Zürich', ''],
  ])('have %j as one link', (text, address, rest) => {
    expect(read(text)).toBe(`<p><a ${address}>${address}</a>${rest}</p>`);
  });

  it.each([
    ['**https://example.com/a**', '<p><b><a https://example.com/a>https://example.com/a</a></b></p>'],
    ['（https://example.com/a）', '<p>（<a https://example.com/a>https://example.com/a</a>）</p>'],
    ['<https://example.com/a>', '<p><a https://example.com/a>https://example.com/a</a></p>'],
    ['[a https://b.example c](https://example.com)', '<p><a https://example.com>a https://b.example c</a></p>'],
    ['`https://example.com`', '<p><code>https://example.com</code></p>'],
    ['- https://example.com', '<ul><li><a https://example.com>https://example.com</a></li></ul>'],
  ])('find the address in %j', (text, html) => {
    expect(read(text)).toBe(html);
  });

  it.each([
    ['![cat](https://example.com/cat.png)', '<p><a https://example.com/cat.png>cat</a></p>'],
    ['![](https://example.com/cat.png)', '<p><a https://example.com/cat.png>https://example.com/cat.png</a></p>'],
    ['![a](javascript:alert)', '<p>![a](javascript:alert)</p>'],
    ['![[b](https://b.example)](https://a.example)', '<p><a https://a.example>[b](https://b.example)</a></p>'],
  ])('show no picture, but say where it is: %s', (text, html) => {
    expect(read(text)).toBe(html);
  });

  it.each(['[x](javascript:alert%281%29)', '[x](data:text/html,y)', '[x](/api/export)', '[x](#/settings)'])(
    'lead nowhere else: %s',
    (text) => {
      expect(read(text)).toBe(`<p>${text}</p>`);
    },
  );

  it.each(['<img src=x onerror=alert(1)>', '<b>x</b>', '<!-- x -->', '<script>alert(1)</script>'])(
    'have HTML as text: %s',
    (text) => {
      expect(read(text)).toBe(`<p>${text}</p>`);
    },
  );

  it.each([
    ['quotations', '> '.repeat(30)],
    ['lists', '- '.repeat(30)],
    ['emphasis', '*a **b '.repeat(30)],
  ])('lose nothing in many %s', (_, marks) => {
    expect(read(`${marks}deep ${'*'.repeat(60)}`)).toContain('deep');
  });

  it('lose no word that was written, whatever it stands in', () => {
    const piece = fc.constantFrom(
      '> ',
      '- ',
      '1. ',
      '# ',
      '*',
      '**',
      '_',
      '`',
      '```\n',
      '\n',
      '\n\n',
      '    ',
      '[',
      '](',
      ')',
      '!',
      '<',
      '\\',
    );
    const word = fc.nat(999).map((number) => `w${number}w`);
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, word), { maxLength: 40 }), (parts) => {
        const html = read(parts.join(''));
        for (const each of parts.filter((part) => part.startsWith('w'))) expect(html).toContain(each);
      }),
      { numRuns: often(2_000) },
    );
  });
});

describe('notes as long as notes can be', () => {
  const filled = (text: string) => text.repeat(Math.ceil(MAX_NOTES_TEXT / text.length)).slice(0, MAX_NOTES_TEXT);
  const steps = Array.from({ length: 140 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n');
  it.each(
    [
      filled('Lorem **ipsum** dolor '),
      filled('a\n'),
      filled('- one **two** three\n'),
      filled('*a '),
      filled('*a_ '),
      filled('a* '),
      filled('*a**'),
      filled('a **b'),
      filled('_._'),
      filled('['),
      filled('[a]('),
      filled('![['),
      filled('> '),
      filled('1. '),
      filled('- '),
      filled('1.\n'),
      filled('<a '),
      filled('&amp'),
      filled('\\\\'),
      filled('https://a '),
      filled('https://'),
      filled('**「a」**'),
      filled('\t'),
      `${'>'.repeat(1_000)}${filled('a\n')}`,
      filled(steps),
      `${'['.repeat(MAX_NOTES_TEXT / 2)}${']'.repeat(MAX_NOTES_TEXT / 2)}`,
    ].map((text) => [text.slice(0, 24), text]),
  )('are read in the time of some readings: %j…', (_, text) => {
    expect(scansOf(text, () => notesOf(text))).toBeLessThan(4_000);
  });
});
