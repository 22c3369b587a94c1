import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { useRef } from 'react';
import { useSeriesChanges } from '../../client/seriesChanges';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';
import type { Proposed } from './useProposed';

const useStyles = makeStyles({
  title: {
    ...typographyStyles.subtitle2,
    margin: `0 0 ${tokens.spacingVerticalXS} 0`,
    ':focus': { outlineStyle: 'none' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
  },
  text: { ...typographyStyles.body1, overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalSNudge },
  why: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What was discussed and what moves on; both can still be put right, and what is not needed any more dropped. */
export function ClosingPoints({ series, proposed }: Pick<Props, 'series' | 'proposed'>) {
  const say = useSay();
  const { points } = series.meeting;
  const isDone = (point: PointView) => point.state === 'discussed' || proposed.isProposed(point);
  return (
    <>
      <Points
        series={series}
        title={say('meeting.closing.discussed')}
        none={say('meeting.closing.discussed.none')}
        points={points.filter(isDone)}
        proposed={proposed}
      />
      <Points
        series={series}
        title={say('meeting.closing.carried')}
        none={say('meeting.closing.carried.none')}
        points={points.filter((point) => point.state === 'open' && !isDone(point))}
        proposed={proposed}
        canDrop
      />
    </>
  );
}

interface Props {
  readonly series: SeriesView;
  readonly title: string;
  readonly none: string;
  readonly points: readonly PointView[];
  readonly proposed: Proposed;
  readonly canDrop?: boolean;
}

function Points({ series, title, none, points, proposed, canDrop = false }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { markDiscussed } = useSeriesChanges(series.id);
  const drop = useDropping(series);
  const heading = useRef<HTMLHeadingElement>(null);
  // The row that had the focus goes: its neighbour's same control gets it, so that a long list stays where it is.
  const keepFocus = (control: Element) => {
    const row = control.closest('li');
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    (neighbour?.querySelector<HTMLElement>(control.localName) ?? heading.current)?.focus();
  };
  const mark = (point: PointView, discussed: boolean) => {
    if (proposed.isProposed(point)) proposed.keepOpen(point);
    else markDiscussed(series.meeting.id, point.id, discussed);
  };
  return (
    <section aria-label={title}>
      <h3 className={styles.title} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {points.length === 0 && <p className={styles.none}>{none}</p>}
      <ul className={styles.list}>
        {points.map((point) => (
          <li key={point.id} className={styles.row}>
            <Checkbox
              aria-label={say('meeting.discussed.point', { text: shortened(point.text.text) })}
              checked={point.state === 'discussed' || proposed.isProposed(point)}
              onChange={({ currentTarget }, { checked }) => {
                keepFocus(currentTarget);
                mark(point, checked === true);
              }}
            />
            <span className={styles.text} dir="auto">
              {point.text.text}
              {proposed.isProposed(point) && <span className={styles.why}>{say('meeting.closing.proposed')}</span>}
            </span>
            {canDrop && series.can.changeAgenda && (
              <Button
                appearance="subtle"
                aria-label={say('meeting.closing.drop.point', { text: shortened(point.text.text) })}
                onClick={({ currentTarget }) => {
                  keepFocus(currentTarget);
                  drop(point);
                }}
              >
                {say('meeting.closing.drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useDropping(series: SeriesView) {
  const say = useSay();
  const board = useNoticeBoard();
  const { remove, restore } = useSeriesChanges(series.id);
  return (point: PointView) => {
    remove(point.id);
    board.post({
      intent: 'info',
      text: say('agenda.deleted', { text: shortened(point.text.text) }),
      undo: () => restore(point.id),
    });
  };
}
