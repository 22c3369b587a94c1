import { backOff } from './adapters/backOff';
import { createCosmosClient, openCosmosStore, requireConsistency, WeakConsistency } from './adapters/cosmosStore';
import { openFileDirectory } from './adapters/fileDirectory';
import { ids } from './adapters/ids';
import { systemClock } from './adapters/systemClock';
import { teamsLinks } from './adapters/teamsLinks';
import type { Adapters } from './compose';
import type { Configuration } from './configuration';
import type { BotRegistration } from './http/messages';
import { keysAt } from './http/tokenKeys';
import { describeError, jsonLog } from './log';
import { version } from './package.json';

/** Microsoft Entra ID, for tokens of version 2.0; its keys are the same for all tenants. */
const ENTRA_ISSUER = 'https://login.microsoftonline.com/{tenantId}/v2.0';
const ENTRA_KEYS = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';

/** The Bot Framework of the public cloud: what its tokens say, and the keys they are signed with. */
const BOT_FRAMEWORK_ISSUER = 'https://api.botframework.com';
const BOT_FRAMEWORK_KEYS = 'https://login.botframework.com/v1/.well-known/keys';

/** What Rapport stands on in Azure. */
export function adaptersFrom(configuration: Configuration): Adapters {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: databaseName } = configuration;
  const { CLIENT_ID: clientId, APPLICATION_ID_URIS: uris } = configuration;
  const client = createCosmosClient({ endpoint, key });
  const log = jsonLog((line) => process.stdout.write(line), systemClock.now);
  // Nobody waits for it: the account refuses what it does not promise, and this says why.
  void requireConsistency(client).catch((error) => {
    if (error instanceof WeakConsistency) log({ event: 'failure', reference: 'start', error: describeError(error) });
  });
  return {
    store: openCosmosStore({ client, databaseName }),
    directory: openFileDirectory(configuration.DIRECTORY_FILE),
    clock: systemClock,
    ids,
    backOff,
    tokens: {
      issuerTemplate: ENTRA_ISSUER,
      tenants: configuration.TENANT_IDS,
      audiences: [clientId, `api://${clientId}`, ...uris],
      keys: keysAt(ENTRA_KEYS),
    },
    bot: botRegistration(configuration),
    links: teamsLinks(configuration.TEAMS_APP_ID),
    log,
    version,
  };
}

function botRegistration(configuration: Configuration): BotRegistration {
  const { BOT_APP_ID: appId, BOT_TENANT_ID: tenantId, BOT_APP_TYPE: appType } = configuration;
  return {
    credentials:
      configuration.BOT_APP_TYPE === 'SingleTenant'
        ? { appId, tenantId, appType, password: configuration.BOT_PASSWORD }
        : { appId, tenantId, appType },
    tokens: { issuer: BOT_FRAMEWORK_ISSUER, appId, keys: keysAt(BOT_FRAMEWORK_KEYS) },
  };
}
