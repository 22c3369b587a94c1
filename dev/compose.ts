import { join } from 'node:path';
import { backOff } from '@rapport/api/adapters/backOff';
import { ids } from '@rapport/api/adapters/ids';
import { systemClock } from '@rapport/api/adapters/systemClock';
import { type Adapters, composeRapport, type Rapport } from '@rapport/api/compose';
import { keysAt } from '@rapport/api/http/tokenKeys';
import { jsonLog, type LogEntry } from '@rapport/api/log';
import { DEV_CLIENT_ID, issuerOf } from './entra/tokens';
import { version } from './package.json';
import { seededDirectory } from './seed/directory';
import { CONTOSO_TENANT_ID } from './seed/people';
import { openSeededStore } from './seed/seededStore';
import { ENTRA_PATH } from './web/devRoutes';

/** Where this machine's Rapport is. */
export interface Place {
  /** Without a slash at its end. */
  readonly address: string;
  /** The folder of everything that is kept. */
  readonly data: string;
}

/** Rapport on one machine: the production server on other adapters. */
export interface RapportHere {
  readonly rapport: Rapport;
  /** Leaves everything written. */
  close(): void;
}

/** Puts Rapport together from this machine's own store, directory and token issuer; seeds the store when it is new. */
export async function composeHere({ address, data }: Place): Promise<RapportHere> {
  const seed = { directory: seededDirectory, ids, today: systemClock.now() };
  const store = await openSeededStore(join(data, 'rapport.db'), seed);
  const entra = address + ENTRA_PATH;
  const adapters: Adapters = {
    store,
    directory: seededDirectory,
    clock: systemClock,
    ids,
    backOff,
    tokens: {
      issuerTemplate: issuerOf(entra, '{tenantId}'),
      tenants: [CONTOSO_TENANT_ID],
      audiences: [DEV_CLIENT_ID],
      keys: keysAt(`${entra}/common/discovery/v2.0/keys`),
    },
    // The Agents Playground signs nothing.
    bot: 'none',
    links: {
      home: () => `${address}/`,
      series: (seriesId) => `${address}/?surface=tab&open=${encodeURIComponent(`series/${seriesId}`)}`,
    },
    log: failuresOnly,
    version,
  };
  return { rapport: composeRapport(adapters), close: () => store.close() };
}

const logLine = jsonLog((line) => process.stderr.write(line), systemClock.now);

// An open page asks every other second: a line for each would bury what `npm start` has to say.
function failuresOnly(entry: LogEntry): void {
  if (entry.event === 'failure') logLine(entry);
}
