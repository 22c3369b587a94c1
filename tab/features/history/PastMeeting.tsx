import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView, PointView, SeriesView, SharedTextView } from '@rapport/core/contract/views';
import { type NotesAddress, useNotesDesk } from '../../client/notes';
import { useMeeting } from '../../client/queries';
import { NotesField } from '../../components/NotesField';
import { PointFacts } from '../../components/PointFacts';
import { Failed, Loading } from '../../components/ScreenStates';
import { When } from '../../components/When';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({
  meeting: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  section: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS} 0` },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  notes: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0 0`,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly series: SeriesView;
  readonly meetingId: string;
}

/** A meeting that was held, to read. */
export function PastMeeting({ series, meetingId }: Props) {
  const say = useSay();
  const styles = useStyles();
  const meeting = useMeeting(series.id, meetingId);
  const back = hrefOf({ page: 'series', seriesId: series.id, section: 'history' });
  return (
    <div className={styles.meeting}>
      <Link href={back}>{say('series.history.back')}</Link>
      {meeting.isPending && <Loading label={say('series.history.loading')} />}
      {meeting.isError && !meeting.data && <Failed error={meeting.error} retry={() => void meeting.refetch()} />}
      {meeting.data && <Held series={series} meeting={meeting.data} />}
    </div>
  );
}

function Held({ series, meeting }: { readonly series: SeriesView; readonly meeting: MeetingView }) {
  const styles = useStyles();
  const say = useSay();
  const address = { seriesId: series.id, meetingId: meeting.id };
  return (
    <>
      <h2 className={styles.title}>
        <When at={meeting.heldAt ?? meeting.startsAt} relative />
      </h2>
      <Points series={series} meeting={meeting} state="discussed" title={say('meeting.closing.discussed')} />
      <Points series={series} meeting={meeting} state="carriedOver" title={say('series.history.carried')} />
      <section aria-label={say('meeting.notes.label')}>
        <h3 className={styles.section}>{say('meeting.notes.label')}</h3>
        <NotesRead series={series} address={address} notes={meeting.notes} />
        {!meeting.notes.text && <p className={styles.none}>{say('series.history.noNotes')}</p>}
      </section>
    </>
  );
}

interface PointsProps {
  readonly series: SeriesView;
  readonly meeting: MeetingView;
  readonly state: PointView['state'];
  readonly title: string;
}

function Points({ series, meeting, state, title }: PointsProps) {
  const styles = useStyles();
  const points = meeting.points.filter((point) => point.state === state);
  if (points.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.section}>{title}</h3>
      <ul className={styles.list}>
        {points.map((point) => (
          <li key={point.id}>
            <p className={styles.text}>{point.text.text}</p>
            <PointFacts point={point} me={series.me} other={series.other} />
            <NotesRead
              series={series}
              address={{ seriesId: series.id, meetingId: meeting.id, pointId: point.id }}
              notes={point.notes}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Notes to read; but what was still being typed when the meeting closed, and is not saved, stays open here. */
function NotesRead(props: {
  readonly series: SeriesView;
  readonly address: NotesAddress;
  readonly notes: SharedTextView;
}) {
  const styles = useStyles();
  const say = useSay();
  const unsaved = useNotesDesk().open(props.address).read().draft !== undefined;
  if (unsaved) return <NotesField {...props} label={say('agenda.notes.label')} />;
  return props.notes.text ? <p className={styles.notes}>{props.notes.text}</p> : null;
}
