import { addPointSchema, idSchema } from '@rapport/core/contract/requests';
import { z } from 'zod';

/** The ids of all inputs. A button sends along every input its card has, whether it needs them or not. */
export const inputIds = { text: 'text', area: 'area', seriesId: 'seriesId', show: 'show' } as const;

const along = {
  [inputIds.text]: z.string().optional(),
  [inputIds.area]: z.string().optional(),
  [inputIds.show]: z.string().optional(),
};

/** Every button of every card, with what it sends. Cards can be made with no other, and each has its handler. */
const actionSchema = z.discriminatedUnion('verb', [
  z.strictObject({ ...along, ...addPointSchema.shape, verb: z.literal('addPoint'), seriesId: idSchema }),
  z.strictObject({ ...along, verb: z.literal('showAgenda'), show: idSchema }),
  z.strictObject({ ...along, verb: z.literal('showNextAgenda') }),
]);

type CardCommand = z.infer<typeof actionSchema>;
export type CardVerb = CardCommand['verb'];
export type AddPointCommand = Extract<CardCommand, { verb: 'addPoint' }>;

/** What a person had typed and chosen when a button was refused, as far as it can be made out. */
export interface Typed {
  readonly text?: string;
  readonly area?: string;
  readonly seriesId?: string;
}

export type ParsedAction =
  | { readonly understood: true; readonly command: CardCommand }
  /** `verb` is absent when there is no such button. */
  | { readonly understood: false; readonly verb?: CardVerb; readonly typed: Typed };

/** Reads a pressed button. Anything may arrive: an old card, a retyped one, somebody else's program. */
export function parseAction(verb: unknown, inputs: unknown): ParsedAction {
  const given = objectSchema.safeParse(inputs).data ?? {};
  const parsed = actionSchema.safeParse({ ...given, verb });
  if (parsed.success) return { understood: true, command: parsed.data };
  const known = verbSchema.safeParse(verb).data;
  return { understood: false, ...(known && { verb: known }), typed: typedIn(given) };
}

const objectSchema = z.record(z.string(), z.unknown());
const verbSchema = z.enum(['addPoint', 'showAgenda', 'showNextAgenda'] satisfies CardVerb[]);

function typedIn({ text, area, seriesId }: Readonly<Record<string, unknown>>): Typed {
  return {
    ...(typeof text === 'string' && { text }),
    ...(typeof area === 'string' && { area }),
    ...(typeof seriesId === 'string' && { seriesId }),
  };
}
