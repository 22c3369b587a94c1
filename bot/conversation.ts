import type { Caller } from '@rapport/core/domain/policy';
import type { Card, Links } from './cards/card';

/** Something that came in through the channel, and who vouches for it. */
interface Heard {
  /** Absent when the channel did not say who it is in a way that can be trusted. */
  readonly caller?: Caller;
  readonly conversation: { readonly id: string; readonly kind: 'personal' | 'group' };
  /** Unique in its conversation; the same when the channel delivers twice. Absent when the channel gave none. */
  readonly activityId?: string;
  /** BCP 47, as the person's Teams says. */
  readonly locale: string;
  /** IANA name, as the person's Teams says. */
  readonly timeZone?: string;
  /** How to reach this conversation again; opaque, and the same as long as nothing about it changed. */
  readonly reference: Readonly<Record<string, unknown>>;
}

/** Rapport was added to the conversation, replaced by a newer version of itself there, or removed from it. */
type Installation = Heard & { readonly kind: 'installed' | 'upgraded' | 'uninstalled' };
/** Somebody wrote; mentions of Rapport are taken out. */
export type Message = Heard & { readonly kind: 'message'; readonly text: string };
/** Somebody pressed a button of a card. Both parts are as they came: `cards/verbs.ts` parses them. */
export type CardAction = Heard & { readonly kind: 'cardAction'; readonly verb: unknown; readonly inputs: unknown };
export type Incoming = Installation | Message | CardAction;

/** What Rapport says to it. */
export type Reply =
  /** Nothing is said, or can be. */
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: Card }
  /** Takes the place of the card whose button was pressed. */
  | { readonly kind: 'replacedCard'; readonly card: Card }
  /** Says what went wrong and leaves the card as it is, with what was typed. */
  | { readonly kind: 'failure'; readonly text: string };

/** The whole conversation: one reply to each thing that comes in. Never throws. */
export type Bot = (incoming: Incoming) => Promise<Reply>;

export interface BotSettings {
  /** Ids of the tenants that Rapport works for; everybody else gets a polite sentence. */
  readonly tenants: readonly string[];
  readonly links: Links;
}

/** The request that something came in with. */
export interface BotVisit {
  /** Stands in the request's line of the log, and is what a person is told when something goes wrong. */
  readonly reference: string;
  /** Told who it is from, as soon as that is known. */
  meet(caller: Caller): void;
  /** Told of everything unexpected. The error's message may quote what somebody wrote: keep it out of the log. */
  log(error: unknown): void;
}
