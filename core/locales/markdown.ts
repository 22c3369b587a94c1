import { addressesIn } from '../domain/text/address';

/** Pieces of Markdown (CommonMark) that hold what people wrote without letting it change what stands around it. */

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...texts: readonly string[]): string {
  return texts.filter((each) => each !== '').join('\n\n');
}

/** @param level 1 to 6 */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${escaped(text)}`;
}

/** One line that a person wrote, as plain text: none of its characters means anything to Markdown. */
export function escaped(line: string): string {
  return escapedText(line.replace(/\s+/gu, ' ').trim(), { beginsLine: true });
}

/** A part of a line that a person wrote, as plain text; addresses in it work. */
export function escapedText(text: string, { beginsLine }: { readonly beginsLine: boolean }): string {
  let markdown = '';
  let end = 0;
  for (const { from, to } of addressesIn(text)) {
    markdown += escapedWords(text.slice(end, from)) + escapedAddress(text.slice(from, to));
    end = to;
  }
  markdown += escapedWords(text.slice(end));
  return beginsLine ? markdown.replace(/^([-+=])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2') : markdown;
}

function escapedWords(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<>~|]/g, '\\$&')
      // In the middle of a word they mean nothing.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/(?<=^| )#/g, '\\#')
  );
}

/** In angle brackets nothing in it means anything, and it is still a link. */
function escapedAddress(address: string): string {
  return /[\\`*_[\]~|&]/.test(address) ? `<${address}>` : address;
}

/** Entries that are Markdown already, as a list, numbered from `first` on if that is given; one of several lines stays one entry. */
export function list(entries: readonly string[], first?: number): string {
  const isLong = entries.some((each) => each.includes('\n'));
  const marked = entries.map((each, index) => {
    const mark = first === undefined ? '- ' : `${first + index}. `;
    return `${mark}${each.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`;
  });
  return marked.join(isLong ? '\n\n' : '\n');
}

/** A text of many lines that is Markdown itself, as a quotation: whatever it begins ends with the quotation. */
export function quoted(markdown: string): string {
  const lines = markdown.trimEnd().split('\n');
  return lines.join('') === '' ? '' : lines.map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n');
}
