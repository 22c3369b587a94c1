import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { assertNever } from '@rapport/core/domain/errors';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useHome } from '../client/queries';
import { ConnectionBar } from '../components/ConnectionBar';
import { later } from '../components/later';
import { Loading, Missing } from '../components/ScreenStates';
import { Scroller } from '../components/Scroller';
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

const UnsentToday = later(() => import('./UnsentToday').then((module) => module.UnsentToday));
const MyItems = later(() => import('../features/items/MyItems').then((module) => module.MyItems));
const MySettings = later(() => import('../features/settings/MySettings').then((module) => module.MySettings));

const SearchAll = later(() => import('../features/search/SearchAll').then((module) => module.SearchAll));

const COLUMN = '52rem';

const useStyles = makeStyles({
  tab: { height: '100%', display: 'flex', flexDirection: 'column' },
  panes: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  waiting: { flex: '1 1 0', minHeight: 0 },
  list: {
    width: '20rem',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  main: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  // The foot is as wide as the column above it: both leave the scroll bar its room.
  wide: { scrollbarGutter: 'stable', paddingInline: tokens.spacingHorizontalXXL },
  top: { paddingTop: tokens.spacingHorizontalXXL },
  foot: { overflowY: 'hidden', '& > *': { maxWidth: COLUMN, marginInline: 'auto' } },
  tight: { paddingInline: tokens.spacingHorizontalM },
  tightTop: { paddingTop: tokens.spacingHorizontalM },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: COLUMN,
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
      {home.data ? (
        <Panes home={home.data} route={route} />
      ) : (
        <main className={styles.waiting}>
          <Missing query={home} rows={5} />
        </main>
      )}
      <ConnectionBar lostAt={useLostAt(home)} />
    </div>
  );
}

function Panes({ home, route }: { readonly home: HomeView; readonly route: Route }) {
  const styles = useStyles();
  const wide = useIsWide();
  const empty = isEmpty(home);
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
      <main className={styles.main} key={seriesId ?? route.page}>
        <Scroller
          className={wide ? mergeClasses(styles.wide, styles.top) : mergeClasses(styles.tight, styles.tightTop)}
          footClassName={wide ? mergeClasses(styles.wide, styles.foot) : styles.tight}
        >
          <div className={styles.column}>
            {!wide && !atHome && <Back />}
            {atHome && (
              <Suspense>
                <UnsentToday rows={home.series} />
              </Suspense>
            )}
            <Chosen route={route} home={home}>
              {empty ? (
                <FirstRun />
              ) : (
                <Today home={home} asked={<AskedToday rows={home.series} />} owed={<OwedToday rows={home.series} />} />
              )}
              {!wide && !empty && <MyOneOnOnes home={home} withToday={false} />}
            </Chosen>
          </div>
        </Scroller>
      </main>
    </div>
  );
}

function isEmpty({ series, unreadable = [] }: HomeView): boolean {
  return series.length + unreadable.length === 0;
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
      return <Start isFirst={isEmpty(home)} />;
    case 'items':
      return <MyItems />;
    case 'settings':
      return <MySettings />;
    case 'search':
      return <SearchAll key={route.text} home={home} text={route.text} />;
    case 'series':
    case 'pastMeeting':
    case 'heritage':
      return <SeriesPage route={route} />;
    default:
      return assertNever(route);
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
