import { addPoint } from '@rapport/core/useCases/changeAgenda';
import { readHome, updateMe } from '@rapport/core/useCases/readHome';
import { readSeries } from '@rapport/core/useCases/readSeries';
import { countingStore } from '../support/countingStore';
import { openWorld, startWithSam, type World } from '../support/world';

let world: World;
let seriesId: string;
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
});
afterEach(() => world.close());

const add = (as: World['sam'], requestId = world.deps.ids.next(), deps = world.deps) =>
  addPoint(deps, as, { seriesId, requestId, text: 'x', area: 'other' });
const seenByMaya = async () => (await readSeries(world.deps, world.maya, { seriesId })).other.name;

describe('somebody who is called otherwise by now', () => {
  it('is called so by the other, everywhere, from the next thing they do', async () => {
    await add({ ...world.sam, name: 'Sam Berg' });
    expect(await seenByMaya()).toBe('Sam Berg');
    expect((await readHome(world.deps, world.maya)).series[0]?.other.name).toBe('Sam Berg');
  });

  it('sees their own new name at once', async () => {
    await updateMe(world.deps, world.sam, { timeZone: 'Europe/Stockholm', locale: 'sv-SE' });
    expect((await readHome(world.deps, { ...world.sam, name: 'Sam Berg' })).me.name).toBe('Sam Berg');
  });

  it.each(['', ' ', 'sam@contoso.com'])('keeps the name when "%s" is all that is known', async (name) => {
    await add({ ...world.sam, name });
    expect(await seenByMaya()).toBe('Sam Lindqvist');
  });

  it('costs nothing where nothing is done', async () => {
    const requestId = world.deps.ids.next();
    await add(world.sam, requestId);
    const store = countingStore(world.deps.store);
    await add({ ...world.sam, name: 'Sam Berg' }, requestId, { ...world.deps, store });
    expect(store.calls().documentsWritten).toBe(0);
    expect(await seenByMaya()).toBe('Sam Lindqvist');
  });
});
