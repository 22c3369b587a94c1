import { Button, Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { NoteRegular } from '@fluentui/react-icons';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { PointFacts } from '../../components/PointFacts';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  point: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
  },
  // In forced colours as well, where a background is none.
  current: { borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}` },
  open: {
    minWidth: 0,
    flexDirection: 'column',
    alignItems: 'stretch',
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalXS,
  },
  text: {
    ...typographyStyles.body1,
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflowWrap: 'anywhere',
  },
  here: { ...typographyStyles.body1Strong },
  discussed: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  notes: { display: 'flex', padding: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly point: PointView;
  readonly people: Pick<SeriesView, 'me' | 'other'>;
  /** The one they are on. */
  readonly isCurrent: boolean;
  mark(discussed: boolean): void;
  open(): void;
}

/** A point of the agenda while they meet: a line or two, whose it is, how old, and whether something is noted on it. */
export function FoldedPoint({ point, people: { me, other }, isCurrent, mark, open }: Props) {
  const styles = useStyles();
  const say = useSay();
  const discussed = point.state === 'discussed';
  return (
    <li className={mergeClasses(styles.point, isCurrent && styles.current)}>
      <Checkbox
        aria-label={say('meeting.discussed.point', { text: shortened(point.text.text) })}
        checked={discussed}
        onChange={(_, { checked }) => mark(checked === true)}
      />
      <Button className={styles.open} appearance="subtle" aria-current={isCurrent ? 'step' : undefined} onClick={open}>
        <span className={mergeClasses(styles.text, isCurrent && styles.here, discussed && styles.discussed)} dir="auto">
          {point.text.text}
        </span>
        <PointFacts point={point} me={me} other={other} />
      </Button>
      {point.notes.text !== '' && (
        <span
          className={styles.notes}
          role="img"
          aria-label={say('meeting.agenda.notes')}
          title={say('meeting.agenda.notes')}
        >
          <NoteRegular aria-hidden />
        </span>
      )}
    </li>
  );
}
