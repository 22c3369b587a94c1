import { Button, Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowRightRegular, ArrowTurnDownRightRegular } from '@fluentui/react-icons';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import type { ReactNode, Ref } from 'react';
import { arrival } from '../../components/arrival';
import { LinkedText } from '../../components/LinkedText';
import { NotesField } from '../../components/NotesField';
import { PointFacts } from '../../components/PointFacts';
import { RemovedPoint } from '../../components/RemovedPoint';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  point: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  text: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
  long: { ...typographyStyles.body1Strong },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  next: { marginInlineStart: 'auto' },
});

/** A text of so many characters would push everything else off a narrow screen if it were large. */
const LONG = 160;

interface Props {
  readonly series: SeriesView;
  readonly point: PointView;
  readonly titleRef: Ref<HTMLHeadingElement>;
  /** Makes the point a promise. */
  readonly promise: ReactNode;
  mark(discussed: boolean): void;
  /** Goes on to the next open point; absent when there is none. */
  readonly next: (() => void) | undefined;
  /** Puts it behind the others; absent when there are none. */
  readonly park: (() => void) | undefined;
  writing(isWriting: boolean): void;
  /** It was deleted while somebody here was writing on it. Lets it go. */
  readonly letGo?: () => void;
}

/** The point the two are talking about, large. */
export function CurrentPoint({ series, point, titleRef, promise, mark, next, park, writing, letGo }: Props) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.point} aria-label={say('meeting.current')}>
      <h2
        className={mergeClasses(styles.text, point.text.text.length > LONG && styles.long)}
        ref={titleRef}
        dir="auto"
        {...arrival}
      >
        <LinkedText text={point.text.text} />
      </h2>
      {letGo && <RemovedPoint series={series} point={point} letGo={letGo} />}
      <PointFacts point={point} me={series.me} other={series.other} />
      <NotesField
        key={point.id}
        series={series}
        address={{ seriesId: series.id, meetingId: series.meeting.id, pointId: point.id }}
        notes={point.notes}
        label={say('agenda.notes.label')}
        placeholder={say('meeting.notes.placeholder')}
        onEditing={writing}
      />
      <div className={styles.actions}>
        {!letGo && (
          <Checkbox
            size="large"
            label={say('meeting.discussed')}
            checked={point.state === 'discussed'}
            onChange={(_, { checked }) => mark(checked === true)}
          />
        )}
        {!letGo && promise}
        {park && !letGo && (
          <Button icon={<ArrowTurnDownRightRegular />} onClick={park}>
            {say('meeting.park')}
          </Button>
        )}
        {next && (
          <Button
            className={styles.next}
            appearance="primary"
            icon={<ArrowRightRegular />}
            iconPosition="after"
            onClick={next}
          >
            {say('meeting.next')}
          </Button>
        )}
      </div>
    </section>
  );
}
