import fc from 'fast-check';
import { often } from '../../tests/support/often';
import { scansOf } from '../../tests/support/scans';
import { MAX_NOTES_TEXT } from '../contract/limits';
import { mergeText, movedPlace } from './mergeText';

const text = (...lines: readonly string[]) => lines.join('\n');

describe('merging what two people wrote at once', () => {
  it.each([
    ['one adds above, the other below', 'a', 'new\na', 'a\nend', 'new\na\nend'],
    ['both add at the end: theirs first', 'a', 'a\nmine', 'a\ntheirs', 'a\ntheirs\nmine'],
    ['both begin an empty note', '', 'mine', 'theirs', 'theirs\nmine'],
    ['one goes on with a line, the other adds the next', 'Hel', 'Hello', 'Hel\nnext', 'Hello\nnext'],
    ['one adds the next line, the other goes on with this one', 'Hel', 'Hel\nnext', 'Hello', 'Hello\nnext'],
    ['one deletes what the other left alone', 'a\nb\nc', 'a\nc', 'a\nb\nc\nd', 'a\nc\nd'],
    ['both wrote the same', 'a', 'b', 'b', 'b'],
    ['only they wrote', 'a', 'a', 'b', 'b'],
    ['only I wrote', 'a', 'b', 'a', 'b'],
    ['lines are told apart by place, not by text', '-\n-\n-', '-\nx\n-\n-', '-\n-\n-\ny', '-\nx\n-\n-\ny'],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(mergeText({ base, mine, theirs })).toBe(merged);
  });

  it.each([
    ['both changed one line', 'a', 'b', 'c'],
    ['one changed what the other deleted', 'a\nb\nc', 'a\nx\nc', 'a\nc'],
  ])('leaves the choice to people when %s', (_, base, mine, theirs) => {
    expect(mergeText({ base, mine, theirs })).toBeUndefined();
  });

  /** Lines of a base, and an edit of it: for each line what stands before it, and whether it is kept, gone or rewritten. */
  const base = fc.array(fc.constantFrom('', 'a', 'b', 'c', '- d'), { maxLength: 8 });
  const edit = fc.array(
    fc.record({
      before: fc.array(fc.nat(99), { maxLength: 2 }),
      fate: fc.constantFrom('keep', 'keep', 'go', 'rewrite'),
    }),
    { minLength: 9, maxLength: 9 },
  );
  const edited = (
    lines: readonly string[],
    steps: readonly { before: readonly number[]; fate: string }[],
    who: string,
  ) =>
    text(
      ...[...lines, undefined].flatMap((line, index) => {
        const step = steps[index];
        const added = (step?.before ?? []).map((each) => `${who} ${index}.${each}`);
        if (line === undefined || step?.fate === 'go') return added;
        return [...added, step?.fate === 'rewrite' ? `${who} rewrote ${index}` : line];
      }),
    );

  it('loses no line that either wrote, and invents none', () => {
    fc.assert(
      fc.property(base, edit, edit, (lines, mySteps, theirSteps) => {
        const [mine, theirs] = [edited(lines, mySteps, 'mine'), edited(lines, theirSteps, 'theirs')];
        const merged = mergeText({ base: text(...lines), mine, theirs });
        fc.pre(merged !== undefined);
        const written = [mine, theirs]
          .flatMap((each) => each.split('\n'))
          .filter((line) => /^(mine|theirs)/.test(line));
        const kept = merged.split('\n').filter((line) => /^(mine|theirs)/.test(line));
        expect(kept.toSorted()).toEqual(written.toSorted());
      }),
      { numRuns: often(1_000) },
    );
  });

  it('never needs a choice when both only add lines', () => {
    const adding = edit.map((steps) => steps.map((step) => ({ ...step, fate: 'keep' })));
    fc.assert(
      fc.property(base, adding, adding, (lines, mySteps, theirSteps) => {
        const present = text(...lines);
        const [mine, theirs] = [edited(lines, mySteps, 'mine'), edited(lines, theirSteps, 'theirs')];
        expect(mergeText({ base: present, mine, theirs })).toBeDefined();
      }),
      { numRuns: often(1_000) },
    );
  });

  it('keeps the order in which each wrote', () => {
    fc.assert(
      fc.property(base, edit, edit, (lines, mySteps, theirSteps) => {
        const mine = edited(lines, mySteps, 'mine');
        const merged = mergeText({ base: text(...lines), mine, theirs: edited(lines, theirSteps, 'theirs') });
        fc.pre(merged !== undefined);
        const ofMine = (all: string) => all.split('\n').filter((line) => line.startsWith('mine'));
        expect(ofMine(merged)).toEqual(ofMine(mine));
      }),
    );
  });
});

describe('a place in a text that others change', () => {
  const at = (marked: string) => ({ place: marked.indexOf('|'), text: marked.replace('|', '') });
  it.each([
    ['moves down with lines added above', 'a\nhel|lo', 'new\na\nhel|lo'],
    ['stays where lines are added below', 'hel|lo\nb', 'hel|lo\nx\nb'],
    ['moves with additions on both sides', 'a\nb|\nc', 'x\na\nb|\nc\ny'],
    ['stays at the end of its line', 'a|', 'a|\nb'],
    ['stays on its line when another one goes', 'gone\nb|', 'b|'],
  ])('%s', (_, before, after) => {
    const [from, to] = [at(before), at(after)];
    expect(movedPlace(from.place, from.text, to.text)).toBe(to.place);
  });

  it('is always inside the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(40), (before, after, place) => {
        const moved = movedPlace(Math.min(place, before.length), before, after);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

describe('a text as long as notes can be', () => {
  const half = MAX_NOTES_TEXT / 2;
  const lines = (line: string) => `${line}\n`.repeat(Math.floor(MAX_NOTES_TEXT / (line.length + 1)));
  const numbered = (word: string) => Array.from({ length: 2_000 }, (_, index) => `${word} ${index % 7}`).join('\n');
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['of empty lines', lines(''), `mine\n${lines('')}`, `${lines('')}theirs`],
    [
      'of empty lines, changed in the middle',
      lines(''),
      `${lines('').slice(half)}mine${lines('').slice(half)}`,
      `x${lines('')}y`,
    ],
    ['of equal lines, every other one rewritten', lines('a'), lines('a\nmine'), lines('a\n\na')],
    ['of few different lines', numbered('a'), numbered('b'), numbered('a').toUpperCase()],
    ['written anew by both', lines('one'), lines('two'), lines('three')],
  ];

  it.each(cases)('%s is merged, or left to people, in the time of some readings', (_, base, mine, theirs) => {
    expect(scansOf(base, () => mergeText({ base, mine, theirs }))).toBeLessThan(2_000);
  });

  it.each(cases)('%s keeps the caret in the time of some readings', (_, base, mine, theirs) => {
    expect(scansOf(base, () => movedPlace(half, mine, theirs))).toBeLessThan(2_000);
  });

  it('of empty lines keeps what both wrote', () => {
    const empty = '\n'.repeat(4_000);
    const both = mergeText({ base: empty, mine: `mine${empty}`, theirs: `${empty}theirs` });
    expect(both).toBe(`mine${empty}theirs`);
  });
});
