import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView } from '@rapport/core/contract/views';
import { daysSince, fullDay, shortDay, spokenDay } from '@rapport/core/locales/dates';
import { LinkedText } from '../../components/LinkedText';
import { When } from '../../components/When';
import { useReader, useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({
  facts: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    '> *:not(:last-child)::after': { content: '"·"', marginInlineStart: tokens.spacingHorizontalS },
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
        {isOpen && item.dueOn && <Due on={item.dueOn} />}
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

function Due({ on }: { readonly on: string }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const days = daysSince(on, reader);
  return (
    <span className={mergeClasses(days > 0 && styles.late)}>
      <time dateTime={on} title={fullDay(on, reader.locale)}>
        {spokenDay(on, reader)}
      </time>
      {days > 0 && `, ${say('items.late', { days })}`}
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
