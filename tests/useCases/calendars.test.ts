import { wallClockIn } from '@rapport/core/domain/calendarDay';
import type { Meeting } from '@rapport/core/domain/meeting';
import { personPartition, seriesPartition } from '@rapport/core/domain/partitions';
import type { Caller } from '@rapport/core/domain/policy';
import { loaded, meetingDocument, personDocument, seriesDocument, stored } from '@rapport/core/useCases/documents';
import { exportAll } from '@rapport/core/useCases/exportAll';
import { changeItem, readItems } from '@rapport/core/useCases/items';
import { changeRhythm, changeStatus, moveMeeting, readRepairTimes } from '@rapport/core/useCases/keepRhythm';
import { readPractices, readSince } from '@rapport/core/useCases/lookBack';
import { loadPair, replacing } from '@rapport/core/useCases/pair';
import { readCalendars } from '@rapport/core/useCases/readCalendars';
import { readHome, updateMe } from '@rapport/core/useCases/readHome';
import { readMyItems } from '@rapport/core/useCases/readMyItems';
import { readMeeting } from '@rapport/core/useCases/readSeries';
import { seriesView } from '@rapport/core/useCases/views';
import { countingStore } from '../support/countingStore';
import { stepsOn, storedOf } from '../support/oneOnOneSteps';
import { everyTuesday, openWorld, startWithSam, type World } from '../support/world';

let world: World;
let seriesId: string;
beforeEach(async () => {
  world = openWorld();
  seriesId = (await startWithSam(world)).id;
});
afterEach(() => world.close());

const steps = () => stepsOn(world, seriesId);
const livesIn = (caller: Caller, timeZone: string) => updateMe(world.deps, caller, { timeZone, locale: 'en-GB' });

/** On how many screens of the reader something of the owner's is late. */
async function lateOn(reader: Caller, ownerId: string) {
  const { deps } = world;
  const isMine = ownerId === reader.userId;
  const { openItems } = (await readHome(deps, reader)).series[0] ?? {};
  const followUp = (await readPractices(deps, reader, { seriesId })).figures.find(
    (each) => each.practice === 'followUp',
  );
  const count = (items: readonly { readonly isOverdue: boolean; readonly ownerId: string }[]) =>
    items.filter((each) => each.isOverdue && each.ownerId === ownerId).length;
  return {
    home: isMine ? openItems?.myOverdue : openItems?.theirOverdue,
    since: count((await readSince(deps, reader, { seriesId })).overdue),
    practices: (isMine ? followUp?.mine : followUp?.theirs)?.overdue,
    items: count((await readItems(deps, reader, { seriesId })).items),
    myItems: count((await readMyItems(deps, reader)).items),
    export: count((await exportAll(deps, reader)).series.flatMap((each) => each.items)),
  };
}
const everywhere = (late: number) => ({
  home: late,
  since: late,
  practices: late,
  items: late,
  myItems: late,
  export: late,
});

