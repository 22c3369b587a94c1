import { isolated } from './direction';

describe('what somebody wrote, in a sentence of ours', () => {
  it.each([
    ['stays as it is from left to right', 'Sam Lindqvist', 'Sam Lindqvist'],
    ['is Hebrew apart from the words around it', 'נועה', '\u2068נועה\u2069'],
    ['is Arabic apart from them', 'ليلى (EXT)', '\u2068ليلى (EXT)\u2069'],
    ['cannot turn them round', 'Sam\u202e txt.exe', 'Sam txt.exe'],
    ['cannot turn them round in Hebrew either', '\u202eנועה\u202c', '\u2068נועה\u2069'],
    ['cannot end its own isolation', 'נועה\u2069\u202e!', '\u2068נועה!\u2069'],
    [
      'may be a sentence that has some of it apart',
      'Ask \u2068נועה\u2069 first',
      '\u2068Ask \u2068נועה\u2069 first\u2069',
    ],
    ['is a number or a sign', '3 🎉', '3 🎉'],
  ])('%s', (_, text, apart) => {
    expect(isolated(text)).toBe(apart);
  });
});
