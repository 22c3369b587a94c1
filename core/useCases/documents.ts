import { z } from 'zod';
import { type ActionItem, actionItemSchema } from '../domain/actionItem';
import { type Heritage, heritageSchema } from '../domain/heritage';
import { dateOf, type Meeting, meetingSchema } from '../domain/meeting';
import { type OwnTemplate, ownTemplateSchema } from '../domain/ownTemplate';
import {
  type BotConversation,
  conversationSchema,
  type Membership,
  membershipSchema,
  type Person,
  personSchema,
} from '../domain/person';
import { type PrivateNote, privateNoteSchema } from '../domain/privateNote';
import { type Series, seriesSchema } from '../domain/series';
import type { Stored, StoredFields } from '../ports';
import { meetingPacking, type Packing, seriesPacking } from './packing';
import { meetingUpgrades, seriesUpgrades } from './upgrades';

/**
 * How one type of document is written, and read again years later.
 *
 * Several versions of the program may be at the store at once: while a new one is rolled out, and when one is taken back.
 * So the schema version counts only what an older program can't live with: a new state or kind, a member that must be there,
 * another meaning. A program that has never heard of a version refuses such a document. A member that may be missing comes
 * without a new version: an older program doesn't know it, keeps it and writes it back (`domain/stored.ts`).
 */
export interface DocumentKind<T> {
  readonly type: string;
  readonly schema: z.ZodType<T>;
  id(value: T): string;
  sortKey(value: T): string;
  /** `upgrades[0]` lifts a body of schema version 1 to 2, and so on. Never remove one: old documents stay in the store. */
  readonly upgrades: readonly ((body: unknown) => unknown)[];
  /** Where it is written shorter than it is worked with. */
  readonly packing?: Packing<T>;
}

/** A parsed document, with the etag its next change must state. */
export interface Loaded<T> {
  readonly value: T;
  readonly etag: string;
}

export const seriesDocument: DocumentKind<Series> = {
  type: 'series',
  schema: seriesSchema,
  id: (series) => series.id,
  sortKey: (series) => series.startedAt,
  upgrades: seriesUpgrades,
  packing: seriesPacking,
};

export const meetingDocument: DocumentKind<Meeting> = {
  type: 'meeting',
  schema: meetingSchema,
  id: (meeting) => meeting.id,
  sortKey: dateOf,
  upgrades: meetingUpgrades,
  packing: meetingPacking,
};

/** Each person has one of these. */
export const personDocumentId = 'person';
export const conversationDocumentId = 'conversation';

export const personDocument: DocumentKind<Person> = {
  type: 'person',
  schema: personSchema,
  id: () => personDocumentId,
  sortKey: () => '',
  upgrades: [],
};

export const membershipDocument: DocumentKind<Membership> = {
  type: 'membership',
  schema: membershipSchema,
  id: (membership) => membershipId(membership.seriesId),
  sortKey: (membership) => membership.seriesId,
  upgrades: [],
};

export const conversationDocument: DocumentKind<BotConversation> = {
  type: 'conversation',
  schema: conversationSchema,
  id: () => conversationDocumentId,
  sortKey: () => '',
  upgrades: [],
};

/** Open ones sort first by their day, those without one last; then the closed ones by the instant they were closed. */
export const itemDocument: DocumentKind<ActionItem> = {
  type: 'actionItem',
  schema: actionItemSchema,
  id: (item) => item.id,
  sortKey: (item) => (item.state === 'open' ? `0:${item.dueOn ?? '9999-12-31'}:${item.madeAt}` : `1:${item.closedAt}`),
  upgrades: [],
};

/** What a report let the new manager see of an earlier 1-on-1; one a handover. */
export const heritageDocument: DocumentKind<Heritage> = {
  type: 'heritage',
  schema: heritageSchema,
  id: ({ requestId }) => heritageId(requestId),
  sortKey: (heritage) => heritage.sharedAt,
  upgrades: [],
};

export const templateDocument: DocumentKind<OwnTemplate> = {
  type: 'template',
  schema: ownTemplateSchema,
  id: (template) => template.id,
  sortKey: (template) => template.savedAt,
  upgrades: [],
};

/** A person's notes on one series are a type of their own, so that listing them reads no others. */
export function privateNoteDocument(seriesId: string): DocumentKind<PrivateNote> {
  return {
    type: `privateNote:${seriesId}`,
    schema: privateNoteSchema,
    id: (note) => privateNoteId(note.meetingId),
    sortKey: (note) => note.meetingId,
    upgrades: [],
  };
}

export function privateNoteId(meetingId: string): string {
  return `privateNote:${meetingId}`;
}

export function heritageId(requestId: string | undefined): string {
  return requestId === undefined ? 'heritage' : `heritage:${requestId}`;
}

export function membershipId(seriesId: string): string {
  return `membership:${seriesId}`;
}

/** The document to commit for a value. */
export function stored<T>(kind: DocumentKind<T>, value: T): StoredFields {
  return {
    id: kind.id(value),
    type: kind.type,
    sortKey: kind.sortKey(value),
    schemaVersion: kind.upgrades.length + 1,
    body: kind.packing ? kind.packing.pack(value) : value,
  };
}

/** A document that this program can't make sense of: a newer one wrote it, or it is damaged. It stays as it is. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
  readonly document: Pick<Stored, 'type' | 'id' | 'schemaVersion'>;
  /** Which members are not what they should be, never what stands in them. */
  readonly problems: readonly string[];
  constructor({ type, id, schemaVersion }: Stored, why: string, cause?: unknown) {
    super(`A ${type} document of version ${schemaVersion} can't be read: ${why}`, { cause });
    this.document = { type, id, schemaVersion };
    this.problems = cause instanceof z.ZodError ? cause.issues.map(problemOf) : [why];
  }
}

function problemOf({ path, code }: z.core.$ZodIssue): string {
  return `${path.map(String).join('.')}: ${code}`;
}

/**
 * Parses a document as it leaves the store, lifting older versions.
 * @throws UnreadableDocument when it is not what it should be: never guess
 */
export function loaded<T>(kind: DocumentKind<T>, document: Stored): Loaded<T> {
  const { type, schemaVersion, etag } = document;
  if (type !== kind.type) throw new UnreadableDocument(document, `it stands where a ${kind.type} should`);
  if (schemaVersion > kind.upgrades.length + 1) throw new UnreadableDocument(document, 'it is newer than this program');
  try {
    const body = kind.upgrades.slice(schemaVersion - 1).reduce((each, upgrade) => upgrade(each), document.body);
    return { value: kind.schema.parse(kind.packing ? kind.packing.unpack(body) : body), etag };
  } catch (cause) {
    throw new UnreadableDocument(document, 'it is not what it should be', cause);
  }
}
