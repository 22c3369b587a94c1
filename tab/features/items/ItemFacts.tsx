import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView } from '@rapport/core/contract/views';
import { daysFrom } from '@rapport/core/domain/calendarDay';
import { fullDay, shortDay, spokenDay, todayOf } from '@rapport/core/locales/dates';
import { LinkedText } from '../../components/LinkedText';
import { When } from '../../components/When';
import { useReader, useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({
  facts: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    // Each has its dot before it; that of the first in a line is cut off, so that none dangles where the line breaks.
    marginInlineStart: '-1.25em',
    clipPath: 'inset(-4px -4px -4px 1em)',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    '> *': { position: 'relative', paddingInlineStart: '1.25em', minWidth: 0 },
    '> *::before': { content: '"·"', position: 'absolute', insetInlineStart: '0.4em' },
  },
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
      <div className={styles.facts}>
        {withOther && <WithOther item={item} />}
        {isOpen && item.dueOn && <Due on={item.dueOn} {...item} />}
        {isOpen && <Moved days={item.movedFrom} />}
        {!isOpen && <Closed item={item} />}
      </div>
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

function Closed({ item }: { readonly item: ItemView }) {
  const say = useSay();
  return (
    <span>
      {item.state !== 'open' && say(`items.closed.${item.state}`)}
      {item.closedAt && (
        <>
          {' · '}
          <When at={item.closedAt} />
        </>
      )}
    </span>
  );
}
