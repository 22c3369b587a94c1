import fc from 'fast-check';
import { often } from '../../tests/support/often';
import { MAX_POINTS_PER_AGENDA } from '../contract/limits';
import {
  type Agenda,
  carryOver,
  visiblePoints,
  withPoint,
  withPointArea,
  withPointDiscussed,
  withPointMoved,
  withPointNotes,
  withPointRemoved,
  withPointRestored,
  withPointSplit,
  withPointText,
} from './agenda';
import { editText } from './sharedText';

const maya = { by: 'maya', at: '2026-11-23T10:00:00.000Z' };
const sam = { by: 'sam', at: '2026-11-23T10:05:00.000Z' };
/** When a meeting is over. */
const LATER = '2026-11-23T10:30:00.000Z';

function agendaOf(...ids: string[]): Agenda {
  return ids.reduce<Agenda>((agenda, id) => withPoint(agenda, { id, text: `About ${id}`, area: 'other' }, maya), []);
}
const idsOf = (agenda: Agenda) => visiblePoints(agenda).map((each) => each.id);

describe('adding talking points', () => {
  it('puts a new point at the end, open, with its author', () => {
    const agenda = withPoint(agendaOf('a'), { id: 'b', text: 'On-call', area: 'roadblock' }, sam);
    expect(idsOf(agenda)).toEqual(['a', 'b']);
    expect(agenda[1]).toMatchObject({
      state: 'open',
      raisedBy: 'sam',
      raisedAt: sam.at,
      carried: 0,
      area: 'roadblock',
    });
    expect(agenda[1]?.text).toEqual({ text: 'On-call', version: 1, editedBy: 'sam', editedAt: sam.at });
  });

  it('adds the same request once, even after the point was removed', () => {
    const once = agendaOf('a');
    expect(withPoint(once, { id: 'a', text: 'again', area: 'other' }, maya)).toBe(once);
    const removed = withPointRemoved(once, 'a', sam);
    expect(idsOf(withPoint(removed, { id: 'a', text: 'again', area: 'other' }, maya))).toEqual([]);
  });

  it('refuses the point after the last one that fits', () => {
    const full = agendaOf(...Array.from({ length: MAX_POINTS_PER_AGENDA }, (_, index) => `p${index}`));
    expect(() => withPoint(full, { id: 'more', text: 'x', area: 'other' }, maya)).toThrow('tooManyPoints');
    const withRoom = withPointRemoved(full, 'p3', maya);
    expect(idsOf(withPoint(withRoom, { id: 'more', text: 'x', area: 'other' }, maya))).toContain('more');
    expect(() => withPointRestored(withPoint(withRoom, { id: 'more', text: 'x', area: 'other' }, maya), 'p3')).toThrow(
      'tooManyPoints',
    );
  });

  it('forgets the oldest removed points rather than growing for ever', () => {
    let agenda = agendaOf('kept');
    for (let index = 0; index < 80; index++) {
      const writing = { by: 'maya', at: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString() };
      agenda = withPointRemoved(
        withPoint(agenda, { id: `gone${index}`, text: 'x', area: 'other' }, writing),
        `gone${index}`,
        writing,
      );
    }
    expect(agenda.length).toBeLessThanOrEqual(52);
    expect(idsOf(withPointRestored(agenda, 'gone79'))).toEqual(['kept', 'gone79']);
    expect(() => withPointRestored(agenda, 'gone0')).toThrow('notFound');
  });
});

