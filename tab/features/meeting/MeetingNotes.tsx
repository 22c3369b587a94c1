import type { SeriesView } from '@rapport/core/contract/views';
import { NotesField } from '../../components/NotesField';
import { useSay } from '../../host/language';

/** The notes on the meeting as a whole; both write them. */
export function MeetingNotes({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  return (
    <NotesField
      series={series}
      address={{ seriesId: series.id, meetingId: series.meeting.id }}
      notes={series.meeting.notes}
      label={say('meeting.notes.label')}
      placeholder={say('meeting.notes.placeholder')}
    />
  );
}
