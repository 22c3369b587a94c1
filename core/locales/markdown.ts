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
export function escaped(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/[\\`*[\]<>~|]/g, '\\$&')
      // In the middle of a word they mean nothing, and addresses keep working.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/(?<=^| )#/g, '\\#')
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** Entries that are Markdown already, as a list; one of several lines stays one entry. */
export function list(entries: readonly string[]): string {
  const isLong = entries.some((each) => each.includes('\n'));
  return entries.map((each) => `- ${each.replace(/\n(?=[^\n])/g, '\n  ')}`).join(isLong ? '\n\n' : '\n');
}

/**
 * A text of many lines that is Markdown itself, as a quotation: whatever it begins (a heading, a table, a fence that
 * nothing closes) ends with the quotation.
 */
export function quoted(markdown: string): string {
  const lines = markdown.replace(/\s+$/, '').split('\n');
  return lines.join('') === '' ? '' : lines.map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n');
}
