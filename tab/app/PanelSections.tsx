import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { assertNever } from '@rapport/core/domain/errors';
import { Suspense, useState } from 'react';
import { later } from '../components/later';
import { Head } from '../components/Scroller';
import { Segments } from '../components/Segments';
import { When } from '../components/When';
import { useSay } from '../host/language';
import { useRoute } from '../host/route';
import { ErrorBoundary } from './ErrorBoundary';
import { SeriesAgenda } from './SeriesAgenda';

const PanelSummary = later(() => import('./PanelSummary').then((module) => module.PanelSummary));
const PanelNotes = later(() => import('./PanelNotes').then((module) => module.PanelNotes));
const SeriesItems = later(() => import('../features/items/SeriesItems').then((module) => module.SeriesItems));

const useStyles = makeStyles({
  switch: { paddingBlock: tokens.spacingVerticalXS },
});

const sections = ['agenda', 'items', 'notes'] as const;
type Section = (typeof sections)[number];

/** A 1-on-1 in one column: its agenda or meeting, its promises, its notes; or what a meeting came to. */
export function PanelSections({ series }: { readonly series: SeriesView }) {
  const route = useRoute();
  if (route.page !== 'pastMeeting' || route.seriesId !== series.id) return <Sections series={series} />;
  return (
    <ErrorBoundary resetOn={route.meetingId}>
      <Suspense>
        <PanelSummary series={series} meetingId={route.meetingId} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Sections({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const [section, choose] = useState<Section>('agenda');
  return (
    <>
      <Head>
        <div className={styles.switch}>
          <Segments<Section>
            wide
            label={say('meeting.panel.sections')}
            value={section}
            options={sections.map((value) => ({ value, label: say(`meeting.panel.${value}`) }))}
            choose={choose}
          />
        </div>
      </Head>
      <ErrorBoundary resetOn={section}>
        <Suspense>
          <Shown section={section} series={series} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

function Shown({ section, series }: { readonly section: Section; readonly series: SeriesView }) {
  switch (section) {
    case 'agenda':
      return (
        <>
          {series.meeting.state === 'planned' && <When at={series.meeting.startsAt} relative />}
          <SeriesAgenda series={series} isAgendaOnly />
        </>
      );
    case 'items':
      return <SeriesItems series={series} />;
    case 'notes':
      return <PanelNotes series={series} />;
    default:
      return assertNever(section);
  }
}
