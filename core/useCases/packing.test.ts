import fc from 'fast-check';
import { exampleMeeting, exampleSeries, pastOn } from '../../tests/support/exampleSeries';
import { often } from '../../tests/support/often';
import {
  type Agenda,
  withPoint,
  withPointArea,
  withPointDiscussed,
  withPointNotes,
  withPointRemoved,
  withPointText,
} from '../domain/agenda';
import {
  heldMeeting,
  type Meeting,
  movedMeeting,
  skippedMeeting,
  startedMeeting,
  withAnswer,
  withDecision,
  withNotes,
} from '../domain/meeting';
import type { Series } from '../domain/series';
import { editText } from '../domain/sharedText';
import { type DocumentKind, loaded, meetingDocument, seriesDocument, stored, UnreadableDocument } from './documents';

const people = ['maya', 'sam'] as const;
const writingOf = (who: number, minute: number) => ({
  by: people[who % 2] ?? 'sam',
  at: new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString(),
});

interface Step {
  readonly do: 'add' | 'bring' | 'text' | 'area' | 'notes' | 'discuss' | 'remove';
  readonly which: number;
  readonly who: number;
  readonly minute: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('add', 'add', 'bring', 'text', 'area', 'notes', 'discuss', 'remove'),
  which: fc.nat(6),
  who: fc.nat(1),
  minute: fc.nat(59),
});

/** An agenda that came about by what the two may do. */
const agendas = fc.array(step, { maxLength: 25 }).map((steps) => steps.reduce<Agenda>(applied, []));

function applied(agenda: Agenda, { do: verb, which, who, minute }: Step): Agenda {
  const writing = writingOf(who, minute);
  const id = agenda[which % Math.max(1, agenda.length)]?.id ?? 'none';
  const written = (text: string) => (present: Agenda[number]['text']) =>
    editText(present, { text, basedOn: present.version }, writing);
  try {
    switch (verb) {
      case 'add':
        return withPoint(agenda, { id: `p${agenda.length}`, text: 'Said', area: 'growth' }, writing);
      case 'bring':
        return withPoint(agenda, { id: `p${agenda.length}`, text: 'Said', area: 'other', origin: 'close' }, writing);
      case 'text':
        return withPointText(agenda, id, written(`Reworded ${minute}`));
      case 'notes':
        return withPointNotes(agenda, id, written(minute % 3 ? `Noted ${minute}` : ''));
      case 'area':
        return withPointArea(agenda, id, 'other');
      case 'discuss':
        return withPointDiscussed(agenda, id, minute % 2 === 0, writing);
      default:
        return withPointRemoved(agenda, id, writing);
    }
  } catch {
    return agenda;
  }
}

const sam = writingOf(1, 30);
/** The meetings an agenda can stand in. */
function meetingsWith(agenda: Agenda): readonly Meeting[] {
  const planned = exampleMeeting(agenda);
  const noted = withNotes(planned, (notes) => editText(notes, { text: 'In all', basedOn: 0 }, sam));
  const running = withDecision(startedMeeting(noted, sam), { id: 'd', text: 'We ship' }, sam);
  const { held, next } = heldMeeting(running, [{ id: 'i', text: 'Ask', ownerId: 'sam' }], sam);
  return [
    planned,
    movedMeeting(planned, new Date('2026-11-25T09:00:00Z'), sam),
    running,
    held,
    withAnswer(held, 'sam', { worth: 4, agreed: ['d'], at: sam.at }),
    exampleMeeting(next),
    skippedMeeting(planned, { reason: 'Busy' }, sam).skipped,
  ];
}

const plainJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** As the store gives it back. */
function readAgain<T>(kind: DocumentKind<T>, value: T): T {
  const { body, ...fields } = stored(kind, value);
  return loaded(kind, { ...fields, body: plainJson(body), etag: 'e' }).value;
}

