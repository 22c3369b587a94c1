/** What the rules need from the world outside. Adapters live in `api/adapters`; tests use the embedded store. */

/** The three containers. All are partitioned by `/partition`. */
export type Container = 'series' | 'people' | 'okrs';

/**
 * One logical partition: what belongs together and changes together.
 * Made only by `core/domain/partitions.ts`, so that a tenant can never be left out.
 */
export interface Partition {
  readonly container: Container;
  /** `tenantId:seriesId` or `tenantId:personId`. */
  readonly key: string;
  readonly tenantId: string;
}

/** The address of one document: a point read. */
export interface Key {
  readonly partition: Partition;
  readonly id: string;
}

/** A document as the rules write it. The adapter adds the partition, the tenant and the etag. */
export interface StoredFields {
  /** Unique in its partition; at most 255 characters, any text. */
  readonly id: string;
  /** What kind of document this is: `series`, `meeting`, `membership`, … */
  readonly type: string;
  /** What `list` sorts by, as a string that sorts right (ISO instants do). */
  readonly sortKey: string;
  readonly schemaVersion: number;
  /** Everything else; plain JSON. */
  readonly body: unknown;
}

/** A document as the store gives it back. */
export interface Stored extends StoredFields {
  /** Changes with every write; opaque. */
  readonly etag: string;
}

/** A document that was written a moment ago, for who has its content at hand. */
export type Written = Pick<Stored, 'id' | 'etag'>;

/** One step of a transaction. Each states what it saw: that the document is new, or the etag it read. */
export type Change =
  | { readonly kind: 'create'; readonly document: StoredFields }
  | { readonly kind: 'replace'; readonly document: StoredFields; readonly etag: string }
  | { readonly kind: 'delete'; readonly id: string; readonly etag: string };

export interface ListRequest {
  readonly type: string;
  readonly order: 'ascending' | 'descending';
  /** 1 to 100 documents, at most; large ones may come in smaller pages. */
  readonly limit: number;
  /** `Page.next` of the page before; opaque. */
  readonly after?: string;
}

export interface Page {
  readonly documents: readonly Stored[];
  /** Given when there is more; pass it as `after`. */
  readonly next?: string;
}

/**
 * The one store. All methods act inside one partition, so a query across people or tenants cannot be written.
 * @throws StoreConflict when a change did not see the present state
 * @throws StoreLimitExceeded when a commit breaks a limit of Cosmos DB (both adapters hold to the same limits)
 * @throws StoreUnavailable when the store can't be reached or asks to slow down
 */
export interface DocumentStore {
  /** A short name for the health page: `cosmos`, `sqlite`. */
  readonly kind: string;
  /** A point read; undefined when there is no such document. */
  get(key: Key): Promise<Stored | undefined>;
  /** Point reads in parallel, answered in the order of the keys. */
  getMany(keys: readonly Key[]): Promise<readonly (Stored | undefined)[]>;
  /** The documents of one type in one partition, by `sortKey`, then by `id`. @throws RangeError for an `after` that is none */
  list(partition: Partition, request: ListRequest): Promise<Page>;
  /** All or nothing, in one partition; tells of the documents created and replaced, in the order of the changes. */
  commit(partition: Partition, changes: readonly Change[]): Promise<readonly Written[]>;
}

/** A batch of Cosmos DB takes at most 100 operations. */
export const MAX_OPERATIONS_PER_COMMIT = 100;
/** A document of Cosmos DB is at most 2 MB of UTF-8 JSON; so is a request, so all documents of one commit together. */
export const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;

/** Another writer was there first. The caller reloads and tries again. */
export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';
}

export class StoreLimitExceeded extends Error {
  override readonly name = 'StoreLimitExceeded';
  constructor(readonly limit: 'operations' | 'documentBytes' | 'commitBytes' | 'idLength' | 'sameDocumentTwice') {
    super(`The commit breaks the limit "${limit}"`);
  }
}

/** Something that Rapport stands on can't be reached, or asks to slow down. The same again may work in a moment. */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable';
  constructor(
    message: string,
    /** When it said how long to wait. */
    readonly retryAfterMilliseconds?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export class StoreUnavailable extends Unavailable {
  override readonly name = 'StoreUnavailable';
}

/** A person as the organisation's directory knows them. */
export interface DirectoryPerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly jobTitle?: string;
  /** IANA name, when the directory knows it. */
  readonly timeZone?: string;
}

/** Who works here. Asked with the caller's tenant always, so nobody finds people of another one. */
export interface Directory {
  find(tenantId: string, personId: string): Promise<DirectoryPerson | undefined>;
  /** By the beginning of any part of the name; at most `limit`, by name. An empty text lists the first ones. */
  search(tenantId: string, text: string, limit: number): Promise<readonly DirectoryPerson[]>;
}

export interface Clock {
  now(): Date;
}

/** One process serves everybody: long work is done in pieces, and between them the others have their turn. */
export interface Turns {
  next(): Promise<void>;
}

export interface Ids {
  /** A new unique id (UUID). */
  next(): string;
  /** The same id for the same parts, always: makes creating the same thing twice impossible. A UUID of version 8, as no client may send. */
  derived(...parts: readonly string[]): string;
}

/**
 * Waits before a use case that lost a race tries again: longer after each lost race, and never just as long as another that
 * lost the same one.
 */
export type BackOff = (lostRaces: number) => Promise<void>;

/** Something that went wrong without keeping anybody from an answer. */
export interface Trouble {
  /** What the person is shown of it; the same for the same thing each time. */
  readonly reference: string;
  readonly error: unknown;
}

/** Tells those who run Rapport. */
export type Report = (trouble: Trouble) => void;
