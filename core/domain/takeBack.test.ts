import { exampleAgenda, exampleMeeting } from '../../tests/support/exampleSeries';
import { withPoint, withPointDiscussed, withPointMoved, withPointNotes, withPointRemoved } from './agenda';
import {
  heldMeeting,
  isFreshlyStarted,
  type Meeting,
  requireInProgress,
  skippedMeeting,
  startedMeeting,
  withAgenda,
  withCurrentPoint,
  withDecision,
  withMadeItem,
  withNotes,
  withoutDecision,
} from './meeting';
import { writtenText } from './sharedText';
import { withStartTakenBack } from './takeBack';

const before = { by: 'maya', at: '2026-11-23T09:00:00.000Z' };
const start = { by: 'maya', at: '2026-11-24T09:00:00.000Z' };
const later = { by: 'sam', at: '2026-11-24T09:01:00.000Z' };
const noted = withPointNotes(exampleAgenda(['a', 'sam'], ['b', 'maya']), 'a', () => writtenText('Before', before));
const planned = { ...exampleMeeting(noted), notes: writtenText('Before', before) };
const running = startedMeeting(planned, start);

describe('a start that was a slip', () => {
  it('is taken back without a trace, also when it was to write a meeting up, and twice is fine', () => {
    expect(withStartTakenBack(running)).toEqual(planned);
    expect(withStartTakenBack(withStartTakenBack(running))).toEqual(planned);
    const writtenUp = startedMeeting(
      planned,
      { ...start, at: '2026-11-25T09:00:00.000Z' },
      { tookPlaceAt: planned.startsAt },
    );
    expect(withStartTakenBack(writtenUp)).toEqual(planned);
  });

  it.each<[string, (meeting: Meeting) => Meeting]>([
    ['a point was discussed', (each) => withAgenda(each, (agenda) => withPointDiscussed(agenda, 'a', true, later))],
    ['something was decided', (each) => withDecision(each, { id: 'd', text: 'We ship' }, later)],
    ['something was promised', (each) => withMadeItem(each, 'i')],
    ['a point was noted', (each) => withAgenda(each, (all) => withPointNotes(all, 'b', () => writtenText('N', later)))],
    ['the meeting was noted', (each) => withNotes(each, () => writtenText('N', later))],
  ])('stands once %s', (_what, act) => {
    const changed = act(running);
    expect(isFreshlyStarted(requireInProgress(changed))).toBe(false);
    expect(() => withStartTakenBack(changed)).toThrow(expect.objectContaining({ code: 'meetingUnderWay' }));
  });

  it.each<[string, (meeting: Meeting) => Meeting]>([
    [
      'a point was added',
      (each) => withAgenda(each, (all) => withPoint(all, { id: 'c', text: 'C', area: 'other' }, later)),
    ],
    ['they went to a point', (each) => withCurrentPoint(each, 'b', later.at)],
    ['a point was moved', (each) => withAgenda(each, (agenda) => withPointMoved(agenda, 'b', null))],
    ['a point was removed', (each) => withAgenda(each, (agenda) => withPointRemoved(agenda, 'b', later))],
    ['a decision was taken back', (each) => withoutDecision(withDecision(each, { id: 'd', text: 'D' }, later), 'd')],
  ])('can still be taken back when %s, which stays', (_what, act) => {
    expect(withStartTakenBack(act(running)).agenda).toEqual(act(running).agenda);
  });

  it('stands in a meeting that is over', () => {
    const { held } = heldMeeting(running, [], later);
    const { skipped } = skippedMeeting(planned, { reason: 'Busy' }, later);
    expect(() => withStartTakenBack(held)).toThrow(expect.objectContaining({ code: 'meetingAlreadyHeld' }));
    expect(() => withStartTakenBack(skipped)).toThrow(expect.objectContaining({ code: 'meetingSkipped' }));
  });
});
