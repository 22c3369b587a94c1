import { seededDirectory } from './directory';
import { CONTOSO_TENANT_ID, maya, sam } from './people';

const anotherTenant = '11111111-1111-4111-8111-111111111111';

it.each([
  ['sam', 'Sam Whitaker'],
  ['HADD', 'Maya Haddad'],
  ['olafs', 'Björn Ólafsson'],
  ['zoe', 'Zoë van den Berg'],
  ['berg', 'Zoë van den Berg'],
  ['ling', 'Mei-Ling Chen'],
])('finds colleagues by the beginning of any part of their name: %s', async (text, expected) => {
  const found = await seededDirectory.search(CONTOSO_TENANT_ID, text, 25);
  expect(found.map((person) => person.name)).toEqual([expected]);
});

it('finds a person with job title and time zone', async () => {
  expect(await seededDirectory.find(CONTOSO_TENANT_ID, sam.id)).toEqual({
    id: sam.id,
    name: 'Sam Whitaker',
    jobTitle: 'Software Engineer',
    timeZone: 'Europe/London',
  });
});

it('shows nobody to another tenant', async () => {
  expect(await seededDirectory.find(anotherTenant, maya.id)).toBeUndefined();
  expect(await seededDirectory.search(anotherTenant, '', 25)).toEqual([]);
});
