import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import type { PointView, SeriesRow, SeriesView } from '@rapport/core/contract/views';
import { sayIn } from '@rapport/core/locales/say';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { everyTuesday } from '../../tests/support/world';
import { type AgendaCard, agendaCard } from './agenda';
import type { Card, CardContext } from './card';
import { whichAgendaCard, withWhomCard } from './choose';
import { helpCard, noSeriesCard, welcomeCard } from './help';
import { readPressed } from './verbs';

const mayaId = 'aaaaaaaa-0000-4000-8000-00000000000a';
const samId = 'bbbbbbbb-0000-4000-8000-00000000000b';
const requestId = 'eeeeeeee-0000-4000-8000-00000000000e';
const seriesId = 'ffffffff-0000-4000-8000-00000000000f';

const context: CardContext = {
  say: sayIn('en'),
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  now: new Date('2026-11-20T12:00:00Z'),
  links: { home: () => 'https://tab.example/', series: (id) => `https://tab.example/series/${id}` },
};

const emptyText = { text: '', version: 0 };
const point = (text: string, raisedBy = samId): PointView => ({
  id: requestId,
  text: { text, version: 1 },
  area: 'growth',
  raisedBy,
  raisedAt: '2026-11-20T11:00:00Z',
  carried: 0,
  state: 'open',
  notes: emptyText,
});

const noTally = { kept: 0, keptLate: 0, dropped: 0 };

function seriesWith(points: readonly PointView[], otherName = 'Sam Lindqvist'): SeriesView {
  return {
    id: seriesId,
    version: '1.1',
    itemsVersion: '1.1',
    kind: 'managerReport',
    me: { id: mayaId, name: 'Maya Okafor', role: 'manager' },
    other: { id: samId, name: otherName, role: 'report' },
    rhythm: everyTuesday,
    startedAt: '2026-11-20T11:00:00Z',
    heldCount: 0,
    status: { state: 'active' },
    recent: { held: 0, of: 0, streak: 0 },
    isUnanswered: false,
    proposedPurpose: { kind: 'catchUp' },
    purposePlan: [],
    comingPurposes: [{ kind: 'catchUp' }, { kind: 'catchUp' }],
    openItems: { mine: 0, theirs: 0 },
    tallies: { mine: noTally, theirs: noTally },
    hasHeritage: false,
    meeting: {
      id: 'cccccccc-1111-4111-8111-000000000001',
      state: 'planned',
      date: '2026-11-24T09:00:00Z',
      startsAt: '2026-11-24T09:00:00Z',
      durationMinutes: 30,
      points,
      notes: emptyText,
      decisions: [],
      madeItems: [],
      moves: [],
    },
    can: {
      addPoints: true,
      changeAgenda: true,
      startMeeting: true,
      takeBackStart: false,
      markDiscussed: false,
      closeMeeting: false,
      reopenMeeting: false,
      writeNotes: true,
      replan: true,
      changeRhythm: true,
      changePurposePlan: true,
      pause: true,
      resume: false,
      end: true,
      handOver: false,
    },
  };
}

