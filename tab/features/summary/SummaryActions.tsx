import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular, PrintRegular } from '@fluentui/react-icons';
import type { MeetingView, SeriesView } from '@rapport/core/contract/views';
import { useNoticeBoard } from '../../components/notices';
import { useReader, useSay } from '../../host/language';
import { copyRich } from './copyRich';
import { Reopen } from './Reopen';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly series: SeriesView;
  readonly meeting: MeetingView;
}

/** Takes the summary along: into a mail or a document, or onto paper. */
export function SummaryActions({ series, meeting }: Props) {
  const say = useSay();
  const board = useNoticeBoard();
  const reader = useReader();
  const copy = () => {
    const load = () => import('./copied').then((module) => module.copiedSummary(meeting, series, { ...reader, say }));
    copyRich(load).then(
      () => board.post({ intent: 'success', text: say('summary.copied') }),
      () => board.post({ intent: 'error', text: say('summary.copy.failed') }),
    );
  };
  return (
    <div className={useStyles().actions} data-screen>
      <Button icon={<CopyRegular />} onClick={copy}>
        {say('summary.copy')}
      </Button>
      <Button icon={<PrintRegular />} onClick={() => window.print()}>
        {say('summary.print')}
      </Button>
      <Reopen series={series} meetingId={meeting.id} />
    </div>
  );
}
