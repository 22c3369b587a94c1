/** What a person typed and nobody has saved yet, kept on this computer. A browser that forbids storage keeps it until the tab closes. */
export const kept = {
  read(key: string): string | undefined {
    return inMemory.get(key) ?? trying(() => localStorage.getItem(key)) ?? undefined;
  },
  write(key: string, text: string): void {
    const stored = trying(() => {
      localStorage.setItem(key, text);
      return true;
    });
    if (stored) inMemory.delete(key);
    else inMemory.set(key, text);
  },
  remove(key: string): void {
    inMemory.delete(key);
    trying(() => localStorage.removeItem(key));
  },
  keys(prefix: string): readonly string[] {
    const stored = trying(() => Object.keys(localStorage)) ?? [];
    return [...new Set([...stored, ...inMemory.keys()])].filter((key) => key.startsWith(prefix));
  },
  /** Hears when another window of this browser changes what is kept under a name that begins so. */
  onChange(prefix: string, listener: () => void): () => void {
    const hear = ({ key }: StorageEvent) => {
      // Without a key all was cleared.
      if (key === null || key.startsWith(prefix)) listener();
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  },
};

const inMemory = new Map<string, string>();

// Third-party storage may be blocked in Teams' frame; touching it then throws.
function trying<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
