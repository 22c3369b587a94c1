import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import type { ReactNode } from 'react';
import { useMeeting } from '../../client/queries';
import { PersonAvatar } from '../../components/PersonAvatar';
import { When } from '../../components/When';
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
});

interface Props {
  readonly series: SeriesView;
  /** The promises made in this meeting so far. */
  readonly made: readonly ItemView[];
}

/** What both see on the meeting's stage: the point they talk about, and what they agree on. Shared content only, and no notes. */
export function StageView({ series, made }: Props) {
  const say = useSay();
  const { meeting } = series;
  const isRunning = meeting.state === 'inProgress';
  const count = meeting.points.length;
  const done = meeting.points.filter((point) => point.state === 'discussed').length;
  const current = currentPoint(meeting.points, meeting.currentPoint?.id);
  const talkedAbout = current?.text.text ?? say(count > 0 ? 'meeting.allDiscussed' : 'meeting.noPoints');
  return (
    <StageFrame
      series={series}
      title={isRunning ? talkedAbout : say('meeting.stage.notStarted')}
      beside={isRunning && <StageAgreed made={made} decisions={meeting.decisions} series={series} />}
      foot={
        <>
          {isRunning ? <MeetingTimer meeting={meeting} large /> : <StartsAt series={series} />}
          {count > 0 && (
            <span>
              {isRunning ? say('meeting.stage.progress', { done, count }) : say('meeting.stage.points', { count })}
            </span>
          )}
        </>
      }
    />
  );
}

/** The meeting that the stage showed has ended: what came of it, and when the two meet again. */
export function StageEnded({ series, meetingId }: { readonly series: SeriesView; readonly meetingId: string }) {
  const say = useSay();
  const { data: held } = useMeeting(series.id, meetingId);
  return (
    <StageFrame
      series={series}
      title={say('meeting.stage.ended')}
      beside={held && <StageAgreed made={held.madeItems} decisions={held.decisions} series={series} />}
      foot={<StartsAt series={series} />}
    />
  );
}

function StartsAt({ series: { meeting, status } }: { readonly series: SeriesView }) {
  const say = useSay();
  if (status.state === 'ended') return null;
  return (
    <span>
      {say('meeting.stage.next')} <When at={meeting.startsAt} />
    </span>
  );
}

interface FrameProps {
  readonly series: SeriesView;
  readonly title: string;
  readonly beside: ReactNode;
  readonly foot: ReactNode;
}

function StageFrame({ series: { me, other }, title, beside, foot }: FrameProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <main className={styles.stage}>
      <div className={styles.who}>
        <PersonAvatar name={me.name} id={me.id} size="medium" />
        <PersonAvatar name={other.name} id={other.id} size="medium" />
        {say('meeting.stage.pair', { me: me.name, other: other.name })}
      </div>
      <div className={styles.middle}>
        <h1 className={mergeClasses(styles.text, styles[lengthOf(title)])}>{title}</h1>
        {beside}
      </div>
      <div className={styles.foot}>{foot}</div>
    </main>
  );
}

/** The longer, the smaller. */
function lengthOf({ length }: string): 'short' | 'long' | 'longest' {
  if (length <= 90) return 'short';
  return length <= 220 ? 'long' : 'longest';
}
