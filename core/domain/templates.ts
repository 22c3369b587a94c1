import type { Area } from './agenda';
import type { KnownPurpose } from './purpose';
import type { Role, SeriesKind } from './series';

/** One of the talking points a template brings. */
interface TemplatePoint {
  readonly area: Area;
  /** Its text is `template.<template's id>.<key>` in `core/locales/templates.<language>.ts`. */
  readonly key: string;
  /** Who usually raises it, where that matters. */
  readonly usuallyRaisedBy?: Role;
}

/** A named list of talking points for a purpose. Name and use are `template.<id>.name` and `template.<id>.about`. */
export interface BuiltInTemplate {
  readonly id: string;
  readonly purpose: KnownPurpose;
  /** The kinds of 1-on-1 it was written for; the roles in its points are of these kinds. */
  readonly kinds: readonly SeriesKind[];
  readonly points: readonly TemplatePoint[];
}

const everyKind = ['managerReport', 'skipLevel', 'mentor', 'peer'] as const;

const templates = [
  {
    id: 'firstMeeting',
    purpose: 'onboarding',
    kinds: everyKind,
    points: [
      { area: 'wellbeing', key: 'howWeCameHere' },
      { area: 'alignment', key: 'whatFor' },
      { area: 'wellbeing', key: 'reachingEachOther' },
      { area: 'feedback', key: 'tellingEachOther' },
      { area: 'alignment', key: 'aMonthFromNow' },
    ],
  },
  {
    id: 'weeklyCatchUp',
    purpose: 'catchUp',
    kinds: ['managerReport', 'peer'],
    points: [
      { area: 'wellbeing', key: 'howWeArrive' },
      { area: 'recognition', key: 'wentWell' },
      { area: 'roadblock', key: 'inTheWay' },
      { area: 'alignment', key: 'untilNextTime' },
    ],
  },
  {
    id: 'growthTalk',
    purpose: 'growth',
    kinds: ['managerReport'],
    points: [
      { area: 'growth', key: 'moreAndLess', usuallyRaisedBy: 'report' },
      { area: 'growth', key: 'strengths', usuallyRaisedBy: 'manager' },
      { area: 'growth', key: 'worthAimingFor', usuallyRaisedBy: 'report' },
      { area: 'roadblock', key: 'missing' },
      { area: 'growth', key: 'nextStep' },
    ],
  },
  {
    id: 'feedbackBothWays',
    purpose: 'feedback',
    kinds: everyKind,
    points: [
      { area: 'recognition', key: 'helped' },
      { area: 'feedback', key: 'change' },
      { area: 'feedback', key: 'unsaid' },
      { area: 'feedback', key: 'lastTime' },
      { area: 'feedback', key: 'willTry' },
    ],
  },
  {
    id: 'quarterlyLookBack',
    purpose: 'performance',
    kinds: ['managerReport'],
    points: [
      { area: 'recognition', key: 'worthRemembering', usuallyRaisedBy: 'report' },
      { area: 'alignment', key: 'reachedAndMissed' },
      { area: 'growth', key: 'learned', usuallyRaisedBy: 'report' },
      { area: 'feedback', key: 'betweenUs' },
      { area: 'alignment', key: 'takeUpGiveUp' },
    ],
  },
  {
    id: 'onboardingFirstWeek',
    purpose: 'onboarding',
    kinds: ['managerReport'],
    points: [
      { area: 'wellbeing', key: 'impressions', usuallyRaisedBy: 'report' },
      { area: 'alignment', key: 'firstMonth', usuallyRaisedBy: 'manager' },
      { area: 'roadblock', key: 'stillMissing', usuallyRaisedBy: 'report' },
      { area: 'alignment', key: 'peopleToMeet', usuallyRaisedBy: 'manager' },
      { area: 'feedback', key: 'askingForHelp', usuallyRaisedBy: 'manager' },
    ],
  },
  {
    id: 'onboardingThirdMonth',
    purpose: 'onboarding',
    kinds: ['managerReport'],
    points: [
      { area: 'recognition', key: 'achieved', usuallyRaisedBy: 'manager' },
      { area: 'alignment', key: 'differentThanExpected', usuallyRaisedBy: 'report' },
      { area: 'feedback', key: 'newEyes', usuallyRaisedBy: 'report' },
      { area: 'feedback', key: 'fromEachSide' },
      { area: 'growth', key: 'takeCharge' },
    ],
  },
  {
    id: 'motivationAndEnergy',
    purpose: 'motivation',
    kinds: ['managerReport'],
    points: [
      { area: 'wellbeing', key: 'givesAndTakes', usuallyRaisedBy: 'report' },
      { area: 'wellbeing', key: 'pace' },
      { area: 'alignment', key: 'worthDoing', usuallyRaisedBy: 'report' },
      { area: 'recognition', key: 'unseenEffort', usuallyRaisedBy: 'manager' },
      { area: 'roadblock', key: 'oneChange' },
    ],
  },
  {
    id: 'skipLevel',
    purpose: 'catchUp',
    kinds: ['skipLevel'],
    points: [
      { area: 'alignment', key: 'upClose', usuallyRaisedBy: 'report' },
      { area: 'roadblock', key: 'slowsTheTeam', usuallyRaisedBy: 'report' },
      { area: 'alignment', key: 'whereWeGo', usuallyRaisedBy: 'manager' },
      { area: 'recognition', key: 'deservesAttention', usuallyRaisedBy: 'report' },
      { area: 'growth', key: 'stayAndGrow', usuallyRaisedBy: 'manager' },
    ],
  },
  {
    id: 'mentoring',
    purpose: 'growth',
    kinds: ['mentor'],
    points: [
      { area: 'growth', key: 'triedSince', usuallyRaisedBy: 'mentee' },
      { area: 'growth', key: 'questionOfToday', usuallyRaisedBy: 'mentee' },
      { area: 'growth', key: 'similarTime', usuallyRaisedBy: 'mentor' },
      { area: 'growth', key: 'worthMeeting', usuallyRaisedBy: 'mentor' },
      { area: 'growth', key: 'tryNext', usuallyRaisedBy: 'mentee' },
    ],
  },
  {
    id: 'peers',
    purpose: 'catchUp',
    kinds: ['peer'],
    points: [
      { area: 'wellbeing', key: 'reallyDoing' },
      { area: 'alignment', key: 'touches' },
      { area: 'roadblock', key: 'eachOthersWay' },
      { area: 'growth', key: 'foundOut' },
      { area: 'feedback', key: 'easierTogether' },
    ],
  },
  {
    id: 'backFromLeave',
    purpose: 'catchUp',
    kinds: ['managerReport'],
    points: [
      { area: 'wellbeing', key: 'coming', usuallyRaisedBy: 'report' },
      { area: 'alignment', key: 'changedMeanwhile', usuallyRaisedBy: 'manager' },
      { area: 'alignment', key: 'handedBack' },
      { area: 'wellbeing', key: 'firstWeeks', usuallyRaisedBy: 'report' },
      { area: 'alignment', key: 'safeToIgnore', usuallyRaisedBy: 'manager' },
    ],
  },
  {
    id: 'beforeReview',
    purpose: 'performance',
    kinds: ['managerReport'],
    points: [
      { area: 'recognition', key: 'ownWords', usuallyRaisedBy: 'report' },
      { area: 'alignment', key: 'whatWasExpected', usuallyRaisedBy: 'manager' },
      { area: 'feedback', key: 'otherVoices' },
      { area: 'feedback', key: 'viewsDiffer' },
      { area: 'growth', key: 'leadTo', usuallyRaisedBy: 'report' },
    ],
  },
] as const satisfies readonly BuiltInTemplate[];

/** What everybody has without making one; ids are kept, texts may change. */
export const builtInTemplates: readonly BuiltInTemplate[] = templates;

type KeysOf<Template> = Template extends {
  readonly id: infer Id extends string;
  readonly points: readonly { readonly key: infer Point extends string }[];
}
  ? `template.${Id}.${'name' | 'about' | Point}`
  : never;
/** Every text that the templates need, in each language. */
export type TemplateTextKey = KeysOf<(typeof templates)[number]>;

/** The built-in templates written for a kind of 1-on-1. */
export function templatesFor(kind: SeriesKind): readonly BuiltInTemplate[] {
  return builtInTemplates.filter(({ kinds }) => kinds.includes(kind));
}
