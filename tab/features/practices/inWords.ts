import type { PracticesView } from '@rapport/core/contract/lookBackViews';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { Say } from '@rapport/core/locales/say';

/** How one practice is doing, as the API tells it. */
export type Figure = PracticesView['figures'][number];
type FigureOf<Practice extends Figure['practice']> = Extract<Figure, { readonly practice: Practice }>;

/** From so many days on, weeks say more. */
const DAYS_TO_WEEKS = 14;

/** A figure as people say it, a sentence each. */
export function sentencesOf(figure: Figure, { other }: SeriesView, say: Say): readonly string[] {
  const name = firstNameOf(other.name);
  switch (figure.practice) {
    case 'purpose':
      return [say('doing.purpose', { withPurpose: figure.withPurpose, held: figure.held })];
    case 'sharedAgenda':
      return [say('doing.sharedAgenda', { mine: figure.mine, theirs: figure.theirs, name })];
    case 'moreThanWork':
      return moreThanWork(figure, say);
    case 'followUp':
      return followUp(figure, name, say);
    case 'consistency':
      return [consistency(figure, say)];
  }
}

function moreThanWork({ points, statusPoints, daysSince, quietest }: FigureOf<'moreThanWork'>, say: Say) {
  const days = daysSince[quietest];
  return [say('doing.status', { points, statusPoints }), quietestInWords(quietest, days, say)];
}

function quietestInWords(area: FigureOf<'moreThanWork'>['quietest'], days: number | undefined, say: Say): string {
  if (days === undefined) return say('doing.areaNever', { area });
  return days === 0
    ? say('doing.areaToday', { area })
    : say('doing.areaSince', { area, since: sinceInWords(days, say) });
}

function sinceInWords(days: number, say: Say): string {
  return days < DAYS_TO_WEEKS ? say('doing.days', { days }) : say('doing.weeks', { weeks: Math.floor(days / 7) });
}

function followUp({ mine, theirs, carriedOften }: FigureOf<'followUp'>, name: string, say: Say): readonly string[] {
  const late = mine.overdue + theirs.overdue;
  const closed = (side: typeof mine) => side.kept + side.dropped;
  return [
    say('doing.kept.mine', { kept: mine.kept, of: closed(mine) }),
    say('doing.kept.theirs', { kept: theirs.kept, of: closed(theirs), name }),
    ...(late > 0 ? [say('doing.late', { mine: mine.overdue, theirs: theirs.overdue, name })] : []),
    ...(carriedOften > 0 ? [say('doing.carriedOften', { count: carriedOften })] : []),
  ];
}

function consistency({ held, planned, longestGapDays, lastRepairDays }: FigureOf<'consistency'>, say: Say): string {
  const parts = [
    say('doing.held', { held, planned }),
    ...(longestGapDays === undefined ? [] : [say('doing.longestGap', { days: longestGapDays })]),
    ...(lastRepairDays === undefined ? [] : [say('doing.repaired', { days: lastRepairDays })]),
  ];
  return `${parts.join('; ')}.`;
}
