import { sayIn } from '@rapport/core/locales/say';
import { countInWords } from './counting';

describe('the count beside a text', () => {
  const say = sayIn('en-GB');

  it.each([
    ['nothing while there is room', 400 - 1, 500, null],
    ['what is left in the last fifth', 400, 500, '100 characters left'],
    ['that one more fits', 79, 80, '1 character left'],
    ['that nothing more fits', 80, 80, '0 characters left'],
    ['what is too much', 83, 80, '3 characters over the limit.'],
    ['nothing of a long text with hundreds left', 19_499, 20_000, null],
    ['the last 500 of a long text', 19_500, 20_000, '500 characters left'],
  ])('says %s', (_name, length, max, said) => {
    expect(countInWords(length, max, say)).toBe(said);
  });
});
