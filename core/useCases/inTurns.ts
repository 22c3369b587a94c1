import { MAX_NOTES_TEXT } from '../contract/limits';
import type { Turns } from '../ports';

/** Of so many characters at a time the others wait: of the longest note. */
const AT_ONCE = MAX_NOTES_TEXT;

/** Does something with each of these, and lets the others have their turn after as much text as one note may have. */
export async function inTurns<From, To>(
  turns: Turns,
  all: Iterable<From>,
  { work, lengthOf }: { work(each: From): To; lengthOf(each: From): number },
): Promise<readonly To[]> {
  const done: To[] = [];
  let length = 0;
  for (const each of all) {
    if (length > 0 && length + lengthOf(each) > AT_ONCE) {
      await turns.next();
      length = 0;
    }
    length += lengthOf(each);
    done.push(work(each));
  }
  return done;
}
