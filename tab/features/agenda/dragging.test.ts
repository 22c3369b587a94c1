import { putBehind } from '@rapport/core/domain/order';
import { point } from '../../testing/views';
import { placeAfter } from './dragging';

const ids = ['a', 'b', 'c', 'd'];

describe('dropping a point on another', () => {
  it.each([
    ['a', 'b', 'b', 'bacd'],
    ['a', 'd', 'd', 'bcda'],
    ['d', 'a', null, 'dabc'],
    ['d', 'b', 'a', 'adbc'],
    ['b', 'c', 'c', 'acbd'],
    ['c', 'b', 'a', 'acbd'],
  ])('%s on %s stands behind %s: %s', (dragged, over, after, expected) => {
    expect(placeAfter(ids, dragged, over)).toBe(after);
    const points = ids.map((id) => point(id, { id }));
    expect(
      putBehind(points, dragged, after)
        .map(({ id }) => id)
        .join(''),
    ).toBe(expected);
  });

  it('leaves the order as it is when the neighbour has gone meanwhile', () => {
    const points = ids.map((id) => point(id, { id }));
    expect(putBehind(points, 'a', 'gone')).toBe(points);
  });
});
