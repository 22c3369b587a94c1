import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarTodayRegular, KeyboardRegular, SettingsRegular, TaskListLtrRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';
import type { Route } from '../../host/route';
import { MyOneOnOnes } from './MyOneOnOnes';
import { NavEntry } from './NavEntry';
import { useOverdue } from './useOverdue';

const useStyles = makeStyles({
  sidebar: {
    width: '20rem',
    flexShrink: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  fixed: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
  },
  foot: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // `relative`: what is placed inside scrolls with it.
  scrolls: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM}`,
  },
});

interface Props {
  readonly home: HomeView;
  readonly route: Route;
  listShortcuts(): void;
}

/** Beside every screen where there is room: what is mine first, then my 1-on-1s, and the settings at the foot. */
export function Sidebar({ home, route, listShortcuts }: Props) {
  const styles = useStyles();
  const say = useSay();
  const overdue = useOverdue(home);
  return (
    <aside className={styles.sidebar}>
      <nav className={styles.fixed} aria-label={say('nav.main')}>
        <NavEntry
          to={{ page: 'home' }}
          icon={<CalendarTodayRegular />}
          label={say('home.today')}
          isHere={route.page === 'home' || route.page === 'list'}
        />
        <NavEntry
          to={{ page: 'items' }}
          icon={<TaskListLtrRegular />}
          label={say('items.title')}
          urgent={overdue}
          isHere={route.page === 'items'}
        />
      </nav>
      <div className={styles.scrolls}>
        <MyOneOnOnes home={home} chosenId={'seriesId' in route ? route.seriesId : undefined} />
      </div>
      <div className={mergeClasses(styles.fixed, styles.foot)}>
        <NavEntry
          to={{ page: 'settings' }}
          icon={<SettingsRegular />}
          label={say('home.settings')}
          isHere={route.page === 'settings'}
        />
        <Button
          appearance="subtle"
          icon={<KeyboardRegular />}
          aria-label={say('shortcuts.title')}
          title={say('shortcuts.title')}
          onClick={listShortcuts}
        />
      </div>
    </aside>
  );
}
