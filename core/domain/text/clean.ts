/** What Word, PowerPoint and old machines write for the end of a line. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const BREAKS = /[\n\r\v\f\t\u0085\u2028\u2029]+/g;
/** Control characters and halves of characters: nobody sees them, and no store, card or printer need bear them. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

/** A text of many lines as it is kept: every line ends in \n, and nothing is in it that cannot be seen. Cleaned twice it is the same. */
export function cleanText(text: string): string {
  return text.replace(LINE_END, '\n').replace(UNSEEN, '');
}

/** A line as it is kept: as a text, with one blank for line ends and tabs, as a spreadsheet or a slide pastes them. */
export function cleanLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNSEEN, '');
}
