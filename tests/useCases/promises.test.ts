import { MAX_OPEN_ITEMS } from '@rapport/core/contract/limits';
import type { ItemView } from '@rapport/core/contract/views';
import type { Caller } from '@rapport/core/domain/policy';
import { restorePoint } from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { addItem, changeItem, readItems } from '@rapport/core/useCases/items';
import { changeStatus } from '@rapport/core/useCases/keepRhythm';
import { readHome, updateMe } from '@rapport/core/useCases/readHome';
import { readMyItems } from '@rapport/core/useCases/readMyItems';
import { readMeeting } from '@rapport/core/useCases/readSeries';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { type Steps, stepsOn, storedOf } from '../support/oneOnOneSteps';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

let world: World;
let seriesId: string;
let steps: Steps;
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
  steps = stepsOn(world, seriesId);
});
afterEach(() => world.close());

const keep = (caller: Caller, item: ItemView) =>
  changeItem(world.deps, caller, { seriesId, itemId: item.id, change: 'keep' });
const drop = (caller: Caller, item: ItemView, reason = 'No budget') =>
  changeItem(world.deps, caller, { seriesId, itemId: item.id, change: 'drop', reason });

describe('making a promise', () => {
  it('stands for both, as mine and as theirs', async () => {
    const mine = await steps.promise(world.sam, 'Ask Finance', {
      due: { choice: 'friday' },
      whenAndWhere: 'After lunch',
    });
    expect(mine).toMatchObject({
      text: 'Ask Finance',
      isMine: true,
      dueOn: '2026-11-27',
      whenAndWhere: 'After lunch',
      state: 'open',
    });
    const theirs = await readItems(world.deps, world.maya, { seriesId });
    expect(theirs.items).toMatchObject([{ id: mine.id, isMine: false, other: { name: 'Sam Lindqvist' } }]);
    expect((await readHome(world.deps, world.sam)).series[0]?.openItems).toMatchObject({
      mine: 1,
      theirs: 0,
      myOverdue: 0,
    });
  });

  it('can be made for the other, and by the same request once', async () => {
    const input = { seriesId, requestId: world.deps.ids.next(), text: 'Ask Finance', ownerId: world.sam.userId };
    const first = await addItem(world.deps, world.maya, input);
    expect(first).toMatchObject({ isMine: false, madeBy: world.maya.userId });
    expect(await addItem(world.deps, world.maya, { ...input, text: 'Other words' })).toEqual(first);
    expect((await steps.read()).openItems).toEqual({ mine: 0, theirs: 1 });
  });

  it('is not made for somebody else', async () => {
    const version = (await steps.read()).version;
    await expect(steps.promise(world.maya, 'x', { ownerId: world.eve.userId })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect((await steps.read()).version).toBe(version);
  });

  it('takes a point off the agenda before the meeting, and marks it discussed in it', async () => {
    const point = (await steps.add(world.sam, 'Talk to Finance')).meeting.points[0]?.id;
    await steps.promise(world.sam, 'Talk to Finance', { pointId: point });
    expect((await steps.read()).meeting.points).toEqual([]);
    const undone = await restorePoint(world.deps, world.sam, { seriesId, pointId: point ?? '' });
    expect(undone.meeting.points).toHaveLength(1);
    await steps.start();
    await steps.promise(world.maya, 'I will do it', { pointId: point });
    expect((await steps.read()).meeting.points).toMatchObject([{ id: point, state: 'discussed' }]);
  });

  it('out of a point that is gone makes nothing', async () => {
    await expect(steps.promise(world.sam, 'x', { pointId: world.deps.ids.next() })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect((await storedOf(world, seriesId)).items).toEqual([]);
  });

  it('out of the same point by both at once makes one', async () => {
    const pointId = (await steps.add(world.sam, 'Talk to Finance')).meeting.points[0]?.id;
    const both = await Promise.allSettled([
      steps.promise(world.sam, 'Mine', { pointId }),
      steps.promise(world.maya, 'Yours', { pointId }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await storedOf(world, seriesId)).items).toHaveLength(1);
  });

  it('out of the same point by both at once while they meet makes one, and tells the other', async () => {
    const pointId = (await steps.add(world.sam, 'Talk to Finance')).meeting.points[0]?.id;
    await steps.start();
    const both = await Promise.allSettled([
      steps.promise(world.sam, 'Mine', { pointId }),
      steps.promise(world.maya, 'Yours', { pointId }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'alreadyPromised' } });
    const { items } = await storedOf(world, seriesId);
    expect(items).toHaveLength(1);
    const [first] = (await readItems(world.deps, world.sam, { seriesId })).items;
    if (!first) throw new Error('No promise');
    await drop(world.sam, first);
    expect(await steps.promise(world.maya, 'Yours', { pointId })).toMatchObject({ state: 'open' });
  });

  it('is not made by a request id that names something else', async () => {
    const before = await steps.read();
    for (const requestId of [seriesId, before.meeting.id])
      await expect(steps.promise(world.sam, 'x', { requestId })).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await steps.read()).toEqual(before);
  });

  it('has an end, also by reopening; the same request still answers', async () => {
    const requestId = world.deps.ids.next();
    const first = await steps.promise(world.sam, 'First', { requestId });
    for (let count = 1; count < MAX_OPEN_ITEMS; count++) await steps.promise(world.sam, `Promise ${count}`);
    await expect(steps.promise(world.sam, 'One more')).rejects.toMatchObject({ code: 'tooManyItems' });
    expect(await steps.promise(world.sam, 'First', { requestId })).toEqual(first);
    await keep(world.sam, first);
    await steps.promise(world.sam, 'One more');
    const reopen = changeItem(world.deps, world.sam, { seriesId, itemId: first.id, change: 'reopen' });
    await expect(reopen).rejects.toMatchObject({ code: 'tooManyItems' });
  });
});

describe('the day of a promise', () => {
  it.each([
    ['2026-11-19', true],
    ['2025-11-20', true],
    ['2025-11-18', false],
    ['0000-01-01', false],
    ['2029-11-22', true],
    ['2029-11-23', false],
    ['9999-12-31', false],
  ])('%s can be meant: %s, when it is made and when it is moved', async (on, isNear) => {
    const item = await steps.promise(world.sam, 'x');
    const acts = [
      () => steps.promise(world.sam, 'y', { due: { on } }),
      () => changeItem(world.deps, world.sam, { seriesId, itemId: item.id, change: 'move', due: { on } }),
    ];
    for (const act of acts) {
      if (isNear) expect(await act()).toMatchObject({ dueOn: on });
      else await expect(act()).rejects.toMatchObject({ code: 'dateTooFar' });
    }
    expect((await storedOf(world, seriesId)).items).toHaveLength(isNear ? 2 : 1);
  });

  it('is counted in the time zone of who owns it', async () => {
    await updateMe(world.deps, world.sam, { timeZone: 'Asia/Tokyo', locale: 'en' });
    world.deps.clock.moveTo('2026-11-20T22:00:00Z');
    const [sams, mayas] = [
      await steps.promise(world.maya, 'x', { ownerId: world.sam.userId, due: { choice: 'today' } }),
      await steps.promise(world.maya, 'x', { due: { choice: 'today' } }),
    ];
    expect([sams.dueOn, mayas.dueOn]).toEqual(['2026-11-21', '2026-11-20']);
    expect((await keep(world.maya, sams)).state).toBe('kept');
    expect((await storedOf(world, seriesId)).items.find((each) => each.id === sams.id)).toMatchObject({
      keptOn: '2026-11-21',
    });
  });

  it.each([
    ['the coming one before it', '2026-11-20T12:00:00Z', false, '2026-11-24'],
    ['the one after while it runs', '2026-11-24T09:10:00Z', true, '2026-12-01'],
    ['still the coming one, a few minutes late', '2026-11-24T09:10:00Z', false, '2026-11-24'],
    ['the one after when its time has passed', '2026-11-26T09:10:00Z', false, '2026-12-01'],
  ])('next 1-on-1 is %s', async (_name, now, running, expected) => {
    world.deps.clock.moveTo(now);
    if (running) await steps.start();
    expect((await steps.promise(world.sam, 'x', { due: { choice: 'nextMeeting' } })).dueOn).toBe(expected);
  });

  it('is moved, and its history stays', async () => {
    const item = await steps.promise(world.sam, 'x', { due: { on: '2026-11-23' } });
    const move = (due: { on: string } | null) =>
      changeItem(world.deps, world.maya, { seriesId, itemId: item.id, change: 'move', due });
    await move({ on: '2026-11-30' });
    expect(await move(null)).toMatchObject({ movedFrom: ['2026-11-23', '2026-11-30'] });
    expect(await move(null)).not.toHaveProperty('dueOn');
    expect((await storedOf(world, seriesId)).series.openItems).toEqual([{ id: item.id, ownerId: world.sam.userId }]);
  });

  it('makes it late on the home page of each, from the day after', async () => {
    await steps.promise(world.sam, 'x', { due: { on: '2026-11-23' } });
    const overdue = async (caller: Caller) => (await readHome(world.deps, caller)).series[0]?.openItems;
    world.deps.clock.moveTo('2026-11-23T12:00:00Z');
    expect(await overdue(world.sam)).toMatchObject({ myOverdue: 0 });
    world.deps.clock.moveTo('2026-11-24T12:00:00Z');
    expect(await overdue(world.sam)).toMatchObject({ mine: 1, myOverdue: 1 });
    expect(await overdue(world.maya)).toMatchObject({ theirs: 1, theirOverdue: 1 });
  });
});

describe('the home page', () => {
  it('says by when the first of my open promises is due, and not when theirs is', async () => {
    const next = async (caller: Caller) => (await readHome(world.deps, caller)).series[0]?.openItems.myNextDueOn;
    await steps.promise(world.sam, 'No due date');
    expect(await next(world.sam)).toBeUndefined();
    await steps.promise(world.sam, 'Later', { due: { on: '2026-12-04' } });
    const soon = await steps.promise(world.sam, 'Soon', { due: { on: '2026-11-27' } });
    expect(await next(world.sam)).toBe('2026-11-27');
    expect(await next(world.maya)).toBeUndefined();
    await keep(world.sam, soon);
    expect(await next(world.sam)).toBe('2026-12-04');
  });
});

describe('closing a promise', () => {
  it('counts for its owner, whoever says so, and can be taken back', async () => {
    const [one, two] = [await steps.promise(world.sam, 'One'), await steps.promise(world.sam, 'Two')];
    await keep(world.maya, one);
    await drop(world.sam, two);
    expect((await steps.read()).tallies).toEqual({
      mine: { kept: 0, keptLate: 0, dropped: 0 },
      theirs: { kept: 1, keptLate: 0, dropped: 1 },
    });
    await changeItem(world.deps, world.sam, { seriesId, itemId: one.id, change: 'reopen' });
    expect((await steps.read()).tallies.theirs).toEqual({ kept: 0, keptLate: 0, dropped: 1 });
  });

  it.each([
    ['both keep it', keep, keep, ['fulfilled', 'fulfilled'], { kept: 1, keptLate: 0, dropped: 0 }],
    ['both drop it for the same reason', drop, drop, ['fulfilled', 'fulfilled'], { kept: 0, keptLate: 0, dropped: 1 }],
  ] as const)('counts once when %s at the same moment', async (_name, mayas, sams, statuses, tally) => {
    const item = await steps.promise(world.sam, 'One');
    const both = await Promise.allSettled([mayas(world.maya, item), sams(world.sam, item)]);
    expect(both.map((each) => each.status)).toEqual(statuses);
    expect((await steps.read()).tallies.theirs).toEqual(tally);
  });

  it('lets one win when one keeps and the other drops it', async () => {
    const item = await steps.promise(world.sam, 'One');
    const both = await Promise.allSettled([keep(world.maya, item), drop(world.sam, item)]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((each) => each.status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'itemClosed' } });
    const { kept, dropped } = (await steps.read()).tallies.theirs;
    expect(kept + dropped).toBe(1);
  });

  it('is handed over once when the request says to whom, however often it comes', async () => {
    const item = await steps.promise(world.sam, 'One');
    const hand = (caller: Caller) =>
      changeItem(world.deps, caller, { seriesId, itemId: item.id, change: 'handOver', toId: world.maya.userId });
    await Promise.all([hand(world.maya), hand(world.sam)]);
    expect((await hand(world.sam)).ownerId).toBe(world.maya.userId);
    expect((await steps.read()).openItems).toEqual({ mine: 1, theirs: 0 });
    const toEve = changeItem(world.deps, world.sam, {
      seriesId,
      itemId: item.id,
      change: 'handOver',
      toId: world.eve.userId,
    });
    await expect(toEve).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('is never reworded over other words: the second is told how it is said now, and loses nothing', async () => {
    const item = await steps.promise(world.sam, 'Ask Finance', { whenAndWhere: 'On Friday' });
    const reword = (caller: Caller, text: string, basedOn: number, whenAndWhere?: string) =>
      changeItem(world.deps, caller, { seriesId, itemId: item.id, change: 'reword', text, basedOn, whenAndWhere });
    const both = await Promise.allSettled([
      reword(world.sam, 'Ask Ada', 0, 'On Friday'),
      reword(world.maya, 'Ask Ben', 0),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [won] = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    if (!won) throw new Error('Nobody won');
    const { text, whenAndWhere } = won;
    expect(both.find((each) => each.status === 'rejected')).toMatchObject({
      reason: {
        code: 'changedElsewhere',
        detail: { current: { text, version: 1, ...(whenAndWhere && { whenAndWhere }) } },
      },
    });
    // The same request again answers the same; the one that lost stays refused until it knows the present words.
    const [again, other] = text === 'Ask Ada' ? [world.sam, world.maya] : [world.maya, world.sam];
    expect(await reword(again, text, 0, whenAndWhere)).toMatchObject({ text, wordsVersion: 1 });
    await expect(reword(other, 'Ask Cem', 0)).rejects.toMatchObject({ code: 'changedElsewhere' });
    expect(await reword(other, 'Ask Cem', 1)).toMatchObject({ text: 'Ask Cem', wordsVersion: 2 });
    await keep(world.sam, item);
    const reopened = await changeItem(world.deps, world.sam, { seriesId, itemId: item.id, change: 'reopen' });
    expect(reopened.wordsVersion).toBe(2);
  });

  it('works in a 1-on-1 that has ended; making new ones does not', async () => {
    const item = await steps.promise(world.sam, 'One');
    await changeStatus(world.deps, world.maya, { seriesId, status: 'ended' });
    expect((await keep(world.sam, item)).state).toBe('kept');
    await expect(steps.promise(world.sam, 'Two')).rejects.toMatchObject({ code: 'seriesEnded' });
  });

  it('of something that is no promise finds nothing', async () => {
    for (const itemId of [seriesId, await steps.meetingId(), world.deps.ids.next()]) {
      const attempt = changeItem(world.deps, world.sam, { seriesId, itemId, change: 'keep' });
      await expect(attempt).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});

describe('a promise made while they meet', () => {
  it('stands in the summary as it was at the end, without those dropped again', async () => {
    const before = await steps.promise(world.sam, 'Made before');
    world.deps.clock.moveTo('2026-11-24T09:01:00Z');
    await steps.start();
    const [made, gone] = [await steps.promise(world.sam, 'Ask'), await steps.promise(world.sam, 'Never mind')];
    await changeItem(world.deps, world.sam, {
      seriesId,
      itemId: made.id,
      change: 'reword',
      text: 'Ask Finance',
      basedOn: 0,
    });
    await drop(world.sam, gone);
    await keep(world.sam, before);
    const meetingId = await steps.meetingId();
    await steps.close();
    const held = await readMeeting(world.deps, world.sam, { seriesId, meetingId });
    expect(held.madeItems).toEqual([{ id: made.id, text: 'Ask Finance', ownerId: world.sam.userId }]);
    await drop(world.sam, made);
    expect((await readMeeting(world.deps, world.sam, { seriesId, meetingId })).madeItems).toHaveLength(1);
  });

  it('is in the summary although it was made while the other pressed Close, or belongs to the next', async () => {
    world.deps.clock.moveTo('2026-11-24T09:01:00Z');
    const at = { seriesId, meetingId: await steps.meetingId() };
    await startMeeting(world.deps, world.maya, at);
    await Promise.all([closeMeeting(world.deps, world.maya, at), steps.promise(world.sam, 'Just in time')]);
    const { items } = await storedOf(world, seriesId);
    const held = await readMeeting(world.deps, world.maya, at);
    expect(held.madeItems.map((each) => each.id)).toEqual(
      items.filter((each) => each.meetingId).map((each) => each.id),
    );
    expect(items).toHaveLength(1);
  });
});

describe('the lists of promises', () => {
  it('show open ones by their day, those without one last, then closed ones, page by page to the end', async () => {
    const made = [
      await steps.promise(world.sam, 'No due date'),
      await steps.promise(world.sam, 'Later', { due: { on: '2026-12-24' } }),
      await steps.promise(world.maya, 'Soon', { due: { on: '2026-11-23' } }),
    ];
    const closed = await steps.promise(world.maya, 'Closed');
    await keep(world.maya, closed);
    const { items } = await readItems(world.deps, world.maya, { seriesId });
    expect(items.map((each) => each.text)).toEqual(['Soon', 'Later', 'No due date', 'Closed']);
    for (let count = 0; count < 60; count++) await drop(world.sam, await steps.promise(world.sam, `Old ${count}`));
    const first = await readItems(world.deps, world.sam, { seriesId });
    const second = await readItems(world.deps, world.sam, { seriesId, after: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([53, 11, undefined]);
    expect(new Set([...first.items, ...second.items].map((each) => each.id)).size).toBe(64);
    expect(first.items.slice(0, 3).map((each) => each.id)).toEqual([made[2]?.id, made[1]?.id, made[0]?.id]);
    await expect(readItems(world.deps, world.sam, { seriesId, after: 'no page' })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('show what I owe and am owed in all 1-on-1s, once each, and what was closed lately', async () => {
    const open = await steps.promise(world.sam, 'Open');
    const kept = await steps.promise(world.sam, 'Kept');
    await keep(world.sam, kept);
    for (const caller of [world.maya, world.sam]) {
      const { items } = await readMyItems(world.deps, caller);
      expect(items.map((each) => each.id).sort()).toEqual([open.id, kept.id].sort());
    }
    expect(await readMyItems(world.deps, world.eve)).toEqual({ items: [], behind: { mine: 0, theirs: 0 } });
  });

  it('outlive the 1-on-1 they were made in: they stand, say so, and are kept or dropped; new ones are not made', async () => {
    const [mine, theirs] = [await steps.promise(world.sam, 'Mine'), await steps.promise(world.maya, 'Theirs')];
    const late = await steps.promise(world.sam, 'Late', { due: { on: '2026-11-19' } });
    await changeStatus(world.deps, world.maya, { seriesId, status: 'ended' });
    const { items } = await readMyItems(world.deps, world.sam);
    expect(items[0]?.id).toBe(late.id);
    expect(items.map((each) => each.id).sort()).toEqual([late.id, mine.id, theirs.id].sort());
    expect(items.every((each) => each.isOfEnded)).toBe(true);
    const counts = async () => (await readHome(world.deps, world.sam)).series[0]?.openItems;
    expect(await counts()).toMatchObject({ mine: 2, theirs: 1, myOverdue: 1, theirOverdue: 0 });
    await keep(world.sam, mine);
    await drop(world.sam, theirs);
    expect(await counts()).toMatchObject({ mine: 1, theirs: 0, myOverdue: 1, theirOverdue: 0 });
    await expect(steps.promise(world.sam, 'New')).rejects.toMatchObject({ code: 'seriesEnded' });
    const move = (due: { choice: 'nextMeeting' } | { choice: 'tomorrow' }) =>
      changeItem(world.deps, world.sam, { seriesId, itemId: late.id, change: 'move', due });
    await expect(move({ choice: 'nextMeeting' })).rejects.toMatchObject({ code: 'seriesEnded' });
    expect(await move({ choice: 'tomorrow' })).toMatchObject({ dueOn: '2026-11-21' });
    expect((await readMyItems(world.deps, world.sam)).items).toHaveLength(3);
  });

  it('have an end: by their day across all 1-on-1s, page by page, each once, whatever is closed in between', async () => {
    const other = await startSeries(world.deps, world.eve, {
      requestId: world.deps.ids.next(),
      otherId: world.sam.userId,
      kind: 'peer',
      leads: 'me',
      rhythm: everyTuesday,
    });
    const withEve = stepsOn(world, other.id);
    const day = (count: number) => ({ due: { on: `2026-12-${String((count % 28) + 1).padStart(2, '0')}` } });
    for (let count = 0; count < 60; count++) {
      await steps.promise(world.sam, `Maya ${count}`, count < 50 ? day(count) : {});
      await withEve.promise(world.eve, `Eve ${count}`, day(count));
    }
    const closed = await steps.promise(world.sam, 'Closed');
    await keep(world.sam, closed);
    const first = await readMyItems(world.deps, world.sam);
    expect([first.items.length, first.behind.mine + first.behind.theirs]).toEqual([51, 70]);
    const onFirst = first.items.find((each) => each.text.startsWith('Maya'));
    if (!onFirst) throw new Error('Nothing of Maya on the first page');
    await keep(world.sam, onFirst);
    const second = await readMyItems(world.deps, world.sam, { after: first.next });
    const third = await readMyItems(world.deps, world.sam, { after: second.next });
    expect([second.items.length, third.items.length, third.next]).toEqual([50, 20, undefined]);
    const open = [first, second, third].flatMap(({ items }) => items.filter((each) => each.state === 'open'));
    expect(new Set(open.map((each) => each.id)).size).toBe(120);
    expect(open.map((each) => each.dueOn ?? 'none')).toEqual(open.map((each) => each.dueOn ?? 'none').sort());
    expect([...second.items, ...third.items].filter((each) => each.isMine)).toHaveLength(first.behind.mine);
    expect(third.behind).toEqual({ mine: 0, theirs: 0 });
  });

  it.each(['no page', '2026-12-01', "2026-12-01 a b'", '9999-12-31  '])('have no page called "%s"', async (after) => {
    await expect(readMyItems(world.deps, world.sam, { after })).rejects.toMatchObject({ code: 'invalidInput' });
  });
});
