import type { IContainer, IShowCardAction } from '@microsoft/teams.cards';
import type { PointView, SeriesRow, SeriesView } from '@rapport/core/contract/views';
import { preparedBy } from '@rapport/core/domain/agenda';
import { type Card, type CardBody, type CardContext, cardOf, execute, open, when } from './card';
import { firstName } from './names';
import { seriesChoice } from './seriesChoice';
import { heading, line, problemBox, shortened } from './texts';
import { areaInput, topicInput } from './topicInputs';
import { inputIds, type Typed } from './verbs';

export interface AgendaCard {
  readonly series: SeriesView;
  /** The reader's other 1-on-1s. */
  readonly others: readonly SeriesRow[];
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

/** The coming meeting's agenda, where one can add to it; right after adding also the receipt. */
export function agendaCard(agenda: AgendaCard, context: CardContext): Card {
  const { series, others, requestId, added, problem, typed = {} } = agenda;
  const { say, links } = context;
  const title = titleOf(series, context);
  return cardOf({
    fallbackText:
      problem ?? (added === undefined ? title : `${say('card.added')}: ${shortened(added, MAX_TEXT)} – ${title}`),
    body: [
      ...(problem === undefined ? [] : [problemBox(problem)]),
      ...(added === undefined ? [] : [receipt(added, series, context)]),
      heading(title),
      line(prepared(series, context), { isSubtle: true, spacing: 'Small' }),
      ...points(series, context),
      topicInput(context, typed),
      areaInput(context, typed),
      ...(added === undefined ? [seenByBoth(series, context)] : []),
    ],
    actions: [
      execute('addPoint', say('card.addButton'), { seriesId: series.id, meetingId: series.meeting.id, requestId }),
      open(say('card.openButton'), links.series(series.id)),
      ...(others.length > 0 ? [more(others, context)] : []),
    ],
  });
}

function titleOf({ meeting, other }: SeriesView, context: CardContext): string {
  const name = firstName(other.name);
  return meeting.state === 'inProgress'
    ? context.say('card.meetingNow', { name })
    : context.say('card.meeting', { name, when: when(meeting.startsAt, context) });
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
  return line(say('card.seenByBoth', { name: firstName(other.name) }), {
    size: 'Small',
    isSubtle: true,
    spacing: 'Small',
  });
}

function prepared({ me, other, meeting }: SeriesView, { say }: CardContext): string {
  const authors = preparedBy(meeting.points);
  const name = firstName(other.name);
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
      : say('card.pointBy', { name: firstName(other.name), area });
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

function more(others: readonly SeriesRow[], context: CardContext): IShowCardAction {
  const { say } = context;
  return {
    type: 'Action.ShowCard',
    title: say('card.moreButton'),
    card: {
      type: 'AdaptiveCard',
      body: [
        seriesChoice(context, {
          id: inputIds.show,
          label: say('card.anotherLabel'),
          rows: others,
          ...(others[0] && { value: others[0].id }),
        }),
      ],
      actions: [execute('showAgenda', say('card.showAgendaButton'))],
    },
  };
}
