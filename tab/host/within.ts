/** Somebody who was asked did not answer in time. */
class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** What `work` comes to, if it does so within so many milliseconds. @throws TookTooLong, and what the work throws */
export function within<Answer>(milliseconds: number, what: string, work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new TookTooLong(`${what} took longer than ${milliseconds} ms`)),
      milliseconds,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
