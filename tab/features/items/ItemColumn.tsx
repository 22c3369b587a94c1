import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ItemView } from '@rapport/core/contract/views';
import { firstWeekdayOf } from '@rapport/core/locales/regions';
import { useMemo, useState } from 'react';
import { useHost } from '../../host/host';
import { useSay } from '../../host/language';
import { byPerson, grouped } from './groups';
import { ItemRow } from './ItemRow';
import { useIsWritten } from './useIsWritten';
import type { ItemActions } from './useItemActions';
import { useSteadyFocus } from './useSteadyFocus';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  group: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS} 0` },
  overdue: { color: tokens.colorStatusDangerForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const CLOSED_AT_FIRST = 10;
const CLOSED_MORE = 30;

/** Promises that are not loaded yet. */
export interface Older {
  readonly isLoading: boolean;
  load(): void;
}

interface Props {
  readonly title: string;
  /** Instead of open promises. */
  readonly none: string;
  readonly items: readonly ItemView[];
  readonly actions: ItemActions;
  readonly withOther: boolean;
  /** Under whose name the open ones stand, rather than by their day. */
  readonly isByPerson: boolean;
  /** What was closed is there when somebody asks for it. */
  readonly foldsClosed: boolean;
  readonly older: Older | undefined;
  /** Open ones of later pages, and how many. */
  readonly further: (Older & { readonly count: number }) | undefined;
}

/** What one side owes: by how soon it is due, then what was closed lately. */
export function ItemColumn(props: Props) {
  const { title, none, items, actions, withOther, isByPerson, foldsClosed, older, further } = props;
  const styles = useStyles();
  const say = useSay();
  const firstWeekday = firstWeekdayOf(useHost().locale);
  const isWritten = useIsWritten();
  const sorted = useMemo(() => grouped(items, { firstWeekday, isWritten }), [items, firstWeekday, isWritten]);
  const { open, closed } = sorted;
  const groups = isByPerson
    ? byPerson(sorted).map((each) => ({ ...each, key: each.items[0]?.other.id, isAlarming: false }))
    : open.map(({ group, ...each }) => ({
        ...each,
        key: group,
        name: say(`items.group.${group}`),
        isAlarming: group === 'overdue',
      }));
  const { container, heading, steady } = useSteadyFocus(actions);
  const count = open.reduce((sum, group) => sum + group.items.length, further?.count ?? 0);
  return (
    <section className={styles.column} aria-label={title} ref={container}>
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {title} <span className={styles.count}>{count > 0 && count}</span>
      </h2>
      {count === 0 && <p className={styles.none}>{none}</p>}
      {groups.map(({ key, name, isAlarming, items: inGroup }) => (
        <Group
          key={key}
          title={name}
          isAlarming={isAlarming}
          items={inGroup}
          actions={steady}
          withOther={withOther && !isByPerson}
        />
      ))}
      {further && further.count > 0 && (
        <div>
          <Button appearance="subtle" disabledFocusable={further.isLoading} onClick={further.load}>
            {say('items.more.open')}
          </Button>
        </div>
      )}
      <Closed items={closed} actions={steady} withOther={withOther} older={older} folds={foldsClosed} />
    </section>
  );
}

type GroupProps = Pick<Props, 'items' | 'actions' | 'withOther'>;

interface Titled extends GroupProps {
  readonly title: string;
  readonly isAlarming?: boolean;
  /** Something else says it to the eye. */
  readonly isTitleHidden?: boolean;
}

function Group({ title, isAlarming = false, isTitleHidden = false, ...list }: Titled) {
  const styles = useStyles();
  return (
    <div>
      {!isTitleHidden && <h3 className={mergeClasses(styles.group, isAlarming && styles.overdue)}>{title}</h3>}
      <ul className={styles.list} aria-label={title}>
        {list.items.map((item) => (
          <li key={item.id}>
            <ItemRow item={item} actions={list.actions} withOther={list.withOther} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function closedHow(items: readonly ItemView[]): 'kept' | 'dropped' | 'closed' {
  if (items.some((item) => item.state === 'takenAlong')) return 'closed';
  return items.some((item) => item.state === 'dropped') ? 'dropped' : 'kept';
}

function Closed({ items, older, folds, ...list }: GroupProps & Pick<Props, 'older'> & { readonly folds: boolean }) {
  const say = useSay();
  const [shown, setShown] = useState(CLOSED_AT_FIRST);
  const [isOpen, setIsOpen] = useState(!folds);
  if (items.length === 0) return null;
  const hasMore = items.length > shown || older !== undefined;
  const showMore = () => {
    const wanted = shown + CLOSED_MORE;
    setShown(wanted);
    if (items.length < wanted) older?.load();
  };
  const title = say('items.group.closed', { what: closedHow(items) });
  return (
    <div>
      {folds && (
        <Button
          appearance="subtle"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {title} ({items.length})
        </Button>
      )}
      {isOpen && <Group {...list} title={title} isTitleHidden={folds} items={items.slice(0, shown)} />}
      {isOpen && hasMore && (
        <Button appearance="subtle" disabledFocusable={older?.isLoading === true} onClick={showMore}>
          {say('items.older')}
        </Button>
      )}
    </div>
  );
}
