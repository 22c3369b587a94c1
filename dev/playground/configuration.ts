import { CONTOSO_TENANT_ID, people, type SeededPerson } from '../seed/people';

/** The file the Agents Playground reads in its working folder. */
export const CONFIGURATION_FILE = '.m365agentsplayground.yml';

/** The Playground takes exactly five others; with fewer or more it ends without a word. */
const OTHERS = 5;

/** Who the Playground says is typing, and whom else it knows. JSON, which is YAML too. */
export function playgroundConfiguration(person: SeededPerson): string {
  const configuration = {
    version: '0.1.1',
    tenantId: CONTOSO_TENANT_ID,
    bot: { id: '28:rapport', name: 'Rapport' },
    currentUser: account(person),
    users: people
      .filter((one) => one.id !== person.id)
      .slice(0, OTHERS)
      .map(account),
    // A fixed id: a conversation the bot remembers is the same one after a restart.
    personalChat: { id: `a:rapport-${person.id}` },
    groupChat: { id: `19:meeting-${person.id}@thread.v2`, name: '1-on-1' },
    team: {
      id: `19:team-${person.id}@thread.tacv2`,
      name: 'Contoso',
      aadGroupId: 'd0ab2f57-161c-44fd-9fa4-b8322b03a782',
      channels: [{ id: `19:announcements-${person.id}@thread.tacv2`, name: 'Announcements' }],
    },
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

function account(person: SeededPerson) {
  const [givenName = person.name, ...surname] = person.name.split(' ');
  return {
    id: `29:${person.id}`,
    name: person.name,
    // The Playground spells it so.
    userPrincipleName: person.userPrincipalName,
    aadObjectId: person.id,
    givenName,
    surname: surname.join(' '),
    email: person.userPrincipalName,
  };
}
