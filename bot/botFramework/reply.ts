import { assertNever } from '@rapport/core/domain/errors';
import { ActivityTypes, CardFactory, type TurnContext } from 'botbuilder';
import type { Card } from '../cards/card';
import type { Reply } from '../conversation';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const ERROR = 'application/vnd.microsoft.error';

/** Says it in the conversation or, to a pressed button, in the card's place. */
export async function sendReply(context: TurnContext, reply: Reply): Promise<void> {
  const toButton = context.activity.type === ActivityTypes.Invoke;
  switch (reply.kind) {
    case 'none':
      return;
    case 'text':
      await (toButton ? respond(context, 200, MESSAGE, reply.text) : context.sendActivity(reply.text));
      return;
    case 'failure':
      // Teams shows its own words for a failed button, so ours are sent as a message. The card keeps what was typed.
      if (toButton) await respond(context, 500, ERROR, { code: 'failed', message: reply.text });
      await context.sendActivity(reply.text);
      return;
    case 'card':
    case 'replacedCard':
      await (toButton ? respond(context, 200, CARD, reply.card) : context.sendActivity(messageWith(reply.card)));
      return;
    default:
      return assertNever(reply);
  }
}

function messageWith(card: Card) {
  // The summary is what a notification shows; without it, "Sent a card".
  return { type: ActivityTypes.Message, summary: card.fallbackText, attachments: [CardFactory.adaptiveCard(card)] };
}

/** The answer to a pressed button; Teams wants HTTP 200 whatever it says. */
async function respond(context: TurnContext, statusCode: number, type: string, value: unknown): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode, type, value } },
  });
}
