import type { AddItem } from '@rapport/core/contract/requests';
import type { Area } from '@rapport/core/domain/agenda';
import type { Purpose } from '@rapport/core/domain/purpose';

export type Side = 'maya' | 'priya';

/** Something one of the two brought to a meeting. */
interface PastPoint {
  readonly by: Side;
  readonly area: Area;
  readonly text: string;
  /** In how many meetings there was no time for it before it was discussed; `stays` is not discussed to this day. */
  readonly waits?: number | 'stays';
  readonly notes?: string;
}

/** What became of a promise, so many days after it was made; `until` is a day counted from today. */
export type Fate =
  | { readonly kind: 'kept'; readonly after: number }
  | { readonly kind: 'dropped'; readonly after: number; readonly reason: string }
  | { readonly kind: 'moved'; readonly after: number; readonly by: number }
  | { readonly kind: 'movedAhead'; readonly after: number; readonly until: number };

/** A promise made in a meeting. */
export interface PastPromise extends Pick<AddItem, 'text' | 'whenAndWhere'> {
  readonly owner: Side;
  /** Days from the meeting, from today, or by the end of this week. */
  readonly due?: { readonly inDays: number } | { readonly fromToday: number } | 'thisWeek';
  readonly fates?: readonly Fate[];
}

/** One meeting of the past, as the two left it. */
export interface HeldThen {
  readonly kind: 'held';
  readonly purpose?: Purpose;
  readonly points: readonly PastPoint[];
  readonly decisions?: readonly string[];
  readonly promises?: readonly PastPromise[];
  readonly notes?: string;
  /** What each said at its close: was it worth it, and the one line that Priya did not take as agreed. */
  readonly answers?: { readonly maya: number; readonly priya: number; readonly onlyMayaAgreed?: string };
  /** What each wrote for themselves alone. */
  readonly privately?: Readonly<Partial<Record<Side, string>>>;
}

/** One that did not take place, and when it was made up for. */
export interface SkippedThen {
  readonly kind: 'skipped';
  readonly by: Side;
  readonly reason: string;
  readonly madeUpAfterDays: number;
}

export type Then = HeldThen | SkippedThen;

/** How many weeks of it there are: one meeting a week, and one more that made up for the skipped one. */
export const WEEKS = 12;

