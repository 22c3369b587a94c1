import type {
  ActionArray,
  CardElementArray,
  IAdaptiveCard,
  IExecuteAction,
  IOpenUrlAction,
} from '@microsoft/teams.cards';
import { dayAndTime, dayAndTimeWithin } from '@rapport/core/locales/dates';
import type { Say } from '@rapport/core/locales/say';
import type { CardVerb } from './verbs';

/** An Adaptive Card, as the JSON that Teams reads. */
export type Card = IAdaptiveCard & { readonly fallbackText: string };
export type CardBody = CardElementArray;

/** Addresses that open the tab. */
export interface Links {
  home(): string;
  series(seriesId: string): string;
}

/** Who reads a card, when, and where its links lead. */
export interface CardContext {
  readonly say: Say;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly now: Date;
  readonly links: Links;
}

interface CardParts {
  /** Plain text for clients that show no cards, and for notifications. */
  readonly fallbackText: string;
  readonly body: CardBody;
  readonly actions: ActionArray;
}

export function cardOf({ fallbackText, body, actions }: CardParts): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    // The newest version that Teams shows on all its clients.
    version: '1.5',
    fallbackText,
    body,
    actions,
  };
}

/** "Today 10:00", by the reader's clock, where it stands alone or a sentence begins with it. */
export function when(instant: string, reader: CardContext): string {
  return dayAndTime(new Date(instant), reader);
}

/** "today 10:00", in the middle of a sentence. */
export function whenWithin(instant: string, reader: CardContext): string {
  return dayAndTimeWithin(new Date(instant), reader);
}

/** A button that Rapport answers in the card's place. Adding is what its cards are for, so that one stands out. */
export function execute(verb: CardVerb, title: string, inputs: Readonly<Record<string, string>> = {}): IExecuteAction {
  return {
    type: 'Action.Execute',
    title,
    verb,
    ...(verb === 'addPoint' && { style: 'positive' as const }),
    data: { ...inputs },
    // Clients that do not know Action.Execute send a message instead, which is answered with a new card.
    fallback: { type: 'Action.Submit', title, data: { ...inputs, verb } },
  };
}

export function open(title: string, url: string): IOpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}
