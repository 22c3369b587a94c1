import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { wordsIn } from '../client/draftPlaces';
import { useDraftStore, useDrafts } from '../client/formDrafts';
import { useNotesDesk } from '../client/notes';
import { useSeriesChanges } from '../client/seriesChanges';
import { useSay } from '../host/language';
import { RemovedNotice } from './RemovedNotice';
import { useAddingPoint } from './useAddingPoint';

interface Props {
  readonly series: SeriesView;
  /** As it was last seen. */
  readonly point: PointView;
  /** Nothing holds it on the screen any more. */
  letGo(): void;
}

/** A talking point that was deleted while somebody here was writing on it. */
export function RemovedPoint({ series, point, letGo }: Props) {
  const say = useSay();
  const store = useDraftStore();
  const { bringBack } = useSeriesChanges(series.id);
  const { autosave, draft, forms, addPoint } = useTypedOn(series, point);
  useLayoutEffect(() => store.show(point.id), [store, point.id]);
  const typed = [...forms.map(wordsIn), draft?.text].filter(Boolean).join('\n\n');
  const clear = () => {
    for (const { address } of forms) store.write(address, undefined);
  };
  return (
    <RemovedNotice
      text={say('kept.gone.point')}
      typed={typed}
      backLabel={say('kept.gone.point.back')}
      {...(series.can.changeAgenda && {
        back: async () => {
          await bringBack(point.id);
          autosave.flush();
        },
      })}
      addPoint={
        series.can.addPoints && typed
          ? () => {
              addPoint();
              clear();
              letGo();
            }
          : undefined
      }
      discard={() => {
        autosave.discard();
        clear();
        letGo();
      }}
      restore={() => {
        for (const { address, fields } of forms) store.write(address, fields);
        if (draft) autosave.change(draft.text, { text: draft.base ?? '', version: draft.basedOn });
      }}
    />
  );
}

/** What of a point is typed and not saved: its notes, and forms that change it. */
function useTypedOn(series: SeriesView, point: PointView) {
  const { id: seriesId, meeting } = series;
  const autosave = useNotesDesk().open({ seriesId, meetingId: meeting.id, pointId: point.id });
  const { draft } = useSyncExternalStore(autosave.subscribe, autosave.read);
  const forms = useDrafts().filter(({ address }) => address.seriesId === seriesId && address.of === point.id);
  const add = useAddingPoint(series);
  const fieldOf = (name: string) => forms.map(({ fields }) => fields[name]).find(Boolean);
  /** As a new point, with the words it was to have and the notes. */
  const addPoint = () => {
    const text = fieldOf('text') ?? fieldOf('first') ?? point.text.text;
    // The notes are kept where they were until they are in their new place.
    add({ text, area: point.area, notes: draft?.text, made: autosave.discard });
    const rest = fieldOf('rest');
    if (rest) add({ text: rest, area: point.area });
  };
  return { autosave, draft, forms, addPoint };
}