/** Twelve weeks of Maya's and Priya's 1-on-1s, the oldest first. */
export const history: readonly Then[] = [
  {
    kind: 'held',
    purpose: { kind: 'catchUp' },
    points: [
      { by: 'maya', area: 'alignment', text: 'How should we use this half hour?', notes: 'Priya starts. No status.' },
      { by: 'priya', area: 'wellbeing', text: 'Settling back in after the move to Pune' },
      {
        by: 'priya',
        area: 'growth',
        text: 'Where could I be in a year?',
        waits: 2,
        notes: 'Leading search:\n\n- one part of it first\n- then *all* of it',
      },
    ],
    decisions: ['Wednesdays, cameras optional'],
    notes: 'Wednesdays work for both of us.',
  },
  {
    kind: 'held',
    points: [
      { by: 'priya', area: 'roadblock', text: 'Code reviews wait two days for someone in Europe' },
      { by: 'maya', area: 'recognition', text: 'The migration shipped without a single page. Thank you' },
    ],
    promises: [
      {
        owner: 'maya',
        text: 'Ask Tomás to do afternoon reviews for two weeks',
        due: { inDays: 2 },
        fates: [{ kind: 'kept', after: 1 }],
      },
    ],
    notes: 'Maya will ask Tomás to do afternoon reviews for two weeks.',
  },
  {
    kind: 'held',
    purpose: { kind: 'growth' },
    points: [
      {
        by: 'priya',
        area: 'feedback',
        text: 'I got cut off in the planning meeting',
        notes: 'Maya will moderate next time.',
      },
      { by: 'maya', area: 'status', text: 'Dates for the search index', notes: 'In the channel from now on.' },
    ],
    decisions: ['Dates go in the channel, not in here'],
    promises: [
      {
        owner: 'priya',
        text: "Write down three projects I'd like to lead",
        due: { inDays: 7 },
        fates: [{ kind: 'kept', after: 9 }],
      },
    ],
  },
  {
    kind: 'held',
    points: [
      { by: 'maya', area: 'status', text: 'Status of the search index' },
      { by: 'maya', area: 'status', text: 'Who is on call over the long weekend' },
      { by: 'maya', area: 'status', text: 'Numbers for the quarterly report' },
      { by: 'priya', area: 'alignment', text: 'Why are we doing search before sharing?' },
    ],
  },
  {
    kind: 'held',
    purpose: { kind: 'motivation' },
    points: [
      { by: 'priya', area: 'growth', text: 'Speaking at the internal conference', notes: 'Proposal by the 15th.' },
      { by: 'maya', area: 'feedback', text: 'What should I do less of?', waits: 1, notes: 'Fewer late messages.' },
    ],
    promises: [
      {
        owner: 'maya',
        text: 'Introduce Priya to the conference committee',
        due: { inDays: 5 },
        fates: [{ kind: 'kept', after: 2 }],
      },
      {
        owner: 'priya',
        text: 'Send the talk proposal',
        due: { inDays: 12 },
        whenAndWhere: 'Monday after the stand-up, at my desk',
        fates: [{ kind: 'kept', after: 9 }],
      },
    ],
    notes: 'Send a draft of the talk to Ngozi too.',
    answers: { maya: 4, priya: 5 },
  },
  {
    kind: 'held',
    purpose: { kind: 'feedback' },
    points: [
      {
        by: 'priya',
        area: 'wellbeing',
        text: 'I had two calls after 21:00 last week',
        notes: 'Move the sync earlier.',
      },
    ],
    decisions: ['No messages after 18:00 Pune time unless something is down'],
    promises: [
      {
        owner: 'maya',
        text: 'Move the architecture sync to 12:30 UTC',
        due: { inDays: 2 },
        fates: [
          {
            kind: 'dropped',
            after: 6,
            reason: "The other team can't do earlier. Priya will read the notes instead",
          },
        ],
      },
    ],
    answers: { maya: 4, priya: 4 },
  },
  {
    kind: 'skipped',
    by: 'maya',
    reason: 'Two interviews and the release on the same morning',
    madeUpAfterDays: 2,
  },
  {
    kind: 'held',
    points: [
      { by: 'priya', area: 'roadblock', text: 'No test data for Indian addresses', notes: 'Zoë has a set.' },
      { by: 'maya', area: 'wellbeing', text: 'How did the release feel from Pune?' },
    ],
    notes: 'Short one, instead of Wednesday.',
  },
  {
    kind: 'held',
    purpose: { kind: 'growth' },
    points: [
      { by: 'priya', area: 'growth', text: 'Feedback on the talk', notes: 'Cut the middle, keep the failure story.' },
      { by: 'maya', area: 'alignment', text: 'Goals for next quarter', waits: 1, notes: 'Two, not five.' },
    ],
    promises: [
      {
        owner: 'priya',
        text: 'Draft two goals for next quarter',
        due: { inDays: 7 },
        fates: [
          { kind: 'moved', after: 6, by: 14 },
          { kind: 'movedAhead', after: 13, until: 9 },
        ],
      },
    ],
    notes: 'The talk got accepted.',
    answers: { maya: 5, priya: 5 },
  },
  {
    kind: 'held',
    purpose: { kind: 'catchUp' },
    points: [{ by: 'priya', area: 'wellbeing', text: 'Pace before the holidays' }],
    decisions: ['Two goals for next quarter, not five'],
    answers: { maya: 3, priya: 4 },
  },
  {
    kind: 'held',
    points: [
      { by: 'maya', area: 'feedback', text: 'How you led the incident on Monday', notes: 'Calm and clear.' },
      { by: 'priya', area: 'roadblock', text: "I still don't have access to the billing logs", waits: 'stays' },
    ],
    answers: { maya: 4, priya: 4 },
  },
  {
    kind: 'held',
    purpose: { kind: 'catchUp' },
    points: [
      { by: 'priya', area: 'other', text: 'Time off over Diwali', notes: 'Yuki will cover.' },
      { by: 'maya', area: 'growth', text: 'Would you mentor Mei-Ling on data questions?', waits: 'stays' },
    ],
    promises: [
      {
        owner: 'maya',
        text: 'Get Priya access to the billing logs',
        due: { inDays: 5 },
      },
      {
        owner: 'priya',
        text: 'Send Yuki the on-call notes',
        due: { inDays: 5 },
        fates: [{ kind: 'kept', after: 2 }],
      },
    ],
    privately: { priya: "Don't ask about the lead role until after the talk." },
  },
  {
    kind: 'held',
    purpose: { kind: 'custom', text: 'What to stop doing before the quarter ends' },
    points: [
      {
        by: 'priya',
        area: 'alignment',
        text: 'Does anyone read all three dashboards?',
        notes: 'Only the first. Drop the other two.',
      },
      { by: 'maya', area: 'wellbeing', text: 'Do your mornings have enough focus time?' },
    ],
    decisions: ['Drop the second and third dashboards', 'Reviews first thing in the morning, European time'],
    promises: [
      { owner: 'priya', text: 'Tell both teams which dashboards are going away', due: 'thisWeek' },
      {
        owner: 'maya',
        text: 'Read the talk one more time',
        due: { fromToday: 7 },
        whenAndWhere: 'On the train to Hamburg',
      },
    ],
    notes: 'Ran out of time: **two points** left for next week.',
    answers: { maya: 4, priya: 5, onlyMayaAgreed: 'Reviews first thing in the morning, European time' },
    privately: { maya: 'Priya sounds ready to lead. Talk to Ngozi before we discuss growth again.' },
  },
];

/** What stands on the agenda of their next one, besides what was carried over. */
export const coming: Pick<HeldThen, 'points' | 'privately'> = {
  points: [
    { by: 'priya', area: 'alignment', text: 'What is the new search team for?' },
    { by: 'priya', area: 'status', text: 'The index is done. Who tells customers?' },
    { by: 'maya', area: 'wellbeing', text: "How's the pace since the release?" },
  ],
  privately: {
    maya: "Thank her for Monday. I haven't said it once since the migration.",
    priya: "If there's time, bring up the lead role.",
  },
};
