import {
  type Change,
  type ListRequest,
  MAX_DOCUMENT_BYTES,
  MAX_OPERATIONS_PER_COMMIT,
  type Partition,
  StoreConflict,
  type StoredFields,
  StoreLimitExceeded,
} from '@rapport/core/ports';
import { listRange, recordId, recordOf, type StoredRecord } from './storedRecord';

/** As many characters as an id may have; two for an emoji, as JavaScript counts. */
const MAX_ID_LENGTH = 255;
const MAX_LIST_LIMIT = 100;
/**
 * What Cosmos DB keeps and sends around a document, at most: its own members (`_rid`, `_self`, `_etag` …) and the
 * operation of the batch with the id once more. Counted with every document, so that what passes here passes there.
 */
const ADDED_BYTES_PER_DOCUMENT = 1024;

/** A document to write. A large one takes milliseconds to write as JSON, so it is done once. */
interface PreparedDocument {
  /** What the record is kept under. */
  readonly id: string;
  readonly documentId: string;
  readonly record: StoredRecord;
  /** The record. */
  readonly json: string;
}

/** A change that keeps all limits, as an adapter writes it. */
export type PreparedChange =
  | (PreparedDocument & { readonly kind: 'create' })
  | (PreparedDocument & { readonly kind: 'replace'; readonly etag: string })
  | { readonly kind: 'delete'; readonly id: string; readonly etag: string };

/**
 * Checks a commit against every limit before anything is written or sent.
 * A request to Cosmos DB is at most 2 MB, as a document is: so all documents of a commit share those 2 MB.
 */
export function prepareCommit(partition: Partition, changes: readonly Change[]): readonly PreparedChange[] {
  if (changes.length > MAX_OPERATIONS_PER_COMMIT) throw new StoreLimitExceeded('operations');
  const ids = changes.map(idOf);
  if (!ids.every(isPossibleId)) throw new StoreLimitExceeded('idLength');
  if (new Set(ids).size < ids.length) throw new StoreLimitExceeded('sameDocumentTwice');
  const prepared = changes.map((change) => prepareChange(partition, change));
  const bytes = prepared.map((change) => (change.kind === 'delete' ? 0 : utf8Bytes(change.json)));
  if (bytes.some((each) => each + ADDED_BYTES_PER_DOCUMENT > MAX_DOCUMENT_BYTES)) {
    throw new StoreLimitExceeded('documentBytes');
  }
  const total = bytes.reduce((sum, each) => sum + each + ADDED_BYTES_PER_DOCUMENT, 0);
  if (total > MAX_DOCUMENT_BYTES) throw new StoreLimitExceeded('commitBytes');
  return prepared;
}

/** The size the limit of 2 MB is held against. */
export function documentBytes(partition: Partition, document: StoredFields): number {
  return utf8Bytes(JSON.stringify(recordOf(partition, document))) + ADDED_BYTES_PER_DOCUMENT;
}

/** Whether a document can have this id; others need not be looked for. */
export function isPossibleId(id: string): boolean {
  return id.length >= 1 && id.length <= MAX_ID_LENGTH;
}

/** Where a page lies: list keys from `from` (not itself, when `after` was given) and before `before`. */
export interface ListWindow {
  readonly range: { readonly from: string; readonly before: string };
  /** The list key of the last document of the page before. */
  readonly after: string | undefined;
}

/** @throws RangeError when the limit is not 1 to 100, or `after` is not from a list of this type */
export function prepareList(request: ListRequest): ListWindow {
  if (!Number.isInteger(request.limit) || request.limit < 1 || request.limit > MAX_LIST_LIMIT) {
    throw new RangeError(`A list has 1 to ${MAX_LIST_LIMIT} documents, not ${request.limit}`);
  }
  const range = listRange(request.type);
  if (request.after === undefined) return { range, after: undefined };
  const after = Buffer.from(request.after, 'base64url').toString('ascii');
  if (!after.startsWith(range.from)) throw new RangeError('This page does not belong to this list');
  return { range, after };
}

/** `Page.next` for a page that ends with this list key. */
export function nextAfter(listKey: string): string {
  return Buffer.from(listKey, 'ascii').toString('base64url');
}

function prepareChange(partition: Partition, change: Change): PreparedChange {
  // HTTP reads `*` as any version at all: an etag that no store ever gave.
  if (change.kind !== 'create' && (change.etag === '' || change.etag === '*')) {
    throw new StoreConflict('The etag was not given by the store');
  }
  if (change.kind === 'delete') return { kind: 'delete', id: recordId(change.id), etag: change.etag };
  const record = recordOf(partition, change.document);
  const written = { id: record.id, documentId: change.document.id, record, json: JSON.stringify(record) };
  return change.kind === 'create' ? { kind: 'create', ...written } : { kind: 'replace', ...written, etag: change.etag };
}

function idOf(change: Change): string {
  return change.kind === 'delete' ? change.id : change.document.id;
}

function utf8Bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
