import { z } from 'zod';
import { inheritanceSchema } from './heritage';
import { END_OF_DAY, LOCAL_TIME } from './localTime';
import { seriesKindSchema, storedRhythmSchema } from './series';
import { storedObject } from './stored';

/**
 * Wall-clock hours of working days (ISO numbers of the days they begin on). Hours that end no later than they begin go on over
 * midnight: a night shift from 21:00 to 05:00. They can end at midnight too, as 24:00 or 00:00.
 */
export const workingHoursSchema = z
  .strictObject({
    from: z.string().regex(LOCAL_TIME),
    to: z.union([z.string().regex(LOCAL_TIME), z.literal(END_OF_DAY)]),
    days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  })
  .refine(({ from, to }) => from !== to, 'ends when it begins');

const storedWorkingHoursSchema = storedObject({
  from: z.string(),
  to: z.string(),
  days: z.array(z.number().int()),
});

export const personSchema = storedObject({
  id: z.string(),
  name: z.string(),
  /** IANA name, as the person's own computer said last. */
  timeZone: z.string().optional(),
  /** BCP 47. */
  locale: z.string().optional(),
  /** When the person works, in their own time zone; the usual hours when absent. */
  workingHours: storedWorkingHoursSchema.optional(),
});
/** Someone who uses Rapport, as Rapport knows them. */
export type Person = Readonly<z.infer<typeof personSchema>>;

const membership = { seriesId: z.string(), otherId: z.string(), otherName: z.string() };
export const membershipSchema = z.discriminatedUnion('state', [
  /**
   * A series being created. It touches three partitions, which no transaction can span: the whole plan is written here
   * first, so that whoever comes next can finish it.
   */
  storedObject({
    ...membership,
    state: z.literal('starting'),
    plan: storedObject({
      requestId: z.string(),
      kind: seriesKindSchema,
      leads: z.enum(['me', 'other']),
      rhythm: storedRhythmSchema,
      myName: z.string(),
      startedAt: z.iso.datetime(),
      /** What a report brings along from the manager before. */
      inheritance: inheritanceSchema.optional(),
    }),
  }),
  storedObject({ ...membership, state: z.literal('active') }),
]);
/** That a person is one of the two in a series; kept in the person's own partition. */
export type Membership = Readonly<z.infer<typeof membershipSchema>>;
export type StartingMembership = Extract<Membership, { state: 'starting' }>;

export const conversationSchema = storedObject({
  /** The bot framework's own reference, opaque to us; only `bot/botFramework` reads it. */
  reference: z.record(z.string(), z.unknown()),
  savedAt: z.iso.datetime(),
  /** Names the last installation that was told of. */
  installation: z.string().optional(),
});
/** Where the bot can reach a person. */
export type BotConversation = Readonly<z.infer<typeof conversationSchema>>;
