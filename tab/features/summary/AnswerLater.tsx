import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { daysPassedIn } from '@rapport/core/domain/calendarDay';
import { firstNameOf } from '@rapport/core/domain/personName';
import { dayAndTimeWithin } from '@rapport/core/locales/dates';
import { useMeeting } from '../../client/queries';
import { useReader, useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

/** Until so many days after a meeting an answer is asked for. */
const ASKED_FOR_DAYS = 7;

interface Props {
  readonly series: Pick<SeriesRow, 'id' | 'other' | 'lastHeld'>;
  /** Says with whom it was, where nothing around says so. */
  readonly named?: boolean;
}

/** Asks for the answer on the last meeting as long as it is fresh and not given yet. */
export function AnswerLater({ series, named = false }: Props) {
  const { id, other, lastHeld } = series;
  const { now, timeZone } = useReader();
  const isFresh = lastHeld && daysPassedIn(timeZone, new Date(lastHeld.heldAt), now) <= ASKED_FOR_DAYS;
  if (!isFresh) return null;
  return <Ask seriesId={id} meetingId={lastHeld.meetingId} name={named ? firstNameOf(other.name) : undefined} />;
}

interface AskProps {
  readonly seriesId: string;
  readonly meetingId: string;
  readonly name: string | undefined;
}

function Ask({ seriesId, meetingId, name }: AskProps) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const { data: meeting } = useMeeting(seriesId, meetingId);
  if (!meeting?.answers || meeting.answers.mine) return null;
  const when = dayAndTimeWithin(new Date(meeting.startedAt ?? meeting.startsAt), reader);
  return (
    <p className={styles.line}>
      {name ? say('answer.later.with', { name, when }) : say('answer.later', { when })}{' '}
      <Link inline href={hrefOf({ page: 'pastMeeting', seriesId, meetingId })}>
        {say('answer.later.go')}
      </Link>
    </p>
  );
}
