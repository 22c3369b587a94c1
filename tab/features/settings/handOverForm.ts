import type { HandOver } from '@rapport/core/contract/requests';
import type { FoundPersonView, SeriesView } from '@rapport/core/contract/views';
import { formOfRhythm, type RhythmForm, rhythmOf } from '../../components/rhythmForm';

/** What the report enters; the chosen ids of each kind. */
export interface HandOverForm {
  readonly person: FoundPersonView | undefined;
  readonly rhythm: RhythmForm;
  readonly pointIds: readonly string[];
  readonly itemIds: readonly string[];
  readonly meetingIds: readonly string[];
}

/** Nothing is shared that was not chosen. */
export function emptyHandOver({ rhythm }: SeriesView): HandOverForm {
  return { person: undefined, rhythm: formOfRhythm(rhythm), pointIds: [], itemIds: [], meetingIds: [] };
}

/** The request for a form without problems. `now` begins the weeks of a new rhythm. */
export function requestOf(
  { person, rhythm, pointIds, itemIds, meetingIds }: HandOverForm,
  { requestId, now, series }: { readonly requestId: string; readonly now: Date; readonly series: SeriesView },
): HandOver | undefined {
  if (!person) return undefined;
  return {
    requestId,
    toId: person.id,
    rhythm: rhythmOf(rhythm, now, series.rhythm),
    pointIds: [...pointIds],
    itemIds: [...itemIds],
    meetingIds: [...meetingIds],
  };
}
