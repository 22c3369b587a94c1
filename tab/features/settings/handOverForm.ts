import type { HandOver } from '@rapport/core/contract/requests';
import type { FoundPersonView, SeriesView } from '@rapport/core/contract/views';
import { formOfRhythm, type RhythmForm, rhythmOf } from '../../components/rhythmForm';
import type { AllShareable, Shareable } from './useShareable';

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

interface Circumstances {
  readonly requestId: string;
  /** Begins the weeks of a new rhythm. */
  readonly now: Date;
  readonly series: SeriesView;
  readonly shareable: AllShareable;
}

/** The request for a form without problems: of what was chosen all that can be chosen still, as the preview shows it. */
export function requestOf(
  { person, rhythm, pointIds, itemIds, meetingIds }: HandOverForm,
  { requestId, now, series, shareable }: Circumstances,
): HandOver | undefined {
  if (!person) return undefined;
  return {
    requestId,
    toId: person.id,
    rhythm: rhythmOf(rhythm, now, series.rhythm),
    pointIds: stillIn(shareable.points, pointIds),
    itemIds: stillIn(shareable.items, itemIds),
    meetingIds: stillIn(shareable.meetings, meetingIds),
  };
}

function stillIn(all: readonly Shareable[] | undefined, ids: readonly string[]): string[] {
  return ids.filter((id) => !all || all.some((each) => each.id === id));
}
