import type { MeetingView, PointView } from '../contract/views';
import { quotedNotes } from './notesMarkdown';
import { sayIn } from './say';
import { summaryMarkdown } from './summaryMarkdown';

const two = {
  me: { id: 'maya', name: 'Maya Haddad', role: 'manager' },
  other: { id: 'priya', name: 'Priya Raghunathan', role: 'report' },
} as const;
const reader = {
  say: sayIn('en'),
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  now: new Date('2026-11-25T12:00:00Z'),
  quoted: quotedNotes,
};

const empty = { text: '', version: 0 };
const held: MeetingView = {
  id: 'm',
  state: 'held',
  date: '2026-11-24T09:02:00.000Z',
  startsAt: '2026-11-24T09:00:00.000Z',
  startedAt: '2026-11-24T09:02:00.000Z',
  heldAt: '2026-11-24T09:30:00.000Z',
  durationMinutes: 30,
  points: [],
  notes: empty,
  decisions: [],
  madeItems: [],
  moves: [],
  answers: { theyAnswered: false },
};

function point(text: string, state: PointView['state'], notes = ''): PointView {
  return {
    id: text,
    text: { text, version: 1 },
    area: 'growth',
    raisedBy: 'maya',
    raisedAt: '2026-11-23T09:00:00.000Z',
    carried: 0,
    state,
    notes: { text: notes, version: 1 },
  };
}

it('says what a meeting came to, promises first', () => {
  const meeting: MeetingView = {
    ...held,
    purpose: { kind: 'growth' },
    madeItems: [
      { id: '1', text: 'Read the draft', ownerId: 'maya', dueOn: '2026-11-27' },
      { id: '2', text: 'Ask Zoë for data', ownerId: 'priya' },
    ],
    decisions: [{ id: '3', text: 'Two goals, not five', by: 'maya', at: '2026-11-24T09:20:00.000Z' }],
    points: [
      point('Where I could be in a year', 'discussed', 'Leading **search**\n\n- by summer'),
      point('The handbook', 'carriedOver'),
    ],
    notes: { text: 'A short one.', version: 1 },
  };
  expect(
    summaryMarkdown(meeting, two, reader),
  ).toBe(`# Maya Haddad and Priya Raghunathan, Tuesday 24 November 2026, 10:02

Focus: Growth

## Maya Haddad's action items

- Read the draft, due Fri 27 Nov 2026

## Priya Raghunathan's action items

- Ask Zoë for data

## Decisions

- Two goals, not five

## Discussed

- **Where I could be in a year** (Growth)

  > Leading **search**
  >
  > - by summer

## Carries over to the next 1-on-1

- **The handbook** (Growth)

## Notes

> A short one.
`);
});

it('leaves out what there is not, and says when there is nothing', () => {
  expect(summaryMarkdown(held, two, reader)).toBe(
    '# Maya Haddad and Priya Raghunathan, Tuesday 24 November 2026, 10:02\n\nNothing was written down.\n',
  );
});

it('reads the other way round for the other of the two', () => {
  const meeting = { ...held, madeItems: [{ id: '1', text: 'Read the draft', ownerId: 'maya' }] };
  const text = summaryMarkdown(meeting, { me: two.other, other: two.me }, reader);
  expect(text).toContain("## Maya Haddad's action items\n\n- Read the draft");
  expect(text).not.toContain('My action items');
});

it('has the date of the reader, and a deeper title when it stands in a larger text', () => {
  const text = summaryMarkdown(held, two, { ...reader, timeZone: 'Asia/Kolkata', level: 3 });
  expect(text).toMatch(/^### .*, Tuesday 24 November 2026, 14:32\n/);
});

it.each(['# Title', '- one\n# two', '**x', '```', '</details><script>'])(
  'cannot be given another structure by a line like %j',
  (hostile) => {
    const meeting: MeetingView = {
      ...held,
      purpose: { kind: 'custom', text: hostile },
      decisions: [{ id: '1', text: hostile, by: 'maya', at: held.startsAt }],
      madeItems: [{ id: '2', text: hostile, ownerId: 'maya' }],
      points: [point(hostile, 'discussed', hostile), point(hostile, 'carriedOver')],
      notes: { text: hostile, version: 1 },
    };
    const lines = summaryMarkdown(meeting, { me: { ...two.me, name: hostile }, other: two.other }, reader).split('\n');
    expect(lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/ .*/, ''))).toEqual([
      '#',
      ...Array(5).fill('##'),
    ]);
    const outside = lines.filter((line) => !/^ {0,2}>/.test(line)).join('\n');
    expect(outside).not.toMatch(/^```|(?<!\\)<script|^# Title/m);
  },
);
