import { withPoint } from './agenda';
import { heldMeeting, type Meeting, plannedMeeting, requireInProgress, startedMeeting } from './meeting';
import { currentOf, nextStart, type Series, sidesOf, withCurrent } from './series';

const maya = { by: 'maya', at: '2026-11-24T09:02:00.000Z' };
const sam = { by: 'sam', at: '2026-11-24T09:40:00.000Z' };
const agenda = withPoint([], { id: 'a', text: 'On-call', area: 'roadblock' }, sam);
const planned = plannedMeeting({ id: 'm1', startsAt: new Date('2026-11-24T09:00:00Z'), durationMinutes: 30, agenda });
const running = startedMeeting(planned, maya);
const { held } = heldMeeting(running, sam);

const rhythm = {
  cadence: { every: 'weeks', interval: 1, weekday: 2, time: '10:00', anchorOn: '2026-11-24' },
  timeZone: 'Europe/Berlin',
  durationMinutes: 30,
} as const;
const series: Series = {
  id: 's1',
  kind: 'managerReport',
  people: [
    { id: 'maya', name: 'Maya', role: 'manager' },
    { id: 'sam', name: 'Sam', role: 'report' },
  ],
  rhythm,
  startedAt: '2026-11-20T09:00:00.000Z',
  startedBy: 'maya',
  requestId: 'r1',
  current: currentOf(planned),
  heldCount: 0,
};

describe('a meeting', () => {
  it('is planned, then runs, then was held, each with who and when', () => {
    expect(running).toMatchObject({ state: 'inProgress', startedAt: maya.at, startedBy: 'maya' });
    expect(held).toMatchObject({ state: 'held', startedAt: maya.at, heldAt: sam.at, closedBy: 'sam' });
  });

  it('lets both press Start: the first counts', () => {
    expect(startedMeeting(running, sam)).toBe(running);
  });

  it.each<[string, () => unknown, string]>([
    ['starting a held one', () => startedMeeting(held, maya), 'meetingAlreadyHeld'],
    ['closing one that has not begun', () => heldMeeting(planned, maya), 'meetingNotStarted'],
    ['closing a held one', () => heldMeeting(held, maya), 'meetingAlreadyHeld'],
    ['discussing before the start', () => requireInProgress(planned), 'meetingNotStarted'],
  ])('refuses %s', (_name, attempt, code) => {
    expect(attempt).toThrow(code);
  });
});

describe('what the series tells of its current meeting', () => {
  it('counts open points by author, and who prepared', () => {
    const both = withPoint(agenda, { id: 'b', text: 'Praise', area: 'recognition' }, maya);
    const meeting: Meeting = { ...planned, agenda: both };
    expect(currentOf(meeting)).toEqual({
      meetingId: 'm1',
      startsAt: '2026-11-24T09:00:00.000Z',
      state: 'planned',
      openPoints: { maya: 1, sam: 1 },
      preparedBy: ['maya', 'sam'],
    });
  });

  it('does not count carried points as preparation', () => {
    const { next } = heldMeeting(running, maya);
    expect(currentOf({ ...planned, agenda: next })).toMatchObject({ openPoints: { sam: 1 }, preparedBy: [] });
  });

  it('stays the same object when nothing it tells has changed, so that nothing needs writing', () => {
    expect(withCurrent(series, planned)).toBe(series);
    expect(withCurrent(series, running)).not.toBe(series);
  });
});

describe('the next date', () => {
  it.each([
    ['held on time', '2026-11-24T09:30:00Z', '2026-12-01T09:00:00.000Z'],
    ['held a day early', '2026-11-23T14:00:00Z', '2026-12-01T09:00:00.000Z'],
    ['held two weeks late', '2026-12-09T14:00:00Z', '2026-12-15T09:00:00.000Z'],
    ['held across the spring clock change', '2027-03-23T09:30:00Z', '2027-03-30T08:00:00.000Z'],
  ])('%s', (_name, now, expected) => {
    expect(nextStart(series, planned, new Date(now)).toISOString()).toBe(expected);
  });
});

describe('the two sides', () => {
  it('are told apart, and nobody else has one', () => {
    expect(sidesOf(series, 'sam')).toMatchObject({ me: { name: 'Sam' }, other: { name: 'Maya' } });
    expect(() => sidesOf(series, 'eve')).toThrow();
  });
});
