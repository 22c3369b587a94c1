import type { BotConversation } from '../domain/person';
import type { Caller } from '../domain/policy';
import type { Deps } from './deps';
import { conversationDocument, conversationDocumentId } from './documents';
import { putPersonal } from './pair';

/** Keeps where the bot can reach the caller; writes only when it changed. */
export async function rememberConversation(
  deps: Deps,
  caller: Caller,
  reference: Readonly<Record<string, unknown>>,
): Promise<void> {
  const savedAt = deps.clock.now().toISOString();
  const change = (present: BotConversation | undefined): BotConversation =>
    present && JSON.stringify(present.reference) === JSON.stringify(reference)
      ? present
      : { ...present, reference: { ...reference }, savedAt };
  await putPersonal(deps, caller, { kind: conversationDocument, id: conversationDocumentId, change });
}
