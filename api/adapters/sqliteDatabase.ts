import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
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

/** Why a data file can't be used, as long as nobody does something about it. */
type Reason = 'newer' | 'damaged' | 'notWritable';

export class DataFileUnusable extends Error {
  override readonly name = 'DataFileUnusable';
  constructor(
    readonly reason: Reason,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/**
 * Connects to the file, creating it and its folder, for this person of the machine alone. Its tables may not be there yet:
 * see `migrate`. Now and later, a transaction of another process is waited for so many milliseconds before StoreUnavailable.
 * @throws DataFileUnusable
 */
export function connect(file: string, patienceMilliseconds: number): Database.Database {
  createPrivately(file);
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${patienceMilliseconds}`);
    inTheWordsOfThePort(() => {
      database.pragma('journal_mode = WAL');
      // FULL syncs every commit to the disk; NORMAL would lose the last ones with the machine's power.
      database.pragma('synchronous = FULL');
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Brings the tables up to date, and says whether there were none. Runs inside a transaction, so that two processes that open
 * a new file do not both create them. @throws DataFileUnusable when a newer version of Rapport wrote them
 */
export function migrate(database: Database.Database): boolean {
  const version = schemaVersionOf(database);
  if (version > SCHEMA_VERSION) {
    const known = `this version of Rapport reads up to ${SCHEMA_VERSION}`;
    throw new DataFileUnusable('newer', `The data file has version ${version}; ${known}`);
  }
  if (version < 1) database.exec(CREATE_TABLES);
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  return version === 0;
}

/** Begins a transaction that may write; every other writer waits for its end. */
export function begin(database: Database.Database): void {
  database.exec('BEGIN IMMEDIATE');
}

/** Runs the action in a transaction: all of it happens, or nothing. Inside another one it is a part of that. */
export function inTransaction<T>(database: Database.Database, action: () => T): T {
  const isPart = database.inTransaction;
  if (isPart) database.exec('SAVEPOINT part');
  else begin(database);
  try {
    const result = action();
    database.exec(isPart ? 'RELEASE part' : 'COMMIT');
    return result;
  } catch (error) {
    if (isPart && database.inTransaction) database.exec('ROLLBACK TO part; RELEASE part');
    else rollBack(database);
    throw error;
  }
}

/** Ends a transaction as if it had never begun. After some failures, such as a full disk, SQLite has done so itself. */
export function rollBack(database: Database.Database): void {
  if (database.inTransaction) database.exec('ROLLBACK');
}

/** Runs the action; a file that can't be used at this moment becomes StoreUnavailable, one that is no good DataFileUnusable. */
export function inTheWordsOfThePort<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (isPassing(error)) {
      const unavailable = new StoreUnavailable(`The data file cannot be used now: ${error.message}`);
      unavailable.cause = error;
      throw unavailable;
    }
    if (isDamage(error)) throw new DataFileUnusable('damaged', `The data file is damaged: ${error.message}`, error);
    throw error;
  }
}

function schemaVersionOf(database: Database.Database): number {
  const [row] = database.prepare('SELECT user_version AS version FROM pragma_user_version').all();
  const version: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'version') : undefined;
  if (typeof version !== 'number') throw new Error('The data file does not say its version');
  return version;
}

/** SQLite gives what it keeps beside the file the same rights; what was there before is put right. */
function createPrivately(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw new DataFileUnusable('notWritable', `The data file ${file} cannot be written`, error);
  }
  for (const each of [file, `${file}-wal`, `${file}-shm`]) makePrivate(each);
}

function makePrivate(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    // Not there, or somebody else's, who lets us write it.
    if (!hasCode(error, /^(ENOENT|EPERM)$/)) throw error;
  }
}

/** Another process holds it, the disk is full, broken or may only be read: may all be otherwise the next time. */
function isPassing(error: unknown): error is Failure {
  return hasCode(error, /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|NOMEM)/);
}

function isDamage(error: unknown): error is Failure {
  return hasCode(error, /^SQLITE_(CORRUPT|NOTADB)/);
}

/** Of the system or of SQLite. */
interface Failure {
  readonly code: unknown;
  readonly message: string;
}

function hasCode(error: unknown, pattern: RegExp): error is Failure {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    'message' in error &&
    pattern.test(`${error.code}`)
  );
}
