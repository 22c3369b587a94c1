import type { SeriesView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { useHome, useSeries } from '../client/queries';
import { Empty, Missing } from '../components/ScreenStates';
import { useJustHeld } from '../features/meeting/justHeld';
import { StageEnded, StageView } from '../features/meeting/StageView';
import { useSay } from '../host/language';
import { useRoute } from '../host/route';
import { likeliest } from './likeliest';
import { useItemsInMeeting } from './useItemsInMeeting';

/** The meeting's stage: the 1-on-1 that was shared, else the one that is running or next when the stage opens. */
export function Stage() {
  const route = useRoute();
  return 'seriesId' in route ? <StageOf seriesId={route.seriesId} /> : <LikeliestStage />;
}

function LikeliestStage() {
  const say = useSay();
  const home = useHome();
  const row = likeliest(home.data?.series ?? []);
  const [chosenId, choose] = useState(row?.id);
  // Chosen once: others look at a stage, and it must never turn to another person by itself.
  if (row && !chosenId) choose(row.id);
  if (!home.data) return <Missing query={home} />;
  if (!chosenId)
    return <Empty drawing="page" title={say('meeting.panel.none')} text={say('meeting.panel.none.text')} />;
  return <StageOf seriesId={chosenId} />;
}

function StageOf({ seriesId }: { readonly seriesId: string }) {
  const { query, view } = useSeries(seriesId);
  return view ? <StageOfSeries series={view} /> : <Missing query={query} />;
}

function StageOfSeries({ series }: { readonly series: SeriesView }) {
  const { made } = useItemsInMeeting(series);
  const { justHeld } = useJustHeld(series);
  if (justHeld) return <StageEnded series={series} meetingId={justHeld} />;
  return <StageView series={series} made={made} />;
}
