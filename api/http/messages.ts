import type { BotCredentials } from '@rapport/bot/botFramework/channel';
import type { Links } from '@rapport/bot/cards/card';
import type { Deps } from '@rapport/core/useCases/deps';
import { describeError, type Log } from '../log';
import { readJson } from './body';
import type { Visit } from './visit';

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
    const { status, headers, body: answer } = await (await bot)({ headers: Object.fromEntries(request.headers), body });
    return answer === undefined
      ? new Response(null, { status, ...(headers && { headers }) })
      : Response.json(answer, { status, ...(headers && { headers }) });
  };
}

async function loadBot({ deps, credentials, tenants, links, log }: MessagesSettings) {
  const [{ createBotEndpoint }, { createBot }] = await Promise.all([
    import('@rapport/bot/botFramework/receive'),
    import('@rapport/bot/bot'),
  ]);
  const logFailure = ({ reference, error }: { readonly reference: string; readonly error: unknown }) =>
    log({ event: 'failure', reference, error: describeError(error) });
  const bot = createBot(deps, { allowedTenants: tenants, links, log: logFailure });
  return createBotEndpoint(credentials, bot, logFailure);
}
