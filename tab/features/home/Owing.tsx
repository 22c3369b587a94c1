import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { firstName, useSay } from '../../host/language';
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
  late: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground3 },
});

const SHOWN = 5;

/** To whom I owe something, the most overdue first. */
export function Owing({ rows }: { readonly rows: readonly SeriesRow[] }) {
  const styles = useStyles();
  const say = useSay();
  const owing = rows
    .filter((row) => row.openItems.mine > 0)
    .toSorted((a, b) => b.openItems.myOverdue - a.openItems.myOverdue);
  return (
    <ul className={styles.list}>
      {owing.slice(0, SHOWN).map(({ id, other, openItems }) => (
        <li key={id}>
          <a className={styles.link} href={hrefOf({ page: 'items' })}>
            {say('home.owe', { count: openItems.mine, name: firstName(other.name) })}
          </a>
          {openItems.myOverdue > 0 && (
            <>
              {' · '}
              <span className={styles.late}>{say('items.overdue', { count: openItems.myOverdue })}</span>
            </>
          )}
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
