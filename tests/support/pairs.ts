import { randomUUID } from 'node:crypto';
import { homeViewSchema, type SeriesRow, type SeriesView, seriesViewSchema } from '@rapport/core/contract/views';
import type { Area } from '@rapport/core/domain/agenda';
import type { Colleague, RunningRapport } from './runningRapport';
import { everyTuesday } from './world';

/** A point that is on the agenda from the beginning. */
export interface FirstPoint {
  readonly by: Colleague;
  readonly text: string;
  readonly area?: Area;
}

/** Starts a weekly 1-on-1 of these two through the API, with these talking points. */
export async function startPair(
  rapport: RunningRapport,
  leader: Colleague,
  other: Colleague,
  points: readonly FirstPoint[] = [],
): Promise<SeriesView> {
  const rhythm = { ...everyTuesday, cadence: { ...everyTuesday.cadence, anchorOn: today() } };
  const order = { requestId: randomUUID(), otherId: other.id, kind: 'managerReport', leads: 'me', rhythm };
  let series = await seriesIn(rapport.ask(leader, 'POST /api/series', order));
  for (const { by, text, area } of points) {
    const body = { requestId: randomUUID(), text, ...(area && { area }) };
    series = await seriesIn(rapport.ask(by, `POST /api/series/${series.id}/points`, body));
  }
  return series;
}

/** The 1-on-1 as this person reads it from the API. */
export async function readPair(rapport: RunningRapport, as: Colleague, id: string): Promise<SeriesView> {
  return seriesIn(rapport.ask(as, `GET /api/series/${id}`));
}

/** The 1-on-1 that these two have, as it stands on Home. */
export async function pairOf(rapport: RunningRapport, as: Colleague, other: Colleague): Promise<SeriesRow> {
  const { series } = homeViewSchema.parse(await (await rapport.ask(as, 'GET /api/home')).json());
  const row = series.find((each) => each.other.id === other.id);
  if (!row) throw new Error(`${as.name} and ${other.name} have no 1-on-1`);
  return row;
}

/** Starts the meeting that is planned. */
export async function startMeeting(
  rapport: RunningRapport,
  as: Colleague,
  { id, meeting }: SeriesView,
): Promise<SeriesView> {
  return seriesIn(rapport.ask(as, `POST /api/series/${id}/meetings/${meeting.id}/start`));
}

async function seriesIn(asking: Promise<Response>): Promise<SeriesView> {
  const answer = await asking;
  if (!answer.ok) throw new Error(`The API answered ${answer.status}: ${await answer.text()}`);
  return seriesViewSchema.parse(await answer.json());
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
