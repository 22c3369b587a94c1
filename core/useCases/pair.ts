import { DomainError } from '../domain/errors';
import type { Meeting } from '../domain/meeting';
import { personPartition, seriesPartition } from '../domain/partitions';
import { allowMember, type Caller } from '../domain/policy';
import { isSame } from '../domain/same';
import { requireActive, type Series, withCurrent, withName } from '../domain/series';
import { byTheRules, withStart } from '../domain/zoneRules';
import {
  type Change,
  type DocumentStore,
  type ListRequest,
  type Page,
  type Partition,
  StoreConflict,
  type Stored,
} from '../ports';
import type { Deps } from './deps';
import { type DocumentKind, type Loaded, loaded, meetingDocument, seriesDocument, stored } from './documents';

/** A series and its current meeting: what nearly every use case works on. */
export interface Pair {
  readonly series: Loaded<Series>;
  readonly meeting: Loaded<Meeting>;
}

/** How often a use case that lost a race reloads and tries again. */
const MAX_ATTEMPTS = 5;

/**
 * The series with its current meeting, for one of the two; its date by the rules that its time zone has now.
 * @throws DomainError `notFound` for anybody else
 */
export function loadPair(deps: Deps, caller: Caller, seriesId: string): Promise<Pair> {
  return withRetries(deps, () => pairNow(deps, caller, seriesId));
}

/**
 * The same, read once.
 * @throws StoreConflict when the meeting was closed between the two reads: the series names the next one by now
 */
export async function pairNow({ store, clock }: Deps, caller: Caller, seriesId: string): Promise<Pair> {
  const series = await loadSeries(store, caller, seriesId);
  const meeting = await loadMeeting(store, caller, seriesId, series.value.current.meetingId);
  if (meeting.value.state === 'held' || meeting.value.state === 'skipped') throw new StoreConflict();
  const planned = byTheRules(meeting.value, series.value.rhythm, clock.now());
  if (planned === meeting.value) return { series, meeting };
  return { series: { ...series, value: withStart(series.value, planned) }, meeting: { ...meeting, value: planned } };
}

export async function loadSeries(store: DocumentStore, caller: Caller, seriesId: string): Promise<Loaded<Series>> {
  const document = await store.get({ partition: seriesPartition(caller.tenantId, seriesId), id: seriesId });
  if (!document) throw new DomainError('notFound');
  const series = loaded(seriesDocument, document);
  allowMember(series.value, caller);
  return series;
}

/** A meeting of a series the caller was already allowed to see. @throws DomainError `notFound` */
export async function loadMeeting(
  store: DocumentStore,
  caller: Caller,
  seriesId: string,
  meetingId: string,
): Promise<Loaded<Meeting>> {
  const document = await store.get({ partition: seriesPartition(caller.tenantId, seriesId), id: meetingId });
  if (document?.type !== meetingDocument.type) throw new DomainError('notFound');
  return loaded(meetingDocument, document);
}

/** What a use case makes of a pair; what it leaves out stays as it is. */
export interface PairChange {
  readonly series?: Series;
  readonly meeting?: Meeting;
  /** Other documents of the same partition, in the same transaction. */
  readonly others?: readonly Change[];
}

interface Target {
  readonly caller: Caller;
  readonly seriesId: string;
}

/**
 * Changes a series, its current meeting and what belongs to them in one transaction; writes nothing when nothing changed.
 * What the series tells of its current meeting follows by itself, and so does what the caller is called. `change` may run several times: when another writer was
 * first, all is loaded anew.
 */
