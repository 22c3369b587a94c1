import { personPartition } from '../domain/partitions';
import type { BotConversation, Person } from '../domain/person';
import type { Caller } from '../domain/policy';
import { isSame } from '../domain/same';
import { isTimeZone } from '../domain/timeZone';
import type { Deps } from './deps';
import { conversationDocument, conversationDocumentId, personDocument, personDocumentId } from './documents';
import { putPersonal, withRetries } from './pair';

interface Reached {
  readonly reference: Readonly<Record<string, unknown>>;
  /** Names the installation that it was told of with, if it was. */
  readonly installation?: string;
}

/**
 * Keeps where the bot can reach the caller; writes only when it changed.
 * @returns whether this very installation was told of before
 */
export async function rememberConversation(
  deps: Deps,
  caller: Caller,
  { reference, installation }: Reached,
): Promise<boolean> {
  const savedAt = deps.clock.now().toISOString();
  let isKnown = false;
  const change = (present: BotConversation | undefined): BotConversation => {
    const isAsBefore = isSame(present?.reference, reference);
    isKnown = installation !== undefined && present?.installation === installation;
    if (present && isAsBefore && (installation === undefined || isKnown)) return present;
    return { ...present, reference: { ...reference }, savedAt, ...(installation !== undefined && { installation }) };
  };
  await putPersonal(deps, caller, { kind: conversationDocument, id: conversationDocumentId, change });
  return isKnown;
}

/** The bot was removed from the caller's chat and cannot reach them any more. */
export async function forgetConversation(deps: Deps, caller: Caller): Promise<void> {
  const key = { partition: personPartition(caller.tenantId, caller.userId), id: conversationDocumentId };
  await withRetries(deps, async () => {
    const document = await deps.store.get(key);
    if (!document) return;
    await deps.store.commit(key.partition, [{ kind: 'delete', id: key.id, etag: document.etag }]);
  });
}

/**
 * Keeps the time zone that the caller's Teams tells, as long as their own computer told none: everywhere it's one and the same
 * day for them.
 * @param told from outside, so it may be anything
 * @returns what is known of them then
 */
export async function rememberZone(deps: Deps, caller: Caller, told: string): Promise<Pick<Person, 'timeZone'>> {
  if (!isTimeZone(told)) return {};
  const { userId: id, name } = caller;
  const change = (present: Person | undefined): Person =>
    present?.timeZone === undefined ? { ...present, id, name: present?.name ?? name, timeZone: told } : present;
  return putPersonal(deps, caller, { kind: personDocument, id: personDocumentId, change });
}
