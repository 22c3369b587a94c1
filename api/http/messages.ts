import type { BotCredentials } from '@rapport/bot/botFramework/channel';
import type { Links } from '@rapport/bot/cards/card';
import type { BotVisit } from '@rapport/bot/conversation';
import type { Deps } from '@rapport/core/useCases/deps';
import { describeError, type Log } from '../log';
import { readJson } from './body';
import { authenticateChannel, type ChannelTokens } from './channelToken';
import { countingCalls } from './storeCalls';
import type { Visit } from './visit';

/** The bot as the Bot Framework knows it. */
export interface BotRegistration {
  readonly credentials: BotCredentials;
  readonly tokens: ChannelTokens;
}

export interface MessagesSettings {
  readonly deps: Deps;
  readonly registration: BotRegistration | 'none';
  readonly tenants: readonly string[];
  readonly links: Links;
  readonly log: Log;
}

/** Hands activities to the bot. Who sends one comes first: nothing of it is read for somebody who is not known. */
export function createMessages(settings: MessagesSettings): (request: Request, visit: Visit) => Promise<Response> {
  const { deps, registration, tenants, links, log } = settings;
  const loadedBot = loadOnce(() => loadBot(registration));
  return async (request, visit) => {
    visit.route = '/api/messages';
    const sender =
      registration === 'none'
        ? 'thisMachine'
        : await authenticateChannel(registration.tokens, request.headers.get('authorization') ?? '', deps.clock.now());
    const body = await readJson(request);
    const { endpoint, createBot } = await loadedBot();
    const botVisit = botVisitOf(visit, log);
    const counted = { ...deps, store: countingCalls(deps.store, visit) };
    const bot = createBot(counted, { tenants, links }, botVisit);
    const { status, body: answer } = await endpoint({ sender, body, bot, visit: botVisit });
    return answer === undefined ? new Response(null, { status }) : Response.json(answer, { status });
  };
}

/** What the bot finds out and fails at stands in the lines of this request. */
function botVisitOf(visit: Visit, log: Log): BotVisit {
  const { reference } = visit;
  return {
    reference,
    meet: (caller) => {
      visit.caller = caller;
    },
    log: (error) => log({ event: 'failure', reference, error: describeError(error) }),
  };
}

/** Its SDK is large: it is loaded with the first activity, so that nobody else waits for it. */
async function loadBot(registration: BotRegistration | 'none') {
  const [{ createBotEndpoint }, { createBot }] = await Promise.all([
    import('@rapport/bot/botFramework/receive'),
    import('@rapport/bot/bot'),
  ]);
  const credentials = registration === 'none' ? registration : registration.credentials;
  return { endpoint: createBotEndpoint(credentials), createBot };
}

/** Loads when first asked and keeps what came; what could not be loaded is tried again. */
function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
