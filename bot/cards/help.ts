import { type Card, type CardBody, type CardContext, cardOf, execute, open } from './card';
import { heading, kept, line, lineOfRuns, problemBox, run } from './texts';

/** Who Rapport is, what it can do, and the first step: for who meets somebody already, the next agenda. */
export function welcomeCard(context: CardContext, { isNew }: { readonly isNew: boolean }): Card {
  const { say } = context;
  const title = say('card.welcomeTitle');
  return cardOf({
    fallbackText: `${title}. ${say('card.welcomeBody')}`,
    body: [
      heading(title),
      line(say('card.welcomeBody')),
      line(say(isNew ? 'card.welcomeFirst' : 'card.welcomeNext')),
      line(say('card.welcomeThen')),
      ...commands(context),
    ],
    actions: actions(context),
  });
}

/** What one can write. The sentence says why it came, when nobody asked for it. */
export function helpCard(context: CardContext, sentence?: string): Card {
  const { say } = context;
  const title = say('card.helpTitle');
  return cardOf({
    fallbackText: sentence ?? title,
    body: [...(sentence === undefined ? [heading(title)] : [line(sentence)]), ...commands(context)],
    actions: actions(context),
  });
}

interface NoSeriesCard {
  /** Whether all of them have ended, and there were some. */
  readonly hadSome: boolean;
  /** The topic that somebody wanted to add. */
  readonly notAdded?: string;
}

/** For somebody who has nobody to meet now. What they wanted to add stands there still. */
export function noSeriesCard(context: CardContext, { hadSome, notAdded }: NoSeriesCard): Card {
  const { say, links } = context;
  const title = say(hadSome ? 'card.allEndedTitle' : 'card.noSeriesTitle');
  return cardOf({
    fallbackText: `${title}. ${say('card.noSeriesBody')}`,
    body: [
      ...(notAdded === undefined ? [] : [problemBox(say('card.noSeriesNotAdded'))]),
      ...(notAdded ? [line(kept(notAdded))] : []),
      heading(title),
      line(say('card.noSeriesBody')),
    ],
    actions: [open(say('card.openHomeButton'), links.home())],
  });
}

function commands({ say }: CardContext): CardBody {
  const described = [
    ['agenda', say('card.helpAgenda')],
    ['add', say('card.helpAdd')],
    ['help', say('card.helpHelp')],
  ] as const;
  return described.map(([command, meaning]) =>
    lineOfRuns([run(command, { weight: 'Bolder' }), run(` ${meaning}`)], 'Small'),
  );
}

function actions({ say, links }: CardContext) {
  return [open(say('card.openHomeButton'), links.home()), execute('showNextAgenda', say('card.nextAgendaButton'))];
}
