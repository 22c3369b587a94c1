import { remembered } from './remembered';

describe('what is remembered', () => {
  function counted(most: number) {
    const asked: string[] = [];
    const lately = remembered<number>(most);
    const lengthOf = (text: string) =>
      lately(text, () => {
        asked.push(text);
        return text.length;
      });
    return { asked, lengthOf };
  }

  it('is calculated once', () => {
    const { asked, lengthOf } = counted(10);
    expect([lengthOf('one'), lengthOf('three'), lengthOf('one')]).toEqual([3, 5, 3]);
    expect(asked).toEqual(['one', 'three']);
  });

  it('has an end: what is asked later drives out what was asked before', () => {
    const { asked, lengthOf } = counted(2);
    for (const text of ['a', 'bb', 'ccc', 'a']) expect(lengthOf(text)).toBe(text.length);
    expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
  });
});
