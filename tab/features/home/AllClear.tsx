import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useSay } from '../../host/language';
import { agendaOf, hrefOf, type Route } from '../../host/route';

const useStyles = makeStyles({
  clear: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

interface Props {
  readonly rows: readonly SeriesRow[];
  /** The 1-on-1 that comes next. */
  readonly next: SeriesRow | undefined;
}

/** Nothing is open: says so, and offers the one thing that is of use now. */
export function AllClear({ rows, next }: Props) {
  const styles = useStyles();
  const say = useSay();
  const offer = useOffer(
    next,
    rows.find(({ lastHeld }) => lastHeld),
  );
  return (
    <div className={styles.clear}>
      <p className={styles.text}>{say('home.clear')}</p>
      <p className={styles.text}>{offer.text}</p>
      <Button as="a" href={hrefOf(offer.to)}>
        {offer.go}
      </Button>
    </div>
  );
}

interface Offer {
  readonly text: string;
  readonly go: string;
  readonly to: Route;
}

/** A question for who comes next; where all rests what was, else a new beginning. */
function useOffer(next: SeriesRow | undefined, met: SeriesRow | undefined): Offer {
  const say = useSay();
  if (next) {
    const name = firstNameOf(next.other.name);
    return {
      text: say('home.clear.question', { name }),
      go: say('home.clear.question.go'),
      to: agendaOf(next.id),
    };
  }
  if (met) {
    return {
      text: say('home.clear.lookBack', { name: firstNameOf(met.other.name) }),
      go: say('home.clear.lookBack.go'),
      to: { page: 'series', seriesId: met.id, section: 'history' },
    };
  }
  return { text: say('home.clear.start'), go: say('home.start'), to: { page: 'start' } };
}
