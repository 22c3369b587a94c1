import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { fullDay, shortDay } from '@rapport/core/locales/dates';
import { useReader, useSay } from '../host/language';
import { LinkedText } from './LinkedText';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  owner: { fontWeight: tokens.fontWeightSemibold },
  // In proportion: these lines are large on the stage.
  due: { fontSize: '0.86em', color: tokens.colorNeutralForeground2 },
});

/** What is told of a promise; one that stands and one as it was made both have it. */
interface Promised {
  readonly id: string;
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn?: string | undefined;
  readonly whenAndWhere?: string | undefined;
}

interface Props {
  readonly promises: readonly Promised[];
  readonly series: Pick<SeriesView, 'me' | 'other'>;
  /** Whether the title above them says who gave them all. */
  readonly isOwnerSaid?: boolean;
  /** On a screen that others look at too: "you" could be anybody. */
  readonly isShared?: boolean;
}

/** Promises to read: who, what, until when. */
export function PromiseLines({ promises, series: { me, other }, isOwnerSaid = false, isShared = false }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const mine = isShared ? firstNameOf(me.name) : say('common.you');
  return (
    <ul className={styles.list}>
      {promises.map(({ id, text, ownerId, dueOn, whenAndWhere }) => (
        <li key={id}>
          {!isOwnerSaid && (
            <>
              <span className={styles.owner}>
                <bdi>{ownerId === me.id ? mine : firstNameOf(other.name)}</bdi>:
              </span>{' '}
            </>
          )}
          <bdi>
            <LinkedText text={text} />
          </bdi>
          {dueOn && (
            <>
              {' '}
              <span className={styles.due} title={fullDay(dueOn, reader.locale)}>
                {say('summary.due', { day: shortDay(dueOn, reader) })}
              </span>
            </>
          )}
          {whenAndWhere && !isShared && <div className={styles.due}>{whenAndWhere}</div>}
        </li>
      ))}
    </ul>
  );
}
