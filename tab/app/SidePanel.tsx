import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ShareScreenStartRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { useHome, useSeries } from '../client/queries';
import { ConnectionBar } from '../components/ConnectionBar';
import { useNoticeBoard } from '../components/notices';
import { Empty, HiddenHeading, Missing } from '../components/ScreenStates';
import { Head, Scroller } from '../components/Scroller';
import { useHost } from '../host/host';
import { useSay } from '../host/language';
import { useRoute } from '../host/route';
import { likeliest } from './likeliest';
import { PanelSections } from './PanelSections';
import { useLostAt } from './useLostAt';

const useStyles = makeStyles({
  panel: { height: '100%', display: 'flex', flexDirection: 'column' },
  beside: { paddingInline: tokens.spacingHorizontalM },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  who: { display: 'flex', columnGap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
  control: { minWidth: 0, flex: '1 1 0' },
});

/** Beside a meeting: one column with the 1-on-1 that is running or next. */
export function SidePanel() {
  const styles = useStyles();
  const say = useSay();
  const home = useHome();
  return (
    <main className={styles.panel}>
      <Scroller headClassName={styles.beside} footClassName={styles.beside}>
        <HiddenHeading>{say('meeting.panel.title')}</HiddenHeading>
        {home.data ? <Chosen home={home.data} /> : <Missing query={home} />}
      </Scroller>
      <ConnectionBar lostAt={useLostAt(home)} />
    </main>
  );
}

function Chosen({ home }: { readonly home: HomeView }) {
  const styles = useStyles();
  const say = useSay();
  const route = useRoute();
  const linked = 'seriesId' in route ? route.seriesId : undefined;
  const [chosenId, choose] = useState(linked ?? likeliest(home.series)?.id);
  const row = home.series.find((each) => each.id === chosenId) ?? likeliest(home.series);
  if (!row) return <Empty drawing="page" title={say('meeting.panel.none')} text={say('meeting.panel.none.text')} />;
  return (
    <div className={styles.column}>
      <Head>
        <div className={styles.who}>
          <Select
            className={styles.control}
            aria-label={say('meeting.panel.with')}
            value={row.id}
            onChange={(_, { value }) => choose(value)}
          >
            {home.series.map((each) => (
              <option key={each.id} value={each.id}>
                {each.other.name}
              </option>
            ))}
          </Select>
          <ShowOnStage seriesId={row.id} />
        </div>
      </Head>
      <PanelSeries key={row.id} seriesId={row.id} />
    </div>
  );
}

function PanelSeries({ seriesId }: { readonly seriesId: string }) {
  const { query, view } = useSeries(seriesId);
  return view ? <PanelSections series={view} /> : <Missing query={query} />;
}

/** Puts the current point where both can read it. */
function ShowOnStage({ seriesId }: { readonly seriesId: string }) {
  const say = useSay();
  const board = useNoticeBoard();
  const { showOnStage } = useHost();
  if (!showOnStage) return null;
  const show = () => {
    showOnStage(seriesId).catch(() => board.post({ intent: 'error', text: say('meeting.panel.stage.refused') }));
  };
  return (
    <Button
      icon={<ShareScreenStartRegular />}
      aria-label={say('meeting.panel.stage')}
      title={say('meeting.panel.stage')}
      onClick={show}
    />
  );
}
