import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { timeElsewhere } from '@rapport/core/locales/dates';
import { useRepairTimes } from '../client/rhythmChanges';
import { useReader, useSay } from '../host/language';

const useStyles = makeStyles({
  time: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly series: SeriesView;
  readonly at: Date;
}

/** What the other's clock says at an instant; nothing when it says the same as mine, or is not known. */
export function OtherTime({ series, at }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const { data } = useRepairTimes(series);
  const time = data && timeElsewhere(at, data.theirTimeZone, reader);
  if (!time) return null;
  return <span className={styles.time}>{say('rhythm.otherTime', { name: firstNameOf(series.other.name), time })}</span>;
}
