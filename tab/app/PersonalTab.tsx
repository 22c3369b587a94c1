import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useHome } from '../client/queries';
import { ConnectionBar } from '../components/ConnectionBar';
import { later } from '../components/later';
import { Loading, Missing } from '../components/ScreenStates';
import { FirstRun } from '../features/home/FirstRun';
import { MyOneOnOnes } from '../features/home/MyOneOnOnes';
import { Today } from '../features/home/Today';
import { useIsWide } from '../host/device';
import { useSay } from '../host/language';
import { hrefOf, type Route, useRoute } from '../host/route';
import { AskedToday } from './AskedToday';
import { ErrorBoundary } from './ErrorBoundary';
import { OwedToday } from './OwedToday';
import { useLostAt } from './useLostAt';

const loadSeriesPage = () => import('./SeriesPage');
const SeriesPage = later(() => loadSeriesPage().then((module) => module.SeriesPage));
const Start = later(() => import('./Start').then((module) => module.Start));

const MyItems = later(() => import('../features/items/MyItems').then((module) => module.MyItems));
const MySettings = later(() => import('../features/settings/MySettings').then((module) => module.MySettings));

const SearchAll = later(() => import('../features/search/SearchAll').then((module) => module.SearchAll));

const useStyles = makeStyles({
  tab: { height: '100%', display: 'flex', flexDirection: 'column' },
  panes: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  // Both are `relative`: what is placed inside them scrolls with them.
  list: {
    position: 'relative',
    width: '20rem',
    flexShrink: 0,
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  main: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingHorizontalXXL} ${tokens.spacingHorizontalXXL} 0 ${tokens.spacingHorizontalXXL}`,
  },
  tight: { padding: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalM}` },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '52rem',
    marginInline: 'auto',
    minHeight: '100%',
    boxSizing: 'border-box',
    paddingBottom: tokens.spacingVerticalL,
  },
  back: { alignSelf: 'flex-start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** The personal tab: the list and the chosen 1-on-1, side by side where there is room. */
export function PersonalTab() {
  const styles = useStyles();
  const home = useHome();
  const route = useRoute();
  useReadyForNext(home.isSuccess);
  return (
    <div className={styles.tab}>
      <ConnectionBar lostAt={useLostAt(home)} />
      {home.data ? (
        <Panes home={home.data} route={route} />
      ) : (
        <main>
          <Missing query={home} rows={5} />
        </main>
      )}
    </div>
  );
}

function Panes({ home, route }: { readonly home: HomeView; readonly route: Route }) {
  const styles = useStyles();
  const wide = useIsWide();
  const empty = home.series.length === 0;
  const seriesId = 'seriesId' in route ? route.seriesId : undefined;
  const atHome = route.page === 'home';
  return (
    <div className={styles.panes}>
      {wide && !empty && (
        <aside className={styles.list}>
          <MyOneOnOnes
            home={home}
            chosenId={seriesId}
            withToday
            onToday={atHome}
            onItems={route.page === 'items'}
            onSettings={route.page === 'settings'}
          />
        </aside>
      )}
      <main className={mergeClasses(styles.main, !wide && styles.tight)} key={seriesId ?? route.page}>
        <div className={styles.column}>
          {!wide && !atHome && <Back />}
          <Chosen route={route} home={home}>
            {empty ? (
              <FirstRun />
            ) : (
              <Today home={home} asked={<AskedToday rows={home.series} />} owed={<OwedToday rows={home.series} />} />
            )}
            {!wide && !empty && <MyOneOnOnes home={home} withToday={false} />}
          </Chosen>
        </div>
      </main>
    </div>
  );
}

interface ChosenProps {
  readonly route: Route;
  readonly home: HomeView;
}

/** What the address points to; the children are Home. */
function Chosen({ route, home, children }: ChosenProps & { readonly children: ReactNode }) {
  const say = useSay();
  if (route.page === 'home') return children;
  return (
    <ErrorBoundary resetOn={hrefOf(route)}>
      <Suspense fallback={<Loading label={say('common.loading')} />}>
        <Page route={route} home={home} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Page({ route, home }: { readonly route: Exclude<Route, { readonly page: 'home' }>; readonly home: HomeView }) {
  switch (route.page) {
    case 'start':
      return <Start isFirst={home.series.length === 0} />;
    case 'items':
      return <MyItems />;
    case 'settings':
      return <MySettings />;
    case 'search':
      return <SearchAll key={route.text} home={home} text={route.text} />;
    default:
      return <SeriesPage route={route} />;
  }
}

const QUIET_AFTER = 1_500;

/** Opening a 1-on-1 is what comes next, so its part is fetched once Home stands. */
function useReadyForNext(standing: boolean): void {
  useEffect(() => {
    if (!standing) return;
    // Should that fail, opening the 1-on-1 tries again and says so.
    const timer = setTimeout(() => loadSeriesPage().catch(() => undefined), QUIET_AFTER);
    return () => clearTimeout(timer);
  }, [standing]);
}

function Back() {
  const styles = useStyles();
  const say = useSay();
  return (
    <Button
      as="a"
      className={styles.back}
      appearance="subtle"
      icon={<ArrowLeftRegular />}
      href={hrefOf({ page: 'home' })}
    >
      {say('common.back')}
    </Button>
  );
}
