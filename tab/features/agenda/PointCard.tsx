import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { NotepadRegular } from '@fluentui/react-icons';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CreateCommand } from '../../client/createCommands';
import { useBegun } from '../../client/formDrafts';
import { useIsUnsaved } from '../../client/notes';
import { LinkedText } from '../../components/LinkedText';
import { Markdown } from '../../components/Markdown';
import { NotesField } from '../../components/NotesField';
import { PointFacts } from '../../components/PointFacts';
import { RemovedPoint } from '../../components/RemovedPoint';
import { into } from '../../components/refs';
import { UnsentList } from '../../components/UnsentList';
import { useSay } from '../../host/language';
import { CarriedOften } from './CarriedOften';
import { PointEditor } from './PointEditor';
import { PointMenu } from './PointMenu';
import { isOften } from './SortOut';
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
  /** The list wants the choices for what was carried often open here. */
  readonly opensOften: boolean;
  oftenOpened(): void;
  readonly actions: PointActions;
  /** Where one grips it to drag. */
  readonly handle: ReactNode;
  readonly promise: PromiseSlot | undefined;
  /** It was taken away while something was being written on it here. Lets it go. */
  readonly letGo?: () => void;
}

/** The forms that open in the place of a point, and stay open until they are sent or given up. */
type Editing = 'pointText' | 'split' | 'item';
const forms: readonly Editing[] = ['pointText', 'split', 'item'];

/** One talking point: the text first, then what is known of it. */
export const PointCard = memo(function PointCard(props: Props) {
  const { series, point, isFirst, isLast, takesFocus, opensOften, oftenOpened } = props;
  const { actions, handle, promise, letGo } = props;
  const styles = useStyles();
  const [opened, open] = useState<Editing>();
  const begun = useBegun(series.id, point.id, forms);
  const editing = series.can.changeAgenda ? (opened ?? begun) : undefined;
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    more.current?.focus();
    actions.focused();
  }, [takesFocus, actions]);
  const stopEditing = () => {
    open(undefined);
    // After React has put the menu button back.
    setTimeout(() => more.current?.focus());
  };
  const promised = (made: boolean) => {
    stopEditing();
    if (made) actions.leave(point.id);
  };
  const gone = letGo && <RemovedPoint series={series} point={point} letGo={letGo} />;
  if (editing) {
    return (
      <div className={styles.card}>
        <div className={styles.wide}>
          {gone}
          {editing === 'item' && promise?.(point, promised)}
          {editing === 'split' && <SplitPoint series={series} point={point} close={stopEditing} />}
          {editing === 'pointText' && <PointEditor series={series} point={point} close={stopEditing} />}
        </div>
      </div>
    );
  }
  const canChange = series.can.changeAgenda && !letGo;
  return (
    <div className={styles.card}>
      {canChange && handle}
      <div className={mergeClasses(styles.body, letGo && styles.wide)}>
        {gone}
        <p className={styles.text} dir="auto" onDoubleClick={() => canChange && open('pointText')}>
          <LinkedText text={point.text.text} />
        </p>
        <PointNotes series={series} point={point}>
          <PointFacts
            point={point}
            me={series.me}
            other={series.other}
            carried={
              canChange &&
              isOften(point) && (
                <CarriedOften
                  point={point}
                  opens={opensOften}
                  opened={oftenOpened}
                  talkFirst={isFirst ? undefined : () => actions.moveFirst(point.id)}
                  promise={promise && (() => open('item'))}
                  split={() => open('split')}
                  drop={() => actions.remove(point)}
                />
              )
            }
          />
        </PointNotes>
        <UnsentList series={series} kinds={['item']} except={(command) => !isFrom(command, point)} />
      </div>
      {canChange && (
        <PointMenu
          text={point.text.text}
          isFirst={isFirst}
          isLast={isLast}
          buttonRef={more}
          edit={() => open('pointText')}
          promise={promise && (() => open('item'))}
          moveUp={() => actions.moveBy(point.id, -1)}
          moveDown={() => actions.moveBy(point.id, 1)}
          remove={() => actions.remove(point)}
        />
      )}
    </div>
  );
});

/** Whether it is a promise made out of this point. */
function isFrom(command: CreateCommand, point: PointView): boolean {
  return command.kind === 'item' && command.body.pointId === point.id;
}

/** The small line with the way to the notes, and the notes under it. */
function PointNotes({ series, point, children }: Pick<Props, 'series' | 'point'> & { readonly children: ReactNode }) {
  const styles = useStyles();
  const say = useSay();
  const toggle = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  const [begins, setBegins] = useState(false);
  const address = { seriesId: series.id, meetingId: series.meeting.id, pointId: point.id };
  // What is not saved yet is not folded away.
  const open = useIsUnsaved(address) || opened;
  const { notes } = point;
  const label = open ? say('agenda.notes.close') : say('agenda.notes.open', { some: String(notes.text !== '') });
  return (
    <>
      <div className={styles.line}>
        {children}
        {series.can.writeNotes && (
          <Button
            ref={into(toggle)}
            className={styles.notes}
            appearance="subtle"
            size="small"
            icon={<NotepadRegular />}
            aria-expanded={open}
            aria-label={say('agenda.notes.of', { label, text: shortened(point.text.text) })}
            onClick={() => {
              setOpened(!open);
              setBegins(!open && notes.text === '');
            }}
            title={label}
          >
            {open || notes.text ? label : null}
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
          address={address}
          notes={notes}
          label={say('agenda.notes.label')}
          begins={begins}
          leave={() => {
            setOpened(false);
            toggle.current?.focus();
          }}
        />
      )}
    </>
  );
}
