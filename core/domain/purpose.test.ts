import fc from 'fast-check';
import {
  comingPurposes,
  defaultPurposePlan,
  knownPurposes,
  noPurposesHad,
  type Purpose,
  type PurposefulMeeting,
  proposedPurpose,
  purposePlanSchema,
  purposeSchema,
  purposes,
  type RecurringPurpose,
  withPurposeHad,
} from './purpose';

const DAY = 24 * 60 * 60 * 1000;
/** A meeting so many days after the first one of a series. */
const dayOf = (days: number) => new Date(Date.parse('2026-01-06T09:00:00.000Z') + days * DAY).toISOString();
const meeting = (days: number, kind?: Exclude<Purpose['kind'], 'custom'>) => ({
  at: dayOf(days),
  purpose: kind && { kind },
});

/** What is known of these meetings once they were held, one after the other. */
const had = (meetings: readonly PurposefulMeeting[]) =>
  meetings.toSorted((a, b) => a.at.localeCompare(b.at)).reduce(withPurposeHad, noPurposesHad);

/** What is proposed when the two always follow the proposal. */
function followed(everyDays: number, count: number): string[] {
  const held: { at: string; purpose: Purpose }[] = [];
  for (let index = 0; index < count; index++) {
    const at = dayOf(index * everyDays);
    held.push({ at, purpose: proposedPurpose(defaultPurposePlan, had(held), at, 'Europe/Berlin') });
  }
  return held.map(({ purpose }) => purpose.kind);
}

describe('a purpose', () => {
  it.each(knownPurposes)('can be %s, and then says nothing more', (kind) => {
    expect(purposeSchema.parse({ kind })).toEqual({ kind });
    expect(purposeSchema.safeParse({ kind, text: 'Why' }).success).toBe(false);
  });

  it.each([
    ['a line', 'Plan the move to Lisbon', true],
    ['120 characters', 'x'.repeat(120), true],
    ['121 characters', 'x'.repeat(121), false],
    ['nothing', '   ', false],
    ['two lines, as one', 'One\nTwo', true],
    ['blanks of no width alone', '\u200b', false],
  ])('in own words takes %s: %j', (_name, text, fits) => {
    expect(purposeSchema.safeParse({ kind: 'custom', text }).success).toBe(fits);
  });

  it.each([{ kind: 'custom' }, { kind: 'gossip' }, {}, 'growth'])('is not %j', (wrong) => {
    expect(purposeSchema.safeParse(wrong).success).toBe(false);
  });
});

describe('the purpose that the rhythm proposes', () => {
  it.each([
    ['catching up when nothing was held yet', [], 0, 'catchUp'],
    ['catching up a week into a new series', [meeting(0)], 7, 'catchUp'],
    ['growth four weeks into a new series', [meeting(0), meeting(7), meeting(14), meeting(21)], 28, 'growth'],
    ['growth four weeks after the last growth talk', [meeting(0, 'growth')], 28, 'growth'],
    ['catching up three weeks after it', [meeting(0, 'growth')], 21, 'catchUp'],
    ['growth though the meeting was moved to a day earlier', [meeting(0, 'growth')], 27, 'growth'],
    [
      'feedback when both are as much overdue, as it is the rarer',
      [meeting(0, 'feedback'), meeting(28, 'growth')],
      56,
      'feedback',
    ],
    ['what is more overdue in its own intervals', [meeting(0, 'feedback'), meeting(14, 'growth')], 56, 'growth'],
    [
      'motivation after a quarter',
      [meeting(0, 'motivation'), meeting(84, 'growth'), meeting(77, 'feedback')],
      91,
      'motivation',
    ],
    [
      'growth after a long pause',
      [meeting(0, 'growth'), meeting(7, 'motivation'), meeting(14, 'feedback')],
      200,
      'growth',
    ],
    [
      'catching up when it is only a day since everything',
      [meeting(0, 'growth'), meeting(0, 'motivation'), meeting(0, 'feedback')],
      1,
      'catchUp',
    ],
    ['onboarding again in the second meeting once the two chose it', [meeting(0, 'onboarding')], 7, 'onboarding'],
    [
      'onboarding no more once they chose something else',
      [meeting(0, 'onboarding'), meeting(7, 'catchUp')],
      14,
      'catchUp',
    ],
    [
      'onboarding no more after four meetings',
      [0, 7, 14, 21].map((days) => meeting(days, 'onboarding')),
      24,
      'catchUp',
    ],
  ] as const)('is %s', (_name, held, coming, expected) => {
    expect(proposedPurpose(defaultPurposePlan, had(held), dayOf(coming), 'Europe/Berlin')).toEqual({ kind: expected });
  });

  it('does not take a purpose in own words for any other', () => {
    const own = { at: dayOf(21), purpose: { kind: 'custom', text: 'growth' } } as const;
    expect(proposedPurpose(defaultPurposePlan, had([meeting(0), own]), dayOf(28), 'Europe/Berlin')).toEqual({
      kind: 'growth',
    });
  });

  it('comes round in a weekly series, with most meetings left to catching up', () => {
    const year = followed(7, 52);
    const times = (kind: string) => year.filter((each) => each === kind).length;
    expect(year.slice(0, 10).join(' ')).toBe(
      'catchUp catchUp catchUp catchUp growth catchUp catchUp catchUp feedback growth',
    );
    expect(times('growth')).toBeGreaterThanOrEqual(9);
    expect(times('feedback')).toBeGreaterThanOrEqual(5);
    expect(times('motivation')).toBeGreaterThanOrEqual(3);
    expect(times('catchUp')).toBeGreaterThan(26);
  });

  it('leaves room for every purpose in a monthly series', () => {
    expect(new Set(followed(28, 8).slice(1))).toEqual(new Set(['growth', 'feedback', 'motivation']));
  });

  it('is catching up throughout when the plan is empty', () => {
    expect(proposedPurpose([], had([meeting(0)]), dayOf(365), 'Europe/Berlin')).toEqual({ kind: 'catchUp' });
  });

  it('is the same four weeks later across a clock change', () => {
    const before = { at: '2026-03-10T09:00:00.000Z', purpose: { kind: 'growth' } } as const;
    expect(proposedPurpose(defaultPurposePlan, had([before]), '2026-04-07T08:00:00.000Z', 'Europe/Berlin')).toEqual({
      kind: 'growth',
    });
  });

  it('is never one that was had less than its interval ago, whatever the past', () => {
    const anyMeeting = fc.record({ days: fc.nat(400), kind: fc.constantFrom(...knownPurposes, undefined) });
    fc.assert(
      fc.property(fc.array(anyMeeting, { minLength: 4, maxLength: 40 }), (past) => {
        const held = past.map(({ days, kind }) => meeting(days, kind));
        const proposed = proposedPurpose(defaultPurposePlan, had(held), dayOf(401), 'Europe/Berlin').kind;
        expect(purposes).toContain(proposed);
        const interval = defaultPurposePlan.find(({ kind }) => kind === proposed)?.everyDays ?? 0;
        const last = Math.max(...past.flatMap(({ days, kind }) => (kind === proposed ? [days] : [])));
        if (proposed !== 'catchUp') expect(401 - last).toBeGreaterThanOrEqual(interval - 3);
      }),
    );
  });
});

