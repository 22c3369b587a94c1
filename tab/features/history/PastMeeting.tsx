import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { ReactNode } from 'react';
import { useMeeting } from '../../client/queries';
import { Markdown } from '../../components/Markdown';
import { Failed, Loading } from '../../components/ScreenStates';
import { When } from '../../components/When';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({
  meeting: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly series: SeriesView;
  readonly meetingId: string;
  /** Shows one that was held. */
  summary(meeting: MeetingView): ReactNode;
}

/** A meeting of the past, to read. */
export function PastMeeting({ series, meetingId, summary }: Props) {
  const say = useSay();
  const styles = useStyles();
  const meeting = useMeeting(series.id, meetingId);
  const back = hrefOf({ page: 'series', seriesId: series.id, section: 'history' });
  return (
    <div className={styles.meeting}>
      <Link href={back}>{say('series.history.back')}</Link>
      {meeting.isPending && <Loading label={say('series.history.loading')} />}
      {meeting.isError && !meeting.data && <Failed error={meeting.error} retry={() => void meeting.refetch()} />}
      {meeting.data?.state === 'held' && summary(meeting.data)}
      {meeting.data?.skipped && <Skipped series={series} meeting={meeting.data} skipped={meeting.data.skipped} />}
    </div>
  );
}

interface SkippedProps {
  readonly series: SeriesView;
  readonly meeting: MeetingView;
  readonly skipped: NonNullable<MeetingView['skipped']>;
}

function Skipped({ series, meeting, skipped }: SkippedProps) {
  const styles = useStyles();
  const say = useSay();
  const { by, reason } = skipped;
  const { startsAt, purpose, notes } = meeting;
  return (
    <>
      <h2 className={styles.title}>
        <When at={startsAt} relative />
      </h2>
      {purpose && (
        <p className={styles.text}>
          {say('summary.purpose', {
            purpose: purpose.kind === 'custom' ? purpose.text : say(`purpose.${purpose.kind}`),
          })}
        </p>
      )}
      <p className={styles.text}>
        {by === series.me.id
          ? say('history.skipped.me', { reason })
          : say('history.skipped.them', { name: firstNameOf(series.other.name), reason })}
      </p>
      {notes.text && <Markdown text={notes.text} />}
    </>
  );
}
