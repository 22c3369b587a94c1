import { type LineChange, type Lines, lineChanges } from './lineChanges';

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
  const lines = base.split('\n');
  const merged: Lines[] = [];
  let done = 0;
  for (const place of changedPlaces(changesBy('mine', lines, mine), changesBy('theirs', lines, theirs))) {
    const both = linesAt(place, lines);
    if (!both) return undefined;
    merged.push(lines.slice(done, place.from), both);
    done = place.to;
  }
  return [...merged, lines.slice(done)].flat().join('\n');
}

/** Where a place in a text is once others have changed the text around it: on the same line, as far in. */
export function movedPlace(place: number, before: string, after: string): number {
  if (before === after) return place;
  const head = before.slice(0, place).split('\n');
  const line = head.length - 1;
  const column = head.at(-1)?.length ?? 0;
  const afterLines = after.split('\n');
  const moved = movedLine(line, lineChanges(before.split('\n'), afterLines));
  const start = afterLines.slice(0, moved).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(start + Math.min(column, afterLines[moved]?.length ?? 0), after.length);
}

function movedLine(line: number, changes: readonly LineChange[]): number {
  const last = changes.findLast(({ from }) => from <= line);
  if (!last) return line;
  const { from, to, at, written } = last;
  // A line that is gone leaves the place where it stood.
  return line < to
    ? Math.min(at + (line - from), at + Math.max(0, written.length - 1))
    : line + at + written.length - to;
}

interface ChangeBy extends LineChange {
  readonly by: 'mine' | 'theirs';
}

/** Lines of the base at which changes touch each other. */
interface ChangedPlace {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly ChangeBy[];
}

function changesBy(by: ChangeBy['by'], base: Lines, text: string): readonly ChangeBy[] {
  return lineChanges(base, text.split('\n')).map((change) => ({ ...change, by }));
}

function changedPlaces(...changes: readonly (readonly ChangeBy[])[]): readonly ChangedPlace[] {
  const places: ChangedPlace[] = [];
  for (const change of changes.flat().sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = places.at(-1);
    if (last && change.from <= last.to) {
      const to = Math.max(last.to, change.to);
      places[places.length - 1] = { from: last.from, to, changes: [...last.changes, change] };
    } else places.push({ from: change.from, to: change.to, changes: [change] });
  }
  return places;
}

/** What stands at such a place in the end; undefined when both changed the same line. */
function linesAt(place: ChangedPlace, base: Lines): Lines | undefined {
  const mine = place.changes.filter(({ by }) => by === 'mine');
  const theirs = place.changes.filter(({ by }) => by === 'theirs');
  const [myLines, theirLines] = [changed(mine, place, base), changed(theirs, place, base)];
  if (theirs.length === 0) return myLines;
  if (mine.length === 0 || isSame(myLines, theirLines)) return theirLines;
  // Nothing but empty lines stood there: two people wrote at one place, neither changed a line of the other's.
  if (base.slice(place.from, place.to).every((line) => line.trim() === '')) return [...theirLines, ...myLines];
  if (isAround(theirs, place)) return around(theirs, myLines, place);
  return isAround(mine, place) ? around(mine, theirLines, place) : undefined;
}

/** The lines of a place with the changes of one of the two. */
function changed(changes: readonly ChangeBy[], { from, to }: ChangedPlace, base: Lines): Lines {
  const pieces: Lines[] = [];
  let done = from;
  for (const change of changes) {
    pieces.push(base.slice(done, change.from), change.written);
    done = change.to;
  }
  return [...pieces, base.slice(done, to)].flat();
}

/** Whether lines were only added above or below a place, and those there stayed as they were. */
function isAround(changes: readonly ChangeBy[], place: ChangedPlace): boolean {
  return changes.every(({ from, to }) => from === to && (from === place.from || from === place.to));
}

function around(changes: readonly ChangeBy[], lines: Lines, place: ChangedPlace): Lines {
  const added = (at: number) => changes.filter(({ from }) => from === at).flatMap(({ written }) => written);
  return [...added(place.from), ...lines, ...added(place.to)];
}

function isSame(one: Lines, other: Lines): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
