import { type Change, type DocumentStore, StoreConflict, type Stored } from '@rapport/core/ports';
import { created, creating, documentOf, listedIds, newPartition } from '../support/documents';

/** Transactions, etags and conflicts. */
export function describeCommits(store: () => DocumentStore): void {
  /** A partition with the documents `kept` and `gone`, the second deleted again. */
  async function prepared() {
    const partition = newPartition();
    const kept = await created(store(), partition, documentOf('kept'));
    const gone = await created(store(), partition, documentOf('gone'));
    await store().commit(partition, [{ kind: 'delete', id: 'gone', etag: gone.etag }]);
    return { partition, kept, gone };
  }

  it('changes nothing for an empty commit', async () => {
    await expect(store().commit(newPartition(), [])).resolves.toEqual([]);
  });

  it('creates, replaces and deletes in one transaction, telling of what was written in order', async () => {
    const partition = newPartition();
    const [a, b] = await store().commit(partition, creating(documentOf('a'), documentOf('b')));
    const answer = await store().commit(partition, [
      { kind: 'create', document: documentOf('c') },
      { kind: 'delete', id: 'a', etag: a?.etag ?? '' },
      { kind: 'replace', document: documentOf('b', { body: 'new', schemaVersion: 2 }), etag: b?.etag ?? '' },
    ]);
    expect(answer.map(({ id }) => id)).toEqual(['c', 'b']);
    const [first, second] = answer;
    await expect(store().getMany(['a', 'c', 'b'].map((id) => ({ partition, id })))).resolves.toEqual([
      undefined,
      { ...documentOf('c'), etag: first?.etag },
      { ...documentOf('b', { body: 'new', schemaVersion: 2 }), etag: second?.etag },
    ]);
  });

  const stale: readonly [string, (documents: { kept: Stored; gone: Stored }) => Change][] = [
    ['creates a document that exists', () => ({ kind: 'create', document: documentOf('kept') })],
    [
      'replaces with an etag of another document',
      ({ gone }) => ({ kind: 'replace', document: documentOf('kept'), etag: gone.etag }),
    ],
    ['replaces a deleted document', ({ gone }) => ({ kind: 'replace', document: documentOf('gone'), etag: gone.etag })],
    [
      'replaces a document that never was',
      ({ kept }) => ({ kind: 'replace', document: documentOf('never'), etag: kept.etag }),
    ],
    ['deletes with an etag of another document', ({ gone }) => ({ kind: 'delete', id: 'kept', etag: gone.etag })],
    ['deletes a deleted document', ({ gone }) => ({ kind: 'delete', id: 'gone', etag: gone.etag })],
    ['deletes a document that never was', ({ kept }) => ({ kind: 'delete', id: 'never', etag: kept.etag })],
    ['replaces with an empty etag', () => ({ kind: 'replace', document: documentOf('kept'), etag: '' })],
    ['replaces with an etag that means any', () => ({ kind: 'replace', document: documentOf('kept'), etag: '*' })],
    ['deletes with an etag that means any', () => ({ kind: 'delete', id: 'kept', etag: '*' })],
  ];

  it.each(stale)('answers a conflict when one %s', async (_what, change) => {
    const { partition, kept, gone } = await prepared();
    await expect(store().commit(partition, [change({ kept, gone })])).rejects.toThrow(StoreConflict);
    await expect(store().get({ partition, id: 'kept' })).resolves.toEqual(kept);
    await expect(listedIds(store(), partition)).resolves.toEqual(['kept']);
  });

  it.each(stale)('leaves nothing of the earlier changes when the last one %s', async (_what, change) => {
    const { partition, kept, gone } = await prepared();
    const other = await created(store(), partition, documentOf('other'));
    const deleted = await created(store(), partition, documentOf('to delete'));
    const failing = store().commit(partition, [
      { kind: 'create', document: documentOf('new') },
      { kind: 'replace', document: documentOf('other', { body: 'changed' }), etag: other.etag },
      { kind: 'delete', id: 'to delete', etag: deleted.etag },
      change({ kept, gone }),
    ]);
    await expect(failing).rejects.toThrow(StoreConflict);
    const after = await store().getMany(['new', 'other', 'to delete', 'kept'].map((id) => ({ partition, id })));
    expect(after).toEqual([undefined, other, deleted, kept]);
    await expect(listedIds(store(), partition)).resolves.toEqual(['kept', 'other', 'to delete']);
  });

  it('gives a new etag with every write, also for the same text and after delete and create', async () => {
    const partition = newPartition();
    const etags: string[] = [];
    let present = await created(store(), partition, documentOf('one'));
    for (let round = 0; round < 3; round += 1) {
      etags.push(present.etag);
      const [replaced] = await store().commit(partition, [
        { kind: 'replace', document: documentOf('one'), etag: present.etag },
      ]);
      etags.push(replaced?.etag ?? '');
      await store().commit(partition, [{ kind: 'delete', id: 'one', etag: replaced?.etag ?? '' }]);
      present = await created(store(), partition, documentOf('one'));
    }
    expect(new Set(etags).size).toBe(6);
  });

  it('refuses an etag from before a document was deleted and created again', async () => {
    const { partition, gone } = await prepared();
    await created(store(), partition, documentOf('gone'));
    const late = store().commit(partition, [{ kind: 'delete', id: 'gone', etag: gone.etag }]);
    await expect(late).rejects.toThrow(StoreConflict);
  });

  it('does not change the etag of a document that another one in its partition changed beside', async () => {
    const { partition, kept } = await prepared();
    await created(store(), partition, documentOf('beside'));
    await expect(store().get({ partition, id: 'kept' })).resolves.toEqual(kept);
  });

  interface Race {
    readonly what: string;
    readonly id: string;
    change(etag: string, writer: number): Change;
    bodyAfter(winner: number): unknown;
  }
  const races: readonly Race[] = [
    {
      what: 'replace',
      id: 'kept',
      change: (etag, writer) => ({ kind: 'replace', document: documentOf('kept', { body: writer }), etag }),
      bodyAfter: (winner) => winner,
    },
    {
      what: 'create',
      id: 'new',
      change: (_etag, writer) => ({ kind: 'create', document: documentOf('new', { body: writer }) }),
      bodyAfter: (winner) => winner,
    },
    {
      what: 'delete',
      id: 'kept',
      change: (etag) => ({ kind: 'delete', id: 'kept', etag }),
      bodyAfter: () => undefined,
    },
  ];

  it.each(races)(
    'lets exactly one of ten writers $what a document at the same time',
    async ({ id, change, bodyAfter }) => {
      const { partition, kept } = await prepared();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, writer) => store().commit(partition, [change(kept.etag, writer)])),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(reasons.every((reason) => reason instanceof StoreConflict)).toBe(true);
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      expect((await store().get({ partition, id }))?.body).toBe(bodyAfter(winner));
    },
  );

  it('loses nothing when two writers count up and try again on conflict', async () => {
    const partition = newPartition();
    await created(store(), partition, documentOf('counter', { body: 0 }));
    const countUp = async (times: number, attemptsLeft: number): Promise<void> => {
      if (times === 0) return;
      if (attemptsLeft === 0) throw new Error('A writer never came first');
      const present = await store().get({ partition, id: 'counter' });
      const document = documentOf('counter', { body: Number(present?.body) + 1 });
      const isDone = await store()
        .commit(partition, [{ kind: 'replace', document, etag: present?.etag ?? '' }])
        .then(
          () => true,
          (error: unknown) => {
            if (error instanceof StoreConflict) return false;
            throw error;
          },
        );
      await countUp(isDone ? times - 1 : times, attemptsLeft - 1);
    };
    await Promise.all([countUp(10, 100), countUp(10, 100)]);
    expect((await store().get({ partition, id: 'counter' }))?.body).toBe(20);
  });
}
