import { exampleMeeting, exampleSeries, pastOn } from '../../tests/support/exampleSeries';
import { type ActionItem, droppedItem, keptItem, newActionItem, takenAlongItem } from './actionItem';
import { type Agenda, type Area, type TalkingPoint, withPoint, withPointDiscussed, withPointNotes } from './agenda';
import { areasLastDiscussed } from './agendaMix';
import { type Held, heldMeeting, startedMeeting, withPurpose } from './meeting';
import { isWrittenDown, type PracticeFigure, practiceFigures } from './practices';
import type { Series } from './series';
import { writtenText } from './sharedText';
import { recordOf } from './trackRecord';

const now = new Date('2026-12-15T12:00:00Z');

interface Talk {
  readonly day?: string;
  /** Author, area, and how often it was carried before. */
  readonly points?: readonly (readonly [string, Area, number?])[];
  readonly purposeful?: boolean;
  readonly written?: boolean;
  /** What the ids of its points begin with; the day unless said otherwise. */
  readonly ids?: string;
}

/** A meeting held at 09:00 UTC that day, everything on it discussed. */
function held({ day = '2026-12-08', points = [], purposeful = false, written = true, ids = day }: Talk = {}): Held {
  const at = `${day}T09:00:00.000Z`;
  const agenda = points.reduce<Agenda>((before, [by, area, carried = 0], index) => {
    const id = `${ids} ${index}`;
    const added = withPoint(before, { id, text: id, area }, { by, at });
    return added.map((each): TalkingPoint => (each.id === id ? { ...each, carried } : each));
  }, []);
  const discussed = agenda.reduce((before, { id }) => withPointDiscussed(before, id, true, { by: 'sam', at }), agenda);
  const planned = { ...exampleMeeting(discussed), startsAt: at, id: `m-${day}` };
  const running = startedMeeting(purposeful ? withPurpose(planned, { kind: 'growth' }) : planned, { by: 'maya', at });
  const closed = heldMeeting(running, [], { by: 'maya', at }).held;
  return written ? { ...closed, notes: writtenText('Good talk', { by: 'sam', at }) } : closed;
}

function figuresOf(
  talks: readonly Held[],
  {
    series = {},
    carriedOften = 0,
    me = 'sam',
    closed = [],
  }: { series?: Partial<Series>; carriedOften?: number; me?: string; closed?: readonly ActionItem[] } = {},
) {
  const figures = practiceFigures({
    series: exampleSeries({ lastDiscussed: areasLastDiscussed(talks), ...series }),
    held: talks,
    carriedOften,
    closed,
    me,
    now,
    readersZone: 'Europe/Berlin',
    todayOf: () => '2026-12-15',
  });
  return <Practice extends PracticeFigure['practice']>(practice: Practice) => {
    const found = figures.find(
      (each): each is Extract<PracticeFigure, { practice: Practice }> => each.practice === practice,
    );
    if (!found) throw new Error(`No figure of ${practice}`);
    return found;
  };
}

const three = (talk: Talk) => ['2026-12-08', '2026-12-01', '2026-11-24'].map((day) => held({ ...talk, day }));

describe('too little', () => {
  it.each([0, 1, 2])('is %i meetings: no practice claims to know', (count) => {
    const figure = figuresOf(three({}).slice(0, count));
    for (const practice of ['purpose', 'sharedAgenda', 'moreThanWork', 'followUp', 'consistency'] as const) {
      expect(figure(practice).isEnough).toBe(false);
    }
  });

  it('is enough with three', () => {
    const figure = figuresOf(three({}), {
      series: { past: [pastOn('2026-12-08'), pastOn('2026-12-01'), pastOn('2026-11-24')] },
    });
    for (const practice of ['purpose', 'sharedAgenda', 'moreThanWork', 'followUp', 'consistency'] as const) {
      expect(figure(practice).isEnough).toBe(true);
    }
  });

  it('is one promise closed enough to speak of follow-up', () => {
    const tallies = { maya: { kept: 1, keptLate: 0, dropped: 0 } };
    expect(figuresOf([], { series: { tallies } })('followUp').isEnough).toBe(true);
  });
});

