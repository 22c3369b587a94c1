import { areas } from '@rapport/core/domain/agenda';
import { seriesPartition } from '@rapport/core/domain/partitions';
import type { Caller } from '@rapport/core/domain/policy';
import type { Change } from '@rapport/core/ports';
import { loaded, meetingDocument } from '@rapport/core/useCases/documents';
import { changeItem } from '@rapport/core/useCases/items';
import { stepsOn } from './oneOnOneSteps';
import type { World } from './world';

/** Maya's 1-on-1 with somebody. */
interface WithMaya {
  readonly seriesId: string;
  readonly other: Caller;
}

/** What two people have behind them, in all. */
export interface Lived {
  readonly meetings: number;
  readonly points: number;
  readonly promises: number;
}

/** So many promises stay open. */
const STILL_OPEN = 3;

/**
 * Holds the next meetings of a 1-on-1, each at its time, with all points discussed and noted, and keeps all promises but
 * the last three. The clock is left at the start of the last meeting.
 */
export async function live(world: World, withMaya: WithMaya, { meetings, points, promises }: Lived): Promise<void> {
  const { seriesId, other } = withMaya;
  const steps = stepsOn(world, seriesId);
  const by = (n: number) => (n % 2 ? world.maya : other);
  let [added, promised] = [0, 0];
  for (let held = 1; held <= meetings; held++) {
    world.deps.clock.moveTo((await steps.read()).meeting.startsAt);
    for (; added < Math.round((held * points) / meetings); added++)
      await steps.add(by(added), `${added}. What somebody wants to talk about`, areas[added % areas.length]);
    await steps.start();
    await discussAll(world, withMaya);
    for (; promised < Math.round((held * promises) / meetings); promised++) {
      const { id: itemId } = await steps.promise(by(promised), `${promised}. What one of the two will do`);
      if (promised < promises - STILL_OPEN) await changeItem(world.deps, other, { seriesId, itemId, change: 'keep' });
    }
    await steps.close();
  }
}

/** Marks every point of the running meeting discussed, with notes, in one write: the meetings of two years take long enough. */
async function discussAll(world: World, { seriesId, other }: WithMaya): Promise<void> {
  const { store } = world.deps;
  const partition = seriesPartition(world.maya.tenantId, seriesId);
  const document = await store.get({ partition, id: await stepsOn(world, seriesId).meetingId() });
  if (!document) throw new Error('No current meeting');
  const { value: meeting } = loaded(meetingDocument, document);
  const { startsAt } = meeting;
  const notes = { text: NOTES, version: 1, editedBy: other.userId, editedAt: startsAt };
  const discussed = { state: 'discussed', discussedBy: other.userId, discussedAt: startsAt };
  const { etag, ...fields } = document;
  const agenda = meeting.agenda.map((each) => ({ ...each, ...discussed, notes }));
  const change: Change = { kind: 'replace', document: { ...fields, body: { ...meeting, agenda } }, etag };
  await store.commit(partition, [change]);
}

const NOTES = 'What came of it, in a line or two by somebody who listens and types at the same time.';
