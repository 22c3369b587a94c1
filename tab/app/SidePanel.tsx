import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ShareScreenStartRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { useHome, useSeries } from '../client/queries';
import { ConnectionBar } from '../components/ConnectionBar';
import { useNoticeBoard } from '../components/notices';
import { Empty, HiddenHeading, Missing } from '../components/ScreenStates';
import { When } from '../components/When';
import { useHost } from '../host/host';
import { useSay } from '../host/language';
import { useRoute } from '../host/route';
import { likeliest } from './likeliest';
import { SeriesAgenda } from './SeriesAgenda';
import { useLostAt } from './useLostAt';

const useStyles = makeStyles({
  panel: { position: 'relative', height: '100%', overflowY: 'auto', boxSizing: 'border-box' },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalM}`,
  },
  control: { minWidth: 0, width: '100%' },
});

/** Beside a meeting: one column with the agenda of the 1-on-1 that is running or next. */
export function SidePanel() {
  const styles = useStyles();
  const say = useSay();
  const home = useHome();
  return (
    <main className={styles.panel}>
      <HiddenHeading>{say('meeting.panel.title')}</HiddenHeading>
      <ConnectionBar lostAt={useLostAt(home)} />
      {home.data ? <Chosen home={home.data} /> : <Missing query={home} />}
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
  if (!row) return <Empty title={say('meeting.panel.none')} text={say('meeting.panel.none.text')} />;
  return (
    <div className={styles.column}>
      <Field label={say('meeting.panel.with')}>
        <Select className={styles.control} value={row.id} onChange={(_, { value }) => choose(value)}>
          {home.series.map((each) => (
            <option key={each.id} value={each.id}>
              {each.other.name}
            </option>
          ))}
        </Select>
      </Field>
      <PanelAgenda key={row.id} seriesId={row.id} />
    </div>
  );
}

function PanelAgenda({ seriesId }: { readonly seriesId: string }) {
  const { query, view } = useSeries(seriesId);
  if (!view) return <Missing query={query} />;
  return (
    <>
      {view.meeting.state === 'planned' && <When at={view.meeting.startsAt} relative />}
      <ShowOnStage seriesId={seriesId} />
      <SeriesAgenda series={view} />
    </>
  );
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
    <div>
      <Button size="small" icon={<ShareScreenStartRegular />} onClick={show}>
        {say('meeting.panel.stage')}
      </Button>
    </div>
  );
}
