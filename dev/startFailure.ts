import { DataFileUnusable } from '@rapport/api/adapters/sqliteDatabase';
import { StoreUnavailable } from '@rapport/core/ports';
import { CannotStart } from './cannotStart';

const ELSEWHERE = 'choose another folder: RAPPORT_DATA=/some/folder npm start';

/** What to print when a start failed: a sentence where we know one, else everything that is known. */
export function startFailure(failure: unknown, data: string): unknown {
  if (failure instanceof CannotStart) return failure.message;
  if (failure instanceof StoreUnavailable) {
    return `Rapport could not use its data in ${data}: ${failure.message}. See whether the disk is full or another program holds it, then start again.`;
  }
  if (failure instanceof DataFileUnusable) return unusable(failure, data);
  const code = codeOf(failure);
  return code === undefined ? failure : `Rapport cannot write to ${data} (${code}). Make it writable, or ${ELSEWHERE}`;
}

function unusable({ reason, cause }: DataFileUnusable, data: string): string {
  switch (reason) {
    case 'newer':
      return `The data in ${data} was written by a newer version of Rapport. Start that version, or ${ELSEWHERE}`;
    case 'damaged':
      return `The data in ${data} is damaged, or is not Rapport's. "npm run reset" removes it and begins anew; or ${ELSEWHERE}`;
    case 'notWritable':
      return `Rapport cannot write to ${data} (${codeOf(cause)}). Make it writable, or ${ELSEWHERE}`;
  }
}

/** What a file system says when it does not let us write; undefined for anything else. */
function codeOf(failure: unknown): string | undefined {
  const code = typeof failure === 'object' && failure !== null && 'code' in failure && `${failure.code}`;
  return code && /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|ENOSPC|EDQUOT|EMFILE|ENFILE|EIO)$/.test(code)
    ? code
    : undefined;
}
