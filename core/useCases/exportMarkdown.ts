import { MAX_NOTES_TEXT } from '../contract/limits';
import type { ExportView, HeritageView } from '../contract/lookBackViews';
import type { TemplateView } from '../contract/preparingViews';
import type { ItemView, MeetingView, MeView, UnreadableSeriesView } from '../contract/views';
import type { Weekday } from '../domain/cadence';
import { dayIn } from '../domain/calendarDay';
import { placeOf } from '../domain/timeZone';
import { clockTime, fullDate, keptDay, weekdayName } from '../locales/dates';
import { blocks, escaped, heading, list } from '../locales/markdown';
import { quotedNotes } from '../locales/notesMarkdown';
import { rhythmWithPlace } from '../locales/rhythmWords';
import { sayIn } from '../locales/say';
import { purposeInWords } from '../locales/summary';
import { pointMarkdown, type SummaryReader, summaryMarkdown } from '../locales/summaryMarkdown';
import type { Turns } from '../ports';
import { inTurns } from './inTurns';

type ExportedSeries = ExportView['series'][number];

/** The whole export as one Markdown text, in its owner's language and time zone. */
export async function exportMarkdown(exported: ExportView, turns: Turns): Promise<string> {
  const { exportedAt, timeZone, me, series, unreadable = [], templates } = exported;
  const { locale = 'en' } = me;
  const quoted = await quotedInTurns(notesIn(exported), turns);
  const reader: SummaryReader = { say: sayIn(locale), locale, timeZone, now: new Date(exportedAt), level: 3, quoted };
  const { say } = reader;
  // One after the other: those of somebody who leads many may go back for years.
  const seriesTexts = await inTurns(turns, series, {
    work: (each) => seriesText(each, reader),
    lengthOf: () => MAX_NOTES_TEXT,
  });
  const about = say('export.about', { name: me.name, date: fullDate(reader.now, reader) });
  return `${blocks(
    heading(1, say('export.title')),
    escaped(about),
    series.length + unreadable.length === 0 ? say('export.noSeries') : '',
    list(unreadable.map((each) => escaped(missingEntry(each, reader)))),
    ...seriesTexts,
    templates.length === 0
      ? ''
      : blocks(heading(2, say('export.templates')), ...templates.map((each) => templateText(each, reader))),
    settingsText(me, reader),
  )}\n`;
}

function missingEntry({ otherName, reference }: UnreadableSeriesView, { say }: SummaryReader): string {
  return otherName === undefined
    ? say('export.missing.unnamed', { reference })
    : say('export.missing', { name: otherName, reference });
}

/** Reading Markdown is what takes long; all else is putting lines together. */
async function quotedInTurns(notes: readonly string[], turns: Turns): Promise<SummaryReader['quoted']> {
  const known = await inTurns(turns, notes, {
    work: (text) => [text, quotedNotes(text)] as const,
    lengthOf: ({ length }) => length,
  });
  const quotations = new Map(known);
  return (text) => quotations.get(text) ?? quotedNotes(text);
}

function notesIn({ series }: ExportView): readonly string[] {
  return series.flatMap(({ meetings, privateNotes, heritages }) => [
    ...meetings.flatMap(({ notes, points }) => [notes.text, ...points.map((each) => each.notes.text)]),
    ...privateNotes.map(({ text }) => text),
    ...heritages.flatMap((each) =>
      each.meetings.flatMap(({ notes, points }) => [notes, ...points.map((one) => one.notes)]),
    ),
  ]);
}

function seriesText(exported: ExportedSeries, reader: SummaryReader): string {
  const { series, meetings, items, heritages } = exported;
  const { say } = reader;
  const since = fullDate(new Date(series.startedAt), reader);
  return blocks(
    heading(2, say('export.series', { name: series.other.name })),
    list([
      escaped(rhythmWithPlace(series.rhythm, reader)),
      say('export.held', { count: series.heldCount, date: since }),
      ...statusEntry(exported, reader),
      ...(exported.unreadable ? [say('common.unreadable', { count: exported.unreadable })] : []),
    ]),
    itemsText(
      items.filter((each) => each.state === 'open'),
      say('export.openItems'),
      reader,
    ),
    itemsText(
      items.filter((each) => each.state !== 'open'),
      say('export.closedItems'),
      reader,
    ),
    ...meetings.map((each) => meetingText(each, exported, reader)),
    ...heritages.map((each) => heritageText(each, reader)),
  );
}

function statusEntry({ series: { status } }: ExportedSeries, reader: SummaryReader): readonly string[] {
  if (status.state === 'paused') return [reader.say('export.paused', { day: keptDay(status.untilOn, reader.locale) })];
  if (status.state === 'ended') return [reader.say('export.ended', { date: dayOf(status.at, reader) })];
  return [];
}

function itemsText(items: readonly ItemView[], title: string, reader: SummaryReader): string {
  return items.length === 0 ? '' : blocks(heading(3, title), list(items.map((each) => itemEntry(each, reader))));
}

