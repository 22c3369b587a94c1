import type { DocumentStore } from '@rapport/core/ports';
import type { Visit } from './visit';

/** The same store, noting each call on the visit: one for every document that is read by its key. */
export function countingCalls(store: DocumentStore, visit: Pick<Visit, 'storeCalls'>): DocumentStore {
  const counted = <T>(calls: number, answer: () => Promise<T>): Promise<T> => {
    visit.storeCalls = (visit.storeCalls ?? 0) + calls;
    return answer();
  };
  return {
    kind: store.kind,
    get: (key) => counted(1, () => store.get(key)),
    getMany: (keys) => counted(keys.length, () => store.getMany(keys)),
    list: (partition, request) => counted(1, () => store.list(partition, request)),
    commit: (partition, changes) => counted(1, () => store.commit(partition, changes)),
  };
}
