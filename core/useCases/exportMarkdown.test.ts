import { turns } from '../../api/adapters/turns';
import { MAX_NOTES_TEXT } from '../contract/limits';
import type { ExportView } from '../contract/lookBackViews';
import { exportMarkdown } from './exportMarkdown';

const empty = { text: '', version: 0 };
const maya = { id: 'maya', name: 'Maya Haddad', role: 'manager' } as const;
const priya = { id: 'priya', name: 'Priya Raghunathan', role: 'report' } as const;
const nothingMay = {
  addPoints: false,
  changeAgenda: false,
  startMeeting: false,
  takeBackStart: false,
  markDiscussed: false,
  closeMeeting: false,
  reopenMeeting: false,
  writeNotes: false,
  replan: false,
  changeRhythm: false,
  changePurposePlan: false,
  pause: false,
  resume: false,
  end: false,
  handOver: false,
};
const meeting = {
  durationMinutes: 30,
  points: [],
  notes: empty,
  decisions: [],
  madeItems: [],
  moves: [],
} as const;
const item = {
  seriesId: 's',
  other: priya,
  madeBy: 'maya',
  madeAt: '2026-11-17T09:00:00.000Z',
  wordsVersion: 0,
  ownersToday: '2026-11-20',
  isOverdue: false,
  isOfEnded: false,
  movedFrom: [],
} as const;
const onDay = (date: string) => ({ ...meeting, date, startsAt: date });
const coming = { ...onDay('2026-12-01T09:00:00.000Z'), id: 'm3', state: 'planned' } as const;
const series: ExportView['series'][number]['series'] = {
  id: 's',
  version: 'v',
  itemsVersion: 'v',
  kind: 'managerReport',
  me: maya,
  other: priya,
  rhythm: {
    cadence: { every: 'weeks', interval: 1, weekday: 2, time: '10:00', anchorOn: '2026-09-01' },
    timeZone: 'Europe/Berlin',
    durationMinutes: 30,
  },
  startedAt: '2026-09-01T07:00:00.000Z',
  heldCount: 1,
  status: { state: 'paused', untilOn: '2026-12-20', by: 'maya' },
  recent: { held: 1, of: 2, streak: 0 },
  isUnanswered: false,
  proposedPurpose: { kind: 'catchUp' },
  purposePlan: [],
  comingPurposes: [{ kind: 'catchUp' }, { kind: 'catchUp' }],
  openItems: { mine: 1, theirs: 0 },
  tallies: { mine: { kept: 0, keptLate: 0, dropped: 0 }, theirs: { kept: 1, keptLate: 0, dropped: 1 } },
  hasHeritage: true,
  meeting: coming,
  can: nothingMay,
};

const view: ExportView = {
  timeZone: 'Europe/Berlin',
  exportedAt: '2026-11-25T12:00:00.000Z',
  me: {
    id: 'maya',
    name: 'Maya Haddad',
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    workingHours: { from: '09:00', to: '17:00', days: [1, 5] },
  },
  series: [
    {
      series,
      meetings: [
        coming,
        {
          ...onDay('2026-11-24T09:00:00.000Z'),
          id: 'm2',
          state: 'skipped',
          skipped: { by: 'priya', at: '2026-11-23T09:00:00.000Z', reason: 'Release *week*' },
        },
        {
          ...onDay('2026-11-17T09:00:00.000Z'),
          id: 'm1',
          state: 'held',
          startedAt: '2026-11-17T09:00:00.000Z',
          answers: { mine: { worth: 4, agreed: [] }, theirs: { worth: 5, agreed: [] }, theyAnswered: true },
        },
      ],
      items: [
        {
          ...item,
          id: '1',
          text: 'Read it',
          ownerId: 'maya',
          isMine: true,
          state: 'open',
          dueOn: '2026-11-27',
          whenAndWhere: 'Friday, on the train',
          movedFrom: ['2026-11-20'],
        },
        {
          ...item,
          id: '2',
          text: 'Ask',
          ownerId: 'priya',
          isMine: false,
          state: 'kept',
          closedAt: '2026-11-18T09:00:00.000Z',
        },
        {
          ...item,
          id: '3',
          text: 'Call',
          ownerId: 'priya',
          isMine: false,
          state: 'dropped',
          closedAt: '2026-11-18T09:00:00.000Z',
          reason: 'They wrote',
        },
      ],
      privateNotes: [{ meetingId: 'm1', text: '# Mine\nalone' }],
      heritages: [
        {
          formerName: 'Daniel',
          sharedBy: 'priya',
          sharedAt: '2026-09-01T07:00:00.000Z',
          meetings: [
            {
              heldAt: '2026-08-01T07:00:00.000Z',
              notes: 'Before',
              decisions: ['Go on'],
              points: [{ text: 'Speaking', area: 'growth', notes: '', wasDiscussed: true }],
            },
          ],
        },
      ],
    },
  ],
  templates: [{ id: 't', name: 'Quarter', points: [{ text: '1. What is new?', area: 'growth' }] }],
};

