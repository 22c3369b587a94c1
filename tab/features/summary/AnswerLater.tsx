import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { dayAndTimeWithin } from '@rapport/core/locales/dates';
import { AskRow } from '../../components/AskRow';
import { useReader, useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly series: Pick<SeriesRow, 'id' | 'other' | 'unansweredClose'>;
  /** Says with whom it was, where nothing around says so. */
  readonly named?: boolean;
}

/** Asks for the answer on the last meeting as long as it is fresh and not given yet. */
export function AnswerLater({ series: { id: seriesId, other, unansweredClose }, named = false }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  if (!unansweredClose) return null;
  const { meetingId, date } = unansweredClose;
  const when = dayAndTimeWithin(new Date(date), reader);
  const href = hrefOf({ page: 'pastMeeting', seriesId, meetingId, at: 'answer' });
  if (named) {
    const name = firstNameOf(other.name);
    const action = say('answer.later.go');
    return (
      <AskRow
        person={other}
        text={say('answer.later.with', { name, when })}
        action={action}
        actionName={say('home.slips.with', { action, name })}
        href={href}
      />
    );
  }
  return (
    <p className={styles.line}>
      {say('answer.later', { when })}{' '}
      <Link inline href={href}>
        {say('answer.later.go')}
      </Link>
    </p>
  );
}
