import { z } from 'zod';
import { foundKinds } from '../domain/findable';
import { heritageShownSchema } from '../domain/heritage';
import { advices, humanAreas } from '../domain/practices';
import { templateViewSchema } from './preparingViews';
import {
  itemViewSchema,
  meetingViewSchema,
  meSchema,
  seriesViewSchema,
  unreadableSchema,
  unreadableSeriesSchema,
} from './views';

const instant = z.iso.datetime();

/** What looking back on a 1-on-1, and taking it along, answers. Views are built field by field. */

export const sinceSchema = z
  .object({
    since: instant,
    /** True when they have not met yet. */
    isFirst: z.boolean(),
    kept: z.array(itemViewSchema).readonly(),
    dropped: z.array(itemViewSchema).readonly(),
    /** The first to be due first. */
    overdue: z.array(itemViewSchema).readonly(),
    myNewPoints: z.number().int(),
    theirNewPoints: z.number().int(),
  })
  .meta({ id: 'SinceLastTime' });
export type SinceView = Readonly<z.infer<typeof sinceSchema>>;

const advice = z.enum(advices).optional();
const figure = { isEnough: z.boolean(), advice, trend: z.array(z.number()).readonly().optional() };
const sideSchema = z.object({ kept: z.number().int(), dropped: z.number().int(), overdue: z.number().int() });
const daysSinceSchema = z.partialRecord(z.enum(humanAreas), z.number().int());

export const practicesSchema = z
  .object({
    figures: z
      .array(
        z.discriminatedUnion('practice', [
          z.object({
            practice: z.literal('purpose'),
            ...figure,
            held: z.number().int(),
            withPurpose: z.number().int(),
          }),
          z.object({
            practice: z.literal('sharedAgenda'),
            ...figure,
            mine: z.number().int(),
            theirs: z.number().int(),
          }),
          z.object({
            practice: z.literal('moreThanWork'),
            ...figure,
            points: z.number().int(),
            statusPoints: z.number().int(),
            daysSince: daysSinceSchema,
            quietest: z.enum(humanAreas),
          }),
          z.object({
            practice: z.literal('followUp'),
            ...figure,
            mine: sideSchema,
            theirs: sideSchema,
            carriedOften: z.number().int(),
          }),
          z.object({
            practice: z.literal('consistency'),
            ...figure,
            held: z.number().int(),
            planned: z.number().int(),
            streak: z.number().int(),
            longestGapDays: z.number().int().optional(),
            lastRepairDays: z.number().int().optional(),
          }),
        ]),
      )
      .readonly(),
  })
  .meta({ id: 'Practices' });
export type PracticesView = Readonly<z.infer<typeof practicesSchema>>;

export const searchSchema = z
  .object({
    places: z
      .array(
        z.object({
          kind: z.enum(foundKinds),
          /** A piece of the text around what was found. */
          text: z.string(),
          at: instant,
          meetingId: z.string().optional(),
          itemId: z.string().optional(),
        }),
      )
      .readonly(),
    isMore: z.boolean(),
    unreadable: unreadableSchema,
  })
  .meta({ id: 'Search' });
export type SearchView = Readonly<z.infer<typeof searchSchema>>;

const heritageViewSchema = heritageShownSchema.meta({ id: 'Heritage' });
export type HeritageView = Readonly<z.infer<typeof heritageViewSchema>>;
export const heritagesSchema = z
  .object({
    /** The last brought along first. */
    heritages: z.array(heritageViewSchema).readonly(),
    unreadable: unreadableSchema,
  })
  .meta({ id: 'Heritages' });
export type HeritagesView = Readonly<z.infer<typeof heritagesSchema>>;

export const exportSchema = z
  .object({
    exportedAt: instant,
    /** By which its owner lives. */
    timeZone: z.string(),
    me: meSchema,
    series: z
      .array(
        z.object({
          series: seriesViewSchema,
          meetings: z.array(meetingViewSchema).readonly(),
          items: z.array(itemViewSchema).readonly(),
          privateNotes: z.array(z.object({ meetingId: z.string(), text: z.string() })).readonly(),
          heritages: z.array(heritageViewSchema).readonly(),
          unreadable: unreadableSchema,
        }),
      )
      .readonly(),
    /** 1-on-1s that can't be read right now, and so are missing; absent when all can. */
    unreadable: z.array(unreadableSeriesSchema).readonly().optional(),
    templates: z.array(templateViewSchema).readonly(),
  })
  .meta({ id: 'Export' });
export type ExportView = Readonly<z.infer<typeof exportSchema>>;
