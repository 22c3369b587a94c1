import type { SeriesRow } from '@rapport/core/contract/views';
import { type Card, type CardContext, cardOf, execute, open } from './card';
import { choicesLeftOut, seriesChoice } from './seriesChoice';
import { heading, kept, line, problemBox } from './texts';
import { areaInput, topicInput } from './topicInputs';
import { inputIds, type Typed } from './verbs';

export interface WithWhomCard {
  readonly rows: readonly SeriesRow[];
  readonly requestId: string;
  readonly typed: Typed;
  readonly problem?: string;
}

/** Asks on whose agenda a topic belongs, and keeps the topic. */
export function withWhomCard({ rows, requestId, typed, problem }: WithWhomCard, context: CardContext): Card {
  const { say, links } = context;
  const title = say('card.chooseTitle');
  return cardOf({
    fallbackText: problem ?? title,
    body: [
      ...(problem === undefined ? [] : [problemBox(problem)]),
      heading(title),
      { ...topicInput(context, typed), isRequired: true, errorMessage: say('card.topicMissing') },
      seriesChoice(context, {
        id: inputIds.seriesId,
        label: say('card.withLabel'),
        rows,
        missing: say('card.withMissing'),
        ...(typed.seriesId !== undefined && { value: typed.seriesId }),
      }),
      ...choicesLeftOut(rows, context),
      areaInput(context, typed),
    ],
    actions: [
      execute('addPoint', say('card.addButton'), { requestId }),
      open(say('card.openHomeButton'), links.home()),
    ],
  });
}

export interface WhichAgendaCard {
  readonly rows: readonly SeriesRow[];
  /** Why it is asked. */
  readonly sentence: string;
  /** Was typed in the card before, and goes along to the agenda that is chosen. */
  readonly typed?: Typed;
}

/** Room for a topic that goes along in a button, twice because of its fallback: the longest there can be has it. */
const MAX_CARRIED_BYTES = 3_000;

/** Asks whose agenda to show. */
export function whichAgendaCard({ rows, sentence, typed = {} }: WhichAgendaCard, context: CardContext): Card {
  const { say, links } = context;
  const { text, area } = typed;
  return cardOf({
    fallbackText: sentence,
    body: [
      heading(say('card.pickTitle')),
      line(sentence),
      seriesChoice(context, {
        id: inputIds.show,
        label: say('card.withLabel'),
        rows,
        ...(rows[0] && { value: rows[0].id }),
      }),
      ...choicesLeftOut(rows, context),
    ],
    actions: [
      execute(
        'showAgenda',
        say('card.showAgendaButton'),
        text ? { text: kept(text, MAX_CARRIED_BYTES), ...(area && { area }) } : {},
      ),
      open(say('card.openHomeButton'), links.home()),
    ],
  });
}
