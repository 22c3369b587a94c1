import type { Caller } from '../domain/policy';
import type { Deps } from './deps';
import { conversationDocument } from './documents';
import { putPersonal } from './pair';

/** Keeps where the bot can reach the caller; writes only when it changed. */
export async function rememberConversation(
  deps: Deps,
  caller: Caller,
  reference: Readonly<Record<string, unknown>>,
): Promise<void> {
  const savedAt = deps.clock.now().toISOString();
  await putPersonal(deps, caller, conversationDocument, (present) =>
    present && JSON.stringify(present.reference) === JSON.stringify(reference)
      ? present
      : { reference: { ...reference }, savedAt },
  );
}
