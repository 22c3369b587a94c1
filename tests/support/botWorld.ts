import { createBot } from '@rapport/bot/bot';
import type { Card } from '@rapport/bot/cards/card';
import type { Bot, Incoming, Reply } from '@rapport/bot/conversation';
import type { Caller } from '@rapport/core/domain/policy';
import type { Deps } from '@rapport/core/useCases/deps';
import { readSeries } from '@rapport/core/useCases/readSeries';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { everyTuesday, openWorld, type World } from './world';

/** A world with a bot in it that serves its tenant. */
export interface BotWorld extends World {
  readonly bot: Bot;
  /** What the bot logged. */
  readonly failures: readonly unknown[];
  /** Whom it has met, in their order. */
  readonly met: readonly Caller[];
  /** Another bot, in the same world seen through other adapters. */
  botOn(deps: Deps): Bot;
}

/** Of the request that everything comes in with. */
export const reference = 'a1b2c3d4';
const links = { home: () => 'https://tab.example/', series: (id: string) => `https://tab.example/series/${id}` };

export function openBotWorld(): BotWorld {
  const world = openWorld();
  const failures: unknown[] = [];
  const met: Caller[] = [];
  const visit = {
    reference,
    meet: (caller: Caller) => met.push(caller),
    log: (error: unknown) => failures.push(error),
  };
  const botOn = (deps: Deps) => createBot(deps, { tenants: [world.sam.tenantId], links }, visit);
  return { ...world, bot: botOn(world.deps), failures, met, botOn };
}

export function heardFrom(caller: Caller | undefined, more: object = {}) {
  return {
    ...(caller && { caller }),
    conversation: { id: `a:${caller?.userId ?? 'nobody'}`, kind: 'personal' as const },
    activityId: 'activity-1',
    locale: 'en-GB',
    timeZone: 'Asia/Kolkata',
    reference: { serviceUrl: 'https://smba.example/' },
    ...more,
  };
}

export function message(caller: Caller | undefined, text: string, more: object = {}): Incoming {
  return { ...heardFrom(caller, more), kind: 'message', text };
}

/** A pressed button. */
export function press(caller: Caller, verb: unknown, inputs: unknown): Incoming {
  return { ...heardFrom(caller), kind: 'cardAction', verb, inputs };
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function partsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return isObject(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}

function cardIn(reply: Reply): Card {
  if (reply.kind !== 'card' && reply.kind !== 'replacedCard') throw new Error(`No card but ${reply.kind}`);
  return reply.card;
}

/** Every object in the card of a reply, as Teams gets it. */
export function partsIn(reply: Reply): readonly Json[] {
  return partsOf(JSON.parse(JSON.stringify(cardIn(reply))));
}

export function textOf(reply: Reply): string {
  return partsIn(reply)
    .flatMap((each) => each.text ?? [])
    .join('\n');
}

export function inputIn(reply: Reply, id: string): Json | undefined {
  return partsIn(reply).find((each) => each.id === id);
}

/** What a button of the card sends, without the inputs. */
export function buttonIn(reply: Reply, verb: string): Json {
  const data = partsIn(reply).find((each) => each.verb === verb && each.type === 'Action.Execute')?.data;
  if (!isObject(data)) throw new Error(`No button ${verb}`);
  return data;
}

export async function pointsOf({ deps }: World, caller: Caller, seriesId: string): Promise<string[]> {
  const { meeting } = await readSeries(deps, caller, { seriesId });
  return meeting.points.map((each) => each.text.text);
}

/** Maya starts a 1-on-1 with Eve, a day after the one with Sam. */
export function startWithEve({ deps, maya, eve }: World) {
  return startSeries(deps, maya, {
    requestId: 'dddddddd-0000-4000-8000-0000000000ee',
    otherId: eve.userId,
    kind: 'peer',
    leads: 'me',
    rhythm: {
      ...everyTuesday,
      cadence: { every: 'weeks', interval: 1, weekday: 3, time: '10:00', anchorOn: '2026-11-20' },
    },
  });
}
