import { dayIn, daysAfter } from './calendarDay';
import { DomainError } from './errors';
import { dueDays, meetingDays, pauseDays, requireDueDay, requireNear, requirePauseDay } from './horizon';
import { instantAt } from './wallTime';

const now = new Date('2026-11-24T10:30:00Z');
/** From the first place on Earth to have a day to the last; one of them changes its clock at midnight. */
const zones = [
  'Pacific/Kiritimati',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/Santiago',
  'Pacific/Honolulu',
  'Pacific/Pago_Pago',
];
const refused = (check: () => void) => {
  try {
    check();
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
};

describe.each(zones)('what a form offers in %s is taken', (timeZone) => {
  const today = dayIn(timeZone, now);

  it('for a meeting that is moved to the last minute of the last day', () => {
    const { first, last } = meetingDays(today);
    expect(first).toBe(today);
    expect(refused(() => requireNear(instantAt(timeZone, { day: last, time: '23:59' }), now))).toBeUndefined();
    const late = instantAt(timeZone, { day: daysAfter(last, 3), time: '12:00' });
    expect(refused(() => requireNear(late, now))).toBe('dateTooFar');
  });

  it('for the day of a promise, by the calendar of who makes it', () => {
    const { first, last } = dueDays(today);
    for (const day of [first, today, last]) expect(refused(() => requireDueDay(day, today))).toBeUndefined();
    for (const day of [daysAfter(first, -1), daysAfter(last, 1)])
      expect(refused(() => requireDueDay(day, today))).toBe('dateTooFar');
  });

  it('for the end of a pause, by the calendar of the 1-on-1', () => {
    const { first, last } = pauseDays(today);
    expect(first).toBe(daysAfter(today, 1));
    for (const day of [first, last]) expect(refused(() => requirePauseDay(day, today))).toBeUndefined();
    expect(refused(() => requirePauseDay(today, today))).toBe('dateNotAhead');
    expect(refused(() => requirePauseDay(daysAfter(last, 1), today))).toBe('dateTooFar');
  });
});
