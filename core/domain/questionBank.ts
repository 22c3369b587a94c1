import { type Area, areas } from './agenda';
import { assertNever } from './errors';
import type { Role, SeriesKind } from './series';

/** What a question can be about: anything that has a name. */
export type QuestionArea = Exclude<Area, 'other'>;

/** Who can put a question: either of any two, or one side of a manager and a report. */
type Audience = 'anyone' | 'managerAsks' | 'reportAsks';

/** Someone in a series who looks for a question. */
export interface Asker {
  readonly kind: SeriesKind;
  readonly role: Role;
}

/**
 * The ids of the questions by area and by who asks. An id is kept with what was asked, so it is never changed and never
 * given to another question; what a question says stands in `core/locales/questions.<language>.ts` as `question.<id>`.
 */
const bank = {
  wellbeing: {
    anyone: [
      'more-energy',
      'sunday-evening',
      'after-work-thoughts',
      'keep-up-the-pace',
      'proper-break',
      'outside-work',
      'good-week',
      'small-worry',
      'made-you-laugh',
      'hour-to-give-away',
      'best-hours',
      'after-a-hard-day',
      'someone-to-turn-to',
    ],
    managerAsks: [
      'too-much',
      'pressure-from-me',
      'drop-if-up-to-you',
      'switch-off-on-holiday',
      'part-of-the-team',
      'yes-that-was-a-no',
      'notice-the-strain',
    ],
    reportAsks: [
      'your-own-load',
      'lighter-week',
      'work-in-its-place',
      'when-overwhelmed',
      'evenings-and-weekends',
      'arrange-my-hours',
    ],
  },
  growth: {
    anyone: [
      'learned-unexpectedly',
      'can-do-now',
      'curious-about',
      'known-for',
      'watch-up-close',
      'first-time',
      'costs-effort',
      'unused-strength',
      'useful-mistake',
      'practise-this-month',
      'changed-your-mind',
      'half-an-hour-lesson',
    ],
    managerAsks: [
      'more-and-less',
      'job-for-a-week',
      'nervous-and-pleased',
      'keeps-you-from',
      'came-of-our-plans',
      'outgrown',
      'seen-by-whom',
      'half-a-day-free',
    ],
    reportAsks: [
      'see-me-in-two-years',
      'trust-me-with-more',
      'between-me-and-next',
      'choice-that-shaped',
      'learn-by-being-near',
      'better-than-i-think',
      'people-to-meet',
    ],
  },
  feedback: {
    anyone: [
      'no-courage-needed',
      'helps-unknowingly',
      'worked-well-together',
      'kept-to-yourself',
      'told-not-good',
      'often-misread',
      'me-in-a-hurry',
      'surprising-words',
      'these-talks',
      'after-we-disagreed',
      'not-listening',
      'explained-badly',
    ],
    managerAsks: [
      'promise-awaited',
      'too-early-too-late',
      'decided-differently',
      'hear-more-from-me',
      'nobody-says',
      'bad-news',
      'took-from-feedback',
    ],
    reportAsks: [
      'good-to-very-good',
      'not-noticing',
      'habit-to-change',
      'heard-about-my-work',
      'hoped-for',
      'keep-you-informed',
      'last-meeting-together',
    ],
  },
  recognition: {
    anyone: [
      'proud-of',
      'nobody-saw',
      'who-helped',
      'like-to-be-thanked',
      'thanks-remembered',
      'more-credit',
      'went-well',
      'more-work-than-it-looked',
      'value-in-others',
      'would-have-scared',
      'better-day',
      'never-enjoyed',
    ],
    managerAsks: [
      'overlooked',
      'public-or-private',
      'made-a-difference',
      'thank-in-the-team',
      'unfair-credit',
      'tell-others',
      'worth-remembering',
    ],
    reportAsks: [
      'most-useful',
      'your-win',
      'never-changes',
      'notices-you',
      'team-made-easier',
      'seen-further-away',
      'good-year-rewarded',
    ],
  },
  roadblock: {
    anyone: [
      'takes-too-long',
      'waiting-for',
      'sure-of-a-yes',
      'putting-off',
      'solved-twice',
      'unclear-to-you',
      'missing-decision',
      'tool-in-the-way',
      'nobody-talks-about',
      'gone-by-tomorrow',
      'pulls-you-away',
      'tried-so-far',
    ],
    managerAsks: [
      'off-your-hands',
      'waiting-for-me',
      'speak-up-for-you',
      'harder-than-needed',
      'know-from-me',
      'senseless-rule',
      'when-to-ask',
    ],
    reportAsks: [
      'come-to-you',
      'your-obstacle',
      'while-you-are-away',
      'without-asking',
      'something-like-this',
      'leave-undone',
      'limits-i-miss',
    ],
  },
  alignment: {
    anyone: [
      'done-this-month',
      'tell-a-friend',
      'not-start-again',
      'pull-against',
      'changes-our-plans',
      'know-we-did-well',
      'least-believed',
      'in-no-goal',
      'count-on',
      'still-thinking',
      'two-hours-a-day',
      'decided-against',
    ],
    managerAsks: ['your-part', 'three-things', 'understand-better', 'has-to-go', 'how-sure', 'see-close-up'],
    reportAsks: [
      'measured-by',
      'only-one-thing',
      'on-their-minds',
      'get-ready-for',
      'how-decided',
      'very-good-year',
      'your-own-doubts',
    ],
  },
  status: {
    anyone: ['since-we-met', 'differently-than-planned', 'next-to-be-seen', 'write-down-instead'],
    managerAsks: ['before-someone-asks', 'least-sure-date'],
    reportAsks: ['how-much-detail', 'news-from-your-side'],
  },
} as const satisfies Record<QuestionArea, Record<Audience, readonly string[]>>;

type IdsIn<Groups> = Groups extends Readonly<Record<Audience, readonly (infer Id)[]>> ? Id : never;
/** A question of the bank, for good. */
export type QuestionId = IdsIn<(typeof bank)[QuestionArea]>;

/** A question worth asking, usable as a talking point. */
export interface Question {
  readonly id: QuestionId;
  readonly area: QuestionArea;
  readonly audience: Audience;
}

/** The areas that have questions, in the order in which a new pair is offered them. */
export const questionAreas: readonly QuestionArea[] = areas.filter((area) => area !== 'other');

/** Every question, area by area. */
export const questions: readonly Question[] = questionAreas.flatMap(questionsAbout);

/**
 * Whether a question suits the one who asks it. What a manager and a report ask each other supposes that they work
 * together every day, so a manager's manager, a mentor and a peer ask what anyone can ask.
 */
export function suits({ audience }: Question, { kind, role }: Asker): boolean {
  switch (audience) {
    case 'anyone':
      return true;
    case 'managerAsks':
      return kind === 'managerReport' && role === 'manager';
    case 'reportAsks':
      return kind === 'managerReport' && role === 'report';
    default:
      return assertNever(audience);
  }
}

function questionsAbout(area: QuestionArea): readonly Question[] {
  const { anyone, managerAsks, reportAsks } = bank[area];
  return [
    ...anyone.map((id) => ({ id, area, audience: 'anyone' }) as const),
    ...managerAsks.map((id) => ({ id, area, audience: 'managerAsks' }) as const),
    ...reportAsks.map((id) => ({ id, area, audience: 'reportAsks' }) as const),
  ];
}
