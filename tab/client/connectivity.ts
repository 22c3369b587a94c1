/** Whether the API can be reached, from what becomes of the requests of this tab. */
export interface Connectivity {
  /** The API gave an answer, whatever it was. */
  answered(): void;
  /** It gave none. */
  missed(): void;
  /** Hears when the API answers again. */
  onReconnect(listener: () => void): () => void;
}

/**
 * Some requests may get through while others never do. What waits is then sent again at most this often (milliseconds), and
 * each time half as often as before, until nothing was missed for a while.
 */
const SHORTEST = 3_000;
const LONGEST = 30_000;

export function createConnectivity(): Connectivity {
  const listeners = new Set<() => void>();
  let isLost = false;
  let toldAt = 0;
  let pause = 0;
  return {
    answered() {
      const since = Date.now() - toldAt;
      if (!isLost || since < pause) return;
      isLost = false;
      pause = since > LONGEST ? SHORTEST : Math.min(Math.max(2 * pause, SHORTEST), LONGEST);
      toldAt = Date.now();
      for (const listener of listeners) listener();
    },
    missed() {
      isLost = true;
    },
    onReconnect(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
