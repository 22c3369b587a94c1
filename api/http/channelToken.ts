import type { Sender } from '@rapport/bot/botFramework/receive';
import { DomainError } from '@rapport/core/domain/errors';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { bearerToken, verifiedPayload } from './authentication';
import type { KeySet } from './tokenKeys';

/** Whose activities the bot believes. */
export interface ChannelTokens {
  /** The Bot Framework, as its tokens name it. */
  readonly issuer: string;
  /** The bot they have to be meant for. */
  readonly appId: string;
  readonly keys: KeySet;
}

/** What the Bot Framework allows, and what botbuilder allows it. */
const CLOCK_TOLERANCE_SECONDS = 5 * 60;

/** Claims of a token that the Bot Framework gives to a channel. It is for no tenant and no person: they are in the activity. */
const claimsSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  serviceurl: z.string().min(1),
});
type Claims = z.infer<typeof claimsSchema>;

const headerSchema = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) });

/** The channels that a key speaks for; when it names none, for all. */
const keySchema = z.object({ kid: z.string(), endorsements: z.array(z.string()).min(1).optional() });

/**
 * Who sends an activity with this `Authorization` header.
 *
 * botbuilder would verify it too, but it remembers the tenant of every token it is shown, for ever, before it knows that
 * the token is right: anybody could fill the memory. So it sees only what was verified here.
 * @throws DomainError `notSignedIn` for anything but a token that is wholly right
 * @throws KeysUnavailable when that can't be found out now
 */
export async function authenticateChannel(
  settings: ChannelTokens,
  authorization: string | undefined,
  now: Date,
): Promise<Sender> {
  const token = bearerToken(authorization);
  // First what costs nothing: a token that is not for this bot doesn't make us ask for keys.
  const { kid } = headerOf(token);
  requireForUs(settings, payloadOf(token), now);
  const { keys, appId } = settings;
  const trusted = { keys, audiences: [appId], clockToleranceSeconds: CLOCK_TOLERANCE_SECONDS };
  const { serviceurl } = requireForUs(settings, await verifiedPayload(trusted, token, now), now);
  return { serviceUrl: serviceurl, channels: channelsOf(keys, kid) };
}

function headerOf(token: string): z.infer<typeof headerSchema> {
  const header = headerSchema.safeParse(decoded(() => decodeProtectedHeader(token)));
  if (!header.success) throw new DomainError('notSignedIn');
  return header.data;
}

/** Whatever it says, nobody has vouched for it yet. */
function payloadOf(token: string): unknown {
  return decoded(() => decodeJwt(token));
}

function decoded<T>(decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new DomainError('notSignedIn');
  }
}

function requireForUs({ issuer, appId }: ChannelTokens, payload: unknown, now: Date): Claims {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) throw new DomainError('notSignedIn');
  const { iss, aud, exp } = claims.data;
  const isOver = exp + CLOCK_TOLERANCE_SECONDS < now.getTime() / 1000;
  if (iss !== issuer || aud !== appId || isOver) throw new DomainError('notSignedIn');
  return claims.data;
}

function channelsOf(keys: KeySet, kid: string): Sender['channels'] {
  const all = keys.jwks()?.keys.flatMap((each) => keySchema.safeParse(each).data ?? []) ?? [];
  const key = all.find((each) => each.kid === kid);
  if (!key) throw new DomainError('notSignedIn');
  return key.endorsements ?? 'any';
}
