import IntlMessageFormat from 'intl-messageformat';
import { isolated } from '../domain/text/direction';
import { en } from './en';

/** A language that Rapport speaks. */
export type Locale = 'en';
export type MessageKey = keyof typeof en;

/** Says one sentence. The values that its message names must all be given; a forgotten one does not compile. */
export type Say = <Key extends MessageKey>(key: Key, ...values: ValuesOf<(typeof en)[Key]>) => string;

const messages: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en };
const spoken = new Map<Locale, Say>();

/** The sentences in a person's language: `en-GB` and every language that Rapport does not speak yet are English. */
export function sayIn(locale: string): Say {
  const language = localeFor(locale);
  const known = spoken.get(language);
  if (known) return known;
  const say = sayFrom(messages[language], language);
  spoken.set(language, say);
  return say;
}

/** The language to use for a person who asks for `wanted`, a BCP 47 tag. */
export function localeFor(wanted: string): Locale {
  const language = wanted.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return isLocale(language) ? language : 'en';
}

function isLocale(language: string): language is Locale {
  return Object.hasOwn(messages, language);
}

function sayFrom(texts: Readonly<Record<MessageKey, string>>, language: Locale): Say {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  return (key, ...[values]) => {
    const message = parsed.get(key) ?? new IntlMessageFormat(texts[key], language, undefined, { ignoreTag: true });
    parsed.set(key, message);
    const parts = message.formatToParts<never>(values && apart(values));
    return parts.map((part) => part.value).join('');
  };
}

/** Names and words of people, each in its own direction. */
function apart(values: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolated(value) : value,
  ]);
  return Object.fromEntries(entries);
}

type ValuesOf<Text extends string> = [ArgumentNames<Text>] extends [never]
  ? []
  : [values: Readonly<Record<ArgumentNames<Text>, string | number>>];

/** The names of all arguments in an ICU message, read from its text: `'{count, plural, …} by {name}'` has `count` and `name`. */
export type ArgumentNames<Text extends string> = InMessage<Text>;

// ICU nests strictly: a message holds arguments, a plural or select holds branches, a branch is a message again.
// So a closing brace in a message always ends a branch, and one between branches always ends an argument.

type InMessage<Text extends string, Found extends string = never> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? AfterBrace<Text, Found>
    : InArgument<After, Found>
  : AfterBrace<Text, Found>;

type AfterBrace<Text extends string, Found extends string> = Text extends `${string}}${infer Rest}`
  ? InBranches<Rest, Found>
  : Found;

type InArgument<Text extends string, Found extends string> = Text extends `${infer Argument}}${infer Rest}`
  ? Argument extends `${infer Name},${string}{${string}`
    ? InBranches<Text, Found | Name>
    : InMessage<Rest, Found | NameOf<Argument>>
  : Found;

type NameOf<Argument extends string> = Argument extends `${infer Name},${string}` ? Name : Argument;

type InBranches<Text extends string, Found extends string> = Text extends `${infer Before}}${infer Rest}`
  ? Before extends `${string}{${string}`
    ? Text extends `${string}{${infer Branch}`
      ? InMessage<Branch, Found>
      : never
    : InMessage<Rest, Found>
  : Found;