describe('a plan of one’s own', () => {
  const plan = (everyDays: Partial<Record<RecurringPurpose['kind'], number>>): readonly RecurringPurpose[] =>
    purposePlanSchema.parse(Object.entries(everyDays).map(([kind, days]) => ({ kind, everyDays: days })));

  it.each([
    ['nothing by itself', {}, [meeting(0, 'growth')], [56, 63], ['catchUp', 'catchUp']],
    ['one purpose each week', { feedback: 7 }, [meeting(0, 'feedback')], [7, 14, 21], Array(3).fill('feedback')],
    [
      'one every second week',
      { growth: 14 },
      [meeting(0, 'growth')],
      [7, 14, 21, 28],
      ['catchUp', 'growth', 'catchUp', 'growth'],
    ],
    [
      'performance twice a year',
      { performance: 182 },
      [meeting(0)],
      [175, 182, 189],
      ['catchUp', 'performance', 'catchUp'],
    ],
    [
      'two that are due, the rarer first',
      { growth: 28, motivation: 56 },
      [meeting(0)],
      [56, 63, 70],
      ['growth', 'motivation', 'catchUp'],
    ],
    ['catching up first of all', { growth: 7 }, [], [0, 7], ['catchUp', 'growth']],
  ])('brings %s', (_name, everyDays, held, days, kinds) => {
    const coming = comingPurposes(
      plan(everyDays),
      had(held),
      days.map((each) => meeting(each)),
      'Europe/Berlin',
    );
    expect(coming.map((each) => each.kind)).toEqual(kinds);
  });

  it('goes on from a purpose that was chosen for the coming meeting', () => {
    const chosen = { at: dayOf(28), purpose: { kind: 'custom', text: 'Lisbon' } } as const;
    const coming = comingPurposes(
      defaultPurposePlan,
      had([meeting(0, 'growth')]),
      [chosen, meeting(35)],
      'Europe/Berlin',
    );
    expect(coming).toEqual([chosen.purpose, { kind: 'growth' }]);
  });

  it.each([
    [
      'twice the same',
      [
        { kind: 'growth', everyDays: 28 },
        { kind: 'growth', everyDays: 56 },
      ],
    ],
    ['catching up', [{ kind: 'catchUp', everyDays: 28 }]],
    ['oftener than weekly', [{ kind: 'growth', everyDays: 6 }]],
    ['in another year', [{ kind: 'growth', everyDays: 367 }]],
    ['on half a day', [{ kind: 'growth', everyDays: 7.5 }]],
  ])('cannot have %s', (_name, wrong) => {
    expect(purposePlanSchema.safeParse(wrong).success).toBe(false);
  });
});
