import { MAX_PEOPLE_FOUND } from '../contract/limits';
import type { FoundPersonView } from '../contract/views';
import type { Caller } from '../domain/policy';
import type { Deps } from './deps';

/** Colleagues in the caller's own organisation, without the caller. */
export async function searchPeople(deps: Deps, caller: Caller, text: string): Promise<readonly FoundPersonView[]> {
  const found = await deps.directory.search(caller.tenantId, text, MAX_PEOPLE_FOUND + 1);
  return found
    .filter((each) => each.id !== caller.userId)
    .slice(0, MAX_PEOPLE_FOUND)
    .map(({ id, name, jobTitle, timeZone }) => ({
      id,
      name,
      ...(jobTitle && { jobTitle }),
      ...(timeZone && { timeZone }),
    }));
}
