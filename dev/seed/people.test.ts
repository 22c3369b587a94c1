import { people } from './people';

it('has a director, two managers and eight reports at Contoso', () => {
  const count = (role: string) => people.filter((person) => person.role === role).length;
  expect([count('director'), count('manager'), count('report')]).toEqual([1, 2, 8]);
});

it('gives each person an id and an address of their own, and a time zone that exists', () => {
  expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
  expect(new Set(people.map((person) => person.userPrincipalName)).size).toBe(people.length);
  for (const { timeZone } of people) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});

it('writes addresses in plain letters', () => {
  expect(people.map((person) => person.userPrincipalName)).toContain('zoe.van.den.berg@contoso.com');
});
