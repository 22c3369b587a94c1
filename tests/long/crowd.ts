import { randomUUID } from 'node:crypto';
import { type ItemView, itemViewSchema, seriesViewSchema } from '@rapport/core/contract/views';
import type { BrowserContext } from 'playwright-core';
import { startPair } from '../support/pairs';
import type { Colleague, RunningRapport } from '../support/runningRapport';

/** How much two people have between them. */
interface Amount {
  readonly points: number;
  readonly openItems: number;
  readonly keptItems: number;
  readonly meetings: number;
  readonly text: string;
}

/** Two people who have met, and what a screen needs to show them. */
export interface Met {
  readonly id: string;
  readonly lastHeldId: string;
}

/** Starts a 1-on-1 of these two, holds so many meetings, and fills its agenda and its lists. The texts are long. */
export async function meetOften(
  rapport: RunningRapport,
  [leader, other]: readonly [Colleague, Colleague],
  { points, openItems, keptItems, meetings, text }: Amount,
): Promise<Met> {
  let series = await startPair(rapport, leader, other);
  const here = `/api/series/${series.id}`;
  const post = (path: string, body?: object) => rapport.ask(leader, `POST ${here}${path}`, body);
  const changed = async (path: string, body?: object) => {
    series = await seen(post(path, body), seriesViewSchema);
  };
  const by = (n: number) => (n % 2 ? other : leader);
  let lastHeldId = '';
  for (let n = 1; n <= meetings; n++) {
    lastHeldId = series.meeting.id;
    await changed('/points', { requestId: randomUUID(), text: `${n}. ${text}`, area: 'growth' });
    await changed(`/meetings/${lastHeldId}/start`);
    const discussed = `/meetings/${lastHeldId}/points/${series.meeting.points[0]?.id}/discussed`;
    await rapport.ask(leader, `PUT ${here}${discussed}`, { discussed: true });
    await changed(`/meetings/${lastHeldId}/close`);
  }
  const promise = (n: number) =>
    seen(post('/items', { requestId: randomUUID(), text: `${n}. ${text}`, ownerId: by(n).id }), itemViewSchema);
  for (let n = 1; n <= keptItems; n++) {
    const { id }: ItemView = await promise(n);
    await post(`/items/${id}/changes`, { change: 'keep' });
  }
  for (let n = 1; n <= openItems; n++) await promise(n);
  for (let n = 1; n <= points; n++) {
    const body = { requestId: randomUUID(), text: `${n}. ${text}` };
    series = await seen(rapport.ask(by(n), `POST ${here}/points`, body), seriesViewSchema);
  }
  return { id: series.id, lastHeldId };
}

async function seen<View>(asking: Promise<Response>, schema: { parse(json: unknown): View }): Promise<View> {
  const answer = await asking;
  if (!answer.ok) throw new Error(`The API answered ${answer.status}: ${await answer.text()}`);
  return schema.parse(await answer.json());
}

/** Makes everybody's name 60 characters long, on the way from the API to the tab. */
export async function withLongNames(context: BrowserContext, people: readonly Colleague[]): Promise<void> {
  const long = (name: string) => `${name} `.repeat(5).slice(0, 60).trim();
  await context.route('**/api/**', async (route) => {
    const answer = await route.fetch();
    const text = people.reduce((all, { name }) => all.replaceAll(`"${name}"`, `"${long(name)}"`), await answer.text());
    await route.fulfill({ response: answer, body: text });
  });
}
