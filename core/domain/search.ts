/** Whether a text has every word that was asked for, in any order, whatever the case and the accents. */
export function matches(text: string, words: readonly string[]): boolean {
  const plain = plainText(text);
  return words.every((each) => plain.includes(each));
}

/** The words of a question, as `matches` wants them. */
export function searchWords(question: string): readonly string[] {
  return plainText(question).split(/\s+/).filter(Boolean);
}

/** A short piece of a text around the first word found, with an ellipsis where it was cut. */
export function excerpt(text: string, words: readonly string[], length = 160): string {
  const at = Math.max(
    0,
    Math.min(...words.map((each) => plainText(text).indexOf(each)).filter((each) => each >= 0), text.length),
  );
  const from = Math.max(0, at - length / 4);
  const piece = text.slice(from, from + length).trim();
  return `${from > 0 ? '… ' : ''}${piece}${from + length < text.length ? ' …' : ''}`;
}

function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
