import { makeStyles, tokens } from '@fluentui/react-components';
import { CARRIED_OFTEN } from '@rapport/core/contract/limits';
import type { PersonView, PointView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { ReactNode } from 'react';
import { useSay } from '../host/language';
import { Facts } from './Facts';
import { OnPaper } from './OnPaper';

const useStyles = makeStyles({
  often: { color: tokens.colorStatusWarningForeground1 },
});

interface Props {
  readonly point: PointView;
  readonly me: PersonView;
  readonly other: PersonView;
  /** Stands for how often it was carried where something can be done about that. */
  readonly carried?: ReactNode;
}

/** The small line of a talking point: who, area if it has one of its own, age. */
export function PointFacts({ point, me, other, carried }: Props) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Facts>
      <span>
        <Author point={point} me={me} other={other} />
      </span>
      {point.area !== 'other' && <span>{say(`area.${point.area}`)}</span>}
      {point.carried > 0 && (
        <span className={point.carried >= CARRIED_OFTEN && !carried ? styles.often : undefined}>
          {carried || say('agenda.carried', { count: point.carried })}
        </span>
      )}
    </Facts>
  );
}

function Author({ point, me, other }: Omit<Props, 'carried'>) {
  const say = useSay();
  if (point.origin) return say(`agenda.origin.${point.origin}`);
  if (point.raisedBy !== me.id) return firstNameOf(other.name);
  return <OnPaper screen={say('common.you')} paper={firstNameOf(me.name)} />;
}
