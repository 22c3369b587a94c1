import { closestCenter, DndContext } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CreateCommand } from '../../client/createCommands';
import { useOutbox } from '../../client/outbox';
import { useSeriesChanges } from '../../client/seriesChanges';
import { useNoticeBoard } from '../../components/notices';
import { useShownIfNew } from '../../components/showing';
import { useSay } from '../../host/language';
import { announcementsOf, upAndDown, useDragging } from './dragging';
import { type PointActions, PointCard, type PromiseSlot } from './PointCard';
import { SortOut, useSortingOut } from './SortOut';
import { useRemovedPoints } from './useRemovedPoints';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  item: {
    position: 'relative',
    borderRadius: tokens.borderRadiusMedium,
    '@media (prefers-reduced-motion: reduce)': { transitionProperty: 'none !important' },
  },
  held: {
    zIndex: 1,
    boxShadow: tokens.shadow16,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
  },
  handle: {
    cursor: 'grab',
    touchAction: 'none',
    minWidth: 'auto',
    paddingInline: 0,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly series: SeriesView;
  readonly promise: PromiseSlot | undefined;
  /** Where the focus goes when the last point went. */
  focusComposer(): void;
}

/** The ordered talking points: drag them, or move them from the menu. */
export function AgendaList({ series, promise, focusComposer }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { points, isGone, letGo } = useRemovedPoints(series);
  const { actions, move, focusOn } = usePointActions(series, focusComposer);
  const { count, next, opensAt, opened } = useSortingOut(series);
  const { sensors, shown, ids, begin, cancel, drop } = useDragging(points, move);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      onDragStart={begin}
      onDragCancel={cancel}
      onDragEnd={drop}
      accessibility={{
        announcements: announcementsOf(shown, say),
        screenReaderInstructions: { draggable: say('agenda.drag.instructions') },
      }}
    >
      <SortOut count={count} next={next} />
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <ol className={styles.list} aria-label={say('agenda.title')}>
          {shown.map((point, place) => (
            <SortablePoint
              key={point.id}
              series={series}
              promise={promise}
              point={point}
              isFirst={place === 0}
              isLast={place === shown.length - 1}
              takesFocus={point.id === focusOn}
              opensOften={point.id === opensAt}
              oftenOpened={opened}
              actions={actions}
              {...(isGone(point.id) && { letGo: () => letGo(point.id) })}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface SortableProps {
  readonly series: SeriesView;
  readonly promise: PromiseSlot | undefined;
  readonly point: PointView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly takesFocus: boolean;
  readonly opensOften: boolean;
  oftenOpened(): void;
  readonly actions: PointActions;
  readonly letGo?: () => void;
}

function SortablePoint(props: SortableProps) {
  const styles = useStyles();
  const say = useSay();
  const { point, series, letGo } = props;
  const outbox = useOutbox();
  const card = useRef<HTMLLIElement>(null);
  const mark = useShownIfNew(card, () => outbox.wroteJustNow((command) => isFrom(command, point, series)));
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: point.id,
    disabled: !series.can.changeAgenda || letGo !== undefined,
  });
  const handle = useMemo(
    () =>
      series.can.changeAgenda && (
        <Button
          ref={setActivatorNodeRef}
          className={styles.handle}
          appearance="transparent"
          size="small"
          icon={<ReOrderDotsVerticalRegular />}
          aria-label={say('agenda.drag.handle', { text: shortened(point.text.text) })}
          aria-describedby={attributes['aria-describedby']}
          {...listeners}
        />
      ),
    [series.can.changeAgenda, setActivatorNodeRef, styles, say, point.text.text, attributes, listeners],
  );
  const place = useCallback(
    (element: HTMLLIElement | null) => {
      card.current = element;
      setNodeRef(element);
    },
    [setNodeRef],
  );
  return (
    <li
      ref={place}
      className={mergeClasses(styles.item, mark, isDragging && styles.held)}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <PointCard {...props} handle={handle} />
    </li>
  );
}

/** Whether a point of mine came of this command. What adds several leaves their ids to the API. */
function isFrom(command: CreateCommand, { id, raisedBy, text }: PointView, { id: seriesId, me }: SeriesView): boolean {
  if (command.kind === 'point') return command.body.requestId === id;
  if (command.kind !== 'points' || command.seriesId !== seriesId || raisedBy !== me.id) return false;
  return command.body.points.some((each) => each.text === text.text);
}

function usePointActions(series: SeriesView, focusComposer: () => void) {
  const say = useSay();
  const board = useNoticeBoard();
  const changes = useSeriesChanges(series.id);
  const [focusOn, setFocusOn] = useState<string>();
  const { points } = series.meeting;
  const moveBy = useCallback(
    (pointId: string, places: number) => {
      const from = points.findIndex((point) => point.id === pointId);
      const others = points.filter((point) => point.id !== pointId);
      const to = Math.min(Math.max(from + places, 0), others.length);
      changes.move(pointId, others[to - 1]?.id ?? null);
      setFocusOn(pointId);
      const text = shortened(points[from]?.text.text ?? '');
      board.announce(say('agenda.drag.end', { text, place: to + 1, count: points.length }));
    },
    [points, changes, board, say],
  );
  const leave = useCallback(
    (pointId: string) => {
      const at = points.findIndex((each) => each.id === pointId);
      const neighbour = points[at + 1] ?? points[at - 1];
      if (neighbour) setFocusOn(neighbour.id);
      else focusComposer();
    },
    [points, focusComposer],
  );
  const remove = useCallback(
    (point: PointView) => {
      changes.remove(point.id);
      board.post({
        intent: 'info',
        text: say('agenda.deleted', { text: shortened(point.text.text) }),
        undo: () => changes.restore(point.id),
      });
      leave(point.id);
    },
    [changes, board, say, leave],
  );
  const moveFirst = useCallback(
    (pointId: string) => {
      changes.move(pointId, null);
      setFocusOn(pointId);
    },
    [changes],
  );
  const focused = useCallback(() => setFocusOn(undefined), []);
  const actions: PointActions = useMemo(
    () => ({ moveBy, moveFirst, remove, leave, focused }),
    [moveBy, moveFirst, remove, leave, focused],
  );
  return { actions, move: changes.move, focusOn };
}
