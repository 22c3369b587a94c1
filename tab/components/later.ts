import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const BETWEEN_TRIES = 2_000;

/**
 * A part of the screen with a script of its own, fetched when it is first shown. React's `lazy` alone would remember for
 * good that a script could not be fetched while the network was gone.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await whenReachable(load) }));
}

/** What this gives, tried again for as long as nothing at all can be reached. @throws when it fails all the same */
export async function whenReachable<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      if (await isReachable()) return load();
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    }
  }
}

async function isReachable(): Promise<boolean> {
  try {
    await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}
