/** Whether each word searched for begins some part of a name. Accents and case make no difference. */
export function nameMatches(name: string, search: string): boolean {
  const parts = wordsOf(name);
  return wordsOf(search).every((word) => parts.some((part) => part.startsWith(word)));
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[\s'’-]+/).filter(Boolean);
}
