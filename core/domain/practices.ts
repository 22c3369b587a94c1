import { type ActionItem, isOverdue } from './actionItem';
import { type Area, isNewlyRaised, visiblePoints } from './agenda';
import { agendaMix, areasLastDiscussed, isMostlyStatus } from './agendaMix';
import { daysPassedIn } from './calendarDay';
import type { Held } from './meeting';
import { noTally, owedOf, type Series } from './series';
import { heldOfPlanned, isMet, isOfRhythm } from './trackRecord';

/** The areas that make a 1-on-1 more than work; the ones whose silence is worth noticing. */
export const humanAreas = ['wellbeing', 'growth', 'feedback', 'recognition'] as const satisfies readonly Area[];

/** The one next thing a practice asks for; undefined when all is well. */
export const advices = [
  'choosePurpose',
  'inviteOther',
  'addYourOwn',
  'collectStatusElsewhere',
  'askAboutArea',
  'lookAtOverdue',
  'decideCarried',
  'writeDown',
  'makeUpForSkipped',
  'meetMoreEvenly',
] as const;
export type Advice = (typeof advices)[number];

interface Figure {
  /** False when too few meetings were held to say anything fair. */
  readonly isEnough: boolean;
  readonly advice?: Advice;
  /** One number a meeting, oldest first, between 0 and 1, for a small chart; absent where a chart says nothing. */
  readonly trend?: readonly number[];
}

/** How one practice of a good 1-on-1 is doing, in facts. The sentences are made where they are read. */
export type PracticeFigure = Figure &
  (
    | { readonly practice: 'purpose'; readonly held: number; readonly withPurpose: number }
    | { readonly practice: 'sharedAgenda'; readonly mine: number; readonly theirs: number }
    | {
        readonly practice: 'moreThanWork';
        readonly points: number;
        readonly statusPoints: number;
        /** Days since each of the human areas was talked about; one that never was is absent. */
        readonly daysSince: Readonly<Partial<Record<(typeof humanAreas)[number], number>>>;
        /** The one silent for longest. */
        readonly quietest: (typeof humanAreas)[number];
      }
    | {
        readonly practice: 'followUp';
        readonly mine: { readonly kept: number; readonly dropped: number; readonly overdue: number };
        readonly theirs: { readonly kept: number; readonly dropped: number; readonly overdue: number };
        /** Points on the agenda that were carried three times or more. */
        readonly carriedOften: number;
      }
    | {
        readonly practice: 'consistency';
        readonly held: number;
        readonly planned: number;
        readonly streak: number;
        readonly longestGapDays?: number;
        /** Days from the last skipped meeting to the one that made up for it. */
        readonly lastRepairDays?: number;
      }
  );

/** Fewer held meetings than this say too little. */
const ENOUGH_MEETINGS = 3;
/** How many of the last meetings the figures look at. */
export const MEETINGS_LOOKED_AT = 12;

/** One side raising more than this share of the points owns the agenda. */
const LOPSIDED = 0.75;
/** Weeks of silence on an area that are worth a question. */
const QUIET_DAYS = 42;

/** The figures of a 1-on-1 as one of the two reads them. @param held the last held meetings, newest first */
export function practiceFigures(facts: {
  readonly series: Series;
  readonly held: readonly Held[];
  /** Points on the coming agenda that were carried three times or more. */
  readonly carriedOften: number;
  /** The promises closed last: far more than the meetings looked at made. */
  readonly closed: readonly ActionItem[];
  readonly me: string;
  readonly now: Date;
  /** By whose calendar "yesterday" is said. */
  readonly readersZone: string;
  /** The day it is for one of the two, by person id. */
  todayOf(personId: string): string;
}): readonly PracticeFigure[] {
  const looked = facts.held.slice(0, MEETINGS_LOOKED_AT).toReversed();
  const isEnough = looked.length >= ENOUGH_MEETINGS;
  return [
    { ...purposeFigure(looked, facts.series), isEnough },
    { ...agendaFigure(looked, facts.me), isEnough },
    { ...areasFigure(looked, facts), isEnough },
    followUpFigure(looked, facts),
    consistencyFigure(facts.series),
  ];
}

function purposeFigure(looked: readonly Held[], series: Series) {
  return {
    practice: 'purpose' as const,
    held: looked.length,
    withPurpose: looked.filter((each) => each.purpose).length,
    trend: looked.map((each) => (each.purpose ? 1 : 0)),
    ...(!series.current.purpose && { advice: 'choosePurpose' as const }),
  };
}

function agendaFigure(looked: readonly Held[], me: string) {
  // A point that is carried on counts once, for the meeting it was raised for; one that Rapport put there for nobody.
  const seen = new Set<string>();
  const raisedFor = looked.map(({ agenda }) => {
    const points = visiblePoints(agenda).filter((each) => isNewlyRaised(each) && !seen.has(each.id));
    for (const { id } of points) seen.add(id);
    return points;
  });
  const raised = raisedFor.flat();
  const mine = raised.filter((each) => each.raisedBy === me).length;
  const theirs = raised.length - mine;
  const advice = adviceForAgenda(mine, theirs);
  return {
    practice: 'sharedAgenda' as const,
    mine,
    theirs,
    trend: raisedFor.map((each) => agendaMix(each).byAuthor[me]?.share ?? 0),
    ...(advice && { advice }),
  };
}

