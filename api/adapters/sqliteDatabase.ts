import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreUnavailable } from '@rapport/core/ports';
import Database from 'libsql';

/** The version of the tables below, kept in the file's `user_version`. A later version adds its step to `migrate`. */
const SCHEMA_VERSION = 1;

const CREATE_TABLES = `
  CREATE TABLE documents (
    container TEXT NOT NULL,
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    listKey TEXT NOT NULL,
    etag TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (container, partition, id)
  ) STRICT;
  CREATE INDEX documentsInOrder ON documents (container, partition, listKey);
`;

/**
 * Opens the file, creating it and its folder, and brings its tables up to date.
 * Now and later, a transaction of another process is waited for so many milliseconds before StoreUnavailable.
 */
export function openDatabase(file: string, patienceMilliseconds: number): Database.Database {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${patienceMilliseconds}`);
    unavailableWhenBusy(() => {
      database.pragma('journal_mode = WAL');
      // FULL syncs every commit to the disk; NORMAL would lose the last ones with the machine's power.
      database.pragma('synchronous = FULL');
      database.transaction(() => migrate(database)).immediate();
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Runs the action; a file that another process holds, or a full disk, becomes StoreUnavailable. */
export function unavailableWhenBusy<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!isBusy(error)) throw error;
    const unavailable = new StoreUnavailable(`The data file cannot be used now: ${error.message}`);
    unavailable.cause = error;
    throw unavailable;
  }
}

/** Runs inside a transaction, so that two processes that open a new file do not both create it. */
function migrate(database: Database.Database): void {
  const version = schemaVersionOf(database);
  if (version > SCHEMA_VERSION) {
    throw new Error(`The data file has version ${version}; this version of Rapport reads up to ${SCHEMA_VERSION}`);
  }
  if (version < 1) database.exec(CREATE_TABLES);
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

function schemaVersionOf(database: Database.Database): number {
  const [row] = database.prepare('SELECT user_version AS version FROM pragma_user_version').all();
  const version: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'version') : undefined;
  if (typeof version !== 'number') throw new Error('The data file does not say its version');
  return version;
}

function isBusy(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN)/.test(String(error.code))
  );
}