export async function changePair(
  deps: Deps,
  { caller, seriesId }: Target,
  change: (pair: Pair) => PairChange | Promise<PairChange>,
): Promise<Pair> {
  return withRetries(deps, async () => {
    const pair = await pairNow(deps, caller, seriesId);
    const changed = await change(pair);
    const meeting = changed.meeting ?? pair.meeting.value;
    const others = changed.others ?? [];
    const told = withCurrent(changed.series ?? pair.series.value, meeting);
    const isChanged = told !== pair.series.value || meeting !== pair.meeting.value || others.length > 0;
    const series = isChanged ? withName(told, caller) : told;
    const changes: Change[] = [];
    if (meeting !== pair.meeting.value) changes.push(replacing(meetingDocument, meeting, pair.meeting.etag));
    // The two were not read at one instant. When they do not fit, writing the series as well lets the store find out.
    const isTorn = withCurrent(pair.series.value, pair.meeting.value) !== pair.series.value;
    if (series !== pair.series.value || (isTorn && changes.length > 0))
      changes.push(replacing(seriesDocument, series, pair.series.etag));
    const written = await deps.store.commit(seriesPartition(caller.tenantId, seriesId), [...changes, ...others]);
    const etagNow = (id: string, before: string) => written.find((each) => each.id === id)?.etag ?? before;
    return {
      series: { value: series, etag: etagNow(series.id, pair.series.etag) },
      meeting: { value: meeting, etag: etagNow(meeting.id, pair.meeting.etag) },
    };
  });
}

/** Changes the current meeting alone. @throws DomainError `seriesEnded` */
export async function changeCurrentMeeting(deps: Deps, target: Target, change: (pair: Pair) => Meeting): Promise<Pair> {
  return changePair(deps, target, (pair) => {
    requireActive(pair.series.value);
    return { meeting: change(pair) };
  });
}

export function replacing<T>(kind: DocumentKind<T>, value: T, etag: string): Change {
  return { kind: 'replace', document: stored(kind, value), etag };
}

export function creating<T>(kind: DocumentKind<T>, value: T): Change {
  return { kind: 'create', document: stored(kind, value) };
}

/** Runs again when another writer was first, a moment later each time. @throws DomainError `busy` after five lost races */
export async function withRetries<T>({ backOff }: Pick<Deps, 'backOff'>, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreConflict)) throw error;
      if (tried === MAX_ATTEMPTS) throw new DomainError('busy');
      await backOff(tried);
    }
  }
}

interface PersonalChange<T> {
  readonly kind: DocumentKind<T>;
  readonly id: string;
  readonly change: (present: T | undefined) => T;
}

/** Creates or replaces one document of a person, unless it says the same already. */
export async function putPersonal<T>(
  deps: Deps,
  owner: { readonly tenantId: string; readonly userId: string },
  { kind, id, change }: PersonalChange<T>,
): Promise<T> {
  const partition = personPartition(owner.tenantId, owner.userId);
  return withRetries(deps, async () => {
    const document = await deps.store.get({ partition, id });
    const present = document && loaded(kind, document);
    const value = change(present?.value);
    if (present && isSame(present.value, value)) return value;
    await deps.store.commit(partition, [present ? replacing(kind, value, present.etag) : creating(kind, value)]);
    return value;
  });
}

/** One page of a list that somebody asks for. @throws DomainError `invalidInput` for an `after` that no page gave */
export async function listPage(
  store: DocumentStore,
  partition: Partition,
  { after, ...request }: Omit<ListRequest, 'after'> & { readonly after?: string | undefined },
): Promise<Page> {
  try {
    return await store.list(partition, { ...request, ...(after !== undefined && { after }) });
  } catch (error) {
    // The one part of the request that comes from outside.
    if (!(error instanceof RangeError)) throw error;
    throw new DomainError('invalidInput', { fields: [{ path: 'after', message: 'is not a page' }] });
  }
}

export const DOCUMENTS_PER_PAGE = 100;

/** All documents of one type in a partition, page by page, newest first by their sort key. */
export async function listAll(store: DocumentStore, partition: Partition, type: string): Promise<readonly Stored[]> {
  const documents: Stored[] = [];
  let after: string | undefined;
  do {
    const page = await store.list(partition, {
      type,
      order: 'descending',
      limit: DOCUMENTS_PER_PAGE,
      ...(after !== undefined && { after }),
    });
    documents.push(...page.documents);
    after = page.next;
  } while (after !== undefined);
  return documents;
}

export function etagOf(document: { readonly etag: string } | undefined): string {
  if (!document) throw new Error('The store answered fewer documents than it was given');
  return document.etag;
}
