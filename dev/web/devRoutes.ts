import { type Context, Hono } from 'hono';
import type { SigningKey } from '../entra/signingKey';
import { issueToken } from '../entra/tokens';
import { PlaygroundFailed } from '../playground/playground';
import type { Playgrounds } from '../playground/playgrounds';
import { people, personWithId } from '../seed/people';
import { problemPage } from './messagePage';
import { causedHere } from './ownPages';

/** What the routes below `/dev` stand on. */
export interface DevParts {
  /** Where this machine's Rapport is, without a slash at its end. */
  readonly address: string;
  readonly signingKey: SigningKey;
  readonly playgrounds: Playgrounds;
  readonly now: () => Date;
}

/** Where Entra is on this machine, below its address. */
export const ENTRA_PATH = '/dev/entra';

/** The people, their tokens and their chats: what a real tenant would bring. */
export function devRoutes(parts: DevParts): Hono {
  return new Hono()
    .use('/dev/bot/*', causedHere)
    .use('/dev/token', causedHere)
    .get('/dev/people', (context) => context.json(listed(parts.address)))
    .post('/dev/token', (context) => token(context, parts))
    .get('/dev/bot/:personId', (context) => botChat(context, parts.playgrounds))
    .get(`${ENTRA_PATH}/:tenant/discovery/v2.0/keys`, (context) =>
      context.json({ keys: [parts.signingKey.publicJwk] }),
    );
}

function listed(address: string) {
  return people.map(({ id, name, role }) => ({ id, name, role, bot: `${address}/dev/bot/${id}` }));
}

async function token(context: Context, { address, signingKey, now }: DevParts): Promise<Response> {
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('userId' in body) || typeof body.userId !== 'string') {
    return context.json({ error: 'Send {"userId": "<id of a person in /dev/people>"}.' }, 400);
  }
  const person = personWithId(body.userId);
  if (person === undefined) {
    return context.json({ error: 'No one in /dev/people has this ID.' }, 404);
  }
  return context.json({ token: await issueToken(signingKey, address + ENTRA_PATH, { person, now: now() }) });
}

async function botChat(context: Context, playgrounds: Playgrounds): Promise<Response> {
  const personId = context.req.param('personId') ?? '';
  const person = personWithId(personId);
  const retry = `/dev/bot/${encodeURIComponent(personId)}`;
  if (person === undefined) {
    const problem = { title: 'No one here has this ID', text: 'See /dev/people for the list of people.', retry: '/' };
    return context.html(problemPage(problem), 404);
  }
  try {
    return context.redirect(await playgrounds.open(person));
  } catch (failure) {
    if (!(failure instanceof PlaygroundFailed)) throw failure;
    const title = `Couldn't start the bot chat for ${person.name}`;
    const text = `Everything else works. The Agents Playground said: ${failure.message}`;
    return context.html(problemPage({ title, text, retry }), 503);
  }
}
