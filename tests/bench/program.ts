import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** A program of the bench in a process of its own, so that what it costs is not ours. */
export interface Program {
  /** Asks one thing; the next only when this one is answered. @throws Error when the program ends instead */
  ask(question: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a built program that answers with `answerParent`. */
export function startProgram(file: string): Program {
  const child = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return {
    async ask(question) {
      const gone = new AbortController();
      const answer = once(child, 'message', { signal: gone.signal });
      const end = once(child, 'exit', { signal: gone.signal }).then(() => {
        throw new Error(`${file} has ended`);
      });
      try {
        child.send({ question } satisfies z.infer<typeof messageSchema>);
        return (await Promise.race([answer, end]))[0];
      } finally {
        gone.abort();
        await Promise.allSettled([answer, end]);
      }
    },
    stop: () => stop(child),
  };
}

/** Inside a program: answers what its parent asks, and ends with it. */
export function answerParent(answer: (question: unknown) => Promise<unknown>, end: () => void): void {
  process.on('message', async (message) => {
    process.send?.(await answer(messageSchema.parse(message).question));
  });
  process.once('disconnect', () => {
    end();
    process.exit();
  });
}

const messageSchema = z.object({ question: z.unknown() });

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = once(child, 'exit');
  child.disconnect();
  await end;
}
