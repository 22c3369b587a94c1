import { exampleMeeting, exampleSeries } from '../../tests/support/exampleSeries';
import { nextOccurrence, type Rhythm } from './cadence';
import { movedMeeting, startedMeeting } from './meeting';
import { nextStart } from './nextDates';
import { currentOf } from './series';
import { byTheRules, isOffRhythm, startByTheRules, withStart } from './zoneRules';

const HOUR = 60 * 60 * 1000;
const now = new Date('2026-11-20T12:00:00Z');
const sam = { by: 'sam', at: now.toISOString() };
const later = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR).toISOString();

const tuesdays = (timeZone: string, time = '09:30'): Rhythm => ({
  cadence: { every: 'weeks', interval: 1, weekday: 2, time, anchorOn: '2026-01-05' },
  timeZone,
  durationMinutes: 30,
});

describe.each(['America/Vancouver', 'America/Edmonton', 'Africa/Casablanca', 'Europe/Berlin', 'Australia/Lord_Howe'])(
  'a date that was planned by other rules in %s',
  (timeZone) => {
    const rhythm = tuesdays(timeZone);
    const start = nextOccurrence(rhythm, now);

    it.each([-1, -0.5, 0, 0.5, 1])('%i hours off is put on the time on the wall that the two agreed on', (hours) => {
      expect(startByTheRules(later(start, hours), rhythm, now)).toBe(start.toISOString());
    });

    it.each([-24, -4, 4, 24, 48])('%i hours off is no date of the rhythm, and stands', (hours) => {
      const startsAt = later(start, hours);
      expect(startByTheRules(startsAt, rhythm, now)).toBe(startsAt);
    });
  },
);

describe('a planned meeting by the rules', () => {
  const rhythm = tuesdays('America/Vancouver');
  const start = nextOccurrence(rhythm, now);
  const planned = { ...exampleMeeting(), startsAt: later(start, -1) };
  const series = exampleSeries({ rhythm, current: currentOf(planned) });

  it('is on the rhythm again, and so says the series', () => {
    const standing = byTheRules(planned, rhythm, now);
    expect(standing.startsAt).toBe(start.toISOString());
    expect(withStart(series, standing).current).toEqual(currentOf(standing));
    expect(isOffRhythm(series, now)).toBe(true);
    expect(isOffRhythm(withStart(series, standing), now)).toBe(false);
  });

  it('is the very same where no rule changed', () => {
    const standing = { ...planned, startsAt: start.toISOString() };
    expect(byTheRules(standing, rhythm, now)).toBe(standing);
    expect(withStart(series, planned)).toBe(series);
  });

  it('stands where somebody moved it, be it an hour', () => {
    const moved = movedMeeting({ ...planned, startsAt: start.toISOString() }, new Date(later(start, 1)), sam);
    expect(byTheRules(moved, rhythm, now)).toBe(moved);
    expect(isOffRhythm({ ...series, current: currentOf(moved) }, now)).toBe(false);
  });

  it('is on the rhythm where it was moved once, and planned anew since', () => {
    const moved = movedMeeting(planned, new Date(later(start, 30)), sam);
    const replanned = { ...moved, startsAt: later(start, -1) };
    expect(byTheRules(replanned, rhythm, now).startsAt).toBe(start.toISOString());
  });

  it('stays in the past while nobody said whether it took place, though the rhythm changed since', () => {
    const unanswered = { ...planned, startsAt: '2026-11-17T16:30:00.000Z' };
    expect(byTheRules(unanswered, rhythm, now)).toBe(unanswered);
    expect(isOffRhythm({ ...series, current: currentOf(unanswered) }, now)).toBe(false);
  });

  it('is none once it runs, or the 1-on-1 has ended', () => {
    const running = startedMeeting(planned, sam);
    expect(byTheRules(running, rhythm, now)).toBe(running);
    const status = { state: 'ended', by: 'sam', at: now.toISOString() } as const;
    expect(isOffRhythm({ ...series, status }, now)).toBe(false);
  });

  it('keeps a time that a clock change skips where it is moved to by the change', () => {
    // There is no 02:30 on 28 March 2027 in Berlin.
    const nightly = {
      ...tuesdays('Europe/Berlin', '02:30'),
      cadence: { ...rhythm.cadence, weekday: 7, time: '02:30' },
    } as const;
    const skipped = nextOccurrence(nightly, new Date('2027-03-27T12:00:00Z')).toISOString();
    expect(skipped).toBe('2027-03-28T01:30:00.000Z');
    expect(startByTheRules(skipped, nightly, now)).toBe(skipped);
  });

  it('does not come twice when it was moved ahead of a date that is an hour later by now', () => {
    const ahead = movedMeeting(planned, new Date(later(start, -24)), sam);
    const next = nextStart(series, ahead, new Date(later(start, -23)));
    expect(next.toISOString()).toBe(later(start, 7 * 24));
  });
});
