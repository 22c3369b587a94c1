import { type DocumentStore, StoreConflict, StoreLimitExceeded, StoreUnavailable } from '@rapport/core/ports';
import { createCosmosClient, openCosmosStore, requireConsistency } from '../../api/adapters/cosmosStore';
import { openCosmosDatabase } from '../support/cosmosDatabase';
import { type CosmosEmulator, type SentRequest, startCosmosEmulator } from '../support/cosmosEmulator';
import { created, creating, documentOf, newPartition } from '../support/documents';
import type { OpenedStore } from './documentStore';

/** What no emulator shows: the requests as sent, and what becomes of the answers of a loaded account. */
describe('the store in Cosmos DB', () => {
  let emulator: CosmosEmulator;
  let opened: OpenedStore;
  let store: DocumentStore;
  beforeAll(async () => {
    emulator = await startCosmosEmulator();
    opened = await openCosmosDatabase(emulator);
    store = opened.store;
  });
  afterAll(async () => {
    await opened.close();
    await emulator.close();
  });

  afterEach(() => emulator.answerAgain());

  /** What was sent meanwhile, without the query plan that the SDK asks for beside every query. */
  async function sentWhile(action: () => Promise<unknown>): Promise<readonly SentRequest[]> {
    const before = emulator.requests.length;
    await action();
    return emulator.requests
      .slice(before)
      .filter(({ headers }) => headers['x-ms-cosmos-is-query-plan-request'] === undefined);
  }

  it('sends a commit as one atomic batch, with the partition and the etag of each operation', async () => {
    const partition = newPartition();
    const [a, b] = await store.commit(partition, creating(documentOf('a'), documentOf('b/1')));
    const sent = await sentWhile(() =>
      store.commit(partition, [
        { kind: 'create', document: documentOf('c', { body: { text: 'new' } }) },
        { kind: 'replace', document: documentOf('b/1'), etag: b?.etag ?? '' },
        { kind: 'delete', id: 'a', etag: a?.etag ?? '' },
      ]),
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers).toMatchObject({
      'x-ms-cosmos-is-batch-request': 'true',
      'x-ms-cosmos-batch-atomic': 'true',
      'x-ms-documentdb-partitionkey': JSON.stringify([partition.key]),
    });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual([
      {
        operationType: 'Create',
        resourceBody: {
          id: 'c',
          partition: partition.key,
          tenantId: partition.tenantId,
          type: 'note',
          sortKey: '2025-03-04',
          listKey: 'note 2025-03-04 c',
          schemaVersion: 1,
          body: { text: 'new' },
        },
      },
      {
        operationType: 'Replace',
        id: '~YgAvADEA',
        ifMatch: b?.etag,
        resourceBody: expect.objectContaining({ id: '~YgAvADEA', partition: partition.key }),
      },
      { operationType: 'Delete', id: 'a', ifMatch: a?.etag },
    ]);
  });

  it('sends a single change as a batch too', async () => {
    const sent = await sentWhile(() => store.commit(newPartition(), creating(documentOf('a'))));
    expect(sent.map(({ headers }) => headers['x-ms-cosmos-is-batch-request'])).toEqual(['true']);
  });

  it('sends a point read, not a query, with the partition', async () => {
    const partition = newPartition();
    const [sent, ...more] = await sentWhile(() => store.get({ partition, id: 'a' }));
    expect(more).toEqual([]);
    expect(sent).toMatchObject({ method: 'GET', path: expect.stringMatching(/\/colls\/series\/docs\/a$/) });
    expect(sent?.headers['x-ms-documentdb-partitionkey']).toBe(JSON.stringify([partition.key]));
  });

  it('sends a list as one query that names the partition in header and text, and all values as parameters', async () => {
    const partition = newPartition();
    const type = "note' OR 1=1";
    const [sent, ...more] = await sentWhile(() => store.list(partition, { type, order: 'ascending', limit: 5 }));
    expect(more).toEqual([]);
    expect(sent?.headers['x-ms-documentdb-partitionkey']).toBe(JSON.stringify([partition.key]));
    const { query, parameters } = JSON.parse(sent?.body ?? '');
    expect(query).toContain('WHERE c.partition = @partition');
    expect(query).not.toContain(type);
    expect(parameters).toContainEqual({ name: '@partition', value: partition.key });
  });

  it('sends nothing for an empty commit, a commit over a limit, an impossible id, and an etag that means any', async () => {
    const partition = newPartition();
    const sent = await sentWhile(async () => {
      await store.commit(partition, []);
      await expect(store.commit(partition, creating(documentOf('')))).rejects.toThrow(StoreLimitExceeded);
      await store.get({ partition, id: '' });
      await expect(store.commit(partition, [{ kind: 'delete', id: 'a', etag: '*' }])).rejects.toThrow(StoreConflict);
    });
    expect(sent).toEqual([]);
  });

  const acts: readonly [string, () => Promise<unknown>][] = [
    ['a point read', () => store.get({ partition: newPartition(), id: 'a' })],
    ['a list', () => store.list(newPartition(), { type: 'note', order: 'ascending', limit: 1 })],
    ['a commit', () => created(store, newPartition(), documentOf('a'))],
  ];
  const answering = (status: number, times = 1, headers = {}) =>
    emulator.answerInstead(...Array(times).fill({ status, headers, body: JSON.stringify({ message: 'As told' }) }));

  describe.each(acts)('%s', (_what, act) => {
    it.each([408, 410, 449, 503])('is StoreUnavailable when the account answers %i', async (status) => {
      answering(status);
      await expect(act()).rejects.toThrow(StoreUnavailable);
    });

    it('waits and tries again while the account asks to slow down', async () => {
      answering(429, 2, { 'x-ms-retry-after-ms': '1' });
      await act();
    });

    it('is StoreUnavailable when the account goes on asking to slow down', async () => {
      answering(429, 6, { 'x-ms-retry-after-ms': '1' });
      await expect(act()).rejects.toThrow(StoreUnavailable);
    });

    it.each([400, 401, 403, 500])('lets the error fly when the account answers %i', async (status) => {
      answering(status);
      const error: unknown = await act().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(StoreUnavailable);
      expect(error).not.toBeInstanceOf(StoreConflict);
    });

    it('lets the error fly when the container is missing', async () => {
      answering(404, 1, { 'x-ms-substatus': '1003' });
      await expect(act()).rejects.toThrow(/404|As told/);
    });
  });

  it('asks for what is as new as all that it has seen', async () => {
    const partition = newPartition();
    const seen = {
      'x-ms-session-token': '0:7#42',
      'x-ms-content-path': 'AAAAAAAAAAA=',
    };
    emulator.answerInstead({ status: 404, headers: seen, body: '{}' });
    const [first, second] = await sentWhile(async () => {
      await store.get({ partition, id: 'a' });
      await store.get({ partition, id: 'a' });
    });
    expect(first?.headers).toMatchObject({ 'x-ms-consistency-level': 'Session' });
    expect(second?.headers).toMatchObject({ 'x-ms-session-token': '0:7#42' });
  });

  it.each([
    ['Eventual', false],
    ['ConsistentPrefix', false],
    ['Session', true],
    ['BoundedStaleness', true],
    ['Strong', true],
  ])('finds an account that promises %s consistency enough: %s', async (defaultConsistencyLevel, isEnough) => {
    const client = createCosmosClient(emulator);
    emulator.answerAccount({ userConsistencyPolicy: { defaultConsistencyLevel } });
    const told = requireConsistency(client);
    await (isEnough
      ? told
      : expect(told).rejects.toThrow(`promises ${defaultConsistencyLevel} consistency, and Rapport needs Session`));
    client.dispose();
  });

  it.each(acts.filter(([what]) => what !== 'a commit'))(
    'is StoreUnavailable when no replica is as new as what was read before: %s',
    async (_what, act) => {
      answering(404, 20, { 'x-ms-substatus': '1002' });
      await expect(act()).rejects.toThrow(StoreUnavailable);
    },
  );

  it('reads many documents a few at a time', async () => {
    const partition = newPartition();
    const keys = Array.from({ length: 60 }, (_, n) => ({ partition, id: `${n}` }));
    await store.commit(partition, creating(...keys.map(({ id }) => documentOf(id))));
    const found = await store.getMany(keys);
    expect(found.map((each) => each?.id)).toEqual(keys.map(({ id }) => id));
    expect(emulator.mostAtOnce()).toBeLessThanOrEqual(25);
  });

  it('says how long to wait when the account said so', async () => {
    answering(429, 6, { 'x-ms-retry-after-ms': '7' });
    const refused = store.get({ partition: newPartition(), id: 'a' });
    await expect(refused).rejects.toMatchObject({ retryAfterMilliseconds: 7, cause: { code: 429 } });
  });

  it('reports a request that was too large as a limit', async () => {
    answering(413);
    await expect(created(store, newPartition(), documentOf('a'))).rejects.toThrow(StoreLimitExceeded);
  });

  it.each([
    [409, StoreConflict],
    [412, StoreConflict],
    [413, StoreLimitExceeded],
    [429, StoreUnavailable],
    [449, StoreUnavailable],
  ])('reads the reason %i from among the operations of a failed batch', async (statusCode, expected) => {
    emulator.answerInstead({ status: 207, body: JSON.stringify([{ statusCode: 424 }, { statusCode }]) });
    const refused = store.commit(newPartition(), creating(documentOf('a'), documentOf('b')));
    await expect(refused).rejects.toThrow(expected);
  });

  it.each([
    ['too few answers', [{ statusCode: 201, eTag: 'x' }]],
    ['no reason', [{ statusCode: 424 }, { statusCode: 424 }]],
    ['a create that found nothing', [{ statusCode: 424 }, { statusCode: 404 }]],
    ['a created document without an etag', [{ statusCode: 201 }, { statusCode: 201 }]],
  ])('does not take a batch answered with %s for done', async (_what, answers) => {
    emulator.answerInstead({ status: 200, body: JSON.stringify(answers) });
    const refused = store.commit(newPartition(), creating(documentOf('a'), documentOf('b')));
    await expect(refused).rejects.toThrow(/Cosmos DB|The store holds/);
  });
});

describe('the store in a Cosmos DB that cannot be reached', () => {
  it('is StoreUnavailable within seconds', async () => {
    const emulator = await startCosmosEmulator();
    await emulator.close();
    const client = createCosmosClient(emulator);
    const store = openCosmosStore({ client, databaseName: 'none' });
    const partition = newPartition();
    const acts = [
      store.get({ partition, id: 'a' }),
      store.getMany([{ partition, id: 'a' }]),
      store.list(partition, { type: 'note', order: 'ascending', limit: 1 }),
      created(store, partition, documentOf('a')),
    ];
    const outcomes = await Promise.allSettled(acts);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable' } });
    }
    client.dispose();
  });
});
