import type { Partition, Stored, StoredFields } from '@rapport/core/ports';

type Json = string | number | boolean | null | Json[] | { [member: string]: Json };

/** A document as both adapters keep it, member by member; `id` and `listKey` are plain ASCII. */
export interface StoredRecord {
  readonly id: string;
  readonly partition: string;
  readonly tenantId: string;
  readonly type: string;
  readonly sortKey: string;
  readonly listKey: string;
  readonly schemaVersion: number;
  readonly body: Json;
}

/** Puts the partition, the tenant and the derived keys to what the rules wrote. */
export function recordOf(partition: Partition, document: StoredFields): StoredRecord {
  const { body } = document;
  if (!isJson(body)) throw new TypeError('The body of a document must be plain JSON');
  return {
    id: recordId(document.id),
    partition: partition.key,
    tenantId: partition.tenantId,
    type: document.type,
    sortKey: document.sortKey,
    listKey: `${listRange(document.type).from}${sortable(document.sortKey)} ${sortable(document.id)}`,
    schemaVersion: document.schemaVersion,
    body,
  };
}

/** Reads a record back as the document it came from. @throws Error when it is not a record of ours */
export function storedOf(record: unknown, etag: unknown): Stored {
  if (
    !isObject(record) ||
    typeof record.id !== 'string' ||
    typeof record.type !== 'string' ||
    typeof record.sortKey !== 'string' ||
    typeof record.schemaVersion !== 'number' ||
    record.body === undefined ||
    typeof etag !== 'string'
  ) {
    throw new Error('The store holds a document that was not written by Rapport');
  }
  const { type, sortKey, schemaVersion, body } = record;
  return { id: originalId(record.id), type, sortKey, schemaVersion, body, etag };
}

/**
 * The id a record is kept under. Cosmos DB forbids `/ \ ? #`, warns of everything outside ASCII and takes 1023 bytes:
 * plain ids stay readable, others become `~` and base64url of UTF-16 (255 characters make 681).
 */
export function recordId(id: string): string {
  return /^[0-9A-Za-z_:-]+$/.test(id) ? id : `~${Buffer.from(id, 'utf16le').toString('base64url')}`;
}

function originalId(recordId: string): string {
  return recordId.startsWith('~') ? Buffer.from(recordId.slice(1), 'base64url').toString('utf16le') : recordId;
}

/**
 * The list keys of one type: from `from`, and before `before`.
 * A list key is type, sort key and id in one string, so that one index serves filter, order and paging on both stores.
 */
export function listRange(type: string): { readonly from: string; readonly before: string } {
  // `!` is the character after the space, and no part can hold a space.
  return { from: `${sortable(type)} `, before: `${sortable(type)}!` };
}

/**
 * The text in printable ASCII without spaces, sorting byte by byte as the text sorts by code point.
 * Databases disagree on how to sort other characters; on these they cannot.
 */
function sortable(text: string): string {
  return [...text].map(sortableCharacter).join('');
}

function sortableCharacter(character: string): string {
  if (character > '!' && character < '~') return character;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return character <= '!' ? `!${hex.padStart(2, '0')}` : `~${hex.padStart(6, '0')}`;
}

/** As far as can be told without writing it: JSON has no word for nothing, nor for code. */
function isJson(value: unknown): value is Json {
  return !['undefined', 'function', 'symbol'].includes(typeof value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
