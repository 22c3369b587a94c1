import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { PrivateNote } from './PrivateNote';
import { QuestionCard } from './QuestionCard';
import { Since } from './Since';

const useStyles = makeStyles({
  beside: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** What helps to prepare, beside the agenda: my own note, what happened since, a question to ask. Beside one that is over, my note. */
export function Prepare({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const address = { seriesId: series.id, meetingId: series.meeting.id };
  return (
    <div className={styles.beside}>
      <PrivateNote key={address.meetingId} address={address} onlyIfWritten={!series.can.changeAgenda} />
      {series.can.changeAgenda && <Since series={series} />}
      {series.can.addPoints && <QuestionCard key={`question-${address.meetingId}`} series={series} />}
    </div>
  );
}