function rowWith(name: string, number = 1): SeriesRow {
  const id = `ffffffff-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const { me, other, kind, rhythm, heldCount } = seriesWith([]);
  return {
    id,
    kind,
    rhythm,
    heldCount,
    me,
    other: { ...other, name },
    status: { state: 'active' },
    isUnanswered: false,
    isAwaited: false,
    openItems: { mine: 0, theirs: 0, myOverdue: 0, theirOverdue: 0 },
    meeting: {
      id: 'cccccccc-1111-4111-8111-000000000001',
      state: 'planned',
      startsAt: '2026-12-15T09:00:00Z',
      points: 0,
      myPoints: 0,
      theirPoints: 0,
      myNewPoints: 0,
      theirNewPoints: 0,
      iPrepared: false,
      theyPrepared: false,
    },
  };
}

const agenda = (more: Partial<AgendaCard> = {}) =>
  agendaCard({ series: seriesWith([]), isOnly: false, requestId, ...more }, context);

const longest = '\u{1F469}\u200D\u{1F680}'.repeat(MAX_POINT_TEXT / 2);
const manyRows = Array.from({ length: 60 }, (_, number) => rowWith('漢'.repeat(200), number));

const cards: readonly (readonly [string, Card])[] = [
  ['welcome', welcomeCard(context, { isNew: true })],
  ['help', helpCard(context)],
  ['help with a sentence', helpCard(context, 'I did not understand that.')],
  ['no 1-on-1', noSeriesCard(context, { hadSome: false, notAdded: longest })],
  ['an empty agenda', agenda()],
  ['an agenda', agenda({ series: seriesWith([point('One'), point('Two', mayaId)]) })],
  ['a receipt', agenda({ series: seriesWith([point('One')]), added: 'One' })],
  ['a refusal', agenda({ problem: 'Nothing was added.', typed: { text: 'One', area: 'growth' } })],
  ['with whom', withWhomCard({ rows: [rowWith('Ana Sousa')], requestId, typed: { text: 'One' } }, context)],
  ['which agenda', whichAgendaCard({ rows: [rowWith('Ana Sousa')], sentence: 'These are yours:' }, context)],
  [
    'the longest agenda',
    agenda({
      series: seriesWith([point(longest), point(longest), point(longest), point(longest)], '漢'.repeat(200)),
      problem: 'Nothing was added.',
      typed: { text: '漢'.repeat(5000) },
    }),
  ],
  [
    'the longest receipt',
    agenda({ series: seriesWith([point(longest), point(longest), point(longest)]), added: longest }),
  ],
  [
    'the longest question which',
    whichAgendaCard({ rows: manyRows, sentence: 'These are yours:', typed: { text: '\u0001'.repeat(5000) } }, context),
  ],
  [
    'the longest question with whom',
    withWhomCard({ rows: manyRows, requestId, typed: { text: '\u0001'.repeat(5000) }, problem: 'Nothing.' }, context),
  ],
];

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object in a card, as Teams gets it. */
function partsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return isObject(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}
const sent = (card: Card): unknown => JSON.parse(JSON.stringify(card));
const partsOfType = (card: Card, type: string) => partsOf(sent(card)).filter((each) => each.type === type);
const textsOf = (card: Card) =>
  partsOf(sent(card)).flatMap((each) => (each.type === 'TextBlock' || each.type === 'TextRun' ? [each.text] : []));

/** What a person might fill in: a button sends all inputs of its card along. */
function filledIn(card: Card): Json {
  const values: Json = { text: 'One', area: 'growth', seriesId, show: seriesId };
  const ids = partsOf(sent(card)).flatMap(({ type, id }) => (String(type).startsWith('Input.') ? [String(id)] : []));
  return Object.fromEntries(ids.map((id) => [id, values[id]]));
}

describe.each(cards)('the card: %s', (_, card) => {
  it('is an Adaptive Card of version 1.5 without a fault', () => {
    const reading = new SerializationContext(Versions.v1_5);
    const parsed = new AdaptiveCard();
    parsed.parse(sent(card), reading);
    const faults = Array.from({ length: reading.eventCount }, (_each, index) => reading.getEventAt(index)?.message);
    expect(faults).toEqual([]);
    expect(parsed.validateProperties().validationEvents.map((each) => each.message)).toEqual([]);
  });

  it('has a text for clients that show no cards', () => {
    expect(card.fallbackText).not.toBe('');
  });

  it('is smaller than 25 KB', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25 * 1024);
  });

  it('has buttons of the one list, at most two in sight', () => {
    const buttons = partsOfType(card, 'Action.Execute');
    for (const { verb, data, fallback } of buttons) {
      const read = readPressed(verb, { ...filledIn(card), ...(isObject(data) && data) });
      expect(read).toMatchObject({ verb });
      expect(fallback).toMatchObject({ type: 'Action.Submit', data: { ...(isObject(data) && data), verb } });
    }
    const inSight = (card.actions ?? []).filter((each) => each.mode !== 'secondary');
    expect(inSight.length).toBeLessThanOrEqual(2);
  });

  it('has a label on every input', () => {
    const inputs = partsOf(sent(card)).filter((each) => String(each.type).startsWith('Input.'));
    for (const input of inputs) expect(input.label).toEqual(expect.stringMatching(/\w/));
  });
});

describe('what people wrote', () => {
  it.each([
    '[click](http://evil.example)',
    '**bold** _it_ `code`',
    '# heading',
    '1. first',
    '<at>Maya</at> & <b>b</b>',
    String.raw`\*backslash`,
  ])('shows literally: %s', (text) => {
    const runs = partsOfType(agenda({ series: seriesWith([point(text)]), added: text }), 'TextRun');
    // Text runs show what they hold; only a TextBlock reads Markdown.
    expect(runs.filter((each) => each.text === text)).toHaveLength(2);
  });

  it('is never part of a text that reads Markdown', () => {
    const card = agenda({ series: seriesWith([point('[a](b)')], '[Sam](http://evil.example)'), added: '[a](b)' });
    for (const { text } of partsOfType(card, 'TextBlock')) expect(text).not.toMatch(/[[\]*_`]/);
  });

  it('is no date function', () => {
    const texts = textsOf(agenda({ series: seriesWith([point('{{DATE(2026-01-01T00:00:00Z)}}')]) }));
    expect(texts.filter((each) => String(each).includes('{{'))).toEqual([]);
  });
});

