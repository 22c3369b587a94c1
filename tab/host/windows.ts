/** This window among all that show Rapport in one browser. Each load of the page counts as a window of its own. */
export interface ThisWindow {
  readonly id: string;
  /** Whether that window was there when this one opened. */
  isOpen(id: string): boolean;
}

const WINDOW = 'rapport:window:';

/** Tells the other windows of this browser that this one is open, for as long as it is, and finds out which they are. */
export async function openWindow(): Promise<ThisWindow> {
  const id = crypto.randomUUID();
  const others = await windowsBesides(id);
  return { id, isOpen: (each) => each === id || others.has(each) };
}

async function windowsBesides(id: string): Promise<ReadonlySet<string>> {
  try {
    // Given back by the browser when the page goes, even when it crashes.
    navigator.locks.request(WINDOW + id, () => new Promise(() => undefined)).catch(() => undefined);
    const { held = [], pending = [] } = await navigator.locks.query();
    const names = [...held, ...pending].map(({ name = '' }) => name);
    return new Set(names.filter((name) => name.startsWith(WINDOW)).map((name) => name.slice(WINDOW.length)));
  } catch {
    // A browser that has no locks, or forbids them along with its storage.
    return new Set();
  }
}

/** Runs work while no other window of this browser runs work of that name. Where there are no locks, it runs at once. */
export async function withLock<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return work();
  };
  try {
    return await navigator.locks.request(name, begin);
  } catch (error) {
    if (hasBegun) throw error;
    return begin();
  }
}
