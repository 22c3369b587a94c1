import { idSchema } from '@rapport/core/contract/requests';
import { ids } from './ids';

describe('derived ids', () => {
  it('are the same for the same parts', () => {
    expect(ids.derived('meeting', 'a', 'first')).toBe(ids.derived('meeting', 'a', 'first'));
  });

  it('are what they were yesterday: stored documents are found by them', () => {
    expect(ids.derived('series', 'tenant', 'Zoë 🙂')).toBe('a125f9fe-a507-8341-a8c4-83e8a3595c49');
  });

  it.each([
    [
      ['ab', 'c'],
      ['a', 'bc'],
    ],
    [['ab'], ['ab', '']],
    [['1:a'], ['', 'a']],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  ])('differ for %j and %j', (one, other) => {
    expect(ids.derived(...one)).not.toBe(ids.derived(...other));
  });

  it('are UUIDs of version 8', () => {
    for (let n = 0; n < 100; n++) {
      expect(ids.derived(`${n}`)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(idSchema.safeParse(ids.derived()).success).toBe(true);
  });
});