describe('whether something is late', () => {
  it.each([
    // Noon of the 11th in Sydney is the afternoon of the 10th in Honolulu.
    ['Pacific/Honolulu', 'Australia/Sydney', '2026-12-11T01:00:00Z', 0],
    ['Pacific/Honolulu', 'Pacific/Kiritimati', '2026-12-11T01:00:00Z', 0],
    ['Pacific/Honolulu', 'Australia/Sydney', '2026-12-11T10:00:00Z', 1],
    ['Australia/Sydney', 'Pacific/Honolulu', '2026-12-11T01:00:00Z', 1],
    ['Pacific/Kiritimati', 'Pacific/Honolulu', '2026-12-10T10:00:00Z', 1],
    ['Pacific/Kiritimati', 'Pacific/Honolulu', '2026-12-10T09:59:00Z', 0],
    // The night on which Santiago has no midnight is another time of the year; this one is a day like any.
    ['America/Santiago', 'Africa/Cairo', '2026-12-11T02:59:00Z', 0],
    ['America/Santiago', 'Africa/Cairo', '2026-12-11T03:00:00Z', 1],
  ])('goes by the day in %s on every screen, also read in %s at %s', async (owner, reader, now, late) => {
    await livesIn(world.sam, owner);
    await livesIn(world.maya, reader);
    await steps().promise(world.sam, 'By the 10th', { due: { on: '2026-12-10' } });
    world.deps.clock.moveTo(now);
    expect(await lateOn(world.maya, world.sam.userId)).toEqual(everywhere(late));
    expect(await lateOn(world.sam, world.sam.userId)).toEqual(everywhere(late));
  });

  it('and whether it was done in time agree: done on its day it never was late', async () => {
    await livesIn(world.sam, 'Pacific/Honolulu');
    await livesIn(world.maya, 'Australia/Sydney');
    const { id: itemId } = await steps().promise(world.sam, 'By the 10th', { due: { on: '2026-12-10' } });
    world.deps.clock.moveTo('2026-12-11T09:59:00Z');
    expect(await lateOn(world.maya, world.sam.userId)).toEqual(everywhere(0));
    await changeItem(world.deps, world.maya, { seriesId, itemId, change: 'keep' });
    expect((await steps().read()).tallies.theirs).toMatchObject({ kept: 1, keptLate: 0 });
  });

  it('is told for the one who has it now, when it is handed over', async () => {
    await livesIn(world.sam, 'Pacific/Honolulu');
    await livesIn(world.maya, 'Australia/Sydney');
    const { id: itemId } = await steps().promise(world.sam, 'By the 10th', { due: { on: '2026-12-10' } });
    world.deps.clock.moveTo('2026-12-11T01:00:00Z');
    const toId = world.maya.userId;
    expect(await changeItem(world.deps, world.maya, { seriesId, itemId, change: 'handOver', toId })).toMatchObject({
      ownersToday: '2026-12-11',
      isOverdue: true,
    });
  });
});

describe('somebody who never told a time zone', () => {
  it('lives by what the directory says, on every screen', async () => {
    // Sam is in Stockholm there; in UTC it is still the 10th.
    await steps().promise(world.sam, 'By the 10th', { due: { on: '2026-12-10' } });
    world.deps.clock.moveTo('2026-12-10T23:30:00Z');
    expect(await lateOn(world.sam, world.sam.userId)).toEqual(everywhere(1));
    expect((await readCalendars(world.deps, world.sam, { seriesId })).mine).toMatchObject({
      timeZone: 'Europe/Stockholm',
      today: '2026-12-11',
    });
    expect((await exportAll(world.deps, world.sam)).timeZone).toBe('Europe/Stockholm');
  });

  it('lives by the clock of the 1-on-1 where the directory knows none either', async () => {
    const nowhere = { id: world.sam.userId, name: 'Sam Lindqvist' };
    const deps = { ...world.deps, directory: { ...world.deps.directory, find: async () => nowhere } };
    expect((await readCalendars(deps, world.sam, { seriesId })).mine.timeZone).toBe('Europe/Berlin');
  });

  it('keeps the zone that is remembered when their computer names none any more', async () => {
    await livesIn(world.sam, 'Pacific/Honolulu');
    const workingHours = { from: '21:00', to: '05:00', days: [1, 2, 3] };
    expect(await updateMe(world.deps, world.sam, { locale: 'en-GB', workingHours })).toMatchObject({
      timeZone: 'Pacific/Honolulu',
      workingHours,
    });
  });
});

describe('a time zone that this machine does not know', () => {
  /** As a machine with newer rules may have stored it. */
  async function samOnMars() {
    const partition = personPartition(world.sam.tenantId, world.sam.userId);
    const value = { id: world.sam.userId, name: world.sam.name, timeZone: 'Mars/Olympus_Mons', locale: 'en-GB' };
    await world.deps.store.commit(partition, [{ kind: 'create', document: stored(personDocument, value) }]);
  }

  it('counts as not told: all is answered, by the clock that the directory knows', async () => {
    await samOnMars();
    const item = await steps().promise(world.sam, 'By Friday', { due: { choice: 'friday' } });
    expect(item.dueOn).toBe('2026-11-27');
    await changeItem(world.deps, world.maya, { seriesId, itemId: item.id, change: 'keep' });
    expect(await readRepairTimes(world.deps, world.maya, { seriesId })).toEqual({ times: [] });
    expect((await readCalendars(world.deps, world.maya, { seriesId })).theirs.timeZone).toBe('Europe/Stockholm');
    expect((await readHome(world.deps, world.sam)).series).toHaveLength(1);
  });
});

