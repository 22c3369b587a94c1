import { idSchema } from '@rapport/core/contract/requests';
import type { Caller } from '@rapport/core/domain/policy';
import { z } from 'zod';
import type { Incoming } from '../conversation';

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

/** What we read of an activity; everything else it carries is none of our business. */
export const activitySchema = z.object({
  type: z.string(),
  id: optional(z.string()),
  channelId: z.string(),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: z.object({ id: z.string(), name: optional(z.string()), aadObjectId: optional(z.string()) }),
  recipient: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string(),
    tenantId: optional(z.string()),
    conversationType: optional(z.string()),
  }),
  channelData: optional(z.object({ tenant: optional(z.object({ id: optional(z.string()) })) })),
  locale: optional(z.string()),
  localTimezone: optional(z.string()),
  entities: optional(z.array(z.unknown())),
  text: optional(z.string()),
  value: z.unknown().optional(),
  name: optional(z.string()),
  action: optional(z.string()),
});
export type ReadActivity = z.infer<typeof activitySchema>;

/** The activity in our own words. It must have been verified: who it is from is believed here. */
export function incomingOf(activity: ReadActivity): Incoming {
  const { type } = activity;
  if (type === 'installationUpdate' && activity.action === 'add') return { ...heard(activity), kind: 'installed' };
  if (type === 'message') return messageOf(activity);
  if (type === 'invoke' && activity.name === 'adaptiveCard/action') {
    const { verb, data } = invokeSchema.safeParse(activity.value).data?.action ?? {};
    return { ...heard(activity), kind: 'cardAction', verb, inputs: data };
  }
  return { kind: 'ignored' };
}

const invokeSchema = z.object({ action: z.object({ verb: z.unknown().optional(), data: z.unknown().optional() }) });
/** What the fallback of a card's button sends. */
const submittedSchema = z.looseObject({ verb: z.string() });

function messageOf(activity: ReadActivity): Incoming {
  const submitted = submittedSchema.safeParse(activity.value);
  if (!submitted.success) return { ...heard(activity), kind: 'message', text: textWithoutMentions(activity) };
  const { verb, ...inputs } = submitted.data;
  return { ...heard(activity), kind: 'cardAction', verb, inputs };
}

function heard(activity: ReadActivity) {
  const { conversation, localTimezone } = activity;
  const caller = callerOf(activity);
  return {
    ...(caller && { caller }),
    conversation: { id: conversation.id, kind: conversation.conversationType === 'personal' ? 'personal' : 'group' },
    activityId: activity.id ?? '',
    locale: activity.locale ?? 'en',
    ...(localTimezone !== undefined && { timeZone: localTimezone }),
    reference: referenceOf(activity),
  } as const;
}

/** Who wrote, if Teams says so. Other channels let their users fill in these fields as they like. */
function callerOf({ channelId, from, channelData, conversation }: ReadActivity): Caller | undefined {
  if (channelId !== 'msteams') return undefined;
  const tenants = [channelData?.tenant?.id, conversation.tenantId].filter((each) => each !== undefined);
  const [tenantId] = tenants;
  if (tenants.some((each) => each !== tenantId)) return undefined;
  const ids = z.object({ tenantId: idSchema, userId: idSchema }).safeParse({ tenantId, userId: from.aadObjectId });
  return ids.success ? { ...ids.data, name: from.name ?? '' } : undefined;
}

/** All that is needed to write into this conversation later, and nothing that changes from message to message. */
function referenceOf({ channelId, serviceUrl, recipient, from, conversation }: ReadActivity) {
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

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});

/** The text without the bot's own name; of other people's mentions the name stays. */
function textWithoutMentions({ text = '', entities = [], recipient }: ReadActivity): string {
  const ours = entities
    .map((each) => mentionSchema.safeParse(each).data)
    .filter((each) => each?.mentioned.id === recipient.id);
  const without = ours.reduce((rest, each) => (each ? rest.replaceAll(each.text, ' ') : rest), text);
  return without.replace(/<at[^<>]*>([^<]*)<\/at>/g, '$1');
}
