import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView } from '@rapport/core/contract/views';
import { daysFrom } from '@rapport/core/domain/calendarDay';
import { fullDay, shortDay, spokenDay, todayOf } from '@rapport/core/locales/dates';
import { Facts } from '../../components/Facts';
import { LinkedText } from '../../components/LinkedText';
import { When } from '../../components/When';
import { useReader, useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({
  late: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground3 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  readonly item: ItemView;
  /** Beside the promises of other 1-on-1s: with whom. */
  readonly withOther: boolean;
}

/** The small lines of a promise: when and where, the day, what became of it. */
export function ItemFacts({ item, withOther }: Props) {
  const styles = useStyles();
  const say = useSay();
  const isOpen = item.state === 'open';
  return (
    <>
      {item.whenAndWhere && (
        <p className={styles.small} dir="auto">
          <LinkedText text={item.whenAndWhere} />
        </p>
      )}
      <Facts>
        {withOther && <WithOther item={item} />}
        {isOpen && item.dueOn && <Due on={item.dueOn} {...item} />}
        {isOpen && <Moved days={item.movedFrom} />}
        {item.state !== 'open' && <span>{say(`items.closed.${item.state}`)}</span>}
        {!isOpen && item.closedAt && (
          <span>
            <When at={item.closedAt} />
          </span>
        )}
      </Facts>
      {item.reason && <p className={styles.small}>{say('items.closed.reason', { reason: item.reason })}</p>}
    </>
  );
}

function WithOther({ item }: { readonly item: ItemView }) {
  const say = useSay();
  return (
    <span>
      <Link inline dir="auto" href={hrefOf({ page: 'series', seriesId: item.seriesId, section: 'items' })}>
        {item.other.name}
      </Link>
      {item.isOfEnded && ` (${say('items.ofEnded')})`}
    </span>
  );
}

/** A day is its owner's: "today" is only said where it's the same day for both. */
function Due({ on, ownersToday, isOverdue }: { readonly on: string } & Pick<ItemView, 'ownersToday' | 'isOverdue'>) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  return (
    <span className={mergeClasses(isOverdue && styles.late)}>
      <time dateTime={on} title={fullDay(on, reader.locale)}>
        {ownersToday === todayOf(reader) ? spokenDay(on, reader) : shortDay(on, reader)}
      </time>
      {isOverdue && `, ${say('items.late', { days: daysFrom(on, ownersToday) })}`}
    </span>
  );
}

function Moved({ days }: { readonly days: readonly string[] }) {
  const say = useSay();
  const reader = useReader();
  const [first] = days;
  if (!first) return null;
  return (
    <span title={days.map((day) => fullDay(day, reader.locale)).join(', ')}>
      {say('items.moved', { count: days.length, first: shortDay(first, reader) })}
    </span>
  );
}
