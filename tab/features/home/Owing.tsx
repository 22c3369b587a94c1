import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { spokenDay } from '@rapport/core/locales/dates';
import { firstName, useReader, useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

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
  // A plain link: Fluent's would be the only one in the first load.
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  due: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  late: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground3 },
});

const SHOWN = 5;

/** To whom I owe something: what is due first comes first, and what has no day last. */
export function Owing({ rows }: { readonly rows: readonly SeriesRow[] }) {
  const styles = useStyles();
  const say = useSay();
  const owing = rows.filter((row) => row.openItems.mine > 0).toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
  return (
    <ul className={styles.list}>
      {owing.slice(0, SHOWN).map(({ id, other, openItems }) => (
        <li key={id}>
          <a className={styles.link} href={hrefOf({ page: 'items' })}>
            {say('home.owe', { count: openItems.mine, name: firstName(other.name) })}
          </a>
          <Due openItems={openItems} />
        </li>
      ))}
      {owing.length > SHOWN && (
        <li>
          <a className={styles.link} href={hrefOf({ page: 'items' })}>
            {say('home.owe.more', { count: owing.length - SHOWN })}
          </a>
        </li>
      )}
    </ul>
  );
}

function Due({ openItems }: Pick<SeriesRow, 'openItems'>) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const { myOverdue, myNextDueOn } = openItems;
  if (myOverdue > 0) {
    return (
      <>
        {' · '}
        <span className={styles.late}>{say('items.overdue', { count: myOverdue })}</span>
      </>
    );
  }
  return (
    myNextDueOn && <span className={styles.due}> · {say('home.owe.due', { day: spokenDay(myNextDueOn, reader) })}</span>
  );
}

/** Days sort as text; what has none comes after all of them. */
function dueOf({ openItems }: SeriesRow): string {
  return openItems.myNextDueOn ?? '\uffff';
}
