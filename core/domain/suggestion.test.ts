import fc from 'fast-check';
import { often } from '../../tests/support/often';
import { type Asker, type Question, type QuestionArea, questionAreas, questions, suits } from './questionBank';
import { rolesOf, seriesKinds } from './series';
import { type SuggestionFacts, suggestedQuestions } from './suggestion';

const now = new Date('2026-11-23T10:00:00.000Z');
const weeksAgo = (weeks: number) => new Date(now.getTime() - weeks * 7 * 24 * 60 * 60 * 1000).toISOString();
const report: Asker = { kind: 'managerReport', role: 'report' };
const facts = (given: Partial<SuggestionFacts> = {}): SuggestionFacts => ({
  asked: [],
  lastDiscussed: {},
  asker: report,
  now,
  pairsZone: 'UTC',
  seed: 'a meeting',
  ...given,
});
/** All but status, which is always last. */
const sought = questionAreas.filter((area) => area !== 'status');
/** Each area discussed a week later than the one before it. */
const inOrder = Object.fromEntries(sought.map((area, index) => [area, weeksAgo(20 - index)]));
const { recognition: _, ...allButRecognition } = inOrder;
const areasOf = (suggested: readonly Question[]) => suggested.map(({ area }) => area);
const idsOf = (suggested: readonly Question[]) => suggested.map(({ id }) => id);
const fitting = (area: QuestionArea, asker = report) =>
  questions.filter((each) => each.area === area && suits(each, asker));
const everything = questions.length;

describe('the order of the areas', () => {
  it.each([
    ['the one untouched for longest', inOrder, 'wellbeing'],
    ['the one never discussed', allButRecognition, 'recognition'],
    ['another once it was discussed', { ...inOrder, wellbeing: weeksAgo(0) }, 'growth'],
    ['wellbeing in a new series', {}, 'wellbeing'],
    ['anything but status, though never discussed', inOrder, 'wellbeing'],
    ['anything but status, though long ago', { ...inOrder, status: weeksAgo(100) }, 'wellbeing'],
  ] as const)('begins with %s', (_name, lastDiscussed, expected) => {
    expect(areasOf(suggestedQuestions(facts({ lastDiscussed }), 1))).toEqual([expected]);
  });

  it('takes every area in turn before it comes back to the first', () => {
    const once = [...sought, 'status'];
    expect(areasOf(suggestedQuestions(facts({ lastDiscussed: inOrder }), 14))).toEqual([...once, ...once]);
  });

  it('orders instants by time, however they are written', () => {
    const lastDiscussed = { ...inOrder, growth: '2026-01-01T00:30:00+02:00', feedback: '2025-12-31T23:00:00Z' };
    expect(areasOf(suggestedQuestions(facts({ lastDiscussed }), 2))).toEqual(['growth', 'feedback']);
  });
});

describe('the questions of an area', () => {
  const first = (given: Partial<SuggestionFacts>) => idsOf(suggestedQuestions(facts(given), 1))[0];
  const wellbeing = fitting('wellbeing').map(({ id }) => id);
  const askedAll = (at: string) => wellbeing.map((questionId) => ({ questionId, at }));

  it('come before those asked, also when these were asked very long ago', () => {
    const [fresh = '', ...others] = wellbeing;
    const asked = others.map((questionId) => ({ questionId, at: weeksAgo(500) }));
    expect(first({ asked })).toBe(fresh);
  });

  it('come again after all were asked, longest ago first', () => {
    const asked = [...askedAll(weeksAgo(3)).slice(1), { questionId: wellbeing[0] ?? '', at: weeksAgo(4) }];
    expect(first({ asked })).toBe(wellbeing[0]);
  });

  it('count from the last time they were asked', () => {
    const asked = askedAll(weeksAgo(9));
    const usual = first({ asked });
    const again = { questionId: usual ?? '', at: weeksAgo(1) };
    expect(first({ asked: [again, ...asked] })).not.toBe(usual);
    expect(first({ asked: [...asked, again] })).not.toBe(usual);
  });

  it('come last of all while they were asked less than 26 weeks ago', () => {
    const [once = ''] = wellbeing;
    const walk = suggestedQuestions(facts({ asked: [{ questionId: once, at: weeksAgo(25.9) }] }), everything);
    expect(walk.at(-1)?.id).toBe(once);
  });

  it('come behind the others of their area once 26 weeks have passed', () => {
    const [once = ''] = wellbeing;
    const walk = suggestedQuestions(facts({ asked: [{ questionId: once, at: weeksAgo(26) }] }), everything);
    expect(walk.filter(({ area }) => area === 'wellbeing').at(-1)?.id).toBe(once);
    expect(walk.at(-1)?.id).not.toBe(once);
  });

  it('ignore a question that the bank no longer has', () => {
    const asked = [{ questionId: 'long-gone', at: weeksAgo(2) }];
    expect(suggestedQuestions(facts({ asked }), 10)).toEqual(suggestedQuestions(facts(), 10));
  });

  it('differ from meeting to meeting', () => {
    const seeds = Array.from({ length: 40 }, (_, index) => `meeting ${index}`);
    expect(new Set(seeds.map((seed) => first({ seed }))).size).toBeGreaterThan(wellbeing.length / 2);
  });

  it('stay in their order when one of them is taken', () => {
    const before = suggestedQuestions(facts({ lastDiscussed: inOrder }), everything);
    const taken = before[0];
    const asked = [{ questionId: taken?.id ?? '', at: now.toISOString() }];
    const after = suggestedQuestions(facts({ lastDiscussed: inOrder, asked }), everything);
    const others = (walk: readonly Question[]) =>
      idsOf(walk.filter((each) => each.area === taken?.area)).filter((id) => id !== taken?.id);
    expect(others(after)).toEqual(others(before));
  });
});

