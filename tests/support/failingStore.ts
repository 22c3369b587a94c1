import { type DocumentStore, StoreUnavailable } from '@rapport/core/ports';

export interface Failure {
  /** The call that fails, counted from 1 over all methods; `getMany` is one call. The others go through. */
  readonly onCall: number;
  /** StoreUnavailable when not given. */
  readonly error?: Error;
}

/** The store, failing once: before the call reaches it, so a commit that fails writes nothing. */
export function failingStore(store: DocumentStore, { onCall, error }: Failure): DocumentStore {
  let calls = 0;
  const failInTurn = () => {
    calls += 1;
    if (calls === onCall) throw error ?? new StoreUnavailable(`Call ${onCall} to the store fails in this test`);
  };
  return {
    kind: store.kind,
    async get(key) {
      failInTurn();
      return store.get(key);
    },
    async getMany(keys) {
      failInTurn();
      return store.getMany(keys);
    },
    async list(partition, request) {
      failInTurn();
      return store.list(partition, request);
    },
    async commit(partition, changes) {
      failInTurn();
      return store.commit(partition, changes);
    },
  };
}
