import type { Partition } from '../ports';

/** All that belongs to one pair: the series, its meetings, what was promised. */
export function seriesPartition(tenantId: string, seriesId: string): Partition {
  return partition('series', tenantId, seriesId);
}

/** All that belongs to one person alone; private notes live here, where no read of a series can reach. */
export function personPartition(tenantId: string, personId: string): Partition {
  return partition('people', tenantId, personId);
}

function partition(container: Partition['container'], tenantId: string, ownerId: string): Partition {
  // A colon in either part could make two owners share a key.
  for (const part of [tenantId, ownerId]) {
    if (!/^[0-9a-zA-Z-]{1,64}$/.test(part)) throw new Error('A partition needs ids of letters, digits and dashes');
  }
  return { container, key: `${tenantId}:${ownerId}`, tenantId };
}
