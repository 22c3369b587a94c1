import type { SeriesView } from '@rapport/core/contract/views';
import { isMostlyStatus } from '@rapport/core/domain/agendaMix';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { Advice } from '@rapport/core/domain/practices';
import type { Say } from '@rapport/core/locales/say';

import type { Route, SeriesSection } from '../../host/route';
import type { Figure } from './inWords';

// Where each advice can be followed now; some can only be kept in mind.
const places: Record<Advice, SeriesSection | undefined> = {
  choosePurpose: 'agenda',
  inviteOther: undefined,
  addYourOwn: 'agenda',
  collectStatusElsewhere: 'agenda',
  askAboutArea: 'agenda',
  lookAtOverdue: 'items',
  decideCarried: 'agenda',
  writeDown: undefined,
  makeUpForSkipped: 'agenda',
  meetMoreEvenly: 'settings',
};

/** The one next thing that a practice asks for, and where to do it if there is something to press; undefined when all is well. */
export function adviceOf(
  figure: Figure,
  series: SeriesView,
  say: Say,
): { readonly text: string; readonly to: Route | undefined } | undefined {
  const { advice } = figure;
  if (!advice) return undefined;
  const section = placeOf(advice, series);
  const to: Route | undefined = section && { page: 'series', seriesId: series.id, section };
  if (advice === 'inviteOther')
    return { text: say('doing.advice.inviteOther', { name: firstNameOf(series.other.name) }), to };
  if (advice !== 'askAboutArea') return { text: say(`doing.advice.${advice}`), to };
  const area = figure.practice === 'moreThanWork' ? figure.quietest : 'growth';
  return { text: say('doing.advice.askAboutArea', { area }), to };
}

function placeOf(advice: Advice, { meeting }: SeriesView): SeriesSection | undefined {
  // Only an agenda that is mostly status has the button for it.
  if (advice === 'collectStatusElsewhere' && !isMostlyStatus(meeting.points)) return undefined;
  return places[advice];
}
