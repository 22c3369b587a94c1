import type { HandOver } from '../contract/requests';
import type { SeriesView } from '../contract/views';
import { type ActionItem, takenAlongItem } from '../domain/actionItem';
import type { Agenda } from '../domain/agenda';
import { DomainError } from '../domain/errors';
import type { Inheritance } from '../domain/heritage';
import { type Held, requirePlanned } from '../domain/meeting';
import { seriesPartition } from '../domain/partitions';
import { type Caller, mayHandOver } from '../domain/policy';
import { endedSeries, isMember, sidesOf, withItem } from '../domain/series';
import type { Writing } from '../domain/sharedText';
import type { InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { itemDocument, type Loaded, loaded, meetingDocument } from './documents';
import { changePair, loadPair, type Pair, replacing } from './pair';
import { startSeries } from './startSeries';

/** Characters of all that is handed over together: far below the 2 MB of a document, whatever the alphabet. */
const MAX_INHERITED = 500_000;

/**
 * The report goes on with a new manager, who sees copies of what the report chose and nothing else; the 1-on-1 with the
 * former manager ends and stays between those two. Private notes and ratings can't be chosen. When the two met before and
 * their 1-on-1 has ended, it goes on with what was chosen.
 * @throws DomainError `notAllowed` for anybody but the report, `alreadyExists` when the two meet already,
 * `meetingAlreadyStarted`, `choiceChanged` when something chosen is not there or no longer open, `tooLarge` when more was
 * chosen than one document can hold, `tooManyItems`, `tooManyPoints`
 */
export async function handOver(deps: Deps, caller: Caller, input: InSeries & HandOver): Promise<SeriesView> {
  const { seriesId, requestId, toId, rhythm } = input;
  const pair = await loadPair(deps, caller, seriesId);
  if (!mayHandOver(pair.series.value, caller)) throw new DomainError('notAllowed');
  requirePlanned(pair.meeting.value);
  if (toId !== caller.userId && isMember(pair.series.value, toId)) throw new DomainError('alreadyExists', { seriesId });
  const start = { requestId, otherId: toId, kind: 'managerReport', leads: 'other', rhythm } as const;
  const view = await startSeries(deps, caller, start, () => chosen(deps, caller, input, pair));
  // The new one stands before the old one ends: a crash in between loses nothing, and the same request finishes it.
  await changePair(deps, { caller, seriesId }, async ({ series, meeting }) => {
    const writing = { by: caller.userId, at: deps.clock.now().toISOString() };
    const taken = await takenAlong(deps, caller, input, writing);
    const hasEnded = series.value.status.state === 'ended';
    if (hasEnded && taken.length === 0) return {};
    if (!hasEnded) requirePlanned(meeting.value);
    const without = taken.reduce((present, { before, after }) => withItem(present, before.value, after), series.value);
    return {
      series: endedSeries(without, writing),
      others: taken.map(({ before, after }) => replacing(itemDocument, after, before.etag)),
    };
  });
  return view;
}

interface TakenAlong {
  readonly before: Loaded<ActionItem>;
  readonly after: ActionItem;
}

/** The promises that go on with the new manager: they no longer stand here, or they would stand twice. */
async function takenAlong(
  deps: Deps,
  caller: Caller,
  { seriesId, itemIds }: InSeries & HandOver,
  writing: Writing,
): Promise<readonly TakenAlong[]> {
  const partition = seriesPartition(caller.tenantId, seriesId);
  const documents = await deps.store.getMany([...new Set(itemIds)].map((id) => ({ partition, id })));
  return documents.flatMap((document) => {
    if (document?.type !== itemDocument.type) return [];
    const before = loaded(itemDocument, document);
    const after = takenAlongItem(before.value, writing);
    return after === before.value ? [] : [{ before, after }];
  });
}

async function chosen(deps: Deps, caller: Caller, input: InSeries & HandOver, pair: Pair): Promise<Inheritance> {
  const partition = seriesPartition(caller.tenantId, input.seriesId);
  // Chosen twice is chosen once.
  const read = (ids: readonly string[]) => deps.store.getMany([...new Set(ids)].map((id) => ({ partition, id })));
  const [items, meetings] = await Promise.all([read(input.itemIds), read(input.meetingIds)]);
  const { other } = sidesOf(pair.series.value, caller.userId);
  const heldMeetings = meetings.map((document): Held => {
    const meeting = document?.type === meetingDocument.type ? loaded(meetingDocument, document).value : undefined;
    if (meeting?.state !== 'held') throw new DomainError('choiceChanged');
    return meeting;
  });
  const inheritance: Inheritance = {
    heritage: {
      requestId: input.requestId,
      formerName: other.name,
      sharedBy: caller.userId,
      sharedAt: deps.clock.now().toISOString(),
      meetings: heldMeetings.map(heldBefore),
    },
    points: chosenPoints(pair.meeting.value.agenda, input.pointIds).map(({ text, area }) => ({
      text: text.text,
      area,
    })),
    items: items.map((document) => {
      const item = document?.type === itemDocument.type ? loaded(itemDocument, document).value : undefined;
      if (item?.state !== 'open') throw new DomainError('choiceChanged');
      return inherited(item, caller);
    }),
  };
  if (JSON.stringify(inheritance).length > MAX_INHERITED) throw new DomainError('tooLarge');
  return inheritance;
}

function chosenPoints(agenda: Agenda, ids: readonly string[]): Agenda {
  const open = agenda.filter((each) => each.state === 'open');
  if (!ids.every((id) => open.some((each) => each.id === id))) throw new DomainError('choiceChanged');
  return open.filter((each) => ids.includes(each.id));
}

function heldBefore({ heldAt, notes, decisions, agenda }: Held): Inheritance['heritage']['meetings'][number] {
  return {
    heldAt,
    notes: notes.text,
    decisions: decisions.map((each) => each.text),
    points: agenda.map(({ text, area, notes: own, state }) => ({
      text: text.text,
      area,
      notes: own.text,
      wasDiscussed: state === 'discussed',
    })),
  };
}

function inherited({ text, ownerId, dueOn, whenAndWhere }: ActionItem, caller: Caller): Inheritance['items'][number] {
  return { text, isMine: ownerId === caller.userId, ...(dueOn && { dueOn }), ...(whenAndWhere && { whenAndWhere }) };
}
