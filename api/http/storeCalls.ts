import type { DocumentStore } from '@rapport/core/ports';

/** The same store, telling of each call: one for every document that is read by its key. */
export function countingCalls(store: DocumentStore, count: (calls: number) => void): DocumentStore {
  const counted = <T>(calls: number, answer: () => Promise<T>): Promise<T> => {
    count(calls);
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
