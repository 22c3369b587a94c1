import type { IChoiceSetInput } from '@microsoft/teams.cards';
import type { SeriesRow } from '@rapport/core/contract/views';
import { type CardContext, when } from './card';
import { shortened } from './texts';

/** So many fit into a card; the tab shows them all. */
const MAX_CHOICES = 25;
const MAX_NAME = 40;

interface ChoiceOfSeries {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly SeriesRow[];
  readonly value?: string;
  /** Said when nothing was chosen; makes it required. */
  readonly missing?: string;
}

/** One of the reader's 1-on-1s, by name and date: the date tells two with one person apart. */
export function seriesChoice(context: CardContext, { id, label, rows, value, missing }: ChoiceOfSeries) {
  const shown = rows.slice(0, MAX_CHOICES);
  const chosen = shown.find((each) => each.id === value)?.id;
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    placeholder: context.say('card.withPlaceholder'),
    choices: shown.map((each) => ({ title: choiceTitle(each, context), value: each.id })),
    ...(chosen !== undefined && { value: chosen }),
    ...(missing !== undefined && { isRequired: true, errorMessage: missing }),
  } satisfies IChoiceSetInput;
}

function choiceTitle({ other, meeting }: SeriesRow, context: CardContext): string {
  return context.say('card.seriesChoice', {
    name: shortened(other.name, MAX_NAME),
    when: when(meeting.startsAt, context),
  });
}
