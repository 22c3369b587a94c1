import type { Span } from './characters';

/**
 * An address that somebody wrote or pasted as it is. Letters of other alphabets belong to it, but not those of scripts
 * without blanks, whose sentence just goes on, and no sign but those of ASCII: "（https://example.com）。" has a plain address.
 */
const ADDRESS =
  /https?:\/\/(?=[\p{L}\p{N}[])(?:[\w\-.~:/?#[\]@!$&'()*+,;=%]|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\uff00-\uffef])[\p{L}\p{M}\p{N}])+/iuy;

/** Where addresses stand in a text. */
export function addressesIn(text: string): readonly Span[] {
  const starts = Array.from(text.matchAll(/https?:\/\//gi), ({ index }) => index);
  const found: Span[] = [];
  for (const from of starts) {
    const address = from < (found.at(-1)?.to ?? 0) ? undefined : addressAt(text, from);
    if (address !== undefined) found.push({ from, to: from + address.length });
  }
  return found;
}

/** The address that begins at this place. */
export function addressAt(text: string, from: number): string | undefined {
  if (/[a-z0-9]/i.test(text.charAt(from - 1))) return undefined;
  const pattern = new RegExp(ADDRESS);
  pattern.lastIndex = from;
  const [address] = pattern.exec(text) ?? [];
  return address === undefined ? undefined : withoutPunctuation(address);
}

/** Whether a link may lead there: nothing runs in the page of whoever follows it. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address);
}

/** Without what belongs to the sentence around it: a bracket that was opened before it, punctuation, the end of emphasis. */
function withoutPunctuation(address: string): string {
  const own = address.slice(0, endOfOwnBrackets(address));
  let underscores = own.split('_').length - 1;
  let end = own.length;
  for (; end > 0; end -= 1) {
    const last = own.charAt(end - 1);
    // An underscore that another in the address goes with belongs to it: …/_drafts/plan_
    if (last === '_' ? underscores % 2 === 0 : !/[.,:;!?'*~([]/.test(last)) break;
    if (last === '_') underscores -= 1;
  }
  return own.slice(0, end);
}

/** Up to a bracket that closes one that was opened before: https://example.com/Foo_(bar) stands in these here. */
function endOfOwnBrackets(address: string): number {
  const open = { ')': 0, ']': 0 };
  for (let index = 0; index < address.length; index += 1) {
    const sign = address.charAt(index);
    if (sign === '(') open[')'] += 1;
    else if (sign === '[') open[']'] += 1;
    else if (sign === ')' || sign === ']') {
      if (open[sign] === 0) return index;
      open[sign] -= 1;
    }
  }
  return address.length;
}
