import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { NotepadRegular } from '@fluentui/react-icons';
import { CARRIED_OFTEN } from '@rapport/core/contract/limits';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { memo, type ReactNode, useEffect, useRef, useState } from 'react';

import { LinkedText } from '../../components/LinkedText';
import { Markdown } from '../../components/Markdown';
import { NotesField } from '../../components/NotesField';
import { PointFacts } from '../../components/PointFacts';
import { useSay } from '../../host/language';
import { CarriedOften } from './CarriedOften';
import { PointEditor } from './PointEditor';
import { PointMenu } from './PointMenu';
import { SplitPoint } from './SplitPoint';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXXS,
  },
  preview: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflowWrap: 'anywhere',
  },
  wide: { gridColumn: '1 / -1' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  notes: { ...typographyStyles.caption1, minWidth: 'auto', color: tokens.colorNeutralForeground3 },
});

/** Where a point becomes a promise; `close` says whether it has. */
export type PromiseSlot = (point: PointView, close: (made: boolean) => void) => ReactNode;

/** What a card can ask of its list. */
export interface PointActions {
  moveBy(pointId: string, places: number): void;
  moveFirst(pointId: string): void;
  remove(point: PointView): void;
  /** The point is about to go; its neighbour takes the focus. */
  leave(pointId: string): void;
  focused(): void;
}

interface Props {
  readonly series: SeriesView;
  readonly point: PointView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The list wants the focus here. */
  readonly takesFocus: boolean;
  readonly actions: PointActions;
  /** Where one grips it to drag. */
  readonly handle: ReactNode;
  readonly promise: PromiseSlot | undefined;
}

/** One talking point: the text first, then what is known of it. */
export const PointCard = memo(function PointCard(props: Props) {
  const { series, point, isFirst, isLast, takesFocus, actions, handle, promise } = props;
  const styles = useStyles();
  const [editing, setEditing] = useState<'text' | 'promise' | 'split'>();
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    more.current?.focus();
    actions.focused();
  }, [takesFocus, actions]);
  const stopEditing = () => {
    setEditing(undefined);
    // After React has put the menu button back.
    setTimeout(() => more.current?.focus());
  };
  if (editing) {
    return (
      <div className={styles.card}>
        <div className={styles.wide}>
          {editing === 'promise' && promise?.(point, (made) => (made ? actions.leave(point.id) : stopEditing()))}
          {editing === 'split' && <SplitPoint series={series} point={point} close={stopEditing} />}
          {editing === 'text' && <PointEditor series={series} point={point} close={stopEditing} />}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.card}>
      {handle}
      <div className={styles.body}>
        <p className={styles.text} dir="auto" onDoubleClick={() => series.can.changeAgenda && setEditing('text')}>
          <LinkedText text={point.text.text} />
        </p>
        <PointNotes series={series} point={point}>
          <PointFacts point={point} me={series.me} other={series.other} />
        </PointNotes>
        {series.can.changeAgenda && point.carried >= CARRIED_OFTEN && (
          <CarriedOften
            point={point}
            talkFirst={isFirst ? undefined : () => actions.moveFirst(point.id)}
            promise={promise && (() => setEditing('promise'))}
            split={() => setEditing('split')}
            drop={() => actions.remove(point)}
          />
        )}
      </div>
      {series.can.changeAgenda && (
        <PointMenu
          text={point.text.text}
          isFirst={isFirst}
          isLast={isLast}
          buttonRef={more}
          edit={() => setEditing('text')}
          promise={promise && (() => setEditing('promise'))}
          moveUp={() => actions.moveBy(point.id, -1)}
          moveDown={() => actions.moveBy(point.id, 1)}
          remove={() => actions.remove(point)}
        />
      )}
    </div>
  );
});

/** The small line with the way to the notes, and the notes under it. */
function PointNotes({ series, point, children }: Pick<Props, 'series' | 'point'> & { readonly children: ReactNode }) {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { notes } = point;
  const label = open ? say('agenda.notes.close') : say('agenda.notes.open', { some: String(notes.text !== '') });
  return (
    <>
      <div className={styles.line}>
        {children}
        {series.can.writeNotes && (
          <Button
            className={styles.notes}
            appearance="subtle"
            size="small"
            icon={<NotepadRegular />}
            aria-expanded={open}
            aria-label={say('agenda.notes.of', { label, text: shortened(point.text.text) })}
            onClick={() => setOpen(!open)}
          >
            {label}
          </Button>
        )}
      </div>
      {notes.text && !open && series.can.writeNotes && (
        <p className={styles.preview}>
          <Markdown text={notes.text} lines={2} />
        </p>
      )}
      {notes.text && !open && !series.can.writeNotes && <Markdown text={notes.text} />}
      {open && (
        <NotesField
          series={series}
          address={{ seriesId: series.id, meetingId: series.meeting.id, pointId: point.id }}
          notes={notes}
          label={say('agenda.notes.label')}
        />
      )}
    </>
  );
}
