import type { Change, DocumentStore, Partition, StoredFields } from '@rapport/core/ports';
import { recordOf } from '../../api/adapters/storedRecord';

/** What a use case asked of the store. */
interface StoreCalls {
  /** Point reads, each key of `getMany` counted. */
  readonly pointReads: number;
  readonly lists: number;
  readonly commits: number;
  /** Documents created, replaced and deleted by commits that succeeded. */
  readonly documentsWritten: number;
  /** What Cosmos DB would charge, about: its documented prices by size, and estimates for queries and indexes. */
  readonly requestUnits: number;
}

export interface CountingStore extends DocumentStore {
  calls(): StoreCalls;
  /** Starts counting again at nothing. */
  reset(): void;
}

/**
 * Request units for a document of so many bytes, as Microsoft tells them ("Understand request unit consumption",
 * session consistency); in between, in proportion.
 */
const PRICES = [
  { bytes: 1024, read: 1, write: 4.95 },
  { bytes: 2 * 1024, read: 1.04, write: 6.29 },
  { bytes: 4 * 1024, read: 1.14, write: 6.67 },
  { bytes: 8 * 1024, read: 1.33, write: 7.04 },
  { bytes: 16 * 1024, read: 1.67, write: 9.52 },
  { bytes: 32 * 1024, read: 2.19, write: 11.23 },
  { bytes: 64 * 1024, read: 4.76, write: 22.67 },
  { bytes: 128 * 1024, read: 9.95, write: 48.19 },
  { bytes: 2048 * 1024, read: 291.8, write: 1250 },
];
/** An estimate for the two indexed paths; a document that keeps its partition and list key has nothing to index anew. */
const INDEX_UNITS = 2;
/** An estimate for a query in one partition, before the price of reading as much as it answers. */
const QUERY_UNITS = 2.5;
const NOTHING: StoreCalls = { pointReads: 0, lists: 0, commits: 0, documentsWritten: 0, requestUnits: 0 };

/** The store, counting what is asked of it and estimating its price. */
export function countingStore(store: DocumentStore): CountingStore {
  let calls = NOTHING;
  const count = (more: Partial<StoreCalls>) => {
    calls = sumOf(calls, more);
  };
  return {
    kind: store.kind,
    calls: () => calls,
    reset: () => {
      calls = NOTHING;
    },
    async get(key) {
      const document = await store.get(key);
      count({ pointReads: 1, requestUnits: priceOf('read', bytesOf(key.partition, document)) });
      return document;
    },
    async getMany(keys) {
      const documents = await store.getMany(keys);
      const prices = keys.map(({ partition }, index) => priceOf('read', bytesOf(partition, documents[index])));
      count({ pointReads: keys.length, requestUnits: sum(prices) });
      return documents;
    },
    async list(partition, request) {
      const page = await store.list(partition, request);
      const answered = sum(page.documents.map((document) => bytesOf(partition, document)));
      count({ lists: 1, requestUnits: QUERY_UNITS + priceOf('read', answered) });
      return page;
    },
    async commit(partition, changes) {
      const written = await store.commit(partition, changes);
      const requestUnits = sum(changes.map((change) => priceOfChange(partition, change)));
      count({ commits: 1, documentsWritten: changes.length, requestUnits });
      return written;
    },
  };
}

function priceOfChange(partition: Partition, change: Change): number {
  const document = change.kind === 'delete' ? undefined : change.document;
  return priceOf('write', bytesOf(partition, document)) + (change.kind === 'replace' ? 0 : INDEX_UNITS);
}

function priceOf(what: 'read' | 'write', bytes: number): number {
  const above = PRICES.findIndex((price) => price.bytes >= bytes);
  const [lower, upper] = [PRICES[above - 1], PRICES[above]];
  if (!upper) throw new Error('No store takes a document of this size');
  if (!lower) return upper[what];
  return lower[what] + ((bytes - lower.bytes) / (upper.bytes - lower.bytes)) * (upper[what] - lower[what]);
}

/** As it stands in Cosmos DB, with all that the adapter adds; one that is not there is as dear as the smallest. */
function bytesOf(partition: Partition, document: StoredFields | undefined): number {
  return document === undefined ? 0 : Buffer.byteLength(JSON.stringify(recordOf(partition, document)));
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
