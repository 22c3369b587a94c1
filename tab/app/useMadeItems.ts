import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import { useSeriesItems } from '../client/items';

/** The promises made in the meeting that runs, in the order in which they were made. */
export function useMadeItems(series: SeriesView): readonly ItemView[] {
  const { items = [] } = useSeriesItems(series);
  return items
    .filter((item) => item.meetingId === series.meeting.id && item.state !== 'dropped')
    .toSorted((a, b) => a.madeAt.localeCompare(b.madeAt));
}
