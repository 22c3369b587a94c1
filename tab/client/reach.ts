/** Knows whether the API can be reached, from what becomes of the requests of this tab. */
export interface Reach {
  /** The API gave an answer, whatever it was. */
  answered(): void;
  /** It gave none. */
  missed(): void;
  /** Hears when the API answers again. */
  onBack(listener: () => void): () => void;
}

/** Some requests may get through while others never do; what waits is not to be sent again with each of them. */
const SELDOM = 3_000;

export function createReach(): Reach {
  const listeners = new Set<() => void>();
  let isLost = false;
  let toldAt = 0;
  return {
    answered() {
      if (!isLost || Date.now() - toldAt < SELDOM) return;
      isLost = false;
      toldAt = Date.now();
      for (const listener of listeners) listener();
    },
    missed() {
      isLost = true;
    },
    onBack(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
