import { z } from 'zod';
import { guidSchema } from './guid';
import { cleanName } from './personName';
import type { Caller } from './policy';

const idsSchema = z.object({ tenantId: guidSchema, userId: guidSchema });

/** What a token or an activity says of the one who sends it, once it is verified. */
interface Sender {
  readonly tenantId: unknown;
  /** Entra object id. */
  readonly userId: unknown;
  readonly name?: string | undefined;
}

/** The one who asks: the same person whichever way they come. Undefined when an id is missing or is none. */
export function callerOf({ tenantId, userId, name = '' }: Sender): Caller | undefined {
  const ids = idsSchema.safeParse({ tenantId, userId });
  return ids.success ? { ...ids.data, name: cleanName(name) } : undefined;
}
