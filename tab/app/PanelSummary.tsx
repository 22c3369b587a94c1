import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { useMeeting } from '../client/queries';
import { Missing } from '../components/ScreenStates';
import { HowItWas } from '../features/summary/HowItWas';
import { Summary } from '../features/summary/Summary';
import { useSay } from '../host/language';
import { agendaOf, hrefOf } from '../host/route';

const useStyles = makeStyles({ back: { alignSelf: 'flex-start' } });

/** What a meeting came to and how it was, in the place of the sections. */
export function PanelSummary({ series, meetingId }: { readonly series: SeriesView; readonly meetingId: string }) {
  const say = useSay();
  const query = useMeeting(series.id, meetingId);
  return (
    <>
      <Button
        as="a"
        className={useStyles().back}
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        href={hrefOf(agendaOf(series.id))}
      >
        {say('common.back')}
      </Button>
      {query.data ? (
        <>
          <Summary series={series} meeting={query.data} />
          <HowItWas series={series} meeting={query.data} />
        </>
      ) : (
        <Missing query={query} />
      )}
    </>
  );
}
