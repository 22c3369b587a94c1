/** Somebody who was asked did not answer in time. */
class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/** What `work` comes to, if it does so within so many milliseconds. @throws TimedOut, and what the work throws */
export function withTimeout<Answer>(milliseconds: number, what: string, work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimedOut(`${what} took longer than ${milliseconds} ms`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
