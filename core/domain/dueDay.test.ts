import { dayIn } from './calendarDay';
import { type DueChoice, dueChoices, dueDay } from './dueDay';

const BERLIN = 'Europe/Berlin';
const nextMeetingAt = new Date('2026-12-01T09:00:00Z');
const on = (choice: DueChoice, now: string, timeZone = BERLIN, next = nextMeetingAt) =>
  dueDay(choice, { ownersToday: dayIn(timeZone, new Date(now)), nextMeetingOn: dayIn(timeZone, next) });

describe('a due day by a natural choice', () => {
  it.each<[DueChoice, string]>([
    ['today', '2026-11-24'],
    ['tomorrow', '2026-11-25'],
    ['friday', '2026-11-27'],
    ['nextMeeting', '2026-12-01'],
    ['inTwoWeeks', '2026-12-08'],
    ['endOfMonth', '2026-11-30'],
  ])('%s, said on a Tuesday', (choice, day) => {
    expect(on(choice, '2026-11-24T09:30:00Z')).toBe(day);
  });

  it('has a day for every choice there is', () => {
    for (const choice of dueChoices) expect(on(choice, '2026-11-24T09:30:00Z')).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([
    ['Monday', '2026-11-23', '2026-11-27'],
    ['Thursday', '2026-11-26', '2026-11-27'],
    ['Friday', '2026-11-27', '2026-12-04'],
    ['Saturday', '2026-11-28', '2026-12-04'],
    ['Sunday', '2026-11-29', '2026-12-04'],
    ['the last Friday of the year', '2026-12-25', '2027-01-01'],
  ])('Friday, said on %s', (_name, today, day) => {
    expect(on('friday', `${today}T11:00:00Z`)).toBe(day);
  });

  it.each<[string, DueChoice, string, string]>([
    ['the month is over tomorrow', 'tomorrow', '2026-11-30', '2026-12-01'],
    ['the year is', 'tomorrow', '2026-12-31', '2027-01-01'],
    ['February has 28 days', 'tomorrow', '2027-02-28', '2027-03-01'],
    ['February has 29', 'tomorrow', '2028-02-28', '2028-02-29'],
    ['it is the leap day', 'tomorrow', '2028-02-29', '2028-03-01'],
    ['the month ends on a leap day', 'endOfMonth', '2028-02-01', '2028-02-29'],
    ['the month ends on the 28th', 'endOfMonth', '2027-02-28', '2027-02-28'],
    ['the month has 31 days', 'endOfMonth', '2026-12-01', '2026-12-31'],
    ['two weeks go over the leap day', 'inTwoWeeks', '2028-02-20', '2028-03-05'],
    ['two weeks go over a clock change', 'inTwoWeeks', '2027-03-20', '2027-04-03'],
  ])('when %s', (_name, choice, today, day) => {
    expect(on(choice, `${today}T11:00:00Z`)).toBe(day);
  });

  it.each([
    ['Pacific/Kiritimati', '2026-11-25'],
    ['Asia/Tokyo', '2026-11-25'],
    ['Europe/Berlin', '2026-11-25'],
    ['UTC', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-24'],
    ['Pacific/Pago_Pago', '2026-11-24'],
  ])('is counted by the calendar of its owner: today in %s', (timeZone, day) => {
    expect(on('today', '2026-11-24T23:30:00Z', timeZone)).toBe(day);
  });

  it.each([
    ['Asia/Tokyo', '2026-12-02'],
    ['Europe/Berlin', '2026-12-01'],
    ['America/Los_Angeles', '2026-12-01'],
  ])('of the next meeting is the day it is there: %s', (timeZone, day) => {
    expect(on('nextMeeting', '2026-11-24T09:00:00Z', timeZone, new Date('2026-12-01T16:00:00Z'))).toBe(day);
  });

  it.each([
    ['spring, the night an hour is missing', '2027-03-27T23:30:00Z', '2027-03-29'],
    ['the last minute before it', '2027-03-28T00:59:00Z', '2027-03-29'],
    ['autumn, the first of the doubled hours', '2026-10-25T00:30:00Z', '2026-10-26'],
    ['the second', '2026-10-25T01:30:00Z', '2026-10-26'],
    ['the last hour of a day of 25', '2026-10-25T22:59:00Z', '2026-10-26'],
  ])('tomorrow is the next day of the calendar in %s', (_name, now, day) => {
    expect(on('tomorrow', now)).toBe(day);
  });
});
