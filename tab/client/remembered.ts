import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** A state that is still there when one comes back to its screen; a reload begins anew. */
export function useRemembered<Value>(queryKey: QueryKey, first: () => Value): readonly [Value, (value: Value) => void] {
  const queries = useQueryClient();
  const [value, setValue] = useState(() => queries.getQueryData<Value>(queryKey) ?? first());
  const change = (next: Value) => {
    setValue(next);
    queries.setQueryData(queryKey, next);
  };
  return [value, change];
}