describe('a stored meeting', () => {
  it('is read as it was written, whatever the two did', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        for (const each of meetingsWith(agenda)) expect(readAgain(meetingDocument, each)).toEqual(each);
      }),
      { numRuns: often(100) },
    );
  });

  it('of version 2, written in full, is read as well', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        for (const each of meetingsWith(agenda)) {
          const document = { ...stored(meetingDocument, each), schemaVersion: 2, body: plainJson(each), etag: 'e' };
          expect(loaded(meetingDocument, document).value).toEqual(each);
        }
      }),
      { numRuns: often(25) },
    );
  });

  it('takes half the room', () => {
    const agenda = Array.from({ length: 40 }, (_, n) => n).reduce<Agenda>(
      (present, n) => withPoint(present, { id: `${n}`.padEnd(36, '-'), text: 'x'.repeat(80), area: 'growth' }, sam),
      [],
    );
    const meeting = exampleMeeting(agenda);
    const packed = JSON.stringify(stored(meetingDocument, meeting).body).length;
    expect(packed).toBeLessThan(0.6 * JSON.stringify(meeting).length);
  });

  const point = { id: 'p', text: 'x', raisedBy: 0, raisedAt: sam.at };
  it.each<[string, unknown]>([
    ['names somebody who is not in its list', { people: ['sam'], points: [{ ...point, raisedBy: 1 }] }],
    ['names nobody', { people: ['sam'], points: [{ ...point, raisedBy: undefined }] }],
    ['has a point that is none', { people: ['sam'], points: ['p'] }],
    ['has no people', { points: [point] }],
    ['has a text that is none', { people: ['sam'], points: [{ ...point, text: 1 }] }],
    ['has notes of somebody else', { people: ['sam'], points: [{ ...point, notes: { text: 'x', editedBy: 2 } }] }],
    ['is none', 'agenda'],
  ])('whose agenda %s is not guessed at', (_what, agenda) => {
    const document = { ...stored(meetingDocument, exampleMeeting()), etag: 'e' };
    const body = { ...Object(document.body), agenda };
    expect(() => loaded(meetingDocument, { ...document, body })).toThrow(UnreadableDocument);
  });
});

describe('a stored 1-on-1', () => {
  it.each<[string, Partial<Series>]>([
    ['new', {}],
    [
      'lived in',
      {
        heldCount: 2,
        past: [pastOn('2026-11-17'), pastOn('2026-11-10', { outcome: 'skipped', moved: 1 })],
        pauses: [{ from: sam.at, until: sam.at }],
        openItems: [{ id: 'i', ownerId: 'sam' }],
        tallies: { sam: { kept: 1, keptLate: 0, dropped: 0 } },
        lastDiscussed: { growth: sam.at },
        hasHeritage: true,
        askedQuestions: [{ questionId: 'q', at: sam.at }],
      },
    ],
  ])('is read as it was written: %s', (_name, fields) => {
    const series = exampleSeries(fields);
    expect(readAgain(seriesDocument, series)).toEqual(series);
    const full = { ...stored(seriesDocument, series), body: plainJson(series), etag: 'e' };
    expect(loaded(seriesDocument, full).value).toEqual(series);
  });

  it.each([
    ['all of its past is there', 2, '2026-11-10T09:05:00.000Z'],
    ['its beginning is forgotten', 40, '2026-11-20T09:00:00.000Z'],
  ])('of version 3 gets a record of the past it remembers: %s', (_name, heldCount, firstHeldAt) => {
    const purpose = { kind: 'growth' } as const;
    const past = [
      { meetingId: 'm3', plannedAt: '2026-11-24T09:00:00.000Z', at: '2026-11-24T09:05:00.000Z' },
      { meetingId: 'm2', plannedAt: '2026-11-17T09:00:00.000Z', at: '2026-11-16T09:00:00.000Z', outcome: 'skipped' },
      { meetingId: 'm1', plannedAt: '2026-11-10T09:00:00.000Z', at: '2026-11-10T09:05:00.000Z', purpose },
    ];
    const { record: _, current, ...series } = exampleSeries({ heldCount });
    const { newPoints: __, ...told } = { ...current, openPoints: { maya: 2, sam: 1 }, preparedBy: ['maya'] };
    const lastHeld = { meetingId: 'm3', heldAt: '2026-11-24T09:40:00.000Z' };
    const body = plainJson({ ...series, current: told, past, lastHeld });
    const old = { ...stored(seriesDocument, exampleSeries()), schemaVersion: 3, body, etag: 'e' };
    expect(loaded(seriesDocument, old).value).toMatchObject({
      // Sam has not prepared: his point was carried over.
      current: { openPoints: { maya: 2, sam: 1 }, newPoints: { maya: 2 } },
      lastHeld: { ...lastHeld, startedAt: '2026-11-24T09:05:00.000Z', endedAt: lastHeld.heldAt },
      record: {
        streak: 1,
        longestGapDays: 14,
        lastRepairDays: 7,
        firstHeldAt,
        lastMetAt: '2026-11-24T09:05:00.000Z',
        lastHeldByPurpose: { growth: '2026-11-10T09:05:00.000Z' },
      },
    });
  });
});
