import { blocks, escaped, heading, list, quoted } from './markdown';

describe('a line that somebody wrote', () => {
  it.each([
    [
      'stays as it is when it means nothing',
      'Talk about on-call, 50% (roughly).',
      'Talk about on-call, 50% (roughly).',
    ],
    ['begins no heading', '# Title', '\\# Title'],
    ['begins no list', '- one', '\\- one'],
    ['begins no numbered list', '1. one', '1\\. one'],
    ['begins no numbered list with a bracket', '12) one', '12\\) one'],
    ['begins no quotation', '> said', '\\> said'],
    ['underlines nothing', '===', '\\==='],
    ['is not bold', '**now**', '\\*\\*now\\*\\*'],
    ['is no code', '`rm`', '\\`rm\\`'],
    ['is no link', '[here](https://example.com)', '\\[here\\](https://example.com)'],
    ['is no HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['is no entity', 'R&amp;D', 'R\\&amp;D'],
    ['splits no table', 'a | b', 'a \\| b'],
    ['is not struck out', '~~old~~', '\\~\\~old\\~\\~'],
    ['keeps a backslash', 'C:\\temp', 'C:\\\\temp'],
    ['keeps an ampersand', 'R&D', 'R&D'],
    ['keeps the underscores of a name', 'snake_case_name', 'snake_case_name'],
    ['has no emphasis', '_now_', '\\_now\\_'],
    ['stays one line', 'one\r\ntwo\u2028three', 'one two three'],
  ])('%s', (_, text, markdown) => {
    expect(escaped(text)).toBe(markdown);
  });

  it('closes no heading', () => {
    expect(heading(2, 'Title ##')).toBe('## Title \\##');
  });
});

it('lets what a quotation begins end with it', () => {
  expect(blocks(quoted('```\nopen\n'), 'After')).toBe('> ```\n> open\n\nAfter');
});

describe('an address in a line', () => {
  it.each([
    ['stays as it is', 'see https://example.com/a-b?c=d', 'see https://example.com/a-b?c=d'],
    ['stays a link, whatever signs are in it', '*https://example.com/_a_*', '\\*<https://example.com/_a_>\\*'],
  ])('%s', (_, text, markdown) => {
    expect(escaped(text)).toBe(markdown);
  });
});

describe('a list', () => {
  it('of lines is tight', () => {
    expect(list(['one', 'two'])).toBe('- one\n- two');
  });

  it('keeps an entry of several lines together', () => {
    expect(list(['one\n\n> note\n> more', 'two'])).toBe('- one\n\n  > note\n  > more\n\n- two');
  });

  it('of numbers goes on from the first', () => {
    expect(list(['one\n\ntwo', 'three'], 9)).toBe('9. one\n\n   two\n\n10. three');
  });

  it('of nothing is nothing', () => {
    expect(list([])).toBe('');
  });
});
