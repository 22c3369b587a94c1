import IntlMessageFormat from 'intl-messageformat';
import { errorCodes } from '../domain/errors';
import { en } from './en';
import { type ArgumentNames, localeFor, sayIn } from './say';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('saying a sentence', () => {
  it('says it as it is written', () => {
    expect(sayIn('en')('error.busy')).toBe('Someone just changed this. Try again.');
  });

  it('puts the values in', () => {
    const sentence = sayIn('en')('error.unexpected', { reference: '7f3a' });
    expect(sentence).toBe('Something went wrong (ref 7f3a). Nothing you typed is lost.');
  });

  it('leaves what people wrote as it is, braces and tags included', () => {
    const sentence = sayIn('en')('error.unexpected', { reference: "<b>{name}</b> '#'" });
    expect(sentence).toBe("Something went wrong (ref <b>{name}</b> '#'). Nothing you typed is lost.");
  });

  it('lets a name run in its own direction, and nothing in it turn the sentence round', () => {
    const told = (name: string) => sayIn('en')('common.whoSees.pair', { name });
    expect(told('נועה')).toContain('\u2068נועה\u2069');
    expect(told('Sam\u202e')).toBe(told('Sam'));
  });

  it('needs the values of every key that could be meant', () => {
    const key: 'error.busy' | 'error.unexpected' =
      ['error.busy', 'error.unexpected'].length > 2 ? 'error.unexpected' : 'error.busy';
    expect(sayIn('en')(key, { reference: '7f3a' })).toBe(en['error.busy']);
  });

  it.each(['en', 'en-GB', 'EN-us', 'en_US', 'de-DE', 'zh-Hant-TW', '', 'constructor', '💬'])(
    'speaks English for %j',
    (locale) => {
      expect(localeFor(locale)).toBe('en');
      expect(sayIn(locale)).toBe(sayIn('en'));
    },
  );
});

describe('an error', () => {
  it.each(errorCodes)('of %s has a sentence of its own', (code) => {
    expect(sayIn('en')(`error.${code}`)).toMatch(/^[A-Z].+\.$/);
  });
});

describe('the names of the values, known to the compiler', () => {
  it('are read from the text of the message', () => {
    const holds = [
      is<Same<ArgumentNames<'Nothing to fill in.'>, never>>(true),
      is<Same<ArgumentNames<'{name} and {other}'>, 'name' | 'other'>>(true),
      is<Same<ArgumentNames<'{count, number} of {total, number, integer}'>, 'count' | 'total'>>(true),
      is<
        Same<
          ArgumentNames<'{count, plural, =0 {} one {# point by {name}} other {# points}} on {day}'>,
          'count' | 'name' | 'day'
        >
      >(true),
      is<Same<ArgumentNames<'{a, select, x {Yes} y {{b, plural, other {{c}}}} other {No}}{d}'>, 'a' | 'b' | 'c' | 'd'>>(
        true,
      ),
      is<Same<ArgumentNames<'{name}'>, never>>(false),
    ];
    expect(holds).toEqual([true, true, true, true, true, false]);
  });

  function is<Claim extends boolean>(claim: Claim): boolean {
    return claim;
  }
});

describe.each(Object.entries(en))('the message %s', (_key, text) => {
  it('is a complete ICU message', () => {
    expect(() => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })).not.toThrow();
  });

  it('leaves dates to code that knows the time zone', () => {
    expect(text).not.toMatch(/,\s*(?:date|time)\s*[,}]/);
  });

  it('quotes no braces, so that the compiler reads its values right', () => {
    expect(text).not.toMatch(/'[{}#|]|\{\s*\w+\s+[,}]/);
  });

  it('keeps the voice: no exclamation marks, no stray spaces', () => {
    expect(text).not.toMatch(/!| {2}|^\s|\s$/);
  });
});
