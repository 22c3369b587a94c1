import type { DocumentStore } from '@rapport/core/ports';
import { describeCommits } from './documentStoreCommits';
import { describeIsolation } from './documentStoreIsolation';
import { describeLimits } from './documentStoreLimits';
import { describeLists } from './documentStoreLists';
import { describeReads } from './documentStoreReads';

export interface OpenedStore {
  readonly store: DocumentStore;
  close(): Promise<void>;
}

export interface StoreUnderTest {
  readonly name: string;
  /** What the tests of transactions cannot show on this store; part of their name. */
  readonly ofTransactions?: string;
  open(): Promise<OpenedStore>;
}

/** What every store must do. Each test acts in partitions of its own, so one store serves them all. */
export function describeDocumentStore({ name, ofTransactions, open }: StoreUnderTest): void {
  describe(name, () => {
    let opened: OpenedStore | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    const store = () => {
      if (opened === undefined) throw new Error('The store is not open');
      return opened.store;
    };
    describe('reads', () => describeReads(store));
    describe('lists', () => describeLists(store));
    describe(['commits', ofTransactions].filter(Boolean).join(' '), () => describeCommits(store));
    describe('keeps to the limits', () => describeLimits(store));
    describe('keeps apart', () => describeIsolation(store));
  });
}
