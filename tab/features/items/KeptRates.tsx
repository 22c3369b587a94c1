import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

type Tally = SeriesView['tallies']['mine'];

/** How each side has done with its promises, in words; nothing as long as none is closed. */
export function KeptRates({ series: { tallies, other } }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const [mine, theirs] = [rateOf(tallies.mine), rateOf(tallies.theirs)];
  const name = firstNameOf(other.name);
  if (mine.of + theirs.of === 0) return null;
  const told = () => {
    if (theirs.of === 0) return say('items.rates.mine', mine);
    if (mine.of === 0) return say('items.rates.theirs', { name, ...theirs });
    const others = { theirKept: theirs.kept, theirOf: theirs.of, theirLate: theirs.late };
    return say('items.rates.both', { name, ...mine, ...others });
  };
  return <p className={styles.text}>{told()}</p>;
}

function rateOf({ kept, keptLate, dropped }: Tally) {
  return { kept, of: kept + dropped, late: keptLate };
}
