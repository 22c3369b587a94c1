import type { IChoiceSetInput } from '@microsoft/teams.cards';
import type { SeriesRow } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { type CardBody, type CardContext, whenWithin } from './card';
import { line } from './texts';

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

/** One of the reader's 1-on-1s, by name and date. */
export function seriesChoice(context: CardContext, { id, label, rows, value, missing }: ChoiceOfSeries) {
  const shown = rows.slice(0, MAX_CHOICES);
  const chosen = shown.find((each) => each.id === value)?.id;
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    placeholder: context.say('card.withPlaceholder'),
    choices: titlesOf(shown, context).map((title, index) => ({ title, value: shown[index]?.id ?? '' })),
    ...(chosen !== undefined && { value: chosen }),
    ...(missing !== undefined && { isRequired: true, errorMessage: missing }),
  } satisfies IChoiceSetInput;
}

/** How to get at those that are not among the choices. */
export function choicesLeftOut(rows: readonly SeriesRow[], { say }: CardContext): CardBody {
  if (rows.length <= MAX_CHOICES) return [];
  return [
    line(say('card.choicesLeftOut', { count: MAX_CHOICES }), { size: 'Small', isSubtle: true, spacing: 'Small' }),
  ];
}

/** The date tells two with one person apart, or two people of one name; where it is the same, what they are to each other. */
function titlesOf(rows: readonly SeriesRow[], context: CardContext): readonly string[] {
  const titles = rows.map((each) => titleOf(each, context));
  return titles.map((title, index) => {
    const kind = rows[index]?.kind;
    if (kind === undefined || titles.indexOf(title) === titles.lastIndexOf(title)) return title;
    return context.say('card.choiceOfKind', { choice: title, kind: context.say(`series.kind.${kind}`) });
  });
}

function titleOf({ other, meeting, status }: SeriesRow, context: CardContext): string {
  const { say } = context;
  const name = shortened(other.name, MAX_NAME);
  if (status.state === 'paused') return say('card.choicePaused', { name });
  if (meeting.state === 'inProgress') return say('card.choiceNow', { name });
  return say('card.seriesChoice', { name, when: whenWithin(meeting.startsAt, context) });
}
