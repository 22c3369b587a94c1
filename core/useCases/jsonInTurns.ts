import type { Turns } from '../ports';
import { inTurns } from './inTurns';

/** So deep in an export lie the lists that may be long: the 1-on-1s, and in each its meetings, action items and notes. */
const DEPTH_OF_LISTS = 4;

/** Writes plain data as `JSON.stringify` does with an indent of two, and lets the others have their turn meanwhile. */
export async function jsonInTurns(value: unknown, turns: Turns): Promise<string> {
  const pieces = piecesOf(value, DEPTH_OF_LISTS);
  return (await inTurns(turns, pieces, { work: (piece) => piece, lengthOf: ({ length }) => length })).join('');
}

function* piecesOf(value: unknown, depth: number, indent = ''): Generator<string> {
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const written = entries.filter(([, each]) => each !== undefined || Array.isArray(value));
  if (depth === 0 || written.length === 0) {
    // Within a text no line break is left to be indented: JSON has two signs for it.
    yield JSON.stringify(value ?? null, null, 2).replaceAll('\n', `\n${indent}`);
    return;
  }
  const inside = `${indent}  `;
  for (const [index, [name, each]] of written.entries()) {
    const label = Array.isArray(value) ? '' : `${JSON.stringify(name)}: `;
    yield `${index === 0 ? open : ','}\n${inside}${label}`;
    yield* piecesOf(each, depth - 1, inside);
  }
  yield `\n${indent}${close}`;
}
