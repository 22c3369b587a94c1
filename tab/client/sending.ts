import { useState } from 'react';

/** A command whose outcome the person waits for: whether it is on its way, and why the last one failed. */
export function useSending() {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  function send<Answer>(work: () => Promise<Answer>, done: (answer: Answer) => void): void {
    if (sending) return;
    setSending(true);
    setError(undefined);
    work().then(
      (answer) => {
        setSending(false);
        done(answer);
      },
      (failure: unknown) => {
        setSending(false);
        setError(failure);
      },
    );
  }
  return { send, sending, error };
}
