import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useClient } from './client';
import { currentIn, isPassing } from './problems';

type State =
  | { readonly kind: 'writing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: unknown; again(): void };

interface Options {
  /** What could not be sent is sent by itself when the API answers again: for texts, which nobody takes back by waiting. */
  readonly persistent?: boolean;
}

/**
 * A command whose outcome the person waits for: whether it is on its way, why the last one failed, and where somebody else
 * was faster, what they wrote.
 */
export function useSending({ persistent = false }: Options = {}) {
  const client = useClient();
  const [state, setState] = useState<State>({ kind: 'writing' });
  // A second Enter comes before the screen shows that the first was heard.
  const isUnderWay = useRef(false);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  function send<Answer>(work: () => Promise<Answer>, done: (answer: Answer) => void): void {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setState({ kind: 'sending' });
    work().then(
      (answer) => {
        isUnderWay.current = false;
        setState({ kind: 'writing' });
        done(answer);
      },
      (error: unknown) => {
        isUnderWay.current = false;
        setState({ kind: 'failed', error, again: () => send(work, done) });
      },
    );
  }
  const tryAgain = useEffectEvent(() => {
    if (persistent && state.kind === 'failed' && isPassing(state.error)) state.again();
  });
  useEffect(() => client.onReconnect(() => tryAgain()), [client]);
  const error = state.kind === 'failed' ? state.error : undefined;
  return {
    send,
    sending: state.kind === 'sending',
    error,
    conflict: currentIn(error),
    /** Does something to the form, unless it has gone meanwhile: in its place another may stand. */
    ifShown(act: () => void): void {
      if (isShown.current) act();
    },
    /** Goes on writing after a failure. */
    goOn: () => setState({ kind: 'writing' }),
  };
}
