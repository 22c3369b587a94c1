import fc from 'fast-check';
import { scansOf } from '../../../tests/support/scans';
import { MAX_NOTES_TEXT } from '../../contract/limits';
import { fold, foldedWithPlaces } from './fold';

describe('two spellings are one to a search', () => {
  it.each([
    ['capitals', 'BUDGET', 'budget'],
    ['accents of Latin', 'Café naïve Ångström Žižek', 'cafe naive angstrom zizek'],
    ['accents written either way', 'cafe\u0301', 'caf\u00e9'],
    ['accents of Greek, and its last sigma', 'ΟΔΟΣ', 'οδός'],
    ['accents of Cyrillic', 'счёт', 'счет'],
    ['Vietnamese', 'Nguyễn Đức', 'nguyen duc'],
    ['letters of the north', 'Søren Ægir Þóra Łukasz', 'soren aegir thora lukasz'],
    ['ß and ss, also as a capital', 'STRAẞE Straße', 'strasse strasse'],
    ['the four letters i of Turkish', 'İIıi', 'iiii'],
    ['vowels of Arabic and Hebrew', 'كِتَاب שָׁלוֹם', 'كتاب שלום'],
    ['ligatures', 'ﬁnance oﬀer', 'finance offer'],
    ['full width', 'ＡＢＣ　１２３！', 'abc 123!'],
    ['half width', 'ﾊﾞｲﾄ', 'バイト'],
    ['numbers in circles and squares', '① ㎏', '1 kg'],
    ['quotes', '“don’t” „so‟ «no»', '"don\'t" "so" "no"'],
    ['dashes', 'on‑call 2024–2026 −5', 'on-call 2024-2026 -5'],
    ['a soft hyphen', 'Quartals\u00adabschluss', 'quartalsabschluss'],
    ['blanks of no width', 'one\u200btwo\u2060three\ufeff', 'onetwothree'],
    ['joiners', 'नही\u200dं', 'नहीं'],
    ['a blank that does not break', 'Q4\u00a0plan', 'q4 plan'],
    ['controls of direction', '\u202eabc\u202c', 'abc'],
    [
      'Hangul in letters and in syllables',
      '다음 주 회의 준비 각각'.normalize('NFD').repeat(9),
      '다음 주 회의 준비 각각'.repeat(9),
    ],
  ])('%s', (_, written, asked) => {
    expect(fold(written)).toBe(fold(asked));
  });

  it.each([
    ['voiced sounds of Japanese', 'ば', 'は'],
    ['half-voiced ones', 'ぱ', 'は'],
    ['voiced sounds in half width', 'ﾊﾞ', 'ハ'],
    ['vowels of Devanagari', 'कि', 'क'],
    ['the dot of Devanagari', 'ड़', 'ड'],
    ['tones of Thai', 'ใหม่', 'ใหม'],
    ['vowels of Tamil', 'கொ', 'க'],
    ['a syllable of Hangul and its beginning', '획', '회'],
    ['letters', 'abd', 'abc'],
  ])('but not %s', (_, written, asked) => {
    expect(fold(written)).not.toBe(fold(asked));
  });

  it('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});

describe('where a part of a folded text came from', () => {
  const cut = (text: string, word: string) => {
    const folded = foldedWithPlaces(text);
    const at = folded.text.indexOf(word);
    const { from, to } = folded.spanOf(at, at + word.length);
    return text.slice(from, to);
  };
  it.each([
    ['plain text', 'The budget of Finance', 'budget', 'budget'],
    ['behind letters that became two', 'Straße ﬀ Größe', 'grosse', 'Größe'],
    ['with accents of its own', 'un cafe\u0301 noir', 'cafe', 'cafe\u0301'],
    ['with what cannot be seen in it', 'der Quartals\u00adabschluss', 'quartalsabschluss', 'Quartals\u00adabschluss'],
    ['behind emoji', '👩‍👩‍👧 🎉 done', 'done', 'done'],
    ['in half width', 'ﾊﾞｲﾄの話', 'バイト', 'ﾊﾞｲﾄ'],
    ['a part of what became two letters', 'groß', 'gros', 'groß'],
  ])('%s', (_, text, word, piece) => {
    expect(cut(text, word)).toBe(piece);
  });

  it('is the same text as without places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(foldedWithPlaces(text).text).toBe(fold(text))),
    );
  });
});

describe('a text as long as notes can be is folded in the time of some readings', () => {
  const filled = (text: string) => text.repeat(Math.ceil(MAX_NOTES_TEXT / text.length)).slice(0, MAX_NOTES_TEXT);
  it.each([
    ['of letters with accents', filled('éàü lorem ')],
    ['of Han', filled('東京都の会議')],
    ['of Hangul in letters', filled('다음 주 회의'.normalize('NFD'))],
    ['of marks alone', filled('\u0315\u0301\u0323\u05b0')],
    ['of one letter under thousands of marks', `a${filled('\u0301\u0323')}`],
    ['of emoji', filled('👩‍👩‍👧')],
    ['of soft hyphens', filled('a\u00ad')],
  ])('%s', (_, text) => {
    expect(scansOf(text, () => fold(text))).toBeLessThan(2_000);
    expect(scansOf(text, () => foldedWithPlaces(text).spanOf(1, 2))).toBeLessThan(2_000);
  });
});
