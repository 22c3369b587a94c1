import type { IChoiceSetInput, ITextInput } from '@microsoft/teams.cards';
import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import { areas } from '@rapport/core/domain/agenda';
import type { CardContext } from './card';
import { kept } from './texts';
import { inputIds, type Typed } from './verbs';

/** Where a topic is typed. Not required by the card itself: that would also stop the card's other buttons. */
export function topicInput({ say }: CardContext, { text }: Typed): ITextInput {
  return {
    type: 'Input.Text',
    id: inputIds.text,
    label: say('card.topicLabel'),
    placeholder: say('card.topicPlaceholder'),
    // Clients count in UTF-16, where an emoji is two. What is too long nevertheless is refused in a sentence, and kept.
    maxLength: 2 * MAX_POINT_TEXT,
    ...(text !== undefined && text !== '' && { value: kept(text) }),
  };
}

export function areaInput({ say }: CardContext, { area = 'other' }: Typed): IChoiceSetInput {
  return {
    type: 'Input.ChoiceSet',
    id: inputIds.area,
    label: say('card.areaLabel'),
    style: 'compact',
    value: area,
    choices: areas.map((each) => ({ title: say(`area.${each}`), value: each })),
  };
}
