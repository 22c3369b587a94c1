const MISSING: readonly unknown[] = ['ENOENT', 'EISDIR', 'ENOTDIR'];

/** Whether reading a file failed because there is no such file. */
export function isMissing(failure: unknown): boolean {
  return typeof failure === 'object' && failure !== null && 'code' in failure && MISSING.includes(failure.code);
}
