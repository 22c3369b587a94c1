import fc from 'fast-check';
import { type Format, formatting } from './formatting';

/** `[` and `]` show what is marked. */
function formatted(shown: string, format: Format): string {
  const from = shown.indexOf('[');
  const text = shown.replace('[', '').replace(']', '');
  const edit = formatting(text, { from, to: shown.indexOf(']') - 1 }, format);
  const after = text.slice(0, edit.at.from) + edit.text + text.slice(edit.at.to);
  const { marked } = edit;
  return `${after.slice(0, marked.from)}[${after.slice(marked.from, marked.to)}]${after.slice(marked.to)}`;
}

describe('what is marked', () => {
  it.each<[string, Format, string, string]>([
    ['becomes bold', 'bold', 'say [now] again', 'say **[now]** again'],
    ['becomes italic', 'italic', 'say [now] again', 'say *[now]* again'],
    ['leaves blanks at its ends outside', 'bold', 'say[ now ]again', 'say **[now]** again'],
    ['is no longer bold', 'bold', 'say **[now]** again', 'say [now] again'],
    ['is no longer bold when the stars are marked too', 'bold', 'say [**now**] again', 'say [now] again'],
    ['is no longer italic', 'italic', 'say *[now]* again', 'say [now] again'],
    ['is both when it was bold', 'italic', 'say **[now]** again', 'say ***[now]*** again'],
    ['is italic when it was both', 'bold', 'say ***[now]*** again', 'say *[now]* again'],
    ['is where one writes on, when it is nothing', 'bold', 'say []', 'say **[]**'],
    ['is a line of a list, whose sign stays before', 'bold', '[- one]', '- **[one]**'],
    ['is a task of a list', 'italic', '[- [ ] one]'.replace('[ ]', '(x)'), '- *[(x) one]*'],
    ['is many lines, each for itself', 'bold', '[- one\n\n2. two\nthree]', '[- **one**\n\n2. **two**\n**three**]'],
  ])('%s', (_, format, before, after) => {
    expect(formatted(before, format)).toBe(after);
  });

  it('becomes a link, with its address to be typed', () => {
    expect(formatting('see the plan', { from: 4, to: 12 }, 'link')).toEqual({
      at: { from: 4, to: 12 },
      text: '[the plan](https://)',
      marked: { from: 15, to: 23 },
    });
  });

  it('becomes a link when it is an address, with its words to be typed', () => {
    const text = 'https://example.com';
    expect(formatting(text, { from: 0, to: text.length }, 'link')).toEqual({
      at: { from: 0, to: text.length },
      text: `[](${text})`,
      marked: { from: 1, to: 1 },
    });
  });

  it('is left as it was by the same key pressed twice', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '- ', '.'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.constantFrom<Format>('bold', 'italic'), (text, format) => {
        fc.pre(text.trim() !== '' && !text.trim().includes('\n') && !/^\s*-/.test(text));
        const once = formatting(text, { from: 0, to: text.length }, format);
        const after = text.slice(0, once.at.from) + once.text + text.slice(once.at.to);
        const twice = formatting(after, once.marked, format);
        expect(after.slice(0, twice.at.from) + twice.text + after.slice(twice.at.to)).toBe(text);
      }),
    );
  });
});
