import type { Area } from '@rapport/core/domain/agenda';

/** Something one of the two brought to a meeting. */
export interface PastPoint {
  readonly by: 'maya' | 'priya';
  readonly area: Area;
  readonly text: string;
  /** In how many meetings there was no time for it before it was discussed. */
  readonly carried?: number;
  readonly notes?: string;
}

/** One meeting of the past, as the two left it. */
export interface PastMeeting {
  readonly points: readonly PastPoint[];
  readonly notes: string;
}

/** Eight weeks of Maya's and Priya's 1-on-1s, the oldest first. */
export const history: readonly PastMeeting[] = [
  {
    points: [
      { by: 'maya', area: 'alignment', text: 'How we want to use this half hour', notes: 'Priya opens. No status.' },
      { by: 'priya', area: 'wellbeing', text: 'Settling back in after the move to Pune' },
      {
        by: 'priya',
        area: 'growth',
        text: 'Where I could be in a year',
        carried: 2,
        notes: 'Leading the search work.',
      },
    ],
    notes: 'Wednesdays suit both. Cameras optional.',
  },
  {
    points: [
      { by: 'priya', area: 'roadblock', text: 'Reviews wait two days for somebody in Europe' },
      { by: 'maya', area: 'recognition', text: 'The migration went out without a page. Thank you.' },
    ],
    notes: 'Maya asks Tomás to take reviews in the afternoon for two weeks.',
  },
  {
    points: [
      {
        by: 'priya',
        area: 'feedback',
        text: 'I was cut short in the planning meeting',
        notes: 'Maya moderates next time.',
      },
      { by: 'maya', area: 'status', text: 'Dates for the search index', notes: 'In the channel from now on.' },
    ],
    notes: '',
  },
  {
    points: [
      { by: 'priya', area: 'growth', text: 'Speaking at the internal conference', notes: 'Proposal by the 15th.' },
      { by: 'priya', area: 'alignment', text: 'Why search comes before sharing' },
    ],
    notes: 'Draft of the talk goes to Ngozi as well.',
  },
  {
    points: [
      { by: 'maya', area: 'feedback', text: 'What should I do less of?', carried: 1, notes: 'Fewer late messages.' },
      { by: 'priya', area: 'wellbeing', text: 'Two calls after 21:00 last week', notes: 'Move the sync to 12:30 UTC.' },
    ],
    notes: 'A short one: fire drill.',
  },
  {
    points: [
      { by: 'priya', area: 'roadblock', text: 'No test data for Indian addresses', notes: 'Zoë has a set.' },
      { by: 'maya', area: 'recognition', text: 'How you brought Sam into on-call' },
    ],
    notes: '',
  },
  {
    points: [
      { by: 'priya', area: 'growth', text: 'Feedback on the talk', notes: 'Cut the middle, keep the failure story.' },
      { by: 'maya', area: 'alignment', text: 'Goals for the next quarter', carried: 1, notes: 'Two, not five.' },
    ],
    notes: 'The talk is accepted.',
  },
  {
    points: [
      { by: 'priya', area: 'other', text: 'Holidays over Diwali', notes: 'Yuki covers.' },
      { by: 'maya', area: 'growth', text: 'Would you mentor Mei-Ling on data questions?', carried: 9 },
      { by: 'priya', area: 'feedback', text: 'The new on-call handbook is hard to search', carried: 9 },
    ],
    notes: 'Ran out of time: two points move on.',
  },
];

/** What stands on the agenda of their next one, besides what was carried over. */
export const coming: readonly PastPoint[] = [
  { by: 'priya', area: 'recognition', text: 'Sam found the flaky test nobody could' },
  { by: 'priya', area: 'roadblock', text: 'Access to the billing logs still pending' },
  { by: 'maya', area: 'wellbeing', text: 'How is the pace since the release?' },
];
