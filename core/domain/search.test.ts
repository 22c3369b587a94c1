import { excerpt, matches, placesOf, searchWords } from './search';

const finds = (text: string, question: string) => matches(text, searchWords(question));

describe('searching a text', () => {
  it.each([
    ['a word', 'On-call in December', 'december'],
    ['part of a word', 'On-call in December', 'dec'],
    ['words in any order', 'On-call in December', 'DECEMBER on'],
    ['words far apart', 'Ask\nFinance about\nthe budget', 'budget ask'],
    ['without the accents', 'Café, naïve, Ångström', 'cafe NAIVE angstrom'],
    ['with accents that are not there', 'Cafe', 'café'],
    ['accents written either way', 'Cafe\u0301', 'caf\u00e9'],
    ['Greek in capitals', 'ΟΔΟΣ', 'οδός'],
    ['Korean', '다음 주 회의', '회의'],
    ['a word with the apostrophe of a phone', 'I don’t know', "don't"],
    ['a word that was hyphenated unseen', 'Quartals\u00adabschluss', 'quartalsabschluss'],
    ['Japanese in half width', 'ﾊﾞｯｸﾛｸﾞ', 'バックログ'],
    ['the German ß typed as ss', 'Weißbuch', 'weissbuch'],
    ['an emoji', 'Great 🎉 work', '🎉'],
    ['signs that mean something to a machine', 'costs 50% (a.b*c)', '50% a.b*c'],
  ])('finds %s', (_name, text, question) => {
    expect(finds(text, question)).toBe(true);
  });

  it.each([
    ['one of the words is missing', 'On-call in December', 'december budget'],
    ['the words are not asked apart', 'On call', 'oncall'],
    ['nothing was asked', 'Anything', '  '],
    ['a voiced sound makes another word', 'はは', 'ばば'],
    ['nothing but an accent was asked', 'Anything', '\u0301'],
    ['nothing that can be seen was asked', 'Anything', '\u200b\u00ad'],
  ])('finds nothing when %s', (_name, text, question) => {
    expect(finds(text, question)).toBe(false);
  });
});

describe('the piece of text that is shown', () => {
  const filler = (count: number) => 'lorem '.repeat(count);
  const shown = (text: string, question: string) => excerpt(text, searchWords(question));

  it('is the whole of a short one', () => {
    expect(shown('On-call in December', 'december')).toBe('On-call in December');
  });

  it('is cut on both sides of what was found, and says so', () => {
    const piece = shown(`${filler(100)}the budget of Finance ${filler(100)}`, 'budget');
    expect(piece).toMatch(/^… .*the budget of Finance.* …$/);
    expect(piece.length).toBeLessThan(170);
  });

  it('begins at the beginning when the word stands there, and ends at the end', () => {
    expect(shown(`Budget ${filler(100)}`, 'budget')).toMatch(/^Budget .* …$/);
    expect(shown(`${filler(100)}budget`, 'budget')).toMatch(/^… .*budget$/);
  });

  it('shows the first of several words', () => {
    expect(shown(`${filler(30)}first ${filler(100)}second`, 'second first')).toContain('first');
  });

  it.each([
    ['Korean', '다음 주 회의 준비 '],
    ['accents of their own', 'e\u0301e\u0301e\u0301 '],
    ['emoji', '👩‍👩‍👧 🎉 '],
    ['accents', 'éàü '],
  ])('stands around what was found behind much %s', (_name, script) => {
    const piece = shown(`${script.repeat(200)}budget ${script.repeat(200)}`, 'budget');
    expect(piece).toContain('budget');
    expect(piece.isWellFormed()).toBe(true);
  });

  it('begins and ends with a whole word', () => {
    const long = 'Quartalsabschlussbesprechung ';
    expect(shown(`${long.repeat(9)}budget ${long.repeat(9)}`, 'budget')).toMatch(
      /^… (Quartalsabschlussbesprechung )+budget( Quartalsabschlussbesprechung)+ …$/,
    );
    const [before, behind] = ['b'.repeat(100), 'c'.repeat(100)];
    expect(shown(`${before} budget ${behind} ${before}`, 'budget')).toBe(`… budget ${behind} …`);
  });

  it('is not empty where a word is longer than all that fits', () => {
    expect(shown(`${'a'.repeat(200)}budget${'a'.repeat(200)}`, 'budget')).toMatch(/^… a+budgeta+ …$/);
  });

  it('is never half a character', () => {
    const text = `${'🎉'.repeat(300)} budget ${'🎉'.repeat(300)}`;
    expect(shown(text, 'budget').isWellFormed()).toBe(true);
    expect(shown(text, '🎉').isWellFormed()).toBe(true);
  });
});

describe('what is marked in the piece', () => {
  const marked = (text: string, question: string) =>
    placesOf(text, searchWords(question)).map(({ from, to }) => text.slice(from, to));
  it.each([
    ['each word where it stands, in order', 'Budget and the budget', 'budget', ['Budget', 'budget']],
    ['words that overlap as one', 'onboarding', 'onboard boarding', ['onboarding']],
    ['the accent with its letter', 'un cafe\u0301', 'cafe', ['cafe\u0301']],
    ['an emoji as a whole', 'the 👩‍👩‍👧 family', '👩', ['👩‍👩‍👧']],
    ['behind letters that are two to a search', 'Straße, ﬁnal: Größe', 'grosse', ['Größe']],
    ['nothing that is not there', 'Budget', 'plan', []],
  ])('is %s', (_, text, question, pieces) => {
    expect(marked(text, question)).toEqual(pieces);
  });
});
