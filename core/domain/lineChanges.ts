import { diffArrays } from 'diff';

export type Lines = readonly string[];

/** Lines that stand in the place of others; of none where they were only added. */
export interface LineChange {
  /** The lines that were there: from this one to before that one. */
  readonly from: number;
  readonly to: number;
  /** Where the new ones begin in the text after. */
  readonly at: number;
  readonly written: Lines;
}

/**
 * Lines added and removed between what both texts begin and end with. Looking for more takes time that grows with their
 * square; from here on all that stands between counts as written anew.
 */
const MOST_EDITS = 100;

/** What changed from one text to the other, in order; between two changes stands at least one line that stayed. */
export function lineChanges(before: Lines, after: Lines): readonly LineChange[] {
  const head = countEqual(before, after);
  const tail = countEqual(before.slice(head).toReversed(), after.slice(head).toReversed());
  const gone = before.slice(head, before.length - tail);
  const written = after.slice(head, after.length - tail);
  if (gone.length === 0 && written.length === 0) return [];
  const whole = { from: head, to: head + gone.length, at: head, written };
  if (gone.length === 0 || written.length === 0) return [whole];
  const parts = diffArrays([...gone], [...written], { maxEditLength: MOST_EDITS });
  return parts ? changesIn(parts, head) : [whole];
}

/** How many lines two texts have in common at their beginning. */
function countEqual(one: Lines, other: Lines): number {
  const different = one.findIndex((line, index) => line !== other[index]);
  return different < 0 ? one.length : different;
}

interface Part {
  readonly value: Lines;
  readonly added: boolean;
  readonly removed: boolean;
}

function changesIn(parts: readonly Part[], head: number): readonly LineChange[] {
  const changes: LineChange[] = [];
  let [line, at] = [head, head];
  for (const { value, added, removed } of parts) {
    if (added || removed) {
      const last = changes.at(-1);
      const open = last?.to === line && last.at + last.written.length === at ? last : undefined;
      const change = open ?? { from: line, to: line, at, written: [] };
      if (open) changes.pop();
      changes.push(
        added ? { ...change, written: [...change.written, ...value] } : { ...change, to: change.to + value.length },
      );
    }
    if (!added) line += value.length;
    if (!removed) at += value.length;
  }
  return changes;
}
