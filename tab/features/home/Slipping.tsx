import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { dayAndTimeWithin, relativeDay } from '@rapport/core/locales/dates';
import { PersonAvatar } from '../../components/PersonAvatar';
import { useReader, useSay } from '../../host/language';
import { agendaOf, hrefOf } from '../../host/route';

const useStyles = makeStyles({
  slip: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { gridTemplateColumns: 'auto minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  },
  go: { '@media (max-width: 480px)': { gridColumnStart: 2, justifySelf: 'start' } },
});

/** A 1-on-1 that slips: why, and the way to put it right. */
export function Slipping({ row }: { readonly row: SeriesRow }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  if (!row.slip) return null;
  const { why, since } = row.slip;
  const name = firstNameOf(row.other.name);
  const at = new Date(since);
  const action = say(`home.slips.${why}.go`);
  return (
    <li className={styles.slip}>
      <PersonAvatar name={row.other.name} id={row.other.id} />
      <span>
        {why === 'longAgo'
          ? say('home.slips.longAgo', { name, distance: relativeDay(at, reader) })
          : say(`home.slips.${why}`, { name, when: dayAndTimeWithin(at, reader) })}
      </span>
      <Button
        as="a"
        className={styles.go}
        size="small"
        href={hrefOf(agendaOf(row.id))}
        aria-label={say('home.slips.with', { action, name })}
      >
        {action}
      </Button>
    </li>
  );
}
