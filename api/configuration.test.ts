import { readConfiguration } from './configuration';

const complete = {
  TENANT_IDS: '10000000-0000-4000-8000-000000000001, 20000000-0000-4000-8000-00000000000F',
  CLIENT_ID: 'f0000000-0000-4000-8000-00000000000f',
  TEAMS_APP_ID: 'f0000000-0000-4000-8000-00000000000e',
  COSMOS_ENDPOINT: 'https://rapport.documents.azure.com:443/',
  COSMOS_KEY: 'c2VjcmV0',
  DIRECTORY_FILE: 'people.json',
  BOT_APP_ID: 'f0000000-0000-4000-8000-00000000000b',
  BOT_APP_TYPE: 'SingleTenant',
  BOT_TENANT_ID: '10000000-0000-4000-8000-000000000001',
  BOT_PASSWORD: 'hush-hush',
};

it('is read from the environment, whatever else stands there', () => {
  expect(readConfiguration({ ...complete, PATH: '/bin' })).toMatchObject({
    TENANT_IDS: ['10000000-0000-4000-8000-000000000001', '20000000-0000-4000-8000-00000000000f'],
    APPLICATION_ID_URIS: [],
    COSMOS_DATABASE: 'rapport',
    BOT_PASSWORD: 'hush-hush',
  });
});

it('needs no password with a managed identity', () => {
  const { BOT_PASSWORD, ...rest } = complete;
  expect(readConfiguration({ ...rest, BOT_APP_TYPE: 'UserAssignedMSI' })).toMatchObject({
    BOT_APP_TYPE: 'UserAssignedMSI',
  });
});

describe('refuses to start', () => {
  const settings: readonly (keyof typeof complete)[] = [
    'TENANT_IDS',
    'CLIENT_ID',
    'TEAMS_APP_ID',
    'COSMOS_ENDPOINT',
    'COSMOS_KEY',
    'DIRECTORY_FILE',
    'BOT_APP_ID',
    'BOT_APP_TYPE',
    'BOT_TENANT_ID',
    'BOT_PASSWORD',
  ];

  it.each(settings)('without %s, and names it', (name) => {
    expect(() => readConfiguration({ ...complete, [name]: undefined })).toThrow(new RegExp(`${name} `));
  });

  it.each(settings)('with an empty %s', (name) => {
    expect(() => readConfiguration({ ...complete, [name]: ' ' })).toThrow(new RegExp(`${name} `));
  });

  it.each([
    ['TENANT_IDS', 'common'],
    ['TENANT_IDS', '*'],
    ['BOT_APP_ID', 'none'],
    ['BOT_APP_TYPE', 'Anonymous'],
    ['COSMOS_ENDPOINT', 'file:///data'],
  ])('with %s=%s', (name, value) => {
    expect(() => readConfiguration({ ...complete, [name]: value })).toThrow(new RegExp(`${name} must be`));
  });

  it('naming all that is wrong at once, without any value', () => {
    const message = messageOf(() => readConfiguration({ ...complete, CLIENT_ID: 'my-secret', BOT_APP_ID: undefined }));
    expect(message).toContain('CLIENT_ID must be a GUID');
    expect(message).toContain('BOT_APP_ID is missing');
    expect(message).not.toMatch(/my-secret|hush-hush|c2VjcmV0/);
  });

  it('naming all settings when there are none', () => {
    const message = messageOf(() => readConfiguration({}));
    for (const name of settings.filter((each) => each !== 'BOT_PASSWORD')) expect(message).toContain(name);
  });
});

function messageOf(action: () => unknown): string {
  try {
    action();
    return '';
  } catch (error) {
    return String(error);
  }
}
