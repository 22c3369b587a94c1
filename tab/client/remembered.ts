import { createContext, useContext, useState } from 'react';

/** What the screens leave behind for when one comes back to them; gone with a reload. */
type Remembered = Map<string, unknown>;

export const RememberedContext = createContext<Remembered | undefined>(undefined);

export function createRemembered(): Remembered {
  return new Map();
}

/** A state that is still there when one comes back to its screen; a reload begins anew. */
export function useRemembered<Value>(name: string, first: () => Value): readonly [Value, (value: Value) => void] {
  const remembered = useContext(RememberedContext);
  if (!remembered) throw new Error('Nothing around this component remembers');
  const [value, setValue] = useState(() => {
    const before = remembered.get(name);
    const begun = first();
    return isLike(begun, before) ? before : begun;
  });
  const change = (next: Value) => {
    setValue(next);
    remembered.set(name, next);
  };
  return [value, change];
}

function isLike<Value>(first: Value, before: unknown): before is Value {
  return typeof before === typeof first;
}