describe('splitting a point', () => {
  const split = (agenda: Agenda, id = 'b') =>
    withPointSplit(
      agenda,
      id,
      {
        change: (text) => editText(text, { text: 'About pay', basedOn: 1 }, sam),
        rest: { id: 'rest', text: 'And the team' },
      },
      sam,
    );

  it('leaves it saying less, and puts the rest right behind it, in the same area', () => {
    const agenda = split(withPointArea(agendaOf('a', 'b', 'c'), 'b', 'growth'));
    expect(idsOf(agenda)).toEqual(['a', 'b', 'rest', 'c']);
    expect(agenda[1]).toMatchObject({ text: { text: 'About pay' }, raisedBy: 'maya' });
    expect(agenda[2]).toMatchObject({ text: { text: 'And the team' }, area: 'growth', raisedBy: 'sam', carried: 0 });
  });

  it('changes nothing the second time', () => {
    const once = split(agendaOf('a', 'b'));
    expect(split(once)).toBe(once);
  });

  it('refuses what cannot be split, and a rest for which there is no room', () => {
    expect(() => split(agendaOf('a'))).toThrow('notFound');
    const full = agendaOf('b', ...Array.from({ length: MAX_POINTS_PER_AGENDA - 1 }, (_, place) => `p${place}`));
    expect(() => split(full)).toThrow('tooManyPoints');
  });
});

describe('ordering', () => {
  it.each([
    ['to the front', 'c', null, ['c', 'a', 'b', 'd']],
    ['behind another further down', 'a', 'c', ['b', 'c', 'a', 'd']],
    ['behind another further up', 'd', 'a', ['a', 'd', 'b', 'c']],
    ['behind the last', 'b', 'd', ['a', 'c', 'd', 'b']],
    ['behind itself: nothing', 'b', 'b', ['a', 'b', 'c', 'd']],
    ['behind one that is gone: nothing', 'b', 'nowhere', ['a', 'b', 'c', 'd']],
  ])('moves a point %s', (_name, id, after, expected) => {
    expect(idsOf(withPointMoved(agendaOf('a', 'b', 'c', 'd'), id, after))).toEqual(expected);
  });

  it('keeps both moves when two people move different points at the same moment', () => {
    const start = agendaOf('a', 'b', 'c', 'd');
    expect(idsOf(withPointMoved(withPointMoved(start, 'd', null), 'a', 'c'))).toEqual(['d', 'b', 'c', 'a']);
    expect(idsOf(withPointMoved(withPointMoved(start, 'a', 'c'), 'd', null))).toEqual(['d', 'b', 'c', 'a']);
  });

  it('can move behind a point that was removed a moment ago', () => {
    const start = withPointRemoved(agendaOf('a', 'b', 'c'), 'b', sam);
    expect(idsOf(withPointMoved(start, 'a', 'b'))).toEqual(['a', 'c']);
  });

  it('refuses to move a point that is not there', () => {
    expect(() => withPointMoved(agendaOf('a'), 'b', null)).toThrow('notFound');
  });
});

describe('removing', () => {
  it('can be undone in place, with everything the point had', () => {
    const start = withPointNotes(agendaOf('a', 'b', 'c'), 'b', (notes) =>
      editText(notes, { text: 'a note', basedOn: 0 }, sam),
    );
    const removed = withPointRemoved(start, 'b', sam);
    expect(idsOf(removed)).toEqual(['a', 'c']);
    expect(withPointRestored(removed, 'b')).toEqual(start);
  });

  it('refuses changes to a removed point', () => {
    const removed = withPointRemoved(agendaOf('a'), 'a', sam);
    expect(() => withPointArea(removed, 'a', 'growth')).toThrow('notFound');
    expect(() => withPointText(removed, 'a', (text) => text)).toThrow('notFound');
    expect(withPointRemoved(removed, 'a', maya)).toBe(removed);
  });
});

describe('discussing', () => {
  it('marks and unmarks, and keeps the first mark', () => {
    const marked = withPointDiscussed(agendaOf('a'), 'a', true, maya);
    expect(marked[0]).toMatchObject({ state: 'discussed', discussedBy: 'maya', discussedAt: maya.at });
    expect(withPointDiscussed(marked, 'a', true, sam)).toBe(marked);
    expect(withPointDiscussed(marked, 'a', false, sam)).toEqual(agendaOf('a'));
  });
});