function itemEntry(item: ItemView, reader: SummaryReader): string {
  const { say, locale } = reader;
  const owner = item.isMine ? say('items.mine') : say('items.theirs', { name: item.other.name });
  const closedOn = item.closedAt === undefined ? '' : dayOf(item.closedAt, reader);
  const days = item.movedFrom.map((each) => keptDay(each, locale)).join(', ');
  const facts = [
    item.dueOn === undefined ? '' : say('summary.due', { day: keptDay(item.dueOn, locale) }),
    item.whenAndWhere ?? '',
    days === '' ? '' : say('export.moved', { days }),
    item.state === 'kept' ? say('export.kept', { date: closedOn }) : '',
    item.state === 'dropped' ? say('export.dropped', { date: closedOn, reason: item.reason ?? '' }) : '',
    item.state === 'takenAlong' ? say('export.takenAlong', { date: closedOn }) : '',
  ];
  return escaped([`${owner}: ${item.text}`, ...facts.filter((each) => each !== '')].join('; '));
}

/** The day of an instant, by its owner's calendar. */
function dayOf(instant: string, { timeZone, locale }: SummaryReader): string {
  return keptDay(dayIn(timeZone, new Date(instant)), locale);
}

function meetingText(meeting: MeetingView, { series, privateNotes }: ExportedSeries, reader: SummaryReader): string {
  const { say } = reader;
  const note = privateNotes.find((each) => each.meetingId === meeting.id)?.text ?? '';
  return blocks(
    meeting.state === 'held'
      ? summaryMarkdown(meeting, series, reader).trimEnd()
      : otherMeeting(meeting, series, reader),
    worthLine(meeting, series.other.name, reader),
    note === '' ? '' : blocks(heading(4, say('export.privateNote')), reader.quoted(note)),
  );
}

/** One that was skipped, or that is still to come. */
function otherMeeting(meeting: MeetingView, { status }: ExportedSeries['series'], reader: SummaryReader): string {
  const { say } = reader;
  const ended = String(status.state === 'ended');
  const date = fullDate(new Date(meeting.date), reader);
  const agenda = meeting.points.map(({ text, area, notes }) =>
    pointMarkdown({ text: text.text, area, notes: notes.text }, reader),
  );
  return blocks(
    heading(3, meeting.state === 'skipped' ? date : say('export.planned', { date, ended })),
    meeting.purpose ? escaped(purposeInWords(meeting.purpose, say)) : '',
    meeting.skipped ? escaped(say('summary.skipped', { reason: meeting.skipped.reason })) : '',
    agenda.length === 0 ? '' : blocks(heading(4, say('summary.agenda')), list(agenda)),
    reader.quoted(meeting.notes.text),
  );
}

function worthLine({ answers }: MeetingView, name: string, { say }: SummaryReader): string {
  const [mine, theirs] = [answers?.mine?.worth, answers?.theirs?.worth];
  if (mine === undefined) return '';
  return escaped(
    theirs === undefined ? say('export.worth', { mine }) : say('export.worthBoth', { mine, theirs, name }),
  );
}

function heritageText({ formerName, meetings }: HeritageView, reader: SummaryReader): string {
  const { say } = reader;
  if (meetings.length === 0) return '';
  return blocks(
    heading(3, say('export.heritage', { name: formerName })),
    ...meetings.map(({ heldAt, notes, decisions, points }) =>
      blocks(
        heading(4, say('export.heldBefore', { date: fullDate(new Date(heldAt), reader) })),
        listUnder(say('summary.decisions'), decisions.map(escaped)),
        listUnder(
          say('summary.agenda'),
          points.map((each) => pointMarkdown(each, reader)),
        ),
        notes === '' ? '' : blocks(heading(5, say('summary.notes')), reader.quoted(notes)),
      ),
    ),
  );
}

function listUnder(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : blocks(heading(5, title), list(entries));
}

function templateText({ name, points }: TemplateView, reader: SummaryReader): string {
  return blocks(heading(3, name), list(points.map((each) => pointMarkdown({ ...each, notes: '' }, reader))));
}

function hoursInWords({ from, to }: NonNullable<MeView['workingHours']>, locale: string) {
  return { from: clockTime(from, locale), to: clockTime(to, locale) };
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** What its owner set for themselves. */
function settingsText({ timeZone, workingHours }: MeView, { say, locale }: SummaryReader): string {
  if (!timeZone && !workingHours) return '';
  const days = weekdays.filter((each) => workingHours?.days.includes(each)).map((each) => weekdayName(each, locale));
  return blocks(
    heading(2, say('export.settings')),
    list([
      ...(timeZone ? [escaped(say('export.timeZone', { timeZone: placeOf(timeZone) }))] : []),
      ...(workingHours ? [say('export.hours', { ...hoursInWords(workingHours, locale), days: days.join(', ') })] : []),
    ]),
  );
}
