import { callerOf } from '@rapport/core/domain/caller';
import { z } from 'zod';
import { objectIn } from '../cards/pressed';
import type { Incoming } from '../conversation';
import { textOf } from './messageText';

/** Every activity, whatever it is about. */
export const activitySchema = z.object({
  type: z.string(),
  channelId: z.string(),
  /** Where answers to it go. */
  serviceUrl: z.url({ protocol: /^https?$/ }),
});
export type ReadActivity = z.infer<typeof activitySchema>;

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);
/** For what we can do without: when it is not what it should be, it is as if it were not there. */
const dispensable = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** What we read of an activity that the bot hears of; everything else it carries is none of our business. */
const heardSchema = activitySchema.extend({
  id: dispensable(z.string().trim().min(1)),
  from: z.object({ id: z.string(), name: dispensable(z.string()), aadObjectId: optional(z.string()) }),
  recipient: z.object({ id: z.string(), name: dispensable(z.string()) }),
  conversation: z.object({
    id: z.string(),
    tenantId: optional(z.string()),
    conversationType: optional(z.string()),
  }),
  channelData: optional(z.object({ tenant: optional(z.object({ id: optional(z.string()) })) })),
  locale: dispensable(z.string()),
  localTimezone: dispensable(z.string()),
  entities: dispensable(z.array(z.unknown())),
  attachments: dispensable(z.array(z.unknown())),
  text: dispensable(z.string()),
  textFormat: dispensable(z.string()),
  value: z.unknown().optional(),
});
export type HeardActivity = z.infer<typeof heardSchema>;

type Happening = 'installed' | 'upgraded' | 'uninstalled' | 'message' | 'pressed';
const kindSchema = z.object({ name: dispensable(z.string()), action: dispensable(z.string()) });

/** What happened, when it is something that the bot answers or keeps in mind. */
export function happeningOf({ type }: ReadActivity, body: unknown): Happening | undefined {
  const { name, action } = kindSchema.parse(body);
  if (type === 'message') return 'message';
  if (type === 'invoke') return name === 'adaptiveCard/action' ? 'pressed' : undefined;
  if (type !== 'installationUpdate') return undefined;
  // An upgrade removes the old version and adds the new one; only the second counts.
  const happenings = { add: 'installed', 'add-upgrade': 'upgraded', remove: 'uninstalled' } as const;
  return action === 'add' || action === 'add-upgrade' || action === 'remove' ? happenings[action] : undefined;
}

/** An activity that the bot hears of, all of it. Undefined when it is not what such an activity has to be. */
export function heardActivity(body: unknown): HeardActivity | undefined {
  return heardSchema.safeParse(body).data;
}

/** The activity in our own words. It must have been verified: who it is from is believed here. */
export function incomingOf(happening: Happening, activity: HeardActivity): Incoming {
  switch (happening) {
    case 'message':
      return messageOf(activity);
    case 'pressed': {
      const { verb, data } = objectIn(objectIn(activity.value)?.action) ?? {};
      return { ...heard(activity), kind: 'cardAction', verb, inputs: data };
    }
    default:
      return { ...heard(activity), kind: happening };
  }
}

/** A message that somebody wrote, or that the fallback of a card's button sent. */
function messageOf(activity: HeardActivity): Incoming {
  const { verb, ...inputs } = objectIn(activity.value) ?? {};
  return typeof verb === 'string'
    ? { ...heard(activity), kind: 'cardAction', verb, inputs }
    : { ...heard(activity), kind: 'message', text: textOf(activity) };
}

function heard(activity: HeardActivity) {
  const { id, conversation, localTimezone } = activity;
  const caller = senderOf(activity);
  return {
    ...(caller && { caller }),
    conversation: { id: conversation.id, kind: conversation.conversationType === 'personal' ? 'personal' : 'group' },
    ...(id !== undefined && { activityId: id }),
    locale: activity.locale ?? 'en',
    ...(localTimezone !== undefined && { timeZone: localTimezone }),
    reference: referenceOf(activity),
  } as const;
}

/** Who wrote, if Teams says so. Other channels let their users fill in these fields as they like. */
function senderOf({ channelId, from, channelData, conversation }: HeardActivity) {
  if (channelId !== 'msteams') return undefined;
  const tenants = [channelData?.tenant?.id, conversation.tenantId].flatMap((each) => each?.toLowerCase() ?? []);
  const [tenantId] = tenants;
  if (tenants.some((each) => each !== tenantId)) return undefined;
  return callerOf({ tenantId, userId: from.aadObjectId, name: from.name });
}

/** All that is needed to write into this conversation later, and nothing that changes from message to message. */
function referenceOf({ channelId, serviceUrl, recipient, from, conversation }: HeardActivity) {
  const { id, conversationType, tenantId } = conversation;
  return {
    channelId,
    serviceUrl,
    bot: { id: recipient.id },
    user: { id: from.id, ...(from.aadObjectId !== undefined && { aadObjectId: from.aadObjectId }) },
    conversation: {
      id,
      ...(conversationType !== undefined && { conversationType }),
      ...(tenantId !== undefined && { tenantId }),
    },
  };
}
