import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { shortDay } from '@rapport/core/locales/dates';
import { Facts } from '../../components/Facts';
import { When } from '../../components/When';
import { useReader, useSay } from '../../host/language';

const useStyles = makeStyles({
  live: { color: tokens.colorStatusSuccessForeground1 },
  slipping: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground3 },
});

/** When the two meet next, or what keeps them from it. */
export function RowState({ row }: { readonly row: SeriesRow }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const { meeting, status } = row;
  if (status.state === 'ended') return say('home.row.ended');
  if (status.state === 'paused') return say('home.row.paused', { day: shortDay(status.untilOn, reader) });
  if (meeting.isWrittenUp) return <span className={styles.live}>{say('home.writingUp')}</span>;
  if (meeting.state === 'inProgress') return <span className={styles.live}>{say('home.inProgress')}</span>;
  if (row.isUnanswered) return <span className={styles.slipping}>{say('home.row.unanswered')}</span>;
  if (row.owed?.arranged)
    return (
      <>
        {say('home.row.arranged')} <When at={row.owed.arranged} />
      </>
    );
  return (
    <Facts>
      <When at={meeting.startsAt} />
      {row.owed && <span className={styles.slipping}>{say('home.row.owed')}</span>}
    </Facts>
  );
}
