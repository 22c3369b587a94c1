import { dayIn, wallClockIn } from './calendarDay';
import { instantAt, startOfDay } from './wallTime';

describe('the beginning of a day', () => {
  it.each([
    ['Europe/Berlin', '2026-11-24', '2026-11-23T23:00:00.000Z'],
    ['Europe/Berlin', '2027-03-28', '2027-03-27T23:00:00.000Z'],
    ['Europe/Berlin', '2027-03-29', '2027-03-28T22:00:00.000Z'],
    ['Pacific/Auckland', '2026-11-24', '2026-11-23T11:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-24', '2026-11-24T08:00:00.000Z'],
    // These move the clock at midnight: such a day begins at one.
    ['Asia/Beirut', '2027-03-28', '2027-03-27T22:00:00.000Z'],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
  ])('in %s on %s', (timeZone, day, instant) => {
    expect(startOfDay(timeZone, day).toISOString()).toBe(instant);
    expect(dayIn(timeZone, startOfDay(timeZone, day))).toBe(day);
  });
});

describe('the instant of a time on the wall', () => {
  it.each([
    ['Asia/Kathmandu', '2026-11-24', '09:00', '2026-11-24T03:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-24', '09:00', '2026-11-23T19:00:00.000Z'],
    ['Pacific/Honolulu', '2026-11-24', '09:00', '2026-11-24T19:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-04', '01:45', '2027-04-03T14:45:00.000Z'],
  ])('in %s on %s at %s', (timeZone, day, time, instant) => {
    const at = instantAt(timeZone, { day, time });
    expect(at.toISOString()).toBe(instant);
    expect(wallClockIn(timeZone, at)).toEqual({ day, time });
  });

  it('is later by what a clock change skips', () => {
    const at = instantAt('Europe/Berlin', { day: '2027-03-28', time: '02:30' });
    expect(wallClockIn('Europe/Berlin', at)).toEqual({ day: '2027-03-28', time: '03:30' });
  });
});
