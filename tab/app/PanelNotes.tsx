import { Divider } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { MeetingNotes } from '../features/meeting/MeetingNotes';
import { PrivateNote } from '../features/prepare/PrivateNote';

/** What both write down, and clearly apart what is only one's own. */
export function PanelNotes({ series }: { readonly series: SeriesView }) {
  const { id: seriesId, meeting, can } = series;
  return (
    <>
      {can.writeNotes && <MeetingNotes key={`notes-${meeting.id}`} series={series} />}
      <Divider />
      <PrivateNote key={meeting.id} address={{ seriesId, meetingId: meeting.id }} />
    </>
  );
}
