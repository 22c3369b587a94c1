import type { ItemView } from '@rapport/core/contract/views';
import { useCallback, useSyncExternalStore } from 'react';
import { useDraftStore } from '../../client/formDrafts';
import { itemForms } from './ItemForms';

/** Tells on which promises something is being written here. */
export function useIsWritten(): (item: ItemView) => boolean {
  const { subscribe, list } = useDraftStore();
  const written = useSyncExternalStore(subscribe, () =>
    list()
      .flatMap(({ address: { kind, of } }) => (itemForms.some((each) => each === kind) ? (of ?? []) : []))
      .join(),
  );
  return useCallback(({ id }) => written.split(',').includes(id), [written]);
}
