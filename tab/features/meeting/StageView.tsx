import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import { PersonAvatar } from '../../components/PersonAvatar';
import { useSay } from '../../host/language';
import { currentPoint } from './currentPoint';
import { MeetingTimer } from './MeetingTimer';
import { StageAgreed } from './StageAgreed';

const useStyles = makeStyles({
  stage: {
    height: '100%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    rowGap: tokens.spacingVerticalXXL,
    padding: tokens.spacingHorizontalXXXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  middle: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalXXXL },
  text: {
    margin: 0,
    flex: '3 1 20ch',
    minWidth: 'min(100%, 12ch)',
    maxWidth: '40ch',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1.2,
    overflowWrap: 'anywhere',
  },
  // Readable from three metres, and whole at 280 px; a long one has to fit.
  short: { fontSize: 'clamp(1.5rem, 5vw, 4.5rem)' },
  long: { fontSize: 'clamp(1.375rem, 3.6vw, 3.25rem)' },
  longest: { fontSize: 'clamp(1.25rem, 2.4vw, 2.25rem)' },
  who: {
    ...typographyStyles.subtitle1,
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    fontSize: 'clamp(1rem, 1.8vw, 1.75rem)',
    lineHeight: 1.3,
    color: tokens.colorNeutralForeground2,
  },
  small: { margin: 0 },
});

interface Props {
  readonly series: SeriesView;
  /** The promises made in this meeting so far. */
  readonly made: readonly ItemView[];
}

/** What both see on the meeting's stage: the point they talk about, and what they agree on. Shared content only, and no notes. */
export function StageView({ series, made }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { meeting, me, other } = series;
  const current = currentPoint(meeting.points, meeting.currentPoint?.id);
  const done = meeting.points.filter((point) => point.state === 'discussed').length;
  const text = current?.text.text ?? say(meeting.points.length > 0 ? 'meeting.allDiscussed' : 'meeting.noPoints');
  return (
    <main className={styles.stage}>
      <div className={styles.who}>
        <PersonAvatar name={me.name} id={me.id} size="medium" />
        <PersonAvatar name={other.name} id={other.id} size="medium" />
        {say('meeting.stage.pair', { me: me.name, other: other.name })}
      </div>
      <div className={styles.middle}>
        <h1 className={mergeClasses(styles.text, styles[lengthOf(text)])}>{text}</h1>
        <StageAgreed series={series} made={made} />
      </div>
      <div className={styles.foot}>
        {meeting.state === 'inProgress' ? (
          <MeetingTimer meeting={meeting} large />
        ) : (
          <p className={styles.small}>{say('meeting.stage.notStarted')}</p>
        )}
        <p className={styles.small}>{say('meeting.stage.progress', { done, count: meeting.points.length })}</p>
      </div>
    </main>
  );
}

/** The longer, the smaller. */
function lengthOf({ length }: string): 'short' | 'long' | 'longest' {
  if (length <= 90) return 'short';
  return length <= 220 ? 'long' : 'longest';
}
