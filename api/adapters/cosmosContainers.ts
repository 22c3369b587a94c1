import { ConsistencyLevel, type ContainerRequest } from '@azure/cosmos';
import type { Container } from '@rapport/core/ports';

const CONTAINER_NAMES: readonly Container[] = ['series', 'people', 'okrs'];

/**
 * What the account has to promise at least. It is enough:
 * - Every change names the etag it saw, so who read something old is refused and reads again.
 * - Within one instance each read is at least as new as the last write and the last read there. A meeting that names an
 *   action item is never read without it.
 * - Another instance may be some milliseconds behind. A person then sees what was saved a moment later, as after any poll; a
 *   1-on-1 that is not there yet says so on Home, and takes nothing else along.
 * Strong consistency would double the price of every read for those milliseconds.
 */
export const CONSISTENCY = ConsistencyLevel.Session;

/**
 * The containers as they must be: infra creates the same ones.
 * Only what a list filters and sorts by is indexed; each indexed path would make every write dearer.
 */
export const cosmosContainers: readonly (ContainerRequest & { readonly id: Container })[] = CONTAINER_NAMES.map(
  (id) => ({
    id,
    partitionKey: { paths: ['/partition'] },
    indexingPolicy: {
      indexingMode: 'consistent',
      automatic: true,
      // A partition key is indexed only when it is named here.
      includedPaths: [{ path: '/partition/?' }, { path: '/listKey/?' }],
      excludedPaths: [{ path: '/*' }],
    },
  }),
);
