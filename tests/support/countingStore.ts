import type { DocumentStore, Page, Stored } from '@rapport/core/ports';

/** What a use case asked of the store. */
interface StoreCalls {
  /** Point reads, each key of `getMany` counted. */
  readonly pointReads: number;
  readonly lists: number;
  readonly commits: number;
  /** Documents created, replaced and deleted by commits that succeeded. */
  readonly documentsWritten: number;
  /** What Cosmos DB would charge, estimated from its documented prices. */
  readonly requestUnits: number;
}

export interface CountingStore extends DocumentStore {
  calls(): StoreCalls;
  /** Starts counting again at nothing. */
  reset(): void;
}

/** Indexed paths of a document (partition, list key) cost about one unit each when it is written. */
const INDEX_UNITS_PER_WRITE = 2;
const NOTHING: StoreCalls = { pointReads: 0, lists: 0, commits: 0, documentsWritten: 0, requestUnits: 0 };

/**
 * The store, counting what is asked of it. Prices as documented for session consistency: a point read 1 unit for each
 * KB begun, a query 2.5 units and 1 for each KB answered, a write 5 units for each KB begun and its index.
 */
export function countingStore(store: DocumentStore): CountingStore {
  let calls = NOTHING;
  const count = (more: Partial<StoreCalls>) => {
    calls = sumOf(calls, more);
  };
  const countReads = (documents: readonly (Stored | undefined)[]) =>
    count({ pointReads: documents.length, requestUnits: sum(documents.map(kilobytes)) });
  return {
    kind: store.kind,
    calls: () => calls,
    reset: () => {
      calls = NOTHING;
    },
    async get(key) {
      const document = await store.get(key);
      countReads([document]);
      return document;
    },
    async getMany(keys) {
      const documents = await store.getMany(keys);
      countReads(documents);
      return documents;
    },
    async list(partition, request) {
      const page = await store.list(partition, request);
      count({ lists: 1, requestUnits: 2.5 + unitsOfPage(page) });
      return page;
    },
    async commit(partition, changes) {
      const written = await store.commit(partition, changes);
      const deleted = changes.length - written.length;
      const units = [...written.map(kilobytes), ...Array<number>(deleted).fill(1)];
      const requestUnits = sum(units.map((each) => each * 5 + INDEX_UNITS_PER_WRITE));
      count({ commits: 1, documentsWritten: changes.length, requestUnits });
      return written;
    },
  };
}

function unitsOfPage({ documents }: Page): number {
  return documents.length === 0 ? 0 : kilobytes(documents);
}

/** KB begun, at least one: a document that is not there costs a read as well. */
function kilobytes(value: unknown): number {
  return value === undefined ? 1 : Math.max(1, Math.ceil(Buffer.byteLength(JSON.stringify(value)) / 1024));
}

function sumOf(calls: StoreCalls, more: Partial<StoreCalls>): StoreCalls {
  return {
    pointReads: calls.pointReads + (more.pointReads ?? 0),
    lists: calls.lists + (more.lists ?? 0),
    commits: calls.commits + (more.commits ?? 0),
    documentsWritten: calls.documentsWritten + (more.documentsWritten ?? 0),
    requestUnits: calls.requestUnits + (more.requestUnits ?? 0),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
