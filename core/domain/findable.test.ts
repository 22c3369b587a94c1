import { exampleAgenda, exampleMeeting } from '../../tests/support/exampleSeries';
import { droppedItem, newActionItem } from './actionItem';
import { withPointNotes, withPointRemoved } from './agenda';
import { findableOf } from './findable';
import {
  heldMeeting,
  type Meeting,
  skippedMeeting,
  startedMeeting,
  takingUp,
  withAgenda,
  withDecision,
  withPurpose,
} from './meeting';
import { writtenText } from './sharedText';

const sam = { by: 'sam', at: '2026-11-24T09:20:00.000Z' };
const noted = withPointNotes(exampleAgenda(['a', 'sam'], ['b', 'maya']), 'a', () => writtenText('Notes on a', sam));
const running = withDecision(startedMeeting(exampleMeeting(noted), sam), { id: 'd', text: 'We ship' }, sam);
const { held, next } = heldMeeting({ ...running, notes: writtenText('A good talk', sam) }, [], sam);
const later = { ...exampleMeeting(next), id: 'm2', startsAt: '2026-12-01T09:00:00.000Z' };

const found = (...meetings: Parameters<typeof findableOf>[0]['meetings']) =>
  findableOf({ meetings, items: [], notes: [], heritages: [] }).map(
    ({ kind, text, meetingId }) => `${meetingId} ${kind}: ${text}`,
  );

describe('what can be found in a 1-on-1', () => {
  it('is every text, newest first, and a carried point once: where it stands now', () => {
    expect(found(held, later)).toEqual([
      'm2 point: About a',
      'm2 pointNotes: Notes on a',
      'm2 point: About b',
      'm1 meetingNotes: A good talk',
      'm1 decision: We ship',
    ]);
  });

  it('is a carried point with its notes in the last meeting it stood in, when it was removed after', () => {
    const without = withAgenda(later, (agenda) => withPointRemoved(agenda, 'a', sam));
    expect(found(held, without)).toEqual(
      expect.arrayContaining(['m1 point: About a', 'm1 pointNotes: Notes on a', 'm2 point: About b']),
    );
    expect(found(held, without)).not.toContain('m2 point: About a');
  });

  it('is nothing of a skipped meeting twice: its points have moved along', () => {
    const { skipped, next: moved } = skippedMeeting(later, { reason: 'Busy' }, sam);
    const following = { ...exampleMeeting(moved), id: 'm3', startsAt: '2026-12-08T09:00:00.000Z' };
    expect(found(skipped, following).filter((each) => each.includes('About a'))).toEqual(['m3 point: About a']);
  });

  it('is one’s own note on a skipped meeting where the talk now stands, even when that is sooner', () => {
    const note = { seriesId: 's1', meetingId: 'm2', text: writtenText('Only mine', sam) };
    const { skipped, next: moved } = skippedMeeting(later, { reason: 'Busy' }, sam);
    const sooner = takingUp({ ...exampleMeeting(moved), id: 'm3', startsAt: '2026-11-30T09:00:00.000Z' }, skipped);
    const again = skippedMeeting(sooner, { reason: 'Ill' }, sam).skipped;
    const last = takingUp({ ...exampleMeeting(), id: 'm4', startsAt: '2026-12-15T09:00:00.000Z' }, again);
    const notesIn = (...meetings: readonly Meeting[]) =>
      findableOf({ meetings, items: [], notes: [note], heritages: [] }).flatMap(({ kind, meetingId }) =>
        kind === 'privateNote' ? [meetingId] : [],
      );
    expect(notesIn(skipped, sooner)).toEqual(['m3']);
    expect(notesIn(skipped, again, last)).toEqual(['m4']);
    // Skipped before talks moved along: nothing takes it up.
    expect(notesIn(skipped)).toEqual(['m2']);
  });

  it('is why a meeting was skipped, and a purpose of one’s own where it moved to', () => {
    const purpose = { kind: 'custom', text: 'The reorganisation' } as const;
    const { skipped } = skippedMeeting(withPurpose(later, purpose), { reason: 'Flu' }, sam);
    const planned = { ...exampleMeeting([]), id: 'm3', startsAt: '2026-12-08T09:00:00.000Z' };
    const following = takingUp(planned, skipped);
    expect(found(skipped, following)).toEqual(['m3 purpose: The reorganisation', 'm2 skipReason: Flu']);
    expect(found(skipped, withPurpose(following, undefined))).toEqual([
      'm2 skipReason: Flu',
      'm2 purpose: The reorganisation',
    ]);
    expect(found(withPurpose(planned, { kind: 'growth' }))).toEqual([]);
  });

  it('is every text that was brought along, on the day it was from', () => {
    const heldAt = '2026-03-03T09:00:00.000Z';
    const point = { text: 'Speaking', area: 'growth', notes: 'At a meetup', wasDiscussed: true } as const;
    const heritage = {
      formerName: 'Eve',
      sharedBy: 'sam',
      sharedAt: sam.at,
      meetings: [{ heldAt, notes: 'Before', decisions: ['Go on'], points: [point] }],
    };
    const all = findableOf({ meetings: [], items: [], notes: [], heritages: [heritage] });
    expect(all).toEqual(
      ['Speaking', 'At a meetup', 'Before', 'Go on'].map((text) => ({ kind: 'heritage', text, at: heldAt })),
    );
  });

  it('is a promise with its when and where and the reason it was dropped for, and one’s own notes', () => {
    const item = newActionItem({ id: 'i', text: 'Ask Finance', ownerId: 'sam', whenAndWhere: 'Friday' }, sam);
    const note = { seriesId: 's1', meetingId: 'm1', text: writtenText('Only mine', sam) };
    const all = findableOf({
      meetings: [held],
      items: [droppedItem(item, 'No budget', sam)],
      notes: [note],
      heritages: [],
    });
    expect(all).toContainEqual({ kind: 'item', text: 'Ask Finance · Friday · No budget', at: sam.at, itemId: 'i' });
    expect(all).toContainEqual({ kind: 'privateNote', text: 'Only mine', at: held.startedAt, meetingId: 'm1' });
  });
});
