import {
  MAX_DECISION_TEXT,
  MAX_DECISIONS_PER_MEETING,
  MAX_ITEM_TEXT,
  MAX_NOTES_TEXT,
  MAX_OPEN_ITEMS,
  MAX_WHEN_AND_WHERE,
} from '@rapport/core/contract/limits';
import type { DocumentStore } from '@rapport/core/ports';
import { writeMeetingNotes, writePointNotes } from '@rapport/core/useCases/changeAgenda';
import { addDecision, answerClose } from '@rapport/core/useCases/leadMeeting';
import { readMeeting } from '@rapport/core/useCases/readSeries';
import { openCosmosDatabase } from '../support/cosmosDatabase';
import { startCosmosEmulator } from '../support/cosmosEmulator';
import { type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
import { openWorld, startWithSam, type World } from '../support/world';

jest.setTimeout(120_000);

/** As much as a character can take in UTF-8. */
const FOUR_BYTES = '𠮷';

const stores: Readonly<Record<string, () => Promise<{ store?: DocumentStore; close(): Promise<void> }>>> = {
  'the embedded store': async () => ({ close: async () => undefined }),
  'Cosmos DB': async () => {
    const emulator = await startCosmosEmulator();
    const { store, close } = await openCosmosDatabase(emulator);
    return {
      store,
      close: async () => {
        await close();
        await emulator.close();
      },
    };
  },
};

describe.each(Object.entries(stores))('a meeting in which as much is written as can be, in %s', (_name, open) => {
  let world: World;
  let deps: World['deps'];
  let seriesId: string;
  let steps: Steps;
  let opened: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    opened = await open();
    const embedded = openWorld();
    deps = opened.store ? { ...embedded.deps, store: opened.store } : embedded.deps;
    world = { ...embedded, deps };
    seriesId = (await startWithSam(world)).id;
    steps = stepsOn(world, seriesId);
  });
  afterEach(async () => {
    world.close();
    await opened.close();
  });

  const refusalOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => undefined,
      (error: unknown) => error,
    );

  /** All decisions and promises there can be, then notes on point after point, four bytes a character, until no more fits. */
  async function filled() {
    for (let count = 0; count < 20; count++) await steps.add(world.maya, `Point ${count}`);
    const { meeting } = await steps.start();
    const at = { seriesId, meetingId: meeting.id };
    const decided = Array.from({ length: MAX_DECISIONS_PER_MEETING }, () => deps.ids.next());
    for (const requestId of decided)
      await addDecision(deps, world.maya, { ...at, requestId, text: FOUR_BYTES.repeat(MAX_DECISION_TEXT) });
    for (let count = 0; count < MAX_OPEN_ITEMS; count++)
      await steps.promise(world.sam, FOUR_BYTES.repeat(MAX_ITEM_TEXT), {
        whenAndWhere: FOUR_BYTES.repeat(MAX_WHEN_AND_WHERE),
      });
    const text = FOUR_BYTES.repeat(MAX_NOTES_TEXT);
    for (const { id: pointId } of meeting.points) {
      const error = await refusalOf(writePointNotes(deps, world.sam, { ...at, pointId, text, basedOn: 0 }));
      if (error) return { at, refused: { pointId, error }, decided, points: meeting.points };
    }
    throw new Error('All of it fits');
  }

  it('refuses what is too much and keeps what stands; what makes it shorter makes room, and it can be closed and answered', async () => {
    const { at, refused, decided, points } = await filled();
    expect(refused.error).toMatchObject({ code: 'meetingFull' });
    const refusedNotes = async () =>
      (await readMeeting(deps, world.maya, at)).points.find((each) => each.id === refused.pointId)?.notes;
    expect(await refusedNotes()).toEqual({ text: '', version: 0 });
    const most = { ...at, text: FOUR_BYTES.repeat(MAX_NOTES_TEXT - 1_000), basedOn: 0 };
    await expect(writeMeetingNotes(deps, world.sam, most)).rejects.toMatchObject({ code: 'meetingFull' });
    await writePointNotes(deps, world.sam, { ...at, pointId: points[0]?.id ?? '', text: 'Short', basedOn: 1 });
    expect((await writeMeetingNotes(deps, world.sam, most)).notes.version).toBe(1);

    const next = await steps.close();
    expect(next.meeting.points).toHaveLength(20);
    const { madeItems } = await readMeeting(deps, world.sam, at);
    expect(madeItems).toHaveLength(MAX_OPEN_ITEMS);
    const agreed = [...decided, ...madeItems.map((each) => each.id)];
    await answerClose(deps, world.maya, { ...at, worth: 5, agreed });
    await answerClose(deps, world.sam, { ...at, worth: 1, agreed: [] });
    await steps.start();
    expect((await steps.close()).heldCount).toBe(2);
    expect((await storedOf(world, seriesId)).meetings).toHaveLength(3);
  });
});
