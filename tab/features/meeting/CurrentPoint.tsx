import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import type { ReactNode, RefObject } from 'react';
import { NotesField } from '../../components/NotesField';
import { PointFacts } from '../../components/PointFacts';
import { RemovedPoint } from '../../components/RemovedPoint';
import { useSay } from '../../host/language';
import { PointTitle } from './PointTitle';

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
  under: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  discussed: {
    ...typographyStyles.caption1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly series: SeriesView;
  readonly point: PointView;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  /** Makes the point a promise. */
  readonly promise: ReactNode;
  writing(isWriting: boolean): void;
  /** It was deleted while somebody here was writing on it. Lets it go. */
  readonly letGo?: () => void;
}

/** The point the two are talking about, large. */
export function CurrentPoint({ series, point, titleRef, promise, writing, letGo }: Props) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.point} aria-label={say('meeting.current')}>
      <PointTitle key={`title of ${point.id}`} text={point.text.text} titleRef={titleRef} />
      {letGo && <RemovedPoint series={series} point={point} letGo={letGo} />}
      <div className={styles.under}>
        <PointFacts point={point} me={series.me} other={series.other} />
        {point.state === 'discussed' && (
          <span className={styles.discussed}>
            <CheckmarkCircleRegular aria-hidden />
            {say('meeting.discussed')}
          </span>
        )}
      </div>
      <NotesField
        key={point.id}
        series={series}
        address={{ seriesId: series.id, meetingId: series.meeting.id, pointId: point.id }}
        notes={point.notes}
        label={say('agenda.notes.label')}
        placeholder={say('meeting.notes.placeholder')}
        onEditing={writing}
      />
      {!letGo && promise && <div>{promise}</div>}
    </section>
  );
}
