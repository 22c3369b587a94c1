import { meeting } from '@microsoft/teams-js';
import { agendaOf, hrefOf } from '../host/route';

/** Shares the 1-on-1 to the stage of the meeting around the side panel. @throws when Teams refuses */
export function showOnStage(seriesId: string): Promise<void> {
  const address = new URL(hrefOf(agendaOf(seriesId)), window.location.href);
  return new Promise((resolve, reject) => {
    meeting.shareAppContentToStage(
      (error, shared) => (shared ? resolve() : reject(new Error(`Teams did not share: ${error?.errorCode}`))),
      address.href,
    );
  });
}
