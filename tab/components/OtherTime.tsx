import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { timeElsewhere } from '@rapport/core/locales/dates';
import { useCalendars } from '../client/rhythmChanges';
import { useReader, useSay } from '../host/language';

const useStyles = makeStyles({
  time: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly series: SeriesView;
  readonly at: Date;
}

/** What the other's clock says at an instant; nothing when it says the same as mine, or this browser doesn't know their zone. */
export function OtherTime({ series, at }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const calendars = useCalendars(series.id, series.meeting);
  const time = calendars && timeElsewhere(at, calendars.theirs.timeZone, reader);
  if (!time) return null;
  return <span className={styles.time}>{say('rhythm.otherTime', { name: firstNameOf(series.other.name), time })}</span>;
}
