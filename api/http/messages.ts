import type { Links } from '@rapport/bot/cards/card';
import type { Deps } from '@rapport/core/useCases/deps';
import { describeError, type Log } from '../log';
import { readJson } from './body';
import type { Visit } from './visit';

/** How the bot proves to the Bot Framework who it is, and who may talk to it. */
export interface BotCredentials {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Absent with a managed identity. */
  readonly password?: string;
}

export interface MessagesSettings {
  readonly deps: Deps;
  readonly credentials: BotCredentials | 'none';
  readonly tenants: readonly string[];
  readonly links: Links;
  readonly log: Log;
}

/** Hands activities to the bot. Its SDK is large: it is loaded with the first one, so that nobody else waits for it. */
export function createMessages(settings: MessagesSettings): (request: Request, visit: Visit) => Promise<Response> {
  let bot: ReturnType<typeof loadBot> | undefined;
  return async (request, visit) => {
    visit.route = '/api/messages';
    const body = await readJson(request);
    bot ??= loadBot(settings);
    const answer = await (await bot)({ authorization: request.headers.get('authorization') ?? '', body });
    return answer.body === undefined
      ? new Response(null, { status: answer.status })
      : Response.json(answer.body, { status: answer.status });
  };
}

async function loadBot({ deps, credentials, tenants, links, log }: MessagesSettings) {
  const { createBotEndpoint } = await import('@rapport/bot/botFramework/receive');
  return createBotEndpoint({
    deps,
    credentials,
    allowedTenants: tenants,
    links,
    log: ({ reference, error }) => log({ event: 'failure', reference, error: describeError(error) }),
  });
}
