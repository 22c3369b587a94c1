import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { useSyncExternalStore } from 'react';
import type { Unsaved } from '../client/desk';
import { hasItsPlace, haveTheirPlace, wordsIn } from '../client/draftPlaces';
import { type FormDraft, useDraftStore, useDrafts } from '../client/formDrafts';
import { type NotesAddress, useNotesDesk } from '../client/notes';
import { useSeriesChanges } from '../client/seriesChanges';
import { RemovedNotice } from '../components/RemovedNotice';
import { asPoint, useAddingPoint } from '../components/useAddingPoint';
import { PointEditor } from '../features/agenda/PointEditor';
import { SplitPoint } from '../features/agenda/SplitPoint';
import { useSay } from '../host/language';
import { hrefOf } from '../host/route';

const useStyles = makeStyles({
  left: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  editor: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/**
 * What was typed in this 1-on-1 where nothing can be typed any more: the point is gone, the meeting has begun or is over, the
 * 1-on-1 has ended. Nothing of it is lost, and it can be taken elsewhere.
 */
export function OrphanedDrafts({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const store = useDraftStore();
  const forms = useDrafts().filter(
    (draft) =>
      draft.address.seriesId === series.id &&
      wordsIn(draft) !== '' &&
      !hasItsPlace(draft, series) &&
      !store.isShown(draft.address.of ?? ''),
  );
  const notes = useOrphanedNotes(series);
  if (forms.length + notes.length === 0) return null;
  return (
    <section className={styles.left} aria-label={say('kept.title')}>
      {forms.map((draft) => (
        <OrphanedForm key={`${draft.address.kind} ${draft.address.of}`} series={series} draft={draft} />
      ))}
      {notes.map((each) => (
        <OrphanedNotes key={`${each.address.meetingId} ${each.address.pointId}`} series={series} unsaved={each} />
      ))}
    </section>
  );
}

function OrphanedForm({ series, draft }: { readonly series: SeriesView; readonly draft: FormDraft }) {
  const styles = useStyles();
  const say = useSay();
  const store = useDraftStore();
  const add = useAddingPoint(series);
  const { address } = draft;
  const clear = () => store.write(address, undefined);
  const point = series.meeting.points.find(({ id }) => id === address.of);
  if (point && series.can.changeAgenda && (address.kind === 'pointText' || address.kind === 'split')) {
    const Editor = address.kind === 'split' ? SplitPoint : PointEditor;
    return (
      <div className={styles.editor}>
        <Editor series={series} point={point} close={clear} />
      </div>
    );
  }
  const text = wordsIn(draft);
  return (
    <RemovedNotice
      text={say(`kept.left.${labelOf(draft)}`)}
      typed={text}
      showsTyped
      addPoint={
        series.can.addPoints
          ? () => {
              add(asPoint(text));
              clear();
            }
          : undefined
      }
      discard={clear}
      restore={() => store.write(address, draft.fields)}
    />
  );
}

function labelOf({ address: { kind } }: FormDraft) {
  switch (kind) {
    // These are never without their place.
    case 'answer':
    case 'template':
    case 'hours':
    case 'rhythm':
    case 'purposes':
      return 'composer';
    default:
      return kind;
  }
}

/** Notes that are typed and that no field of this 1-on-1 shows; those of an earlier meeting only when they need a decision. */
function useOrphanedNotes(series: SeriesView): readonly Unsaved<NotesAddress>[] {
  const store = useDraftStore();
  const desk = useNotesDesk();
  const unsaved = useSyncExternalStore(desk.subscribe, desk.unsaved);
  return unsaved.filter(
    ({ address, isStuck }) =>
      isStuck &&
      address.seriesId === series.id &&
      !haveTheirPlace(address, series) &&
      !store.isShown(address.pointId ?? ''),
  );
}

function OrphanedNotes({
  series,
  unsaved: { address, draft },
}: {
  readonly series: SeriesView;
  readonly unsaved: Unsaved<NotesAddress>;
}) {
  const say = useSay();
  const desk = useNotesDesk();
  const add = useAddingPoint(series);
  const { bringBack } = useSeriesChanges(series.id);
  const autosave = desk.open(address);
  const { seriesId, meetingId, pointId } = address;
  const isEarlier = meetingId !== series.meeting.id;
  return (
    <RemovedNotice
      text={say(isEarlier ? 'kept.left.meetingNotes' : 'kept.left.notes')}
      typed={draft.text}
      showsTyped
      backLabel={say('kept.gone.point.back')}
      {...(!isEarlier &&
        pointId &&
        series.can.changeAgenda && {
          back: async () => {
            await bringBack(pointId);
            autosave.flush();
          },
        })}
      addPoint={series.can.addPoints ? () => add({ ...asPoint(draft.text), made: autosave.discard }) : undefined}
      discard={autosave.discard}
      restore={() => autosave.change(draft.text, { text: draft.base ?? '', version: draft.basedOn })}
    >
      {isEarlier && (
        <Button as="a" size="small" href={hrefOf({ page: 'pastMeeting', seriesId, meetingId })}>
          {say('kept.left.open')}
        </Button>
      )}
    </RemovedNotice>
  );
}
