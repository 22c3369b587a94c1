import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RhythmText } from '../../components/RhythmText';
import { relationInWords } from '../../components/relations';
import { When } from '../../components/When';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  header: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  name: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  small: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  next: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
});

/** Who, what for, how often, when next, how many held. */
export function SeriesHeader({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const { meeting, other, rhythm } = series;
  return (
    <header className={styles.header}>
      <PersonAvatar name={other.name} id={other.id} size="medium" />
      <div>
        <h1 className={styles.name}>{other.name}</h1>
        <p className={styles.small}>
          {relationInWords(series, say)} · <RhythmText rhythm={rhythm} />
        </p>
        <p className={styles.small}>
          <span className={styles.next}>
            {meeting.state === 'inProgress' ? say('home.inProgress') : <NextMeeting at={meeting.startsAt} />}
          </span>
          {' · '}
          {say('series.held', { count: series.heldCount })}
        </p>
      </div>
    </header>
  );
}

function NextMeeting({ at }: { readonly at: string }) {
  const say = useSay();
  return (
    <>
      {say('series.next')} <When at={at} relative />
    </>
  );
}
