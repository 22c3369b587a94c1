import { idSchema } from '@rapport/core/contract/requests';
import { areaSchema } from '@rapport/core/domain/agenda';
import { z } from 'zod';
import { objectIn } from './pressed';

/** The ids of all inputs. A button sends along every input its card has, whether it needs them or not. */
export const inputIds = { text: 'text', area: 'area', seriesId: 'seriesId', show: 'show' } as const;

// Anything may arrive: an old card, a retyped one, somebody else's program. What is not what it should be is as if it were
// not there, so that the rest of what a person typed is not lost with it; who needs it asks again.
const idOrNothing = idSchema.optional().catch(undefined);
const typedTopic = {
  [inputIds.text]: z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .catch(''),
  [inputIds.area]: areaSchema.catch('other'),
};
/** What a card was made with: that its reader has no other 1-on-1. Only decides whether a button is shown. */
const isOnly = z
  .literal('yes')
  .optional()
  .catch(undefined)
  .transform((only) => only === 'yes');

/** Every button of every card, with what it sends. Cards can be made with no other, and each has its handler. */
const pressedSchema = z.discriminatedUnion('verb', [
  z.object({
    verb: z.literal('addPoint'),
    ...typedTopic,
    [inputIds.seriesId]: idOrNothing,
    requestId: idOrNothing,
    meetingId: idOrNothing,
    isOnly,
  }),
  z.object({ verb: z.literal('showAgenda'), ...typedTopic, [inputIds.show]: idOrNothing }),
  z.object({ verb: z.literal('showOthers'), ...typedTopic, [inputIds.seriesId]: idOrNothing }),
  z.object({ verb: z.literal('showNextAgenda'), ...typedTopic }),
]);

/** A button that was pressed, with what was typed and chosen in its card. */
export type Pressed = z.infer<typeof pressedSchema>;
export type CardVerb = Pressed['verb'];
export type PressedAdd = Extract<Pressed, { verb: 'addPoint' }>;

const unknownSchema = z.object({ ...typedTopic, [inputIds.seriesId]: idOrNothing });
/** A topic that somebody typed, and for which 1-on-1, as far as that can be made out. */
export type Typed = Partial<z.infer<typeof unknownSchema>>;

/** Reads a pressed button. `verb` is absent when there is no such button any more, or never was. */
export function readPressed(verb: unknown, inputs: unknown): Pressed | (Typed & { readonly verb?: undefined }) {
  const given = objectIn(inputs) ?? {};
  return pressedSchema.safeParse({ ...given, verb }).data ?? unknownSchema.parse(given);
}
