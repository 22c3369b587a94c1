import fc from 'fast-check';
import { z } from 'zod';
import { countCharacters, cutTo, shortened } from './characters';

const FAMILY = '👩‍👩‍👧';

describe('the length of a text', () => {
  it.each([
    ['letters', 'Größe', 5],
    ['251 emoji', '🎉'.repeat(251), 251],
    ['Han beyond the first plane', '𠮷野家', 3],
    ['nothing', '', 0],
  ])('of %s', (_, text, length) => {
    expect(countCharacters(text)).toBe(length);
  });

  it('is the same that the schemas count', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const length = countCharacters(text);
        expect(z.string().max(length).safeParse(text).success).toBe(true);
        if (length > 0)
          expect(
            z
              .string()
              .max(length - 1)
              .safeParse(text).success,
          ).toBe(false);
      }),
    );
  });
});

describe('a text that is cut', () => {
  it.each([
    ['is whole when it fits', 'Budget', 6, 'Budget'],
    ['is whole when it fits in characters, though not in bytes', '🎉🎉', 2, '🎉🎉'],
    ['ends before an emoji of several characters', `ab${FAMILY}`, 4, 'ab'],
    ['ends before a letter whose accent would not fit', 'abe\u0301', 3, 'ab'],
    ['ends before a flag', 'a🇩🇪', 2, 'a'],
    ['is not empty where one character is longer than all that fits', `${FAMILY}${FAMILY}`, 3, '👩‍👩'],
  ])('%s', (_, text, max, cut) => {
    expect(cutTo(text, max)).toBe(cut);
  });

  it('is never longer than it may be, nor half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, max) => {
        const cut = cutTo(text, max);
        expect(countCharacters(cut)).toBeLessThanOrEqual(max);
        expect(cut.isWellFormed()).toBe(true);
        expect(text.startsWith(cut)).toBe(true);
      }),
    );
  });

  it('says so with an ellipsis that counts as well', () => {
    expect(shortened('Budget', 6)).toBe('Budget');
    expect(shortened('Budget 2027', 8)).toBe('Budget…');
    expect(countCharacters(shortened('x'.repeat(500)))).toBe(60);
  });
});
