import { z } from 'zod';

/** The parts of a message that say what was written. */
interface Written {
  readonly text?: string | undefined;
  readonly textFormat?: string | undefined;
  readonly attachments?: readonly unknown[] | undefined;
  readonly entities?: readonly unknown[] | undefined;
  /** The bot. */
  readonly recipient: { readonly id: string; readonly name?: string | undefined };
}

/** What somebody wrote, as plain text and without the bot's own name, which stands in front where it has to be mentioned. */
export function textOf(activity: Written): string {
  const own = ownMentions(activity);
  const named = new Set(own.names.map((name) => name.toLowerCase()));
  const isOwn = (name: string) => named.has(name.trim().toLowerCase());
  const bare = own.texts.reduce((rest, text) => rest.replace(text, ' '), sourceOf(activity));
  // Of other people's mentions the name stays.
  const plain = bare.replace(/<at\b[^<>]*>([^<]*)<\/at>/gi, (_, name: string) => (isOwn(name) ? ' ' : name));
  return withoutFirst(plain.replaceAll('&nbsp;', ' '), own.names);
}

const htmlSchema = z.object({ contentType: z.literal('text/html'), content: z.string() });

/** Teams sends a message as text, and beside it as HTML when it is formatted; some clients send the HTML alone. */
function sourceOf({ text = '', textFormat, attachments = [] }: Written): string {
  if (text.trim() !== '') return textFormat === 'xml' ? plainOf(text) : text;
  const html = attachments
    .slice(0, MAX_ENTITIES)
    .map((each) => htmlSchema.safeParse(each).data)
    .find((each) => each !== undefined);
  return html ? plainOf(html.content) : text;
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of a piece of HTML; where a line ends there, it ends here. */
function plainOf(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<(?!\/?at\b)[^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal, hexadecimal, name: string) => {
      const code = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10);
      if (name !== undefined) return characters[name.toLowerCase()] ?? entity;
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    });
}

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: z.string().optional().catch(undefined),
  mentioned: z.object({ id: z.string(), name: z.string().optional().catch(undefined) }),
});
/** So many are looked at: a message mentions the bot first of all, and once or twice. */
const MAX_ENTITIES = 50;
const MAX_OWN_MENTIONS = 3;

/** How the bot is called in this message, and the pieces of its text that only mention it. */
function ownMentions({ entities = [], recipient }: Written) {
  const mentions = entities
    .slice(0, MAX_ENTITIES)
    .flatMap((each) => mentionSchema.safeParse(each).data ?? [])
    .filter(({ mentioned }) => mentioned.id === recipient.id)
    .slice(0, MAX_OWN_MENTIONS);
  const names = [recipient.name, ...mentions.map(({ mentioned }) => mentioned.name)];
  return {
    names: names.flatMap((name) => name?.trim() || []),
    texts: mentions.flatMap(({ text }) => text?.trim() || []),
  };
}

/** A name that somebody typed in front of everything else, as one does where one has to. */
function withoutFirst(text: string, names: readonly string[]): string {
  const start = text.trimStart();
  const bare = start.startsWith('@') ? start.slice(1) : start;
  const name = names.find((each) => bare.toLowerCase().startsWith(each.toLowerCase()));
  if (name === undefined) return text;
  const rest = bare.slice(name.length);
  return /^[\p{L}\p{N}]/u.test(rest) ? text : rest;
}
