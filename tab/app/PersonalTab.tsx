import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { assertNever } from '@rapport/core/domain/errors';
import { type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useHome } from '../client/queries';
import { BackContext } from '../components/back';
import { ConnectionBar } from '../components/ConnectionBar';
import { later } from '../components/later';
import { Loading, Missing } from '../components/ScreenStates';
import { Scroller } from '../components/Scroller';
import { SkipLink } from '../components/SkipLink';
import { FirstRun } from '../features/home/FirstRun';
import { MyOneOnOnes } from '../features/home/MyOneOnOnes';
import { Sidebar } from '../features/home/Sidebar';
import { Today } from '../features/home/Today';
import { TopBar } from '../features/home/TopBar';
import { useIsWide } from '../host/device';
import { useSay } from '../host/language';
import { goTo, hrefOf, type Route, useRoute } from '../host/route';
import { AskedToday } from './AskedToday';
import { ErrorBoundary } from './ErrorBoundary';
import { OwedToday } from './OwedToday';
import { useLostAt } from './useLostAt';
import { useShortcuts } from './useShortcuts';

const loadSeriesPage = () => import('./SeriesPage');
const SeriesPage = later(() => loadSeriesPage().then((module) => module.SeriesPage));
const Start = later(() => import('./Start').then((module) => module.Start));

const UnsentToday = later(() => import('./UnsentToday').then((module) => module.UnsentToday));
const MyItems = later(() => import('../features/items/MyItems').then((module) => module.MyItems));
const MySettings = later(() => import('../features/settings/MySettings').then((module) => module.MySettings));

const ShortcutList = later(() => import('./ShortcutList').then((module) => module.ShortcutList));

const SearchAll = later(() => import('../features/search/SearchAll').then((module) => module.SearchAll));

const COLUMN = '52rem';
/** For what has two columns of its own. */
const WIDE_COLUMN = '80rem';
/** Whether such a screen is shown; the foot below stays as wide as the column above it. */
const HOLDS_WIDE = ':has([data-wide])';

const useStyles = makeStyles({
  tab: { height: '100%', display: 'flex', flexDirection: 'column' },
  panes: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  main: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    ':focus': { outlineStyle: 'none' },
    '--column': COLUMN,
    [HOLDS_WIDE]: { '--column': WIDE_COLUMN },
  },
  waiting: { flex: '1 1 0', minHeight: 0 },
  // The foot is as wide as the column above it: both leave the scroll bar its room.
  wide: { scrollbarGutter: 'stable', paddingInline: tokens.spacingHorizontalXXL },
  top: { paddingTop: tokens.spacingHorizontalXXL },
  foot: { overflowY: 'hidden', '& > *': { maxWidth: 'var(--column)', marginInline: 'auto' } },
  tight: { paddingInline: tokens.spacingHorizontalM },
  tightTop: { paddingTop: tokens.spacingHorizontalM },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: 'var(--column)',
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
  const [listsShortcuts, listShortcuts] = useState(false);
  const wide = useIsWide();
  useShortcuts({
    k: () => {
      const box = wide && document.querySelector<HTMLElement>('[role=searchbox], [type=search]');
      if (box) box.focus();
      else goTo({ page: 'search', text: '' });
    },
    '/': () => listShortcuts(true),
  });
  return (
    <div className={styles.tab}>
      {home.data ? (
        <Panes home={home.data} route={route} listShortcuts={() => listShortcuts(true)} />
      ) : (
        <main className={styles.waiting}>
          <Missing query={home} rows={5} />
        </main>
      )}
      <Suspense>{listsShortcuts && <ShortcutList close={() => listShortcuts(false)} />}</Suspense>
      <ConnectionBar lostAt={useLostAt(home)} />
    </div>
  );
}

interface PanesProps {
  readonly home: HomeView;
  readonly route: Route;
  listShortcuts(): void;
}

function Panes({ home, route, listShortcuts }: PanesProps) {
  const styles = useStyles();
  const wide = useIsWide();
  const empty = isEmpty(home);
  const topPage = useTopPage(route);
  const isTop = topPages.some((page) => page === route.page);
  const leadsBack = !wide && (empty ? route.page !== 'home' : !isTop);
  const screen = 'seriesId' in route ? route.seriesId : route.page;
  const main = useFocusOnScreen(screen);
  const back = leadsBack ? ({ page: topPage } as const) : undefined;
  return (
    <>
      <SkipLink />
      {!wide && !empty && isTop && <TopBar home={home} route={route} />}
      <div className={styles.panes}>
        {wide && !empty && <Sidebar {...{ home, route, listShortcuts }} />}
        <main ref={main} tabIndex={-1} className={styles.main} key={screen}>
          <Scroller
            className={wide ? mergeClasses(styles.wide, styles.top) : mergeClasses(styles.tight, styles.tightTop)}
            footClassName={wide ? mergeClasses(styles.wide, styles.foot) : styles.tight}
          >
            <div className={styles.column}>
              {back && !('seriesId' in route) && <Back to={back} />}
              {route.page === 'home' && (
                <Suspense>
                  <UnsentToday rows={home.series} />
                </Suspense>
              )}
              <BackContext value={back}>
                <Chosen route={route} home={home}>
                  {empty ? <FirstRun /> : <Top home={home} isList={!wide && route.page === 'list'} />}
                </Chosen>
              </BackContext>
            </div>
          </Scroller>
        </main>
      </div>
    </>
  );
}

/** Whoever goes to another screen goes on there, unless the screen itself has a better place for the focus. */
function useFocusOnScreen(screen: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [screen]);
  return main;
}

/** The screens that the navigation leads to; from all others one goes back to one of them. */
const topPages = ['home', 'list', 'items', 'settings'] as const;
type TopPage = (typeof topPages)[number];

/** Where the reader was last among those: what Back leads to. */
function useTopPage({ page }: Route): TopPage {
  const [last, setLast] = useState<TopPage>('home');
  const here = topPages.find((each) => each === page);
  if (here && here !== last) setLast(here);
  return here ?? last;
}

function Top({ home, isList }: { readonly home: HomeView; readonly isList: boolean }) {
  if (isList) return <MyOneOnOnes home={home} />;
  return <Today home={home} asked={<AskedToday rows={home.series} />} mine={<OwedToday rows={home.series} />} />;
}

function isEmpty({ series, unreadable = [] }: HomeView): boolean {
  return series.length + unreadable.length === 0;
}

interface ChosenProps {
  readonly route: Route;
  readonly home: HomeView;
}

/** What the address points to; the children are Today and the list. */
function Chosen({ route, home, children }: ChosenProps & { readonly children: ReactNode }) {
  const say = useSay();
  if (route.page === 'home' || route.page === 'list') return children;
  return (
    <ErrorBoundary resetOn={hrefOf(route)}>
      <Suspense fallback={<Loading label={say('common.loading')} />}>
        <Page route={route} home={home} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Page({
  route,
  home,
}: {
  readonly route: Exclude<Route, { readonly page: 'home' | 'list' }>;
  readonly home: HomeView;
}) {
  switch (route.page) {
    case 'start':
      return <Start isFirst={isEmpty(home)} />;
    case 'items':
      return <MyItems rows={home.series} />;
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

function Back({ to }: { readonly to: Route }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Button as="a" className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} href={hrefOf(to)}>
      {say('common.back')}
    </Button>
  );
}
