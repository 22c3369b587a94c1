import type { AddItem } from '@rapport/core/contract/requests';
import type { SeriesView } from '@rapport/core/contract/views';
import type { ActionItem } from '@rapport/core/domain/actionItem';
import type { Area } from '@rapport/core/domain/agenda';
import type { Meeting } from '@rapport/core/domain/meeting';
import { personPartition, seriesPartition } from '@rapport/core/domain/partitions';
import type { Caller } from '@rapport/core/domain/policy';
import type { Series } from '@rapport/core/domain/series';
import type { Stored } from '@rapport/core/ports';
import { addPoint } from '@rapport/core/useCases/changeAgenda';
import type { Deps } from '@rapport/core/useCases/deps';
import { itemDocument, loaded, meetingDocument, seriesDocument } from '@rapport/core/useCases/documents';
import { closeMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { addItem } from '@rapport/core/useCases/items';
import { listAll } from '@rapport/core/useCases/pair';
import { readSeries } from '@rapport/core/useCases/readSeries';
import type { World } from './world';

/** What the two do in a test, in short. */
export interface Steps {
  add(caller: Caller, text: string, area?: Area): Promise<SeriesView>;
  promise(caller: Caller, text: string, more?: Partial<AddItem>): ReturnType<typeof addItem>;
  /** The 1-on-1 as Maya sees it. */
  read(): Promise<SeriesView>;
  /** The id of the coming meeting. */
  meetingId(): Promise<string>;
  /** In the place of the planned one, whatever day it is, unless told otherwise. */
  start(as?: 'planned' | 'extra'): Promise<SeriesView>;
  close(): Promise<SeriesView>;
}

export function stepsOn(world: World, seriesId: string, deps: Deps = world.deps): Steps {
  const read = () => readSeries(world.deps, world.maya, { seriesId });
  const meetingId = async () => (await read()).meeting.id;
  return {
    add: (caller, text, area = 'other') =>
      addPoint(deps, caller, { seriesId, requestId: world.deps.ids.next(), text, area }),
    promise: (caller, text, more = {}) =>
      addItem(deps, caller, { seriesId, requestId: world.deps.ids.next(), text, ownerId: caller.userId, ...more }),
    read,
    meetingId,
    start: async (as = 'planned') => startMeeting(deps, world.maya, { seriesId, meetingId: await meetingId(), as }),
    close: async () => closeMeeting(deps, world.maya, { seriesId, meetingId: await meetingId() }),
  };
}

/** All that the store has of one 1-on-1, parsed. */
export async function storedOf(
  { deps, maya }: World,
  seriesId: string,
): Promise<{ readonly series: Series; readonly meetings: readonly Meeting[]; readonly items: readonly ActionItem[] }> {
  const partition = seriesPartition(maya.tenantId, seriesId);
  const all = (type: string) => listAll(deps.store, partition, type);
  const [series, meetings, items] = await Promise.all([
    deps.store.get({ partition, id: seriesId }),
    all(meetingDocument.type),
    all(itemDocument.type),
  ]);
  if (!series) throw new Error('No such series');
  return {
    series: loaded(seriesDocument, series).value,
    meetings: meetings.map((each) => loaded(meetingDocument, each).value),
    items: items.map((each) => loaded(itemDocument, each).value),
  };
}

/** Every document of a 1-on-1 and of these people, as the store has it: to see that nothing changed. */
export async function dumpOf({ deps }: World, seriesId: string, people: readonly Caller[]): Promise<readonly Stored[]> {
  const tenants = [...new Set(people.map((each) => each.tenantId))];
  const partitions = [
    ...tenants.map((tenantId) => ({
      partition: seriesPartition(tenantId, seriesId),
      types: ['series', 'meeting', 'actionItem', 'heritage'],
    })),
    ...people.map((each) => ({
      partition: personPartition(each.tenantId, each.userId),
      types: ['person', 'membership', 'template', `privateNote:${seriesId}`],
    })),
  ];
  const lists = partitions.flatMap(({ partition, types }) => types.map((type) => listAll(deps.store, partition, type)));
  return (await Promise.all(lists)).flat();
}
