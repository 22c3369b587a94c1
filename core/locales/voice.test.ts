import { en } from './en';
import { questionTexts } from './questions.en';
import { templateTexts } from './templates.en';

/** What a person could read, without the names of values that people or the code put in. */
const wordsOf = (texts: Readonly<Record<string, string>>) =>
  Object.values(texts).map((text) => text.replace(/\{\w+(?=[,}])/g, '{'));

const ours = wordsOf(en);
const all = [...ours, ...wordsOf(questionTexts), ...wordsOf(templateTexts)];

describe('what people read', () => {
  it.each([
    ['words that nobody says in a chat', /\b(?:shall|whom|just now|by itself)\b/i],
    ['"somebody" and its like, where most say "someone"', /\b(?:some|any|every|no)body\b/i],
    ['pleading', /\bplease\b/i],
    ['cheering', /!/],
    ['debt', /\b(?:owe|owes|owed|owing)\b/i],
    [
      'a "not" that speech runs into the word before',
      /\bcannot\b|\b(?:is|are|was|were|do|does|did|has|have|had|could|would) not\b/i,
    ],
    [
      'two words that speech runs together',
      /\b(?:(?:you|we|they) (?:are|will)|(?:it|that|there|here|what|who) is|I am) \w/i,
    ],
  ])('has no %s', (_, unwanted) => {
    expect(all.filter((text) => unwanted.test(text))).toEqual([]);
  });

  it.each([
    ['a talking point', /\btopics?\b/i],
    ['an action item', /\bpromis\w*\b/i],
    ['a focus', /\bpurposes?\b/i],
    ['a schedule', /\brhythms?\b/i],
    ['Today', /\bHome\b/],
  ])('calls %s by no other name', (_, otherName) => {
    expect(ours.filter((text) => otherName.test(text))).toEqual([]);
  });

  // One set of sentences serves both: a word they spell or use differently makes way for another.
  it('looks the same to American and British eyes', () => {
    const differs =
      /\b(?:organi[sz]|recogni[sz]e|reali[sz]|energi[sz]|priorit?i[sz]|summari[sz])|\b(?:cancell?ed|colou?r|favou?r|behaviou?r|practise|any ?more|programmes?|cent(?:er|re)|holidays?|vacations?|tick(?:ed)?|on weekends|at weekends)\b/i;
    expect(all.filter((text) => differs.test(text))).toEqual([]);
  });
});