describe('the agenda card', () => {
  it("says when, in the reader's time zone", () => {
    expect(textsOf(agenda())).toContain('Tuesday 10:00 with Sam Lindqvist');
    const inDelhi = agendaCard(
      { series: seriesWith([]), isOnly: false, requestId },
      { ...context, timeZone: 'Asia/Kolkata' },
    );
    expect(textsOf(inDelhi)).toContain('Tuesday 14:30 with Sam Lindqvist');
  });

  it.each([
    ['Lindqvist, Sam (EXT)', 'You and Sam see this.', 'Tuesday 10:00 with Lindqvist, Sam (EXT)'],
    ['נועה לוי', 'You and \u2068נועה\u2069 see this.', 'Tuesday 10:00 with \u2068נועה לוי\u2069'],
    ['山田 太郎', 'You and 山田 太郎 see this.', 'Tuesday 10:00 with 山田 太郎'],
    ['Sam\u202e Lindqvist', 'You and Sam see this.', 'Tuesday 10:00 with Sam Lindqvist'],
  ])('calls %s by name as the directory means it, without turning the sentence round', (name, seen, title) => {
    expect(textsOf(agenda({ series: seriesWith([], name) }))).toEqual(expect.arrayContaining([seen, title]));
  });

  it('shows three points with their authors, and how many more there are', () => {
    const points = [point('One'), point('Two', mayaId), point('Three'), point('Four'), point('Five')];
    const texts = textsOf(agenda({ series: seriesWith(points) }));
    expect(texts).toEqual(
      expect.arrayContaining(['One', 'Sam · Growth', 'Two', 'You · Growth', 'Three', 'and 2 more']),
    );
    expect(texts).not.toContain('Four');
  });

  it.each([
    [[], 'Neither of you has added anything yet.'],
    [[point('a', mayaId)], "You've added talking points. Sam hasn't yet."],
    [[point('a')], "Sam has added talking points. You haven't yet."],
    [[point('a'), point('b', mayaId)], 'You and Sam have both added talking points.'],
    [[{ ...point('a'), carried: 1 }], '1 carried over. Neither of you has added anything new.'],
    [[{ ...point('a'), carried: 1 }, point('b')], "1 new, 1 carried over. You haven't added anything new."],
    [[{ ...point('a'), carried: 1 }, point('b', mayaId)], "1 new, 1 carried over. Sam hasn't added anything new."],
    [[{ ...point('a'), carried: 2 }, point('b', mayaId), point('c')], '2 new, 1 carried over.'],
    [[{ ...point('a'), origin: 'close' as const }], '1 more. Neither of you has added anything new.'],
  ])('says who has prepared (%#)', (points, sentence) => {
    expect(textsOf(agenda({ series: seriesWith(points) }))).toContain(sentence);
  });

  it('says of a meeting that is only written up that it is, not that it goes on', () => {
    const view = seriesWith([]);
    const running = { ...view, meeting: { ...view.meeting, state: 'inProgress' as const } };
    expect(textsOf(agenda({ series: running }))).toContain('Now with Sam Lindqvist');
    const writtenUp = { ...running, meeting: { ...running.meeting, isWrittenUp: true as const } };
    expect(textsOf(agenda({ series: writtenUp }))).toContain('Being written up: your 1-on-1 with Sam Lindqvist');
  });

  it('says who sees what is added, once', () => {
    for (const card of [agenda(), agenda({ added: 'One' })]) {
      expect(textsOf(card).filter((each) => each === 'You and Sam see this.')).toHaveLength(1);
    }
  });

  it('leaves out points that were discussed already', () => {
    expect(textsOf(agenda({ series: seriesWith([{ ...point('Done'), state: 'discussed' }]) }))).not.toContain('Done');
  });
});
