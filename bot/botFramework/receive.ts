import { sayIn } from '@rapport/core/locales/say';
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Bot, BotSettings } from '../conversation';
import { activitySchema, incomingOf, type ReadActivity } from './activity';
import { type BotCredentials, createChannel } from './channel';
import { sendReply } from './reply';

/** A request as any server has it; header names in lower case. */
interface BotRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON. */
  readonly body: unknown;
}

interface BotResponse {
  readonly status: number;
  readonly headers?: Record<string, string>;
  /** To be sent as JSON. */
  readonly body?: unknown;
}

export type BotEndpoint = (request: BotRequest) => Promise<BotResponse>;

/**
 * Where the Bot Framework sends what happens in chats. The bot hears only of activities that were verified.
 * `'none'` believes every activity whose answer goes to this machine: for one machine alone.
 */
export function createBotEndpoint(
  credentials: BotCredentials | 'none',
  bot: Bot,
  log: BotSettings['log'],
): BotEndpoint {
  const channel = createChannel(credentials);
  return async ({ headers, body }) => {
    const read = activitySchema.safeParse(body);
    if (!read.success) return { status: 400 };
    if (credentials === 'none' && !isOfThisMachine(read.data.serviceUrl)) return { status: 403 };
    try {
      const answer = await channel.process(headers.authorization ?? '', read.data, (context) =>
        takeTurn({ context, activity: read.data, bot, log }),
      );
      return answer
        ? { status: answer.status, ...(answer.body !== undefined && { body: answer.body }) }
        : { status: 200 };
    } catch (error) {
      const refusal = refusalSchema.safeParse(error);
      if (refusal.success) return { status: refusal.data.statusCode };
      if (notATokenSchema.safeParse(error).success) return { status: 401 };
      log({ reference: newReference(), error });
      return { status: 500 };
    }
  };
}

interface TurnToTake {
  readonly context: TurnContext;
  readonly activity: ReadActivity;
  readonly bot: Bot;
  readonly log: BotSettings['log'];
}

async function takeTurn({ context, activity, bot, log }: TurnToTake): Promise<void> {
  try {
    await sendReply(context, await bot(incomingOf(activity)));
  } catch (error) {
    const reference = newReference();
    log({ reference, error });
    const text = sayIn(activity.locale ?? 'en')('error.unexpected', { reference });
    // Sending is what failed, most likely. If it fails again, nothing more can be said.
    await sendReply(context, { kind: 'failure', text }).catch(() => undefined);
  }
}

/** How the SDK refuses a request that it cannot verify. */
const refusalSchema = z.object({ statusCode: z.union([z.literal(401), z.literal(403)]) });
const notATokenSchema = z.object({ name: z.enum(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']) });

function isOfThisMachine(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

function newReference(): string {
  return crypto.randomUUID().slice(0, 8);
}