describe('the calendars of the two', () => {
  it('say by whose clock each lives, which day it is for them and on which they meet next', async () => {
    await livesIn(world.sam, 'Pacific/Honolulu');
    await livesIn(world.maya, 'Pacific/Kiritimati');
    const honolulu = { timeZone: 'Pacific/Honolulu', today: '2026-11-20', nextMeetingOn: '2026-11-23' };
    const kiritimati = { timeZone: 'Pacific/Kiritimati', today: '2026-11-21', nextMeetingOn: '2026-11-24' };
    expect(await readCalendars(world.deps, world.maya, { seriesId })).toEqual({ mine: kiritimati, theirs: honolulu });
    expect(await readCalendars(world.deps, world.sam, { seriesId })).toEqual({ mine: honolulu, theirs: kiritimati });
  });

  it('mean by next the one after while they meet', async () => {
    world.deps.clock.moveTo('2026-11-24T09:00:00Z');
    await steps().start();
    expect((await readCalendars(world.deps, world.sam, { seriesId })).mine.nextMeetingOn).toBe('2026-12-01');
  });
});

describe('what a form offers', () => {
  it('is taken as the end of a pause: tomorrow by the calendar of the 1-on-1, and a year on', async () => {
    const rhythm = { ...everyTuesday, timeZone: 'Pacific/Kiritimati' };
    await changeRhythm(world.deps, world.maya, { seriesId, rhythm });
    // Noon in UTC is two in the morning of the 21st there.
    const pause = (untilOn: string) =>
      changeStatus(world.deps, world.maya, { seriesId, status: 'paused', untilOn }).then(({ status }) => status);
    await expect(pause('2026-11-21')).rejects.toMatchObject({ code: 'dateNotAhead' });
    expect(await pause('2026-11-22')).toMatchObject({ state: 'paused', untilOn: '2026-11-22' });
    expect(await pause('2027-11-22')).toMatchObject({ state: 'paused', untilOn: '2027-11-22' });
    await expect(pause('2027-11-23')).rejects.toMatchObject({ code: 'dateTooFar' });
  });

  it('is taken as the date of a meeting until the last minute of the last day, wherever the reader is', async () => {
    const { id: meetingId } = (await steps().read()).meeting;
    // A year and a day from the 20th, just before midnight in Pago Pago.
    const startsAt = '2027-11-22T10:59:00.000Z';
    expect(wallClockIn('Pacific/Pago_Pago', new Date(startsAt))).toEqual({ day: '2027-11-21', time: '23:59' });
    const moved = await moveMeeting(world.deps, world.maya, { seriesId, meetingId, startsAt });
    expect(moved.meeting.startsAt).toBe(startsAt);
  });
});

describe('two names of one zone', () => {
  it('are one place: a moved date stands when only the name changes', async () => {
    const saigon = { ...everyTuesday, timeZone: 'Asia/Saigon' };
    await changeRhythm(world.deps, world.maya, { seriesId, rhythm: saigon });
    const { id: meetingId } = (await steps().read()).meeting;
    const startsAt = '2026-11-26T05:00:00.000Z';
    await moveMeeting(world.deps, world.maya, { seriesId, meetingId, startsAt });
    const renamed = { ...saigon, timeZone: 'Asia/Ho_Chi_Minh', durationMinutes: 45 };
    const view = await changeRhythm(world.deps, world.maya, { seriesId, rhythm: renamed });
    expect(view.meeting).toMatchObject({ startsAt, durationMinutes: 45 });
    expect(view.rhythm.timeZone).toBe('Asia/Ho_Chi_Minh');
  });
});

describe('working hours', () => {
  const hours = (from: string, to: string) =>
    updateMe(world.deps, world.maya, { locale: 'en-GB', workingHours: { from, to, days: [1, 2, 3, 4, 5] } });

  it.each([
    ['21:00', '05:00'],
    ['09:00', '24:00'],
    ['16:00', '00:00'],
  ])('can go on to midnight and over it: %s to %s', async (from, to) => {
    expect((await hours(from, to)).workingHours).toMatchObject({ from, to });
    expect((await readHome(world.deps, world.maya)).me.workingHours).toMatchObject({ from, to });
  });
});

