import { cleanName, firstNameOf, initialsOf, isCalled } from './personName';

describe('how one calls a person', () => {
  it.each([
    ['the first name', 'Sam Lindqvist', 'Sam'],
    ['the first of two first names', 'Maria del Carmen Ruiz', 'Maria'],
    ['both parts of a double one', 'Anne-Marie Dubois', 'Anne-Marie'],
    ['the name after the comma, as directories write it', 'Lindqvist, Sam', 'Sam'],
    ['… with what the directory adds in brackets', 'Lindqvist, Sam (EXT)', 'Sam'],
    ['… and in square ones', 'van den Berg, Zoë [Contoso]', 'Zoë'],
    ['… and behind another comma', 'Lindqvist, Sam, Contoso AB', 'Sam'],
    ['… without the second first name', 'Lindqvist, Sam Erik', 'Sam'],
    ['the first name, not the family in capitals', 'LINDQVIST Sam', 'Sam'],
    ['the first name before a family in capitals', 'Sam LINDQVIST', 'Sam'],
    ['the first of a name all in capitals', 'SAM LINDQVIST', 'SAM'],
    ['no title', 'Dr. Priya Raghunathan', 'Priya'],
    ['no two titles', 'Prof. Dr. Priya Raghunathan', 'Priya'],
    ['no title behind the comma', 'Raghunathan, Dr. Priya', 'Priya'],
    ['no degree', 'Priya Raghunathan, PhD', 'Priya'],
    ['no generation', 'Sam Whitaker, Jr.', 'Sam'],
    ['the title with a name that stands alone', 'Dr. Raghunathan', 'Dr. Raghunathan'],
    ['the name one is called by, not a letter before it', 'J. Robert Oppenheimer', 'Robert'],
    ['the name before what the directory adds', 'Sam Lindqvist - Contoso', 'Sam'],
    ['the whole where there is only a letter', 'J. Whitaker', 'J. Whitaker'],
    ['the one name there is', 'Sukarno', 'Sukarno'],
    ['the whole Japanese name: the family comes first', '山田 太郎', '山田 太郎'],
    ['the whole Chinese name', '王小明', '王小明'],
    ['the whole Korean name', '김민수', '김민수'],
    ['the whole Japanese name with its Latin in brackets', '山田 太郎 (Taro Yamada)', '山田 太郎'],
    ['an Arabic first name', 'ليلى حداد', 'ليلى'],
    ['a Hebrew first name', 'נועה לוי', 'נועה'],
    ['what is in brackets when there is nothing else', '(unknown)', '(unknown)'],
    ['nothing of nothing', '  ', ''],
    ['a name with blanks of all sorts', '\u00a0Sam \t Lindqvist\n', 'Sam'],
    ['no control that turns the line round', '\u202eSam\u202c Lindqvist', 'Sam'],
  ])('%s', (_, name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });

  it('is never so long that it takes the sentence over', () => {
    expect(firstNameOf('x'.repeat(256))).toBe(`${'x'.repeat(39)}…`);
  });
});

describe('initials', () => {
  it.each([
    ['Sam Lindqvist', 'SL'],
    ['Lindqvist, Sam (EXT)', 'SL'],
    ['LINDQVIST Sam', 'SL'],
    ['Zoë van den Berg', 'ZB'],
    ['van den Berg, Zoë', 'ZB'],
    ['Dr. Priya Raghunathan, PhD', 'PR'],
    ['Anne-Marie Dubois', 'AD'],
    ['Sukarno', 'S'],
    ['山田 太郎', '山'],
    ['김민수', '김'],
    ['ليلى حداد', 'لح'],
    ['émile zola', 'ÉZ'],
    ['e\u0301mile zola', 'E\u0301Z'],
    ['👩‍🚀 Star', '👩‍🚀S'],
    ['"Sam" Lindqvist', 'SL'],
    ['', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('a name from a directory', () => {
  it.each([
    ['has no controls that turn the line round', 'Sam\u202e nnA\u202c', 'Sam nnA'],
    ['is one line without blanks around it', ' Sam\t Lindqvist\n', 'Sam Lindqvist'],
    ['keeps joiners and marks', 'श्री\u200dमती', 'श्री\u200dमती'],
  ])('%s', (_, name, cleaned) => {
    expect(cleanName(name)).toBe(cleaned);
  });
});

describe('finding somebody by name', () => {
  it.each([
    ['zoe', 'Zoë van den Berg'],
    ['berg', 'Zoë van den Berg'],
    ['zoe berg', 'Zoë van den Berg'],
    ['mei-l', 'Mei-Ling Chen'],
    ['lukasz strauss', 'Łukasz Strauß'],
    ['soren aegir', 'Søren Ægir'],
    ["o'n", 'Aoife O’Neill'],
    ['oneill', "Aoife O'Neill"],
    ['sam lindqvist', 'Lindqvist, Sam (EXT)'],
    ['ext', 'Lindqvist, Sam (EXT)'],
    ['太郎', '山田太郎'],
    ['ﾊﾞ', 'バルト'],
    ['민수', '김민수'],
    ['नह', 'नहीं'],
    ['', 'Sam'],
  ])('%j finds %s', (typed, name) => {
    expect(isCalled(name, typed)).toBe(true);
  });

  it.each([
    ['am', 'Sam Lindqvist'],
    ['sam eve', 'Sam Lindqvist'],
    ['は', 'ばば'],
    ['.', 'Sam Lindqvist'],
  ])('%j does not find %s', (typed, name) => {
    expect(isCalled(name, typed)).toBe(false);
  });
});
