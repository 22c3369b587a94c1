import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { assertNever } from '@rapport/core/domain/errors';
import { useSeries } from '../client/queries';
import { later } from '../components/later';
import { Missing } from '../components/ScreenStates';
import { ChangeMenu } from '../features/rhythm/ChangeMenu';
import { OwedCard } from '../features/rhythm/OwedCard';
import { RestButtons } from '../features/rhythm/RestButtons';
import { RestingBar } from '../features/rhythm/RestingBar';
import { SeriesHeader } from '../features/series/SeriesHeader';
import type { Route, SeriesSection } from '../host/route';
import { AboutSeries } from './AboutSeries';
import { ErrorBoundary } from './ErrorBoundary';
import { SeriesAgenda } from './SeriesAgenda';
import { SeriesSections } from './SeriesSections';

const SeriesHistory = later(() => import('./SeriesHistory').then((module) => module.SeriesHistory));
const Heritages = later(() => import('../features/settings/Heritages').then((module) => module.Heritages));
const HeldMeeting = later(() => import('./HeldMeeting').then((module) => module.HeldMeeting));
const SeriesItems = later(() => import('../features/items/SeriesItems').then((module) => module.SeriesItems));
const Doing = later(() => import('../features/practices/Doing').then((module) => module.Doing));
const SeriesSettings = later(() =>
  import('../features/settings/SeriesSettings').then((module) => module.SeriesSettings),
);

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, flex: '1 0 auto' },
});

type SeriesRoute = Extract<Route, { readonly seriesId: string }>;

/** One 1-on-1: who, and the chosen section. */
export function SeriesPage({ route }: { readonly route: SeriesRoute }) {
  const styles = useStyles();
  const { query, view } = useSeries(route.seriesId);
  if (!view) return <Missing query={query} />;
  return (
    <AboutSeries series={view}>
      <div className={styles.page}>
        <SeriesHeader series={view}>
          <ChangeMenu series={view} />
        </SeriesHeader>
        <RestingBar series={view} />
        <SeriesSections route={route} />
        <ErrorBoundary resetOn={JSON.stringify(route)}>
          <Section route={route} series={view} />
        </ErrorBoundary>
      </div>
    </AboutSeries>
  );
}

function Section({ route, series }: { readonly route: SeriesRoute; readonly series: SeriesView }) {
  switch (route.page) {
    case 'pastMeeting':
      return <HeldMeeting series={series} meetingId={route.meetingId} />;
    case 'heritage':
      return <Heritages series={series} heldAt={route.heldAt} />;
    case 'series':
      return <Chosen section={route.section} series={series} />;
    default:
      return assertNever(route);
  }
}

function Chosen({ section, series }: { readonly section: SeriesSection; readonly series: SeriesView }) {
  switch (section) {
    case 'agenda':
      return (
        <>
          <OwedCard series={series} />
          <SeriesAgenda series={series} />
        </>
      );
    case 'items':
      return <SeriesItems series={series} />;
    case 'history':
      return <SeriesHistory series={series} />;
    case 'doing':
      return <Doing series={series} />;
    case 'settings':
      return (
        <SeriesSettings series={series}>
          <RestButtons series={series} />
        </SeriesSettings>
      );
    default:
      return assertNever(section);
  }
}
