import type { SeriesView } from '@rapport/core/contract/views';
import { useHome, useSeries } from '../client/queries';
import { Empty, Missing } from '../components/ScreenStates';
import { StageView } from '../features/meeting/StageView';
import { useSay } from '../host/language';
import { useRoute } from '../host/route';
import { likeliest } from './likeliest';
import { useMadeItems } from './useMadeItems';

/** The meeting's stage: the current point of the linked 1-on-1, else of the one that is running or next. */
export function Stage() {
  const route = useRoute();
  return 'seriesId' in route ? <StageOf seriesId={route.seriesId} /> : <LikeliestStage />;
}

function LikeliestStage() {
  const say = useSay();
  const home = useHome();
  if (!home.data) return <Missing query={home} />;
  const row = likeliest(home.data.series);
  if (!row) return <Empty drawing="page" title={say('meeting.panel.none')} text={say('meeting.panel.none.text')} />;
  return <StageOf key={row.id} seriesId={row.id} />;
}

function StageOf({ seriesId }: { readonly seriesId: string }) {
  const { query, view } = useSeries(seriesId);
  return view ? <StageWithMade series={view} /> : <Missing query={query} />;
}

function StageWithMade({ series }: { readonly series: SeriesView }) {
  return <StageView series={series} made={useMadeItems(series)} />;
}
