import { scansOf } from '../../../tests/support/scans';
import { MAX_NOTES_TEXT } from '../../contract/limits';
import { addressesIn, isSafeAddress } from './address';

const found = (text: string) => addressesIn(text).map(({ from, to }) => text.slice(from, to));

describe('an address in a text', () => {
  it.each([
    ['stands alone', 'https://example.com', 'https://example.com'],
    ['stands in a sentence', 'See http://example.com/a, please.', 'http://example.com/a'],
    ['is the end of a sentence', 'See https://example.com/a?b=c.', 'https://example.com/a?b=c'],
    ['keeps brackets of its own', 'https://en.wikipedia.org/wiki/Foo_(bar)', 'https://en.wikipedia.org/wiki/Foo_(bar)'],
    ['leaves brackets around it', '(see https://example.com/a)', 'https://example.com/a'],
    ['does both', '(https://example.com/Foo_(bar)).', 'https://example.com/Foo_(bar)'],
    ['leaves brackets and quotes of other scripts', '（https://example.com/a）', 'https://example.com/a'],
    ['leaves the full stop of Chinese', '见https://example.com/a。谢谢', 'https://example.com/a'],
    ['ends where Japanese goes on', 'https://example.com/docsを参照', 'https://example.com/docs'],
    ['ends where Korean goes on', 'https://example.com/a을 보세요', 'https://example.com/a'],
    [
      'keeps letters of other alphabets',
      'https://de.wikipedia.org/wiki/Zürich',
      'https://de.wikipedia.org/wiki/Zürich',
    ],
    ['keeps underscores that go together', 'https://example.com/_foo/bar_', 'https://example.com/_foo/bar_'],
    ['keeps those of a file', 'https://example.com/__init__.py', 'https://example.com/__init__.py'],
    ['keeps one between dashes', 'https://example.com/a-_-b', 'https://example.com/a-_-b'],
    ['leaves the end of emphasis', '_https://example.com/a_ **https://example.com/b**', 'https://example.com/a'],
    ['ends where the words of a link end', '[https://example.com/a](https://example.com/b)', 'https://example.com/a'],
    ['leaves quotes around it', '"https://example.com/a"', 'https://example.com/a'],
    ['is written in capitals', 'HTTPS://EXAMPLE.COM', 'HTTPS://EXAMPLE.COM'],
    ['has a port and a fragment', 'http://localhost:5300/tab/#/series', 'http://localhost:5300/tab/#/series'],
  ])('%s', (_, text, address) => {
    expect(found(text)[0]).toBe(address);
  });

  it.each(['https://', 'https://.', 'xhttps://example.com', 'javascript://example.com', 'example.com', 'https:// x'])(
    'is not %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('is found as often as it stands there', () => {
    expect(found('https://a.example https://b.example')).toEqual(['https://a.example', 'https://b.example']);
  });

  it.each(['https://', 'https://a', 'https://a. ', 'https://a((((', 'https://a____'])(
    'is found in the time of some readings among %j',
    (part) => {
      const text = part.repeat(MAX_NOTES_TEXT / part.length);
      expect(scansOf(text, () => addressesIn(text))).toBeLessThan(2_000);
    },
  );
});

describe('a link', () => {
  it.each(['https://example.com', 'HTTP://example.com', 'mailto:sam@example.com'])('may lead to %s', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '/api/export',
    '#/x',
    'file:///c:/',
  ])('may not lead to %s', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });
});
