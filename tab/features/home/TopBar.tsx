import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';
import { hrefOf, type Route } from '../../host/route';
import { useOverdue } from './useOverdue';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'stretch',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  entry: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '40px',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalS,
    '@media (max-width: 320px)': { paddingInline: tokens.spacingHorizontalXS },
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
  },
  dot: {
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorStatusDangerForeground3,
    // Colours are gone in forced colours; the border keeps the shape.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  last: { marginInlineStart: 'auto', fontSize: '20px' },
});

const places = ['home', 'list', 'items'] as const;

/** The same places as in the sidebar, in one line: where there is no room for two panes. */
export function TopBar({ home, route }: { readonly home: HomeView; readonly route: Route }) {
  const styles = useStyles();
  const say = useSay();
  const overdue = useOverdue(home);
  const labels = { home: say('home.today'), list: say('nav.list'), items: say('items.title') };
  return (
    <nav className={styles.bar} aria-label={say('nav.main')}>
      {places.map((page) => (
        <a
          key={page}
          className={mergeClasses(styles.entry, route.page === page && styles.here)}
          href={hrefOf({ page })}
          aria-current={route.page === page ? 'page' : undefined}
          aria-label={page === 'items' && overdue ? `${labels.items}, ${overdue}` : undefined}
        >
          {labels[page]}
          {page === 'items' && overdue && <span className={styles.dot} title={overdue} aria-hidden />}
        </a>
      ))}
      <a
        className={mergeClasses(styles.entry, styles.last, route.page === 'settings' && styles.here)}
        href={hrefOf({ page: 'settings' })}
        aria-current={route.page === 'settings' ? 'page' : undefined}
        aria-label={say('home.settings')}
        title={say('home.settings')}
      >
        <SettingsRegular aria-hidden />
      </a>
    </nav>
  );
}
