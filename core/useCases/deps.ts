import type { Clock, Directory, DocumentStore, Ids, Turns } from '../ports';

/** What every use case is given. */
export interface Deps {
  readonly store: DocumentStore;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly turns: Turns;
}
