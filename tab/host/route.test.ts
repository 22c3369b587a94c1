import { hrefOf, type Route, routeOf } from './route';

const seriesId = '33333333-3333-4333-8333-333333333333';
const agenda: Route = { page: 'series', seriesId, section: 'agenda' };

describe('an address', () => {
  it.each<Route>([
    { page: 'home' },
    { page: 'items' },
    agenda,
    { page: 'series', seriesId, section: 'history' },
    { page: 'pastMeeting', seriesId, meetingId: 'm' },
    { page: 'heritage', seriesId, heldAt: '2026-03-03T09:00:00.000Z' },
    { page: 'search', text: 'budget' },
    { page: 'search', text: '50% a/b c#d ünï' },
    { page: 'search', text: '%2F' },
  ])('leads back to where it was made: %j', (route) => {
    expect(routeOf(hrefOf(route))).toEqual(route);
  });

  it.each([
    [`series/${seriesId}`, agenda],
    [`/series/${seriesId}`, agenda],
    [`series%2F${seriesId}`, agenda],
    [`%2Fseries%2F${seriesId}`, agenda],
    [`/series%2F${seriesId}`, agenda],
    [`series%2f${seriesId}%2fhistory`, { ...agenda, section: 'history' }],
    [encodeURIComponent(hrefOf({ page: 'search', text: 'a/b' }).slice(2)), { page: 'search', text: 'a/b' }],
    ['items', { page: 'items' }],
    ['%', { page: 'home' }],
    ['nowhere', { page: 'home' }],
    ['', { page: 'home' }],
  ])('of a deep link, %j, opens the right place', (subPageId, route) => {
    expect(routeOf(subPageId)).toEqual(route);
  });
});
