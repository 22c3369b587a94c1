import { diff3Merge, diffIndices } from 'node-diff3';

/** Two texts that both came out of `base`. */
export interface ThreeTexts {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * Both changes in one text, line by line: no line that either wrote is lost, and what both wrote at one place stands one
 * behind the other, theirs first. Undefined when both changed the same line, because only a person can decide then.
 */
export function mergeText({ base, mine, theirs }: ThreeTexts): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const pieces: readonly Piece[] = diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'), {
    excludeFalseConflicts: true,
  });
  const merged: string[] = [];
  for (const { ok, conflict } of pieces) {
    const lines = ok ?? (conflict && bothOf(conflict));
    if (!lines) return undefined;
    merged.push(...lines);
  }
  return merged.join('\n');
}

/** Where a place in a text is once others have changed the text around it: on the same line, as far in. */
export function movedPlace(place: number, before: string, after: string): number {
  if (before === after) return place;
  const lines = before.split('\n');
  const head = before.slice(0, place).split('\n');
  const line = head.length - 1;
  const column = head.at(-1)?.length ?? 0;
  const afterLines = after.split('\n');
  let moved = line;
  const changes: readonly LineChange[] = diffIndices(lines, afterLines);
  for (const {
    buffer1: [from, length],
    buffer2: [to, written],
  } of changes) {
    if (from > line) break;
    // A line that is gone leaves the place where it stood.
    moved =
      line < from + length
        ? Math.min(to + (line - from), to + Math.max(0, written - 1))
        : line + to + written - from - length;
  }
  const start = afterLines.slice(0, moved).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(start + Math.min(column, afterLines[moved]?.length ?? 0), after.length);
}

type Lines = readonly string[];
/** What the library gives: a part on which all agree, or one that both changed. */
interface Piece {
  readonly ok?: Lines;
  readonly conflict?: Conflict;
}
/** `a` is mine, `o` the base, `b` theirs. */
interface Conflict {
  readonly a: Lines;
  readonly o: Lines;
  readonly b: Lines;
}
/** Where and how many lines, before and after. */
interface LineChange {
  readonly buffer1: readonly [number, number];
  readonly buffer2: readonly [number, number];
}

/** Both changes where the library sees one place; undefined when they touch the same line. */
function bothOf({ a: mine, o: base, b: theirs }: Conflict): Lines | undefined {
  // Nothing but empty lines stood there: two people wrote at one place, neither changed a line of the other's.
  if (base.every((line) => line.trim() === '')) return [...theirs, ...mine];
  const aroundTheirs = linesAround(base, theirs);
  if (aroundTheirs) return [...aroundTheirs.above, ...mine, ...aroundTheirs.below];
  const aroundMine = linesAround(base, mine);
  return aroundMine && [...aroundMine.above, ...theirs, ...aroundMine.below];
}

/** What was written above and below some lines that themselves stayed as they were. */
function linesAround(kept: Lines, lines: Lines): { readonly above: Lines; readonly below: Lines } | undefined {
  const last = lines.length - kept.length;
  for (let at = 0; at <= last; at += 1) {
    if (kept.every((line, index) => lines[at + index] === line)) {
      return { above: lines.slice(0, at), below: lines.slice(at + kept.length) };
    }
  }
  return undefined;
}
