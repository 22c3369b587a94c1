import type { SeriesView } from '@rapport/core/contract/views';
import type { Advice } from '@rapport/core/domain/practices';
import type { Say } from '@rapport/core/locales/say';
import { firstName } from '../../host/language';
import type { Route, SeriesSection } from '../../host/route';
import type { Figure } from './inWords';

// Where each advice can be followed.
const places: Record<Advice, SeriesSection> = {
  choosePurpose: 'agenda',
  inviteOther: 'agenda',
  addYourOwn: 'agenda',
  collectStatusElsewhere: 'agenda',
  askAboutArea: 'agenda',
  lookAtOverdue: 'items',
  decideCarried: 'agenda',
  writeDown: 'agenda',
  makeUpForSkipped: 'agenda',
  meetMoreEvenly: 'settings',
};

/** The one next thing that a practice asks for, and where to do it; undefined when all is well. */
export function adviceOf(
  figure: Figure,
  series: SeriesView,
  say: Say,
): { readonly text: string; readonly to: Route } | undefined {
  const { advice } = figure;
  if (!advice) return undefined;
  const to: Route = { page: 'series', seriesId: series.id, section: places[advice] };
  if (advice === 'inviteOther')
    return { text: say('doing.advice.inviteOther', { name: firstName(series.other.name) }), to };
  if (advice !== 'askAboutArea') return { text: say(`doing.advice.${advice}`), to };
  const area = figure.practice === 'moreThanWork' ? figure.quietest : 'growth';
  return { text: say('doing.advice.askAboutArea', { area }), to };
}