const anyAsker = fc.constantFrom(...seriesKinds.flatMap((kind) => rolesOf[kind].map((role) => ({ kind, role }))));
const anyInstant = fc.integer({ min: 0, max: 200 }).map(weeksAgo);
const anyFacts: fc.Arbitrary<SuggestionFacts> = fc.record({
  asker: anyAsker,
  seed: fc.string(),
  now: fc.constant(now),
  pairsZone: fc.constantFrom('UTC', 'Pacific/Kiritimati', 'America/Santiago'),
  asked: fc.array(fc.record({ questionId: fc.constantFrom(...questions.map(({ id }) => id)), at: anyInstant }), {
    maxLength: 300,
  }),
  lastDiscussed: fc.dictionary(fc.constantFrom(...questionAreas), anyInstant),
});

describe('whatever was asked and discussed', () => {
  it('a walk repeats nothing, fits who asks, and ends after every question that fits', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const walk = suggestedQuestions(given, everything);
        expect(new Set(idsOf(walk)).size).toBe(walk.length);
        expect(walk.every((each) => suits(each, given.asker))).toBe(true);
        expect(walk).toHaveLength(questions.filter((each) => suits(each, given.asker)).length);
      }),
    );
  });

  it('the same facts give the same walk, and a longer one begins with a shorter one', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(40), fc.nat(40), (given, some, more) => {
        const longer = suggestedQuestions(given, some + more);
        expect(longer.slice(0, some)).toEqual(suggestedQuestions(structuredClone(given), some));
      }),
    );
  });

  it('no area is offered before one that was untouched for longer', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const round = areasOf(suggestedQuestions(given, questionAreas.length));
        expect([...round].sort()).toEqual([...questionAreas].sort());
        expect(round.at(-1)).toBe('status');
        const since = round.slice(0, -1).map((area) => Date.parse(given.lastDiscussed[area] ?? '1970-01-01'));
        expect(since).toEqual(since.toSorted((a, b) => a - b));
      }),
    );
  });

  it('a pair that takes the first one each week is asked nothing twice within half a year', () => {
    fc.assert(
      fc.property(anyAsker, fc.string(), (asker, series) => {
        let given = facts({ asker, lastDiscussed: {}, asked: [] });
        const lastAsked = new Map<string, number>();
        for (let week = 0; week < 104; week++) {
          const at = new Date(now.getTime() + week * 7 * 24 * 60 * 60 * 1000);
          const [taken] = suggestedQuestions({ ...given, now: at, seed: `${series} ${week}` }, 1);
          if (!taken) throw new Error('The bank ran dry');
          expect(week - (lastAsked.get(taken.id) ?? -100)).toBeGreaterThanOrEqual(26);
          lastAsked.set(taken.id, week);
          given = {
            ...given,
            asked: [...given.asked, { questionId: taken.id, at: at.toISOString() }],
            lastDiscussed: { ...given.lastDiscussed, [taken.area]: at.toISOString() },
          };
        }
      }),
      { numRuns: often(20) },
    );
  });
});