describe('carrying over', () => {
  it('moves open points to the next meeting, in order, one meeting older, with their notes', () => {
    const agenda = withPointRemoved(withPointDiscussed(agendaOf('a', 'b', 'c', 'd'), 'b', true, maya), 'd', sam);
    const { held, next } = carryOver(agenda, '2026-11-23T12:00:00.000Z', { ages: true });
    expect(held.map((each) => [each.id, each.state])).toEqual([
      ['a', 'carriedOver'],
      ['b', 'discussed'],
      ['c', 'carriedOver'],
    ]);
    expect(next.map((each) => [each.id, each.state, each.carried])).toEqual([
      ['a', 'open', 1],
      ['c', 'open', 1],
    ]);
    expect(carryOver(next, LATER, { ages: true }).next.map((each) => each.carried)).toEqual([2, 2]);
  });

  it.each([
    ['a moment ago can be put back in its place, one meeting older', sam.at, true],
    ['an hour before is gone', '2026-11-23T09:30:00.000Z', false],
  ])('a point removed %s', (_name, at, isKept) => {
    const agenda = withPointRemoved(agendaOf('a', 'b', 'c'), 'b', { by: 'sam', at });
    const { held, next } = carryOver(agenda, LATER, { ages: true });
    expect(idsOf(held)).toEqual(['a', 'c']);
    expect(idsOf(next)).toEqual(['a', 'c']);
    const restore = () => withPointRestored(next, 'b');
    if (!isKept) return expect(restore).toThrow(expect.objectContaining({ code: 'notFound' }));
    expect(restore().map((each) => [each.id, each.state, each.carried])).toEqual([
      ['a', 'open', 1],
      ['b', 'open', 1],
      ['c', 'open', 1],
    ]);
  });
});

type Step =
  | { do: 'add' | 'remove' | 'restore' | 'discuss' | 'undiscuss'; id: string }
  | { do: 'move'; id: string; after: string | null }
  | { do: 'close' };

const anyId = fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `p${index}`));
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('add', 'remove', 'restore', 'discuss', 'undiscuss' as const),
    id: anyId,
  }) as fc.Arbitrary<Step>,
  fc.record({ do: fc.constant('move' as const), id: anyId, after: fc.option(anyId, { nil: null }) }),
  fc.constant({ do: 'close' as const }),
);

function applied(agenda: Agenda, step: Step): Agenda {
  try {
    switch (step.do) {
      case 'add':
        return withPoint(agenda, { id: step.id, text: step.id, area: 'other' }, maya);
      case 'remove':
        return withPointRemoved(agenda, step.id, maya);
      case 'restore':
        return withPointRestored(agenda, step.id);
      case 'discuss':
        return withPointDiscussed(agenda, step.id, true, maya);
      case 'undiscuss':
        return withPointDiscussed(agenda, step.id, false, maya);
      case 'move':
        return withPointMoved(agenda, step.id, step.after);
      case 'close':
        return carryOver(agenda, LATER, { ages: true }).next;
    }
  } catch {
    return agenda;
  }
}

describe('whatever two people do in whatever order', () => {
  it('no point is ever doubled, and only removing or closing makes one disappear', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        let agenda: Agenda = [];
        for (const step of steps) {
          const before = idsOf(agenda);
          const after = applied(agenda, step);
          const ids = after.map((each) => each.id);
          expect(new Set(ids).size).toBe(ids.length);
          const lost = before.filter((id) => !idsOf(after).includes(id));
          if (step.do === 'remove') expect(lost.every((id) => id === step.id)).toBe(true);
          else if (step.do === 'close') {
            const { held, next } = carryOver(agenda, LATER, { ages: true });
            expect(held.map((each) => each.id)).toEqual(before);
            for (const each of held) expect(idsOf(next).includes(each.id)).toBe(each.state === 'carriedOver');
          } else expect(lost).toEqual([]);
          agenda = after;
        }
      }),
      { numRuns: often(300) },
    );
  });
});