function adviceForAgenda(mine: number, theirs: number): Advice | undefined {
  const all = mine + theirs;
  if (all === 0) return 'addYourOwn';
  if (mine / all > LOPSIDED) return 'inviteOther';
  return theirs / all > LOPSIDED ? 'addYourOwn' : undefined;
}

function areasFigure(
  looked: readonly Held[],
  { series, now, readersZone }: { readonly series: Series; readonly now: Date; readonly readersZone: string },
) {
  const points = looked.flatMap((each) => visiblePoints(each.agenda));
  const statusPoints = points.filter((each) => each.area === 'status').length;
  const last = areasLastDiscussed(looked, series.lastDiscussed);
  const daysSince: Partial<Record<(typeof humanAreas)[number], number>> = {};
  for (const area of humanAreas) {
    const at = last[area];
    if (at !== undefined) daysSince[area] = daysPassedIn(readersZone, new Date(at), now);
  }
  const silence = (area: (typeof humanAreas)[number]) => daysSince[area] ?? Number.POSITIVE_INFINITY;
  const quietest = humanAreas.reduce((a, b) => (silence(b) > silence(a) ? b : a));
  const advice = isMostlyStatus(points) ? 'collectStatusElsewhere' : adviceForSilence(silence(quietest));
  return {
    practice: 'moreThanWork' as const,
    points: points.length,
    statusPoints,
    daysSince,
    quietest,
    trend: looked.map((each) => 1 - (agendaMix(each.agenda).byArea.status?.share ?? 0)),
    ...(advice && { advice }),
  };
}

function adviceForSilence(silentDays: number): Advice | undefined {
  return silentDays > QUIET_DAYS ? 'askAboutArea' : undefined;
}

function followUpFigure(
  looked: readonly Held[],
  { series, me, todayOf, carriedOften, closed }: FollowUpFacts,
): PracticeFigure {
  const other = series.people.find((each) => each.id !== me)?.id ?? me;
  const side = (id: string) => {
    const { kept, dropped } = series.tallies[id] ?? noTally;
    const overdue = series.openItems.filter((each) => each.ownerId === id && isOverdue(each, todayOf(id))).length;
    return { kept, dropped, overdue };
  };
  const [mine, theirs] = [side(me), side(other)];
  const last = looked.at(-1);
  const nothingWritten = last !== undefined && !isWrittenDown(last);
  const advice = adviceForFollowUp(mine.overdue + theirs.overdue, carriedOften, nothingWritten);
  const isEnough = looked.length >= ENOUGH_MEETINGS || mine.kept + theirs.kept + mine.dropped + theirs.dropped > 0;
  const trend = keptByMeeting(looked, series, closed);
  return {
    practice: 'followUp',
    mine,
    theirs,
    carriedOften,
    isEnough,
    ...(trend.length > 0 && { trend }),
    ...(advice && { advice }),
  };
}

/** Of the promises made in each meeting, the share kept by now; a meeting without any says nothing. */
function keptByMeeting(looked: readonly Held[], series: Series, closed: readonly ActionItem[]): readonly number[] {
  const states = new Map<string, ActionItem['state']>([
    ...closed.map((each) => [each.id, each.state] as const),
    ...series.openItems.map((each) => [each.id, 'open'] as const),
  ]);
  return looked.flatMap(({ madeItems }) => {
    const known = madeItems.flatMap(({ id }) => states.get(id) ?? []).filter((state) => state !== 'takenAlong');
    return known.length === 0 ? [] : [known.filter((state) => state === 'kept').length / known.length];
  });
}

interface FollowUpFacts {
  readonly series: Series;
  readonly me: string;
  todayOf(personId: string): string;
  readonly carriedOften: number;
  readonly closed: readonly ActionItem[];
}

function adviceForFollowUp(overdue: number, carriedOften: number, nothingWritten: boolean): Advice | undefined {
  if (overdue > 0) return 'lookAtOverdue';
  if (carriedOften > 0) return 'decideCarried';
  return nothingWritten ? 'writeDown' : undefined;
}

function consistencyFigure(series: Series): PracticeFigure {
  const { held, planned } = heldOfPlanned(series.past);
  const { streak, longestGapDays, lastRepairDays } = series.record;
  const isUneven = planned >= ENOUGH_MEETINGS && held / planned < 0.75;
  const owed = owedOf(series);
  const advice = adviceForConsistency(owed !== undefined && !owed.arranged, isUneven);
  return {
    practice: 'consistency',
    held,
    planned,
    streak,
    ...(longestGapDays !== undefined && { longestGapDays }),
    ...(lastRepairDays !== undefined && { lastRepairDays }),
    isEnough: planned >= ENOUGH_MEETINGS,
    trend: series.past
      .filter(isOfRhythm)
      .toReversed()
      .map((each) => (isMet(each) ? 1 : 0)),
    ...(advice && { advice }),
  };
}

function adviceForConsistency(isOwed: boolean, isUneven: boolean): Advice | undefined {
  if (isOwed) return 'makeUpForSkipped';
  return isUneven ? 'meetMoreEvenly' : undefined;
}

/** Whether a held meeting left anything behind: a note, a decision, a promise. */
export function isWrittenDown(held: Held): boolean {
  const hasNotes = [held.notes, ...held.agenda.map((each) => each.notes)].some((each) => each.text.trim() !== '');
  return hasNotes || held.decisions.length > 0 || held.madeItems.length > 0;
}
