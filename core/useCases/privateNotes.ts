import type { DeletedNotesView, PrivateNoteView } from '../contract/preparingViews';
import type { WritePrivateNote } from '../contract/requests';
import { talkOf } from '../domain/meeting';
import { personPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import type { PrivateNote } from '../domain/privateNote';
import { editText, emptyText } from '../domain/sharedText';
import { type Change, MAX_OPERATIONS_PER_COMMIT } from '../ports';
import type { InMeeting, InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { loaded, privateNoteDocument, privateNoteId } from './documents';
import { standingId } from './following';
import { listAll, loadMeeting, loadSeries, putPersonal, withRetries } from './pair';
import { valueIfReadable } from './readable';

/** The caller's own note on a meeting; empty when there is none. It moves along when the meeting is skipped. */
export async function readPrivateNote(deps: Deps, caller: Caller, at: InMeeting): Promise<PrivateNoteView> {
  const talk = await findTalk(deps, caller, at);
  const document = await deps.store.get({
    partition: personPartition(caller.tenantId, caller.userId),
    id: privateNoteId(talk),
  });
  const text = document ? loaded(privateNoteDocument(at.seriesId), document).value.text : emptyText;
  return { text: text.text, version: text.version };
}

/** Writes it. @throws DomainError `changedElsewhere` when another window of the caller's own wrote since */
export async function writePrivateNote(
  deps: Deps,
  caller: Caller,
  input: InMeeting & WritePrivateNote,
): Promise<PrivateNoteView> {
  const { seriesId } = input;
  const meetingId = await findTalk(deps, caller, input);
  const writing = { by: caller.userId, at: deps.clock.now().toISOString() };
  const change = (present: PrivateNote | undefined): PrivateNote => ({
    ...present,
    seriesId,
    meetingId,
    text: editText(present?.text ?? emptyText, input, writing),
  });
  const kind = privateNoteDocument(seriesId);
  const note = await putPersonal(deps, caller, { kind, id: privateNoteId(meetingId), change });
  return { text: note.text.text, version: note.text.version };
}

/** Deletes all of the caller's own notes on one 1-on-1, for good; who asked for it holds them until it cannot be taken back. */
export async function deletePrivateNotes(
  deps: Deps,
  caller: Caller,
  { seriesId }: InSeries,
): Promise<DeletedNotesView> {
  await loadSeries(deps.store, caller, seriesId);
  const kind = privateNoteDocument(seriesId);
  const partition = personPartition(caller.tenantId, caller.userId);
  // By document: a second try finds only those that the first did not get to.
  const deleted = new Map<string, PrivateNote>();
  await withRetries(deps, async () => {
    const documents = await listAll(deps.store, partition, kind.type);
    for (let from = 0; from < documents.length; from += MAX_OPERATIONS_PER_COMMIT) {
      const batch = documents.slice(from, from + MAX_OPERATIONS_PER_COMMIT);
      await deps.store.commit(
        partition,
        batch.map(({ id, etag }): Change => ({ kind: 'delete', id, etag })),
      );
      for (const document of batch) {
        const note = valueIfReadable(deps, kind, document);
        if (note) deleted.set(document.id, note);
      }
    }
  });
  return { notes: [...deleted.values()].map(({ meetingId, text }) => ({ meetingId, text: text.text })) };
}

/** What a note on this meeting is kept under; the meeting is there, and of a 1-on-1 the caller is in. */
async function findTalk(deps: Deps, caller: Caller, { seriesId, meetingId }: InMeeting): Promise<string> {
  const { current } = (await loadSeries(deps.store, caller, seriesId)).value;
  const id = standingId(deps, { seriesId, currentId: current.meetingId, meetingId });
  return talkOf((await loadMeeting(deps.store, caller, seriesId, id)).value);
}
