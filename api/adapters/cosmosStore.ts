import {
  CosmosClient,
  type Container as CosmosContainer,
  type OperationInput,
  type OperationResponse,
  type SqlQuerySpec,
} from '@azure/cosmos';
import {
  type Change,
  type Container,
  type DocumentStore,
  type Key,
  type ListRequest,
  type Page,
  type Partition,
  StoreConflict,
  type Stored,
  type Written,
} from '@rapport/core/ports';
import { CONSISTENCY } from './cosmosContainers';
import { behindSession, isBehindSession, storeErrorOf, storeErrorOfStatus } from './cosmosErrors';
import { recordId, storedOf } from './storedRecord';
import {
  isPossibleId,
  type ListWindow,
  nextAfter,
  type PreparedChange,
  prepareCommit,
  prepareList,
} from './storeLimits';

export interface CosmosStoreOptions {
  readonly client: CosmosClient;
  readonly databaseName: string;
  /** Other names for the containers; each is called as in the port by default. */
  readonly containers?: Readonly<Record<Container, string>>;
}

/** A client that gives up in seconds, so that a person is told instead of kept waiting. */
export function createCosmosClient(configuration: { readonly endpoint: string; readonly key: string }): CosmosClient {
  return new CosmosClient({
    ...configuration,
    // Without it the SDK sends no session tokens, and one read may be older than the one before it.
    consistencyLevel: CONSISTENCY,
    connectionPolicy: {
      // With it the SDK tries an account it can't reach for two minutes. One region answers at the endpoint itself.
      enableEndpointDiscovery: false,
      requestTimeout: 10_000,
      retryOptions: { maxRetryAttemptCount: 5, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 5 },
    },
  });
}

/** The store on Azure Cosmos DB, in containers made as `cosmosContainers` says. */
export function openCosmosStore({ client, databaseName, containers }: CosmosStoreOptions): DocumentStore {
  const database = client.database(databaseName);
  const containerOf = ({ container }: Partition) => database.container(containers?.[container] ?? container);
  const get = (key: Key) => translated(() => readOne(containerOf(key.partition), key));
  return {
    kind: 'cosmos',
    get,
    getMany: (keys) => getAll(keys, get),
    list: (partition, request) => translated(() => listPage(containerOf(partition), partition, request)),
    commit: (partition, changes) => translated(() => commit(containerOf(partition), partition, changes)),
  };
}

/** As strong as `CONSISTENCY`, or stronger. */
const ENOUGH: readonly string[] = ['Strong', 'BoundedStaleness', CONSISTENCY];

/** The account promises less than Rapport asks for, so it refuses every request. */
export class WeakConsistency extends Error {
  override readonly name = 'WeakConsistency';
}

/** @throws WeakConsistency when the account says so; an account that says nothing is believed */
export async function requireConsistency(client: CosmosClient): Promise<void> {
  const { resource } = await client.getDatabaseAccount();
  const promised = resource?.consistencyPolicy;
  if (promised === undefined || ENOUGH.includes(promised)) return;
  throw new WeakConsistency(`The Cosmos DB account promises ${promised} consistency, and Rapport needs ${CONSISTENCY}`);
}

/** So many point reads are under way at once: each is a request of its own. */
const READS_AT_ONCE = 25;

async function getAll(
  keys: readonly Key[],
  get: (key: Key) => Promise<Stored | undefined>,
): Promise<readonly (Stored | undefined)[]> {
  const found: (Stored | undefined)[] = [];
  for (let from = 0; from < keys.length; from += READS_AT_ONCE) {
    found.push(...(await Promise.all(keys.slice(from, from + READS_AT_ONCE).map(get))));
  }
  return found;
}

async function translated<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw storeErrorOf(error);
  }
}

async function readOne(container: CosmosContainer, { partition, id }: Key): Promise<Stored | undefined> {
  // An empty id would address the container itself.
  if (!isPossibleId(id)) return undefined;
  const answer = await container.item(recordId(id), partition.key).read();
  if (answer.statusCode !== 404) return storedOfResource(answer.resource);
  // With a substatus it is not the document but the container that is missing, or this session's state.
  if (isBehindSession(answer.substatus)) throw behindSession();
  if (answer.substatus) throw new Error(`Cosmos DB answered 404.${answer.substatus} to a point read`);
  return undefined;
}

