import { cutTo, firstGrapheme, shortened } from './text/characters';
import { cleanLine } from './text/clean';
import { fold } from './text/fold';

/** No first name is longer; what is would take a sentence over. */
const MAX_FIRST_NAME = 40;

/** What one calls a person: "Sam" of "Sam Lindqvist", and of "Lindqvist, Sam (EXT)" too. */
export function firstNameOf(name: string): string {
  const whole = mainPart(name);
  // Where the family comes first, a part of the name is either too close or too stiff.
  const called = isEastAsian(whole) ? undefined : partsOfName(name).given.find((each) => !isLetter(each));
  return shortened(called ?? whole.replace(COMMA, ' '), MAX_FIRST_NAME);
}

/** One or two letters that stand for a person: "SL". */
export function initialsOf(name: string): string {
  const { given, family } = partsOfName(name);
  const [first = '', ...others] = [...given, ...family];
  const last = isEastAsian(first) ? '' : (others.at(-1) ?? '');
  return `${initialOf(first)}${initialOf(last)}`;
}

/** Whether each word typed begins some part of a name, as `fold` compares them. Nothing typed fits everybody, signs alone nobody. */
export function isCalled(name: string, typed: string): boolean {
  return finderOf(typed)(findablePartsOf(name));
}

/** The parts of a name as `finderOf` wants them. Worked out once where many are searched again and again. */
export function findablePartsOf(name: string): readonly string[] {
  return [...nameWords(name), ...nameWords(fold(name).replace(/['-]/g, ''))];
}

/** The same for many names: says of the parts of each whether it fits what was typed. */
export function finderOf(typed: string): (parts: readonly string[]) => boolean {
  const wanted = nameWords(typed);
  if (wanted.length === 0) return () => typed.trim() === '';
  // Names in these scripts have no blanks to begin behind.
  const begins = (part: string, word: string) => (isEastAsian(part) ? part.includes(word) : part.startsWith(word));
  return (parts) => wanted.every((word) => parts.some((part) => begins(part, word)));
}

/** The words of a name as searches compare them. */
export function nameWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** Characters of a name. */
export const MAX_NAME = 256;

/** A name as it is kept: one line, no longer than names are, and nothing in it that turns the line around it round. */
export function cleanName(name: string): string {
  const line = cleanLine(name)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/gu, ' ');
  return cutTo(line.trim(), MAX_NAME).trimEnd();
}

interface NameParts {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const COMMA = / ?[,，、;] ?/g;
/** What directories add: "(EXT)", "[Contoso]", "- Contoso". */
const ADDED = /[([{（【][^)\]}）】]*[)\]}）】]|\s[-–|/@]\s.*$/g;
/** Behind a comma these are no first names. "Md" is one, "MD" is not. */
const SUFFIX = /^(?:Ph\.?D|M\.?D|MBA|MSc|BSc|Jr|Sr|II|III|IV|Esq|CPA|PMP|CFA)\.?$/;
/** Before a name, and every other word that ends in a full stop: "Dr.", "Dipl.-Ing.". */
const TITLE = /^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Miss|Sir|Dame|Herr|Frau)$|\p{L}[\p{L}.-]+\.$/iu;

function partsOfName(name: string): NameParts {
  const [first = '', second] = mainPart(name)
    .split(COMMA)
    .filter((part, index) => index === 0 || !SUFFIX.test(part));
  if (second) return { given: withoutTitles(second.split(' ')), family: first.split(' ') };
  const all = first.split(' ');
  const words = withoutTitles(all);
  // A title calls for a family.
  if (words.length === 1)
    return words.length < all.length ? { given: [], family: words } : { given: words, family: [] };
  const given = words.findIndex((each) => !isShouted(each));
  if (given > 0) return { given: words.slice(given), family: words.slice(0, given) };
  return { given: words.slice(0, -1), family: words.slice(-1) };
}

/** Without what directories add, unless there is nothing else. */
function mainPart(name: string): string {
  const whole = cleanName(name);
  return cleanName(whole.replace(ADDED, ' ')) || whole;
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const begin = words.findIndex((each) => !TITLE.test(each));
  return begin > 0 ? words.slice(begin) : words;
}

/** A family in capitals, as directories in France and Belgium write it. */
function isShouted(word: string): boolean {
  return /^[\p{Lu}\p{M}'’-]{3,}$/u.test(word);
}

/** A letter that stands for a name. */
function isLetter(word: string): boolean {
  return /^\p{L}\p{M}*\.?$/u.test(word);
}

function isEastAsian(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}

function initialOf(word: string): string {
  return firstGrapheme(word.replace(/^\p{P}+/u, '')).toUpperCase();
}
