import { DomainError } from './errors';
import { editText, emptyText, writtenText } from './sharedText';

const maya = { by: 'maya', at: '2026-11-23T10:00:00.000Z' };
const sam = { by: 'sam', at: '2026-11-23T10:05:00.000Z' };

describe('a text both may edit', () => {
  it('counts its versions and knows who wrote the present one', () => {
    const first = editText(emptyText, { text: 'one', basedOn: 0 }, maya);
    const second = editText(first, { text: 'one, two', basedOn: 1 }, sam);
    expect(second).toEqual({ text: 'one, two', version: 2, editedBy: 'sam', editedAt: sam.at });
  });

  it('never replaces silently what the other wrote: the second writer gets the present text', () => {
    const present = writtenText('from Sam', sam);
    const attempt = () => editText(present, { text: 'from Maya', basedOn: 0 }, maya);
    expect(attempt).toThrow(DomainError);
    expect(catching(attempt)).toMatchObject({
      code: 'changedElsewhere',
      detail: { current: { text: 'from Sam', version: 1 } },
    });
  });

  it('takes the same text twice, as a repeated save sends it', () => {
    const present = writtenText('same', sam);
    expect(editText(present, { text: 'same', basedOn: 0 }, maya)).toBe(present);
  });
});

function catching(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (error) {
    return error;
  }
}