describe('a date that was planned by other rules of its time zone', () => {
  /** The planned meeting as a machine stored it whose rules are an hour behind, or which somebody moved. */
  async function planned(startsAt: string, moves: Meeting['moves'] = []) {
    const partition = seriesPartition(world.maya.tenantId, seriesId);
    const { meeting } = await steps().read();
    const [series, current] = await world.deps.store.getMany([
      { partition, id: seriesId },
      { partition, id: meeting.id },
    ]);
    if (!series || !current) throw new Error('No 1-on-1');
    const body = loaded(meetingDocument, current).value;
    const { value } = loaded(seriesDocument, series);
    await world.deps.store.commit(partition, [
      replacing(meetingDocument, { ...body, startsAt, moves }, current.etag),
      replacing(seriesDocument, { ...value, current: { ...value.current, startsAt } }, series.etag),
    ]);
  }
  const onScreens = async () => ({
    home: (await readHome(world.deps, world.sam)).series[0]?.meeting.startsAt,
    series: (await steps().read()).meeting.startsAt,
    meeting: (await readMeeting(world.deps, world.sam, { seriesId, meetingId: await steps().meetingId() })).startsAt,
    export: (await exportAll(world.deps, world.sam)).series[0]?.meetings[0]?.startsAt,
  });
  const all = (startsAt: string) => ({ home: startsAt, series: startsAt, meeting: startsAt, export: startsAt });
  // Tuesday 10:00 in Berlin.
  const onRhythm = '2026-11-24T09:00:00.000Z';
  const anHourOff = '2026-11-24T08:00:00.000Z';

  it('is on the time on the wall again on every screen, and in the store with the next write', async () => {
    await planned(anHourOff);
    expect(await onScreens()).toEqual(all(onRhythm));
    expect((await storedOf(world, seriesId)).meetings[0]?.startsAt).toBe(anHourOff);
    await steps().add(world.sam, 'Something');
    const { series, meetings } = await storedOf(world, seriesId);
    expect([series.current.startsAt, meetings[0]?.startsAt]).toEqual([onRhythm, onRhythm]);
    expect(await onScreens()).toEqual(all(onRhythm));
  });

  it('is told to who has the 1-on-1 open: its version is another one', async () => {
    const before = await steps().read();
    await planned(anHourOff);
    const shown = await steps().read();
    expect(shown.meeting.startsAt).toBe(before.meeting.startsAt);
    const { version: byOldRules } = seriesView(await pairAt(anHourOff), world.maya, world.deps.clock.now());
    expect(shown.version).not.toBe(byOldRules);
  });

  /** The 1-on-1 as a machine with the old rules read it. */
  async function pairAt(startsAt: string) {
    const pair = await loadPair(world.deps, world.maya, seriesId);
    return { ...pair, meeting: { ...pair.meeting, value: { ...pair.meeting.value, startsAt } } };
  }

  it('stands on every screen where somebody moved it there, also where an earlier version stored it', async () => {
    const move = { from: onRhythm, to: anHourOff, by: world.sam.userId, at: '2026-11-20T11:00:00.000Z' };
    await planned(anHourOff, [move]);
    expect(await onScreens()).toEqual(all(anHourOff));
  });

  it('costs Home no read where it is on the rhythm, or was moved', async () => {
    const meetingId = await steps().meetingId();
    await moveMeeting(world.deps, world.maya, { seriesId, meetingId, startsAt: '2026-11-24T10:00:00.000Z' });
    const counting = countingStore(world.deps.store);
    await readHome({ ...world.deps, store: counting }, world.sam);
    expect(counting.calls()).toMatchObject({ pointReads: 2, lists: 1 });
  });

  it('stays where it was once its time has come, though the rhythm changed since', async () => {
    world.deps.clock.moveTo('2026-11-26T12:00:00Z');
    const cadence = { ...everyTuesday.cadence, time: '11:00' };
    await changeRhythm(world.deps, world.maya, { seriesId, rhythm: { ...everyTuesday, cadence } });
    expect(await onScreens()).toEqual(all(onRhythm));
  });
});
