const BETWEEN_MILLISECONDS = 20;

/** Tries until the check holds, and gives what it gave. @throws the last failure of the check, when time is over */
export async function eventually<T>(check: () => T | Promise<T>, milliseconds = 20_000): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (Date.now() > deadline) throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MILLISECONDS));
  }
}
