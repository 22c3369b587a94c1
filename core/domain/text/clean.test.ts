import fc from 'fast-check';
import { cleanLine, cleanText } from './clean';

describe('a text of many lines', () => {
  it.each([
    ['a line break of PowerPoint', 'one\vtwo', 'one\ntwo'],
    ['a page break', 'one\ftwo', 'one\ntwo'],
    ['the line end of Windows', 'one\r\ntwo', 'one\ntwo'],
    ['the line end of old Macs', 'one\rtwo', 'one\ntwo'],
    ['the line end of mainframes', 'one\u0085two', 'one\ntwo'],
    ['the line and paragraph separators of Unicode', 'one\u2028two\u2029three', 'one\ntwo\nthree'],
  ])('keeps %s as a line end', (_, pasted, kept) => {
    expect(cleanText(pasted)).toBe(kept);
  });

  it.each([
    ['nothing', 'one\u0000two'],
    ['an escape', 'one\u001btwo'],
    ['a bell', 'one\u0007two'],
    ['a delete', 'one\u007ftwo'],
    ['half a character', 'one\ud83dtwo'],
    ['the other half', 'one\ude00two'],
    ['two halves that something stood between', 'one\ud83d\u0000\ude00two'],
  ])('leaves out %s', (_, pasted) => {
    expect(cleanText(pasted)).toBe('onetwo');
  });

  it('keeps everything else: tabs, blanks, emoji, joiners, marks', () => {
    const text = '  a\tb\u00a0c\n\n👩‍👩‍👧 क्ष é \u200b\ufeff ';
    expect(cleanText(text)).toBe(text);
  });
});

describe('a line', () => {
  it.each([
    ['cells of a spreadsheet', 'Budget\t2027\r\nHiring\t3', 'Budget 2027 Hiring 3'],
    ['a line break of PowerPoint', 'one\vtwo', 'one two'],
    ['many line ends', 'one\n\r\n\u2028two', 'one two'],
    ['nothing, an escape and half a character', 'on\u0000e\u001b\ud83d', 'one'],
  ])('of %s stays one line', (_, pasted, kept) => {
    expect(cleanLine(pasted)).toBe(kept);
  });
});

it('is the same cleaned twice, so that what was shown is what is saved', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(text, (each) => {
      expect(cleanText(cleanText(each))).toBe(cleanText(each));
      expect(cleanLine(cleanText(each))).toBe(cleanLine(cleanLine(each)));
      expect(cleanText(each).isWellFormed()).toBe(true);
    }),
  );
});