describe('start with purpose', () => {
  it('counts the meetings that had one, and draws them oldest first', () => {
    const talks = [held({ purposeful: true }), held({ day: '2026-12-01' }), held({ day: '2026-11-24' })];
    expect(figuresOf(talks)('purpose')).toMatchObject({
      held: 3,
      withPurpose: 1,
      trend: [0, 0, 1],
      advice: 'choosePurpose',
    });
  });

  it('asks for nothing when the coming one has a purpose', () => {
    const current = { ...exampleSeries().current, purpose: { kind: 'growth' as const } };
    expect(figuresOf(three({}), { series: { current } })('purpose')).not.toHaveProperty('advice');
  });

  it('looks at the last twelve', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      held({ day: `2026-10-${String(index + 1).padStart(2, '0')}` }),
    );
    expect(figuresOf(many)('purpose').held).toBe(12);
  });
});

describe('shared agenda', () => {
  it.each<[string, Talk['points'], { mine: number; theirs: number }, string | undefined]>([
    [
      'both',
      [
        ['sam', 'other'],
        ['maya', 'other'],
      ],
      { mine: 3, theirs: 3 },
      undefined,
    ],
    [
      'three to one is still fair',
      [
        ['sam', 'other'],
        ['sam', 'other'],
        ['sam', 'other'],
        ['maya', 'other'],
      ],
      { mine: 9, theirs: 3 },
      undefined,
    ],
    ['only I', [['sam', 'other']], { mine: 3, theirs: 0 }, 'inviteOther'],
    ['only the other', [['maya', 'other']], { mine: 0, theirs: 3 }, 'addYourOwn'],
    ['nobody', [], { mine: 0, theirs: 0 }, 'addYourOwn'],
  ])('tells whose points they were: %s', (_name, points = [], counts, advice) => {
    const figure = figuresOf(three({ points }))('sharedAgenda');
    expect(figure).toMatchObject(counts);
    expect(figure.advice).toBe(advice);
  });

  it('is told from the side of the reader', () => {
    const talks = three({ points: [['sam', 'other']] });
    expect(figuresOf(talks, { me: 'maya' })('sharedAgenda')).toMatchObject({
      mine: 0,
      theirs: 3,
      advice: 'addYourOwn',
      trend: [0, 0, 0],
    });
    expect(figuresOf(talks, { me: 'sam' })('sharedAgenda')).toMatchObject({ trend: [1, 1, 1] });
  });

  it('counts a point that was carried on once', () => {
    const talks = [
      held({
        points: [
          ['sam', 'other', 1],
          ['maya', 'other'],
        ],
      }),
      held({ day: '2026-12-01', points: [['sam', 'other']] }),
    ];
    expect(figuresOf(talks)('sharedAgenda')).toMatchObject({ mine: 1, theirs: 1, trend: [1, 0] });
    // Also when nothing was talked about in the first, so that it is no older in the second.
    const [second, first] = ['2026-12-08', '2026-12-01'].map((day) =>
      held({ day, ids: 'same', points: [['sam', 'other']] }),
    );
    const twice = [second, first].flatMap((each) => each ?? []);
    expect(figuresOf(twice)('sharedAgenda')).toMatchObject({ mine: 1, theirs: 0, trend: [1, 0] });
  });
});

