import type { SeriesView } from '@rapport/core/contract/views';
import { useMeeting } from '../client/queries';
import { PastMeeting } from '../features/history/PastMeeting';
import { PrivateNote } from '../features/prepare/PrivateNote';
import { HowItWas } from '../features/summary/HowItWas';
import { Summary } from '../features/summary/Summary';

/** A meeting of the past: what it came to, and how it was. A note on one that was skipped has moved along. */
export function HeldMeeting({ series, meetingId }: { readonly series: SeriesView; readonly meetingId: string }) {
  const { data: meeting } = useMeeting(series.id, meetingId);
  const keepsNote = meeting && !meeting.skipped?.takenUpBy;
  return (
    <>
      <PastMeeting
        series={series}
        meetingId={meetingId}
        summary={(meeting) => (
          <>
            <Summary series={series} meeting={meeting} />
            <HowItWas series={series} meeting={meeting} />
          </>
        )}
      />
      {keepsNote && <PrivateNote key={meetingId} address={{ seriesId: series.id, meetingId }} onlyIfWritten />}
    </>
  );
}
