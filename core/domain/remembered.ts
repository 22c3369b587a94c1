/**
 * Remembers what a slow calculation came to, by what it was asked: for calculations that always come to the same. Once it
 * remembers `most` answers it forgets all of them, so what people send can't fill the memory.
 */
export function remembered<Answer>(most: number): (asked: string, calculate: () => Answer) => Answer {
  const answers = new Map<string, Answer>();
  return (asked, calculate) => {
    const known = answers.get(asked);
    if (known !== undefined) return known;
    const answer = calculate();
    if (answers.size >= most) answers.clear();
    answers.set(asked, answer);
    return answer;
  };
}