describe('more than work', () => {
  it('says how long each area has been silent, and which for longest', () => {
    const talks = [
      held({
        points: [
          ['sam', 'wellbeing'],
          ['sam', 'recognition'],
        ],
      }),
      held({
        day: '2026-11-24',
        points: [
          ['sam', 'feedback'],
          ['sam', 'growth'],
        ],
      }),
      held({ day: '2026-11-17', points: [['sam', 'growth']] }),
    ];
    expect(figuresOf(talks)('moreThanWork')).toMatchObject({
      daysSince: { wellbeing: 7, recognition: 7, feedback: 21, growth: 21 },
      quietest: 'growth',
    });
  });

  it('knows what was talked about before the last meetings', () => {
    const figure = figuresOf([], { series: { lastDiscussed: { growth: '2026-10-06T09:00:00.000Z' } } })('moreThanWork');
    expect(figure).toMatchObject({ daysSince: { growth: 70 }, quietest: 'wellbeing' });
  });

  it.each<[string, Talk['points'], string | undefined]>([
    [
      'mostly status',
      [
        ['sam', 'status'],
        ['sam', 'status'],
        ['sam', 'wellbeing'],
      ],
      'collectStatusElsewhere',
    ],
    [
      'half status, and areas silent',
      [
        ['sam', 'status'],
        ['sam', 'wellbeing'],
      ],
      'askAboutArea',
    ],
    [
      'all areas alive',
      [
        ['sam', 'wellbeing'],
        ['sam', 'growth'],
        ['sam', 'feedback'],
        ['sam', 'recognition'],
      ],
      undefined,
    ],
  ])('advises when it is %s', (_name, points = [], advice) => {
    expect(figuresOf(three({ points }))('moreThanWork').advice).toBe(advice);
  });

  it('does not call a few points mostly status, by the same rule as the agenda', () => {
    const points: Talk['points'] = [
      ['sam', 'status'],
      ['sam', 'status'],
    ];
    expect(figuresOf([held({ points })])('moreThanWork').advice).toBe('askAboutArea');
  });

  it('leaves an area in peace for six weeks', () => {
    const all = (day: string) =>
      held({
        day,
        points: [
          ['sam', 'wellbeing'],
          ['sam', 'growth'],
          ['sam', 'feedback'],
          ['sam', 'recognition'],
        ],
      });
    expect(figuresOf([all('2026-11-03')])('moreThanWork').advice).toBeUndefined();
    expect(figuresOf([all('2026-11-02')])('moreThanWork').advice).toBe('askAboutArea');
  });

  it('draws the share that is not status', () => {
    const talks = [
      held({
        points: [
          ['sam', 'status'],
          ['sam', 'other'],
        ],
      }),
      held({ day: '2026-12-01', points: [] }),
    ];
    expect(figuresOf(talks)('moreThanWork').trend).toEqual([1, 0.5]);
  });
});

describe('document and follow up', () => {
  const tallies = { sam: { kept: 3, keptLate: 1, dropped: 1 }, maya: { kept: 2, keptLate: 0, dropped: 0 } };
  const openItems = [
    { id: 'a', ownerId: 'sam', dueOn: '2026-12-14' },
    { id: 'b', ownerId: 'sam', dueOn: '2026-12-15' },
    { id: 'c', ownerId: 'maya' },
  ];

  it('tells kept, dropped and late promises of each side', () => {
    expect(figuresOf(three({}), { series: { tallies, openItems } })('followUp')).toMatchObject({
      mine: { kept: 3, dropped: 1, overdue: 1 },
      theirs: { kept: 2, dropped: 0, overdue: 0 },
      advice: 'lookAtOverdue',
    });
    expect(figuresOf(three({}), { series: { tallies, openItems }, me: 'maya' })('followUp')).toMatchObject({
      theirs: { overdue: 1 },
      advice: 'lookAtOverdue',
    });
  });

  it('draws for each meeting the share of its promises that was kept, oldest first', () => {
    const writing = { by: 'sam', at: '2026-12-09T09:00:00.000Z' };
    const made = (id: string) => newActionItem({ id, text: id, ownerId: 'sam' }, writing);
    const closed = [
      keptItem(made('a'), '2026-12-09', writing),
      droppedItem(made('b'), 'Moot', writing),
      keptItem(made('c'), '2026-12-09', writing),
      takenAlongItem(made('d'), writing),
    ];
    const withMade = (day: string, ...ids: readonly string[]) => ({
      ...held({ day }),
      madeItems: ids.map((id) => ({ id, text: id, ownerId: 'sam' })),
    });
    const talks = [
      withMade('2026-12-08', 'e'),
      withMade('2026-12-01'),
      withMade('2026-11-24', 'a', 'b', 'c', 'd', 'old'),
    ];
    const series = { openItems: [{ id: 'e', ownerId: 'sam' }] };
    expect(figuresOf(talks, { series, closed })('followUp').trend).toEqual([2 / 3, 0]);
    expect(figuresOf(three({}))('followUp')).not.toHaveProperty('trend');
  });

  it('asks to decide what is carried and carried, then to write something down', () => {
    expect(figuresOf(three({}), { carriedOften: 2 })('followUp')).toMatchObject({
      carriedOften: 2,
      advice: 'decideCarried',
    });
    expect(figuresOf(three({ written: false }))('followUp').advice).toBe('writeDown');
    const lastOne = [
      held({}),
      held({ day: '2026-12-01', written: false }),
      held({ day: '2026-11-24', written: false }),
    ];
    expect(figuresOf(lastOne)('followUp')).not.toHaveProperty('advice');
  });
});

