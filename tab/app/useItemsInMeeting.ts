import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import { useMemo } from 'react';
import { useSeriesItems } from '../client/items';

/** The promises that matter while two people meet, each kind in the order in which they were made. */
interface ItemsInMeeting {
  /** Made in this meeting. */
  readonly made: readonly ItemView[];
  /** Of earlier ones, and still open. */
  readonly open: readonly ItemView[];
}

export function useItemsInMeeting(series: SeriesView): ItemsInMeeting {
  const { items } = useSeriesItems(series);
  const { id } = series.meeting;
  return useMemo(() => {
    const inOrder = (items ?? []).toSorted((a, b) => a.madeAt.localeCompare(b.madeAt));
    return {
      made: inOrder.filter((item) => item.meetingId === id && item.state !== 'dropped'),
      open: inOrder.filter((item) => item.meetingId !== id && item.state === 'open'),
    };
  }, [items, id]);
}
