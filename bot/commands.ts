/** What Rapport understands in chat; the app package lists these. */
export const commandNames = ['help', 'agenda', 'add'] as const;

export type Command =
  | { readonly name: 'welcome' }
  | { readonly name: 'help' }
  /** `person`: the beginning of a name, as it was typed. */
  | { readonly name: 'agenda'; readonly person?: string }
  | { readonly name: 'add'; readonly text: string }
  | { readonly name: 'unknown' };

const words: Readonly<Record<string, Exclude<Command['name'], 'unknown'>>> = {
  hi: 'welcome',
  hello: 'welcome',
  hey: 'welcome',
  help: 'help',
  agenda: 'agenda',
  add: 'add',
};

/** Reads a message: case, spaces and punctuation around the command do not matter. */
export function parseCommand(message: string): Command {
  const line = message.replace(/\s+/gu, ' ').trim();
  const [, word = '', rest = ''] = /^[^\p{L}\p{N}]*(\p{L}+)(?![\p{L}\p{N}'’-])[\s:,.!?–-]*(.*)$/u.exec(line) ?? [];
  const lowered = word.toLowerCase();
  const name = Object.hasOwn(words, lowered) ? words[lowered] : undefined;
  switch (name) {
    case 'add':
      return { name, text: rest };
    case 'agenda': {
      const person = personIn(rest);
      return person === '' ? { name } : { name, person };
    }
    case 'help':
    case 'welcome':
      return { name };
    case undefined:
      // "?" asks for help in any language.
      return line === '?' ? { name: 'help' } : { name: 'unknown' };
  }
}

/** `with Sam?` is Sam. */
function personIn(rest: string): string {
  return rest
    .replace(/^(?:with|for|of)(?=\s|$)/i, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .trim();
}