async function listPage(container: CosmosContainer, partition: Partition, request: ListRequest): Promise<Page> {
  const query = listQuery(partition, request, prepareList(request));
  const { resources } = await container.items
    .query<unknown>(query, { partitionKey: partition.key, maxItemCount: request.limit + 1 })
    .fetchAll();
  const page = resources.slice(0, request.limit);
  const documents = page.map(storedOfResource);
  const last = page.at(-1);
  return resources.length > page.length && last !== undefined
    ? { documents, next: nextAfter(textOf(last, 'listKey')) }
    : { documents };
}

/**
 * Pages go on from the last list key, not from a continuation token: those grow, age and name no place that can be
 * checked. The partition stands in the text too; the header alone is ignored by emulators.
 */
function listQuery(partition: Partition, { order, limit }: ListRequest, { range, after }: ListWindow): SqlQuerySpec {
  const [beyond, direction] = order === 'ascending' ? ['>', 'ASC'] : ['<', 'DESC'];
  return {
    query: `SELECT TOP ${limit + 1} * FROM c WHERE c.partition = @partition
      AND c.listKey >= @from AND c.listKey < @before AND c.listKey ${beyond} @start ORDER BY c.listKey ${direction}`,
    parameters: [
      { name: '@partition', value: partition.key },
      { name: '@from', value: range.from },
      { name: '@before', value: range.before },
      { name: '@start', value: after ?? (order === 'ascending' ? range.from : range.before) },
    ],
  };
}

/** One transactional batch, also for a single change: one way to send, one way to fail. */
async function commit(
  container: CosmosContainer,
  partition: Partition,
  changes: readonly Change[],
): Promise<readonly Written[]> {
  const prepared = prepareCommit(partition, changes);
  if (prepared.length === 0) return [];
  const { result } = await container.items.batch(prepared.map(operationOf), partition.key);
  const answers: readonly OperationResponse[] = result ?? [];
  throwOnFailure(prepared, answers);
  return prepared.flatMap((change, index) =>
    change.kind === 'delete' ? [] : [{ id: change.documentId, etag: textOf(answers[index], 'eTag') }],
  );
}

function operationOf(change: PreparedChange): OperationInput {
  switch (change.kind) {
    case 'create':
      return { operationType: 'Create', resourceBody: { ...change.record } };
    case 'replace':
      return { operationType: 'Replace', id: change.id, ifMatch: change.etag, resourceBody: { ...change.record } };
    case 'delete': {
      // The SDK's type of a delete leaves out the condition that it sends.
      const operation = { operationType: 'Delete' as const, id: change.id, ifMatch: change.etag };
      return operation;
    }
  }
}

/** In a failed batch one operation says why, and the others say 424: not done because of it. */
function throwOnFailure(prepared: readonly PreparedChange[], answers: readonly OperationResponse[]): void {
  if (answers.length !== prepared.length) throw new Error('Cosmos DB did not answer every operation of the batch');
  for (const [index, { statusCode }] of answers.entries()) {
    if (statusCode < 400 || statusCode === 424) continue;
    if (statusCode === 404 && prepared[index]?.kind !== 'create') {
      throw new StoreConflict('The document was deleted by another writer');
    }
    throw (
      storeErrorOfStatus(statusCode, {}) ?? new Error(`Cosmos DB answered ${statusCode} to an operation of a batch`)
    );
  }
  if (answers.some(({ statusCode }) => statusCode >= 400))
    throw new Error('Cosmos DB refused the batch without a reason');
}

function storedOfResource(resource: unknown): Stored {
  return storedOf(resource, textOf(resource, '_etag'));
}

function textOf(resource: unknown, member: string): string {
  const value: unknown = typeof resource === 'object' && resource !== null ? Reflect.get(resource, member) : undefined;
  if (typeof value !== 'string') throw new Error(`Cosmos DB answered a document without "${member}"`);
  return value;
}
