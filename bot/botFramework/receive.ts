import { DomainError } from '@rapport/core/domain/errors';
import { sayIn } from '@rapport/core/locales/say';
import { explain } from '@rapport/core/useCases/explain';
import type { TurnContext } from 'botbuilder';
import type { Bot, BotVisit, Incoming } from '../conversation';
import { activitySchema, happeningOf, heardActivity, incomingOf, type ReadActivity } from './activity';
import { type BotCredentials, createChannel } from './channel';
import { sendReply } from './reply';

/** Who a verified token says an activity comes from. */
export interface Sender {
  /** Where answers to it go, and nowhere else. */
  readonly serviceUrl: string;
  /** The channels it may speak for. */
  readonly channels: readonly string[] | 'any';
}

interface BotRequest {
  /** `'thisMachine'` may send any activity whose answer goes to this machine: for one machine alone. */
  readonly sender: Sender | 'thisMachine';
  /** The parsed JSON. */
  readonly body: unknown;
  readonly bot: Bot;
  readonly visit: BotVisit;
}

interface BotResponse {
  readonly status: number;
  /** To be sent as JSON. */
  readonly body?: unknown;
}

export type BotEndpoint = (request: BotRequest) => Promise<BotResponse>;

/**
 * Where the Bot Framework sends what happens in chats. The bot hears only of activities whose sender is known.
 * The endpoint throws DomainError `invalidInput` for what is no activity, `notSignedIn` for one of another sender.
 */
export function createBotEndpoint(credentials: BotCredentials | 'none'): BotEndpoint {
  const channel = createChannel(credentials);
  return async ({ sender, body, bot, visit }) => {
    const read = activitySchema.safeParse(body);
    if (!read.success) throw new DomainError('invalidInput');
    if (!isFrom(sender, read.data)) throw new DomainError('notSignedIn');
    const happening = happeningOf(read.data, body);
    if (!happening) return { status: read.data.type === 'invoke' ? NOT_OURS : 200 };
    const activity = heardActivity(body);
    if (!activity) throw new DomainError('invalidInput');
    const incoming = incomingOf(happening, activity);
    const answer = await channel.process(activity, (context) => takeTurn({ context, incoming, bot, visit }));
    return { status: answer?.status ?? 200, ...(answer?.body !== undefined && { body: answer.body }) };
  };
}

/** To a question that the bot has no answer for; to everything else it just says that it arrived. */
const NOT_OURS = 501;

function isFrom(sender: Sender | 'thisMachine', { serviceUrl, channelId }: ReadActivity): boolean {
  if (sender === 'thisMachine') return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(serviceUrl).hostname);
  const { channels } = sender;
  return serviceUrl === sender.serviceUrl && (channels === 'any' || channels.includes(channelId));
}

interface TurnToTake {
  readonly context: TurnContext;
  readonly incoming: Incoming;
  readonly bot: Bot;
  readonly visit: BotVisit;
}

async function takeTurn({ context, incoming, bot, visit }: TurnToTake): Promise<void> {
  try {
    await sendReply(context, await bot(incoming));
  } catch (error) {
    visit.log(error);
    const text = explain(error, sayIn(incoming.locale), visit.reference).sentence;
    // Sending is what failed, most likely. If it fails again, nothing more can be said.
    await sendReply(context, { kind: 'failure', text }).catch(() => undefined);
  }
}
