import type { SeriesView } from '@rapport/core/contract/views';
import { dayAndTime } from '@rapport/core/locales/dates';
import { useSeriesItems } from '../../client/items';
import { useHistory } from '../../client/queries';
import { useReader } from '../../host/language';

/** Something a new manager may be shown, as a line. */
export interface Shareable {
  readonly id: string;
  readonly text: string;
}

/** All that can be chosen; `undefined` while it is being read. */
export interface AllShareable {
  readonly points: readonly Shareable[];
  readonly items: readonly Shareable[] | undefined;
  /** The last ones held: as many as one handover can carry. */
  readonly meetings: readonly Shareable[] | undefined;
}

/** What a report can let a new manager see. Private notes and ratings are not among it. */
export function useShareable(series: SeriesView): AllShareable {
  const reader = useReader();
  const { items } = useSeriesItems(series);
  const history = useHistory(series.id);
  return {
    points: series.meeting.points
      .filter((each) => each.state === 'open')
      .map(({ id, text }) => ({ id, text: text.text })),
    items: items?.filter((each) => each.state === 'open').map(({ id, text }) => ({ id, text })),
    meetings: history.data?.pages[0]?.meetings
      .filter((each) => each.outcome === 'held')
      .map(({ id, date }) => ({ id, text: dayAndTime(new Date(date), reader) })),
  };
}
