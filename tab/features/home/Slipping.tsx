import type { SeriesRow } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { dayAndTimeWithin, relativeDay } from '@rapport/core/locales/dates';
import { AskRow } from '../../components/AskRow';
import { useReader, useSay } from '../../host/language';
import { agendaOf, hrefOf } from '../../host/route';

/** A 1-on-1 that slips: why, and the way to put it right. */
export function Slipping({ row }: { readonly row: SeriesRow }) {
  const say = useSay();
  const reader = useReader();
  if (!row.slip) return null;
  const { why, since } = row.slip;
  const name = firstNameOf(row.other.name);
  const at = new Date(since);
  const action = say(`home.slips.${why}.go`);
  return (
    <li>
      <AskRow
        person={row.other}
        text={
          why === 'longAgo'
            ? say('home.slips.longAgo', { name, distance: relativeDay(at, reader) })
            : say(`home.slips.${why}`, { name, when: dayAndTimeWithin(at, reader) })
        }
        action={action}
        actionName={say('home.slips.with', { action, name })}
        href={hrefOf(agendaOf(row.id))}
      />
    </li>
  );
}
