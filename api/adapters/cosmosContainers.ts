import type { ContainerRequest } from '@azure/cosmos';
import type { Container } from '@rapport/core/ports';

const CONTAINER_NAMES: readonly Container[] = ['series', 'people', 'okrs'];

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
