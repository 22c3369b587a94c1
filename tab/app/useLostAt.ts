import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isPassing } from '../client/problems';

/** Since when something that is on the screen cannot be renewed; undefined while all is well. */
export function useLostAt(query: UseQueryResult): Date | undefined {
  const lost = query.data !== undefined && query.isError && isPassing(query.error);
  const [since, setSince] = useState<Date>();
  useEffect(() => setSince(lost ? new Date() : undefined), [lost]);
  return since;
}
