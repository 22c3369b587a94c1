import type { BackOff, Clock, Directory, DocumentStore, Ids, Report, Turns } from '../ports';

/** What every use case is given. */
export interface Deps {
  readonly store: DocumentStore;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly backOff: BackOff;
  readonly report: Report;
  readonly turns: Turns;
}
