/** Contoso as it is on one machine: the people whom the stand-in for Teams lets you be. */
import type { Caller } from '@rapport/core/domain/policy';

/** The tenant of everybody here. */
export const CONTOSO_TENANT_ID = 'eb0474b0-db53-4184-9dee-852d0b0bef86';

/** Where somebody stands in the small organisation of the seed. */
export type Role = 'director' | 'manager' | 'report';

/** Somebody at Contoso. */
export interface SeededPerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly jobTitle: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly userPrincipalName: string;
}

const ngozi = person('7e74cb25-daa0-41af-9fcb-9301c94e468d', 'Ngozi Okafor', {
  role: 'director',
  jobTitle: 'Director of Product Engineering',
  timeZone: 'Europe/London',
});

/** A manager; the person the stand-in opens as at first. */
export const maya = person('ece181e9-b659-42ef-9470-1bbbca082962', 'Maya Haddad', {
  role: 'manager',
  jobTitle: 'Engineering Manager',
  timeZone: 'Europe/Berlin',
});

/** One of Maya's reports. The two have no 1-on-1 yet: it is for the newcomer to start. */
export const sam = person('6b8b6301-852d-4ba7-9f7f-2f255359c4a7', 'Sam Whitaker', {
  role: 'report',
  jobTitle: 'Software Engineer',
  timeZone: 'Europe/London',
});

/** Another of Maya's reports, with a history of 1-on-1s. */
export const priya = person('d9eec942-1a23-44ea-9c02-a7a6a79ea438', 'Priya Raghunathan', {
  role: 'report',
  jobTitle: 'Senior Software Engineer',
  timeZone: 'Asia/Kolkata',
});

/** A third; nobody has said yet whether his last 1-on-1 with Maya took place. */
export const tomas = person('2a70064c-e090-47a9-8783-c3624bd1bae3', 'Tomás Herrera', {
  role: 'report',
  jobTitle: 'Software Engineer',
  timeZone: 'America/Mexico_City',
});

/** A fourth, on leave: the 1-on-1 with Maya is paused. */
export const yuki = person('2eac9e1a-2cec-4a09-981d-7a6540c96f99', 'Yuki Tanaka', {
  role: 'report',
  jobTitle: 'Site Reliability Engineer',
  timeZone: 'Asia/Tokyo',
});

/** A fifth, whose last 1-on-1 with Maya was skipped. */
export const zoe = person('74ed1770-473e-4161-baee-100c0de7215c', 'Zoë van den Berg', {
  role: 'report',
  jobTitle: 'Data Engineer',
  timeZone: 'Europe/Amsterdam',
});

/** The other manager. */
export const daniel = person('8bcb76cd-18db-481a-a10d-c05d5c6895a1', 'Daniel Kowalczyk', {
  role: 'manager',
  jobTitle: 'Design Manager',
  timeZone: 'Europe/Warsaw',
});

/** One of Daniel's reports; the two have a 1-on-1 with nothing in it yet. */
export const amara = person('4594837a-9b40-4cea-9851-af426000b2f0', 'Amara Diallo', {
  role: 'report',
  jobTitle: 'Product Designer',
  timeZone: 'Africa/Dakar',
});

/** Everybody at Contoso: the director, the managers, then the reports, Maya's first. */
export const people: readonly SeededPerson[] = [
  ngozi,
  maya,
  daniel,
  sam,
  priya,
  tomas,
  yuki,
  zoe,
  amara,
  person('0d7da7b9-5d8b-4ef4-8d12-d574d6ea66d5', 'Björn Ólafsson', {
    role: 'report',
    jobTitle: 'Content Designer',
    timeZone: 'Atlantic/Reykjavik',
  }),
  person('fdb729e8-8e4a-4251-8863-5b2ed0c0980c', 'Mei-Ling Chen', {
    role: 'report',
    jobTitle: 'User Researcher',
    timeZone: 'Asia/Taipei',
  }),
];

/** That person as one who asks. */
export function callerOf({ id, name }: SeededPerson): Caller {
  return { tenantId: CONTOSO_TENANT_ID, userId: id, name };
}

/** The seeded person with this Entra object id. */
export function personWithId(id: string): SeededPerson | undefined {
  return people.find((one) => one.id === id);
}

function person(id: string, name: string, work: Pick<SeededPerson, 'role' | 'jobTitle' | 'timeZone'>): SeededPerson {
  return { id, name, ...work, userPrincipalName: `${plain(name)}@contoso.com` };
}

/** The name as the local part of an address: `Zoë van den Berg` becomes `zoe.van.den.berg`. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.');
}