describe('keep it consistent', () => {
  const skipped = (day: string) => pastOn(day, { outcome: 'skipped' });

  it('tells what was held of what was planned, in a row, the gap and the repair', () => {
    const past = [pastOn('2026-12-08'), pastOn('2026-11-26'), skipped('2026-11-24'), pastOn('2026-11-17')];
    expect(
      figuresOf([], { series: { past, record: recordOf(past, { pauses: [], pairsZone: 'Europe/Berlin' }) } })(
        'consistency',
      ),
    ).toEqual({
      practice: 'consistency',
      held: 3,
      planned: 4,
      streak: 2,
      longestGapDays: 12,
      lastRepairDays: 2,
      isEnough: true,
      trend: [1, 0, 1, 1],
    });
  });

  it.each<[string, Partial<Series>, string | undefined]>([
    [
      'one is owed',
      { owed: { since: '2026-12-08T09:00:00.000Z', reason: 'Busy', skippedBy: 'sam' } },
      'makeUpForSkipped',
    ],
    [
      'fewer than three in four were held',
      { past: [pastOn('2026-12-08'), skipped('2026-12-01'), pastOn('2026-11-24')] },
      'meetMoreEvenly',
    ],
    [
      'three in four were',
      { past: [pastOn('2026-12-08'), skipped('2026-12-01'), pastOn('2026-11-24'), pastOn('2026-11-17')] },
      undefined,
    ],
    ['two meetings say too little', { past: [skipped('2026-12-08'), skipped('2026-12-01')] }, undefined],
  ])('advises when %s', (_name, series, advice) => {
    expect(figuresOf([], { series })('consistency').advice).toBe(advice);
  });
});

describe('whether anything was written down', () => {
  const bare = held({ points: [['sam', 'other']], written: false });
  const at = '2026-12-08T09:20:00.000Z';
  it.each<[string, Held, boolean]>([
    ['nothing', bare, false],
    ['blanks', { ...bare, notes: writtenText(' \n', { by: 'sam', at }) }, false],
    ['a note on the meeting', { ...bare, notes: writtenText('x', { by: 'sam', at }) }, true],
    [
      'a note on a point',
      { ...bare, agenda: withPointNotes(bare.agenda, '2026-12-08 0', () => writtenText('x', { by: 'sam', at })) },
      true,
    ],
    ['a decision', { ...bare, decisions: [{ id: 'd', text: 'x', by: 'sam', at }] }, true],
    ['a promise', { ...bare, madeItems: [{ id: 'i', text: 'x', ownerId: 'sam' }] }, true],
  ])('%s', (_name, meeting, expected) => {
    expect(isWrittenDown(meeting)).toBe(expected);
  });
});
