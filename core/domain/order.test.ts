import { putBehind } from './order';

const listOf = (ids: string) => [...ids].map((id) => ({ id }));

it.each([
  ['abc', 'c', 'a', 'acb'],
  ['abc', 'a', 'c', 'bca'],
  ['abc', 'c', null, 'cab'],
  ['abc', 'b', 'a', 'abc'],
  ['abc', 'b', 'b', 'abc'],
  ['abc', 'b', 'x', 'abc'],
  ['abc', 'x', 'a', 'abc'],
  ['', 'x', null, ''],
])('%s with %s right behind %s is %s', (before, id, after, expected) => {
  expect(putBehind(listOf(before), id, after)).toEqual(listOf(expected));
});

it.each([
  ['b', 'a'],
  ['a', null],
  ['b', 'x'],
])('putting %s behind %s in ab leaves the very same list, so that nothing needs writing', (id, after) => {
  const all = listOf('ab');
  expect(putBehind(all, id, after)).toBe(all);
});