it('has every part of the export, in the words and the time zone of its owner', async () => {
  const text = await exportMarkdown(view, turns);
  for (const part of [
    '# My Rapport data\n',
    '## 1-on-1 with Priya Raghunathan\n',
    '- Every Tuesday 10:00, 30 min\n- 1 meeting since Tuesday 1 September 2026, 09:00\n- Paused until Sun 20 Dec 2026\n',
    '### Open action items\n\n- Mine: Read it; due Fri 27 Nov 2026; Friday, on the train; due date moved from Fri 20 Nov 2026\n',
    "- Priya Raghunathan's: Ask; done on Wed 18 Nov 2026\n",
    '; dropped on Wed 18 Nov 2026: They wrote\n',
    '### Planned for Tuesday 1 December 2026, 10:00\n',
    '### Tuesday 24 November 2026, 10:00\n\nSkipped: Release \\*week\\*\n',
    'Worth your time: you said 4 of 5, Priya Raghunathan said 5.\n',
    '#### My private note: only you can see this\n\n> # Mine\n>\n> alone\n',
    '### From 1-on-1s with Daniel\n\n#### Held on Saturday 1 August 2026, 09:00\n\n##### Decisions\n\n- Go on\n\n##### Agenda\n\n- **Speaking** (Growth)\n\n##### Notes\n\n> Before\n',
    '## My templates\n\n### Quarter\n\n- **1\\. What is new?** (Growth)\n',
    '## My settings\n\n- Time zone: Berlin\n- Working hours: 09:00 to 17:00 on Monday, Friday\n',
  ])
    expect(text).toContain(part);
});

it("keeps the other person's answer out until both have answered", async () => {
  const [only] = view.series;
  const alone = {
    ...onDay('2026-11-24T09:00:00.000Z'),
    id: 'm1',
    state: 'held',
    answers: { mine: { worth: 4, agreed: [] }, theyAnswered: true },
  } as const;
  const text = await exportMarkdown({ ...view, series: only ? [{ ...only, meetings: [alone] }] : [] }, turns);
  expect(text).toContain('Worth your time: you said 4 of 5.\n');
});

it('says by whose clock the two meet, what an ended 1-on-1 never came to, and nothing of meetings that were not brought along', async () => {
  const [only] = view.series;
  if (!only) throw new Error('No 1-on-1');
  const ended = { state: 'ended', by: 'maya', at: '2026-11-25T09:00:00.000Z' } as const;
  const text = await exportMarkdown(
    {
      ...view,
      timeZone: 'Asia/Kolkata',
      series: [
        {
          ...only,
          series: { ...only.series, heldCount: 0, status: ended },
          heritages: only.heritages.map((each) => ({ ...each, meetings: [] })),
        },
      ],
    },
    turns,
  );
  expect(text).toContain('- Every Tuesday 10:00, 30 min (Berlin time)\n- No meetings yet; started on Tuesday');
  expect(text).toContain('### Was planned for Tuesday 1 December 2026, 14:30\n');
  expect(text).not.toContain('From 1-on-1s with');
});

it('lets the others have their turn after each 1-on-1, however few notes it has', async () => {
  const [only] = view.series;
  if (!only) throw new Error('No 1-on-1');
  const next = jest.fn(async () => undefined);
  await exportMarkdown({ ...view, series: [only, only, only] }, { next });
  expect(next).toHaveBeenCalledTimes(2);
});

it('lets the others have their turn after as much text as one note may have', async () => {
  const [only] = view.series;
  if (!only) throw new Error('No 1-on-1');
  const text = '- [ ] one\n'.repeat(MAX_NOTES_TEXT / 10);
  const meetings = [1, 2, 3].map((id) => ({ ...coming, id: `${id}`, notes: { text: `${text}${id}`, version: 1 } }));
  let others = 0;
  const counting = {
    next: async () => {
      others += 1;
    },
  };
  const markdown = await exportMarkdown({ ...view, series: [{ ...only, meetings }] }, counting);
  expect(markdown).toContain('> - [ ] one');
  expect(others).toBeGreaterThanOrEqual(2);
});
