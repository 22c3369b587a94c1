import { DataFileUnusable } from '@rapport/api/adapters/sqliteDatabase';
import { StoreUnavailable } from '@rapport/core/ports';
import { CannotStart } from './cannotStart';
import { startFailure } from './startFailure';

const failureOf = (code: string) => Object.assign(new Error(`${code}: as told`), { code });

it.each([
  [new CannotStart('Port 5300 is taken.'), 'Port 5300 is taken.'],
  [failureOf('EACCES'), 'Rapport cannot write to /data (EACCES). Make it writable, or choose another folder'],
  [failureOf('ENOTDIR'), 'Rapport cannot write to /data (ENOTDIR).'],
  [failureOf('ENOSPC'), 'Rapport cannot write to /data (ENOSPC).'],
  [new DataFileUnusable('notWritable', 'no', failureOf('EROFS')), 'Rapport cannot write to /data (EROFS).'],
  [new DataFileUnusable('newer', 'version 7'), 'The data in /data was written by a newer version of Rapport.'],
  [
    new DataFileUnusable('damaged', 'no'),
    'The data in /data is damaged, or is not Rapport\'s. "npm run reset" removes it',
  ],
  [new StoreUnavailable('database is locked'), 'Rapport could not use its data in /data: database is locked.'],
])('%s is told in a sentence that says what to do', (failure, sentence) => {
  expect(startFailure(failure, '/data')).toContain(sentence);
});

it('what nobody foresaw is told as it is', () => {
  const failure = new TypeError('undefined is not a function');
  expect(startFailure(failure, '/data')).toBe(failure);
});
