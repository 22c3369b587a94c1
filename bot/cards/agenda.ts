import type { IContainer, IExecuteAction } from '@microsoft/teams.cards';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { countsOf, preparedBy } from '@rapport/core/domain/agenda';
import { firstNameOf } from '@rapport/core/domain/personName';
import { shortened } from '@rapport/core/domain/text/characters';
import { shortDay } from '@rapport/core/locales/dates';
import { type Card, type CardBody, type CardContext, cardOf, execute, open, when } from './card';
import { heading, line, problemBox } from './texts';
import { areaInput, topicInput } from './topicInputs';
import type { Typed } from './verbs';

export interface AgendaCard {
  readonly series: SeriesView;
  /** Whether it is known to be the reader's only 1-on-1. */
  readonly isOnly: boolean;
  /** A new one for each card made: pressing Add twice on one card adds once. */
  readonly requestId: string;
  /** The topic that was just added. */
  readonly added?: string;
  /** Why something was not done. */
  readonly problem?: string;
  /** What stands in the inputs already. */
  readonly typed?: Typed;
}

const POINTS_SHOWN = 3;
const MAX_TEXT = 160;
/** The whole name: a topic must not go to the wrong one of two who are called the same. */
const MAX_NAME = 60;

/** The coming meeting's agenda, where one can add to it; right after adding also the receipt. */
export function agendaCard(agenda: AgendaCard, context: CardContext): Card {
  const { series, isOnly, added, problem } = agenda;
  const { say, links } = context;
  const title = titleOf(series, context);
  return cardOf({
    fallbackText:
      problem ?? (added === undefined ? title : `${say('card.added')}: ${shortened(added, MAX_TEXT)} – ${title}`),
    body: [
      ...(problem === undefined ? [] : [problemBox(problem)]),
      ...(added === undefined ? [] : [receipt(added, series, context)]),
      heading(title),
      ...state(series, context),
      ...(series.can.addPoints ? coming(agenda, context) : []),
    ],
    actions: [
      ...(series.can.addPoints ? [addButton(agenda, context)] : []),
      open(say('card.openButton'), links.series(series.id)),
      ...(isOnly ? [] : [othersButton(series, context)]),
    ],
  });
}

function titleOf({ meeting, other, status }: SeriesView, context: CardContext): string {
  const name = shortened(other.name, MAX_NAME);
  if (status.state === 'ended') return context.say('card.ended', { name });
  if (meeting.isWrittenUp) return context.say('card.meetingBefore', { name });
  return meeting.state === 'inProgress'
    ? context.say('card.meetingNow', { name })
    : context.say('card.meeting', { name, when: when(meeting.startsAt, context) });
}

/** What else one has to know of the meeting to come. */
function state({ status, isUnanswered }: SeriesView, context: CardContext): CardBody {
  const { say } = context;
  if (status.state === 'ended') return [line(say('card.endedBody'))];
  if (status.state === 'paused') return [line(say('card.paused', { day: shortDay(status.untilOn, context) }))];
  return isUnanswered ? [line(say('card.unanswered'))] : [];
}

function coming({ series, added, typed = {} }: AgendaCard, context: CardContext): CardBody {
  return [
    line(prepared(series, context), { isSubtle: true, spacing: 'Small' }),
    ...points(series, context),
    topicInput(context, typed),
    areaInput(context, typed),
    ...(added === undefined ? [seenByBoth(series, context)] : []),
  ];
}

function addButton({ series, requestId, isOnly }: AgendaCard, { say }: CardContext) {
  const { id: seriesId, meeting } = series;
  const inputs = { seriesId, meetingId: meeting.id, requestId, ...(isOnly && { isOnly: 'yes' }) };
  return execute('addPoint', say('card.addButton'), inputs);
}

/** Behind "…", where there is something to add to: two buttons are as many as a phone shows in a row. */
function othersButton({ id: seriesId, can }: SeriesView, { say }: CardContext): IExecuteAction {
  const button = execute('showOthers', say('card.othersButton'), { seriesId });
  return can.addPoints ? { ...button, mode: 'secondary' } : button;
}

function receipt(added: string, series: SeriesView, context: CardContext): IContainer {
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      line(context.say('card.added'), { weight: 'Bolder' }),
      line(shortened(added, MAX_TEXT), { spacing: 'Small' }),
      seenByBoth(series, context),
    ],
  };
}

function seenByBoth({ other }: SeriesView, { say }: CardContext) {
  return line(say('card.seenByBoth', { name: firstNameOf(other.name) }), {
    size: 'Small',
    isSubtle: true,
    spacing: 'Small',
  });
}

/** Who has prepared; beside points that were left from before, how many of those there are, and what is new. */
function prepared(series: SeriesView, context: CardContext): string {
  const { fresh, carried, brought } = countsOf(series.meeting.points.filter((each) => each.state === 'open'));
  if (carried + brought === 0) return preparedAnew(series, context);
  const { say } = context;
  const counts = [
    fresh > 0 && say('card.newPoints', { count: fresh }),
    carried > 0 && say('card.carriedPoints', { count: carried }),
    brought > 0 && say('card.broughtPoints', { count: brought }),
  ];
  return [`${counts.filter(Boolean).join(', ')}.`, nothingNew(series, context)].join(' ').trim();
}

function nothingNew({ me, other, meeting }: SeriesView, { say }: CardContext): string {
  const authors = preparedBy(meeting.points);
  const name = firstNameOf(other.name);
  if (authors.includes(me.id)) return authors.includes(other.id) ? '' : say('card.nothingNewFromThem', { name });
  return authors.includes(other.id) ? say('card.nothingNewFromYou') : say('card.nothingNew');
}

function preparedAnew({ me, other, meeting }: SeriesView, { say }: CardContext): string {
  const authors = preparedBy(meeting.points);
  const name = firstNameOf(other.name);
  if (authors.includes(me.id)) {
    return authors.includes(other.id) ? say('card.preparedBoth', { name }) : say('card.preparedMe', { name });
  }
  return authors.includes(other.id) ? say('card.preparedThem', { name }) : say('card.preparedNobody');
}

function points({ me, other, meeting }: SeriesView, { say }: CardContext): CardBody {
  const open = meeting.points.filter((each) => each.state === 'open');
  const author = ({ raisedBy, area: about, origin }: PointView) => {
    const area = say(`area.${about}`);
    if (origin) return say('card.pointFrom', { origin: say(`agenda.origin.${origin}`), area });
    return raisedBy === me.id
      ? say('card.pointByYou', { area })
      : say('card.pointBy', { name: firstNameOf(other.name), area });
  };
  const left = open.length - POINTS_SHOWN;
  return [
    ...open
      .slice(0, POINTS_SHOWN)
      .flatMap((each) => [
        line(shortened(each.text.text, MAX_TEXT), { spacing: 'Medium' }),
        line(author(each), { size: 'Small', isSubtle: true, spacing: 'None' }),
      ]),
    ...(left > 0 ? [line(say('card.morePoints', { count: left }), { isSubtle: true })] : []),
  ];
}
