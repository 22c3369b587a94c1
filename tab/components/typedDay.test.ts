import { typedDay } from './typedDay';

const today = '2026-11-27';

describe('a day that somebody types', () => {
  it.each([
    ['4 Dec', '2026-12-04'],
    ['4 December', '2026-12-04'],
    ['Fri 4 Dec', '2026-12-04'],
    ['Fri 4 Dec 2026', '2026-12-04'],
    ['Friday, 4 December 2026', '2026-12-04'],
    ['4/12', '2026-12-04'],
    ['4.12.', '2026-12-04'],
    ['4.12.2026', '2026-12-04'],
    ['04/12/27', '2027-12-04'],
    ['2026-12-04', '2026-12-04'],
    ['27 Nov', '2026-11-27'],
    ['26 Nov', '2027-11-26'],
    ['29 Feb 2028', '2028-02-29'],
    ['1 Sept', '2027-09-01'],
    ['４／１２', '2026-12-04'],
    ['２０２６－１２－０４', '2026-12-04'],
  ])('%j is %s in Britain', (text, day) => {
    expect(typedDay(text, { locale: 'en-GB', today })).toBe(day);
  });

  it.each([
    ['12/4', '2026-12-04'],
    ['12/4/2026', '2026-12-04'],
    ['Dec 4', '2026-12-04'],
    ['Fri, Dec 4', '2026-12-04'],
    ['December 4, 2026', '2026-12-04'],
    ['2026-12-04', '2026-12-04'],
  ])('%j is %s in America', (text, day) => {
    expect(typedDay(text, { locale: 'en-US', today })).toBe(day);
  });

  it.each(['', 'soon', '31 June', '32/1', '4', 'Dec', '29 Feb 2027', '4/12/026', '2026-13-01', '2026-12'])(
    '%j is none',
    (text) => {
      expect(typedDay(text, { locale: 'en-GB', today })).toBeUndefined();
    },
  );
});
