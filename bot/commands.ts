import { fold } from '@rapport/core/domain/text/fold';

/** What Rapport understands in chat; the app package lists these. */
export const commandNames = ['help', 'agenda', 'add'] as const;

/** Characters of a message that is read at all: the longest topic is a twentieth of it. */
export const MAX_MESSAGE = 10_000;

export type Command =
  | { readonly name: 'welcome' }
  | { readonly name: 'help' }
  /** `person`: part of a name, as it was typed. */
  | { readonly name: 'agenda'; readonly person?: string }
  | { readonly name: 'add'; readonly text: string }
  /** `person`: what may be a name, and nothing else. */
  | { readonly name: 'unknown'; readonly person?: string }
  | { readonly name: 'tooLong' };

/** Reads a message: politeness, case, blanks and punctuation around the command do not matter. */
export function parseCommand(message: string): Command {
  if (message.length > MAX_MESSAGE) return { name: 'tooLong' };
  const line = message.replace(/\s+/gu, ' ').trim();
  // "?" asks for help in any language, and so does saying nothing.
  if (line === '' || line === '?' || line === '？') return { name: 'help' };
  return commandIn(line) ?? agendaIn(line) ?? greetingIn(line) ?? perhapsName(line);
}

const polite =
  /^(?:please|pls|hi|hello|hey|ok|okay|(?:can|could|would|will) you|i(?:['’]d| would) like to|i want to|let['’]s|let me|just)(?![\p{L}\p{N}'’-])[\s,.:!]*/iu;
/** "Hi, could you please just add …" */
const MAX_POLITE = 4;

/** A message that begins with what is to be done, whatever politeness stands before. */
function commandIn(line: string): Command | undefined {
  let left = line;
  for (let taken = 0; taken <= MAX_POLITE; taken += 1) {
    const { word, rest } = firstWord(left);
    if (word === 'add') return { name: 'add', text: topicIn(rest) };
    if (word === 'help') return { name: 'help' };
    if (isAgenda(word)) return agendaOf(wordsIn(rest));
    const without = left.replace(polite, '');
    if (without === left) return undefined;
    left = without;
  }
  return undefined;
}

function greetingIn(line: string): Command | undefined {
  return ['hi', 'hello', 'hey'].includes(firstWord(line).word) ? { name: 'welcome' } : undefined;
}

/** The first word as it is compared, and all that follows as it was typed. A part of a longer word is none. */
function firstWord(line: string): { readonly word: string; readonly rest: string } {
  const [, word = '', rest = ''] = /^[^\p{L}\p{N}]*([\p{L}\p{M}]+)(?![\p{L}\p{N}'’-])(.*)$/su.exec(line) ?? [];
  return { word: fold(word), rest };
}

/** The topic without the punctuation that belongs to the command: of "add: .NET" and "add -5 %" the sign stays. */
function topicIn(rest: string): string {
  const separator = /^(?:[:：,，;；.。!！…]+(?=\s|$)|[:：])?[\s\p{Cf}]*(?:[-–—] (?=\P{N}))?/u;
  return rest.replace(separator, '').trim();
}

/** "Show me the agenda", "Priya's agenda", "what's on the agenda with Priya": the word may stand anywhere in a short line. */
function agendaIn(line: string): Command | undefined {
  const words = wordsIn(line);
  const at = words.findIndex((word) => isAgenda(fold(word)));
  if (at === -1 || words.length > MAX_WORDS) return undefined;
  const before = words.slice(0, at).filter((word) => !asked.has(fold(word)));
  const after = words.slice(at + 1);
  if (before.length === 0) return agendaOf(after);
  const owner = before.at(-1) ?? '';
  if (owner !== withoutGenitive(owner)) return agendaOf([...before, ...after]);
  // "Priya agenda", maybe, but also "set an agenda": only a name we know tells.
  return after.length === 0 ? unknownOf(before) : undefined;
}

const MAX_WORDS = 15;
const MAX_WORDS_OF_NAME = 5;
/** Words of a question that say nothing about whose agenda it is. */
const asked = new Set(
  "show open see get view read check give tell what what's whats is where where's i you me us can could would will please want to have a look at on in the my our your next".split(
    ' ',
  ),
);
/** Words around a name. */
const aroundName = new Set(
  'with for of and the my our your next meeting 1-on-1 1:1 one-on-one please rapport'.split(' '),
);

function agendaOf(words: readonly string[]): Command {
  const person = nameIn(words);
  return person === '' ? { name: 'agenda' } : { name: 'agenda', person };
}

function perhapsName(line: string): Command {
  return unknownOf(wordsIn(line));
}

function unknownOf(words: readonly string[]): Command {
  const person = words.length <= MAX_WORDS_OF_NAME ? nameIn(words) : '';
  return person === '' ? { name: 'unknown' } : { name: 'unknown', person };
}

function nameIn(words: readonly string[]): string {
  const names = words.filter((word) => !aroundName.has(fold(word)));
  return names.map(withoutGenitive).join(' ');
}

/** "Priya's" and "Agnes'" are Priya and Agnes. */
function withoutGenitive(word: string): string {
  return word.replace(/(?:['’`´]s|(?<=[sxz])['’`´])$/iu, '');
}

/** The words of a line, without the punctuation around each; an apostrophe at the end may say whose something is. */
function wordsIn(line: string): readonly string[] {
  return line.split(' ').flatMap((each) => {
    const [, word] = /^[^\p{L}\p{N}]*([\p{L}\p{N}].*)$/su.exec(each) ?? [];
    return word === undefined ? [] : [withoutEnd(word)];
  });
}

/** From the end, character by character: a pattern would begin anew at every sign of a long row of them. */
function withoutEnd(word: string): string {
  const characters = [...word];
  const last = characters.findLastIndex((each) => /[\p{L}\p{N}\p{M}'’`´]/u.test(each));
  return characters.slice(0, last + 1).join('');
}

/** "Agneda", "agend" and "agendas" are meant so too. Nothing is changed by showing one. */
function isAgenda(word: string): boolean {
  return word === 'agenda' || isOneLetterOff(word, 'agenda');
}

/** One letter is missing, too many, another one, or has changed places with the next. */
function isOneLetterOff(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < meant.length && typed[start] === meant[start]) start += 1;
  const [restTyped, restMeant] = [typed.slice(start), meant.slice(start)];
  const [first = '', second = ''] = restTyped;
  return (
    restTyped.slice(1) === restMeant ||
    restTyped === restMeant.slice(1) ||
    restTyped.slice(1) === restMeant.slice(1) ||
    second + first + restTyped.slice(2) === restMeant
  );
}
