import { exampleAgenda, exampleMeeting, exampleSeries } from '../../tests/support/exampleSeries';
import { isAwaited, slipOf, unansweredClose } from './attention';
import { currentOf, type Series } from './series';

const at = (instant: string) => new Date(instant);
const planned = exampleSeries().current;
const record = { streak: 1, lastHeldByPurpose: {}, lastMetAt: '2026-10-20T09:00:00.000Z' };
const owed = { since: '2026-11-17T09:00:00.000Z', reason: 'Busy', skippedBy: 'sam' };
const paused = { state: 'paused', untilOn: '2026-12-20', by: 'sam', at: '2026-11-20T09:00:00.000Z' } as const;
const ended = { state: 'ended', by: 'sam', at: '2026-11-20T09:00:00.000Z' } as const;
const untilPauseEnds = [{ from: paused.at, until: '2026-12-20T00:00:00.000Z' }];

describe('what slips in a 1-on-1', () => {
  it.each<[string, Partial<Series>, string, ReturnType<typeof slipOf>]>([
    ['nothing, as long as all goes well', {}, '2026-11-23T09:00:00Z', undefined],
    [
      'a meeting whose time has passed, with nobody saying whether they met',
      { owed, record },
      '2026-11-24T12:00:00Z',
      { why: 'unanswered', since: '2026-11-24T09:00:00.000Z' },
    ],
    [
      'that also in a pause',
      { status: paused, pauses: untilPauseEnds },
      '2026-11-24T12:00:00Z',
      { why: 'unanswered', since: '2026-11-24T09:00:00.000Z' },
    ],
    ['not once it has ended', { status: ended }, '2026-11-24T12:00:00Z', undefined],
    ['one that is owed', { owed, record }, '2026-11-23T09:00:00Z', { why: 'owed', since: owed.since }],
    [
      'not when a date to make up for it is set',
      { owed, record, current: { ...planned, movedFrom: '2026-12-01T09:00:00.000Z' } },
      '2026-11-23T09:00:00Z',
      undefined,
    ],
    ['having met long ago', { record }, '2026-11-23T09:00:00Z', { why: 'longAgo', since: record.lastMetAt }],
    ['not when two rhythms have passed', { record }, '2026-11-06T09:00:00Z', undefined],
    [
      'nor while they meet',
      { record, current: { ...planned, state: 'inProgress' } },
      '2026-11-23T09:00:00Z',
      undefined,
    ],
    ['nor in a pause', { owed, record, status: paused, pauses: untilPauseEnds }, '2026-11-23T09:00:00Z', undefined],
  ])('is %s', (_name, fields, now, slip) => {
    expect(slipOf(exampleSeries(fields), at(now))).toEqual(slip);
  });
});

describe('who waits', () => {
  const sams = exampleSeries({ current: currentOf(exampleMeeting(exampleAgenda(['a', 'sam']))) });
  const boths = exampleSeries({ current: currentOf(exampleMeeting(exampleAgenda(['a', 'sam'], ['b', 'maya']))) });
  const carried = exampleAgenda(['a', 'sam']).map((each) => ({ ...each, carried: 1 }));
  const old = exampleSeries({ current: currentOf(exampleMeeting(carried)) });

  it.each<[string, Series, string, boolean]>([
    ['for who has added nothing, when the other has', sams, '2026-11-23T09:00:00Z', true],
    ['for nobody when both have', boths, '2026-11-23T09:00:00Z', false],
    ['for nobody when all was carried over', old, '2026-11-23T09:00:00Z', false],
    ['for nobody once the time has passed', sams, '2026-11-24T12:00:00Z', false],
    ['for nobody in a pause', { ...sams, status: paused, pauses: untilPauseEnds }, '2026-11-23T09:00:00Z', false],
  ])('is %s', (_name, series, now, waits) => {
    expect(isAwaited(series, 'maya', at(now))).toBe(waits);
    expect(isAwaited(series, 'sam', at(now))).toBe(false);
  });
});

describe('how the last meeting was', () => {
  const [startedAt, heldAt] = ['2026-11-17T09:00:00.000Z', '2026-11-18T09:00:00.000Z'];
  const lastHeld = { meetingId: 'm0', startedAt, endedAt: startedAt, heldAt, answeredBy: ['sam'] };

  it.each<[string, Partial<Series>, string, string | undefined]>([
    ['asked of who has not said it, for a week', { lastHeld }, '2026-11-25T08:59:00Z', 'm0'],
    ['not asked after that', { lastHeld }, '2026-11-25T09:00:00Z', undefined],
    [
      'not asked while they meet again',
      { lastHeld, current: { ...planned, state: 'inProgress' } },
      '2026-11-19T09:00:00Z',
      undefined,
    ],
    ['not asked when nothing was held', {}, '2026-11-19T09:00:00Z', undefined],
  ])('is %s', (_name, fields, now, meetingId) => {
    expect(unansweredClose(exampleSeries(fields), 'maya', at(now))?.meetingId).toBe(meetingId);
    expect(unansweredClose(exampleSeries(fields), 'sam', at(now))).toBeUndefined();
  });

  it('is not asked where nobody kept who has said it', () => {
    const { answeredBy: _, ...old } = lastHeld;
    expect(unansweredClose(exampleSeries({ lastHeld: old }), 'maya', at('2026-11-19T09:00:00Z'))).toBeUndefined();
  });
});
