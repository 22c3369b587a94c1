import type { SeriesView } from '@rapport/core/contract/views';
import type { Rhythm } from '@rapport/core/domain/cadence';
import { dayIn } from '@rapport/core/domain/calendarDay';
import { addPoint, markDiscussed, writeMeetingNotes } from '@rapport/core/useCases/changeAgenda';
import { closeMeeting, skipMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { addItem } from '@rapport/core/useCases/items';
import { changeStatus } from '@rapport/core/useCases/keepRhythm';
import { startSeries } from '@rapport/core/useCases/startSeries';
import { DAY, MINUTE, openPast, type Past, type SeedSettings } from './past';
import { amara, callerOf, daniel, maya, type SeededPerson, tomas, yuki, zoe } from './people';
import { lastStarts, lastWorkingDay, weekly } from './rhythms';

/** A manager's 1-on-1 with a report. */
interface Two {
  readonly manager: SeededPerson;
  readonly report: SeededPerson;
  readonly rhythm: Rhythm;
}

/** Daniel and Amara have agreed to meet, and nothing else yet. */
export async function startEmpty(settings: SeedSettings): Promise<void> {
  const rhythm = weekly({ weekday: 4, time: '14:00', timeZone: daniel.timeZone });
  await start(openPast(settings, settings.today.getTime() - DAY), { manager: daniel, report: amara, rhythm });
}

/** Maya and Tomás had a 1-on-1 planned on the last working day, and nobody has said whether it took place. */
export async function leaveUnanswered(settings: SeedSettings): Promise<void> {
  const weekday = lastWorkingDay(settings.today, maya.timeZone);
  const two = { manager: maya, report: tomas, rhythm: weekly({ weekday, time: '16:00', timeZone: maya.timeZone }) };
  const past = openPast(settings, lastStarts(two.rhythm, settings.today, 4)[0] - DAY);
  let series = await start(past, two);
  for (const topic of ['First impressions of the team', 'The flaky test suite', 'What is the review guild for?'])
    series = await hold(past, series, { two, topic });
  await past.goTo(Date.parse(series.meeting.startsAt) - DAY);
  const requestId = past.deps.ids.next();
  const text = 'Should we split the import job in two?';
  await addPoint(past.deps, callerOf(tomas), { seriesId: series.id, requestId, text, area: 'roadblock' });
  await past.finish();
}

/** Zoë skipped her last 1-on-1 with Maya: it is owed, and Rapport offers times to make up for it. */
export async function leaveOwed(settings: SeedSettings): Promise<void> {
  const weekday = lastWorkingDay(settings.today, maya.timeZone);
  const two = { manager: maya, report: zoe, rhythm: weekly({ weekday, time: '11:00', timeZone: maya.timeZone }) };
  const past = openPast(settings, lastStarts(two.rhythm, settings.today, 3)[0] - DAY);
  let series = await start(past, two);
  for (const topic of ['Tables no one owns', 'A course on data contracts'])
    series = await hold(past, series, { two, topic });
  await past.goTo(Date.parse(series.meeting.startsAt) - DAY / 2);
  const here = { seriesId: series.id, meetingId: series.meeting.id };
  await skipMeeting(past.deps, callerOf(zoe), { ...here, reason: 'The nightly load broke and I need to stay on it' });
  await past.finish();
}

/** Maya and Yuki paused while Yuki is on leave. */
export async function pauseForLeave(settings: SeedSettings): Promise<void> {
  const two = {
    manager: maya,
    report: yuki,
    rhythm: weekly({ weekday: 2, time: '08:30', timeZone: maya.timeZone }),
  };
  const [first] = lastStarts(two.rhythm, settings.today, 4);
  const past = openPast(settings, first - DAY);
  let series = await start(past, two);
  for (const topic of ['Alerts no one acts on', 'Cache runbook']) series = await hold(past, series, { two, topic });
  await past.goTo(past.deps.clock.now().getTime() + DAY);
  await addItem(past.deps, callerOf(maya), {
    seriesId: series.id,
    requestId: past.deps.ids.next(),
    text: 'Keep the alert review going while Yuki is away',
    ownerId: maya.id,
  });
  const untilOn = dayIn(yuki.timeZone, new Date(past.today + 12 * DAY));
  await changeStatus(past.deps, callerOf(yuki), { seriesId: series.id, status: 'paused', untilOn });
  await past.finish();
}

function start({ deps }: Past, { manager, report, rhythm }: Two): Promise<SeriesView> {
  const requestId = deps.ids.next();
  const kind = 'managerReport' as const;
  return startSeries(deps, callerOf(manager), { requestId, otherId: report.id, kind, leads: 'me', rhythm });
}

/** One meeting about one topic. */
async function hold(
  past: Past,
  series: SeriesView,
  { two, topic }: { readonly two: Two; readonly topic: string },
): Promise<SeriesView> {
  const { deps } = past;
  const [manager, report] = [callerOf(two.manager), callerOf(two.report)];
  const here = { seriesId: series.id, meetingId: series.meeting.id };
  const startsAt = Date.parse(series.meeting.startsAt);
  await past.goTo(startsAt - DAY);
  const pointId = deps.ids.next();
  await addPoint(deps, report, { seriesId: series.id, requestId: pointId, text: topic, area: 'alignment' });
  await past.goTo(startsAt);
  await startMeeting(deps, manager, here);
  await past.goTo(startsAt + 20 * MINUTE);
  await markDiscussed(deps, report, { ...here, pointId, discussed: true });
  await writeMeetingNotes(deps, manager, { ...here, text: 'Talked it through.', basedOn: 0 });
  return closeMeeting(deps, manager, here);
}
