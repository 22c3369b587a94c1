import { maya, sam } from '../seed/people';
import { linkedPlace, type Place, placeIn, searchOf, sharedPlace } from './place';

const here: Place = { person: sam, theme: 'dark', surface: 'bot', open: '', shared: '' };
const origin = 'http://127.0.0.1:5300';

it('keeps the whole place in the address', () => {
  const place: Place = {
    person: sam,
    theme: 'contrast',
    surface: 'panel',
    open: 'series/a b/history',
    shared: 'series/s1',
  };
  expect(placeIn(searchOf(place), {})).toEqual(place);
});

it('opens as Maya in light at first, and as the same person and theme the next time', () => {
  expect(placeIn('', {})).toEqual({ person: maya, theme: 'default', surface: 'tab', open: '', shared: '' });
  expect(placeIn('', { person: sam.id, theme: 'dark' })).toMatchObject({ person: sam, theme: 'dark' });
});

it.each(['?person=nobody', '?theme=pink', '?surface=moon', '?open=%23/'])('makes the best of %s', (search) => {
  expect(placeIn(search, {})).toEqual({ person: maya, theme: 'default', surface: 'tab', open: '', shared: '' });
});

it.each([
  [`${origin}/?open=series/s1`, { surface: 'tab', open: 'series/s1' }],
  [`${origin}/?surface=stage&open=series/s1`, { surface: 'stage', open: 'series/s1' }],
  [
    `https://teams.microsoft.com/l/entity/app/home?context=${encodeURIComponent('{"subEntityId":"series/s1"}')}`,
    { surface: 'tab', open: 'series/s1' },
  ],
  ['https://teams.microsoft.com/l/entity/app/home?context=broken', { surface: 'tab', open: '' }],
  ['https://teams.microsoft.com/l/entity/app/home', { surface: 'tab', open: '' }],
])('follows %s as the same person in the same theme', (link, expected) => {
  expect(linkedPlace(link, here, origin)).toEqual({ ...here, ...expected });
});

it.each(['https://example.com/', 'https://teams.microsoft.com/l/meeting/1', 'http://[', 'mailto:a@b'])(
  'leaves %s to the browser',
  (link) => {
    expect(linkedPlace(link, here, origin)).toBeUndefined();
  },
);

it.each([
  [`${origin}/tab/#/series/s1`, 'series/s1'],
  ['/tab/#/series/s1', 'series/s1'],
  [`${origin}/tab/`, ''],
  ['http://[', ''],
])('shows on the stage what %s leads to', (address, place) => {
  expect(sharedPlace(address, origin)).toBe(place);
});
