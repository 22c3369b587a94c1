import { knownTimeZone } from '@rapport/core/domain/timeZone';
import { createContext, useContext, useSyncExternalStore } from 'react';

/** By whose clock the reader is shown dates. */
export const TimeZoneContext = createContext('UTC');

/** The time zone of the reader; IANA name that this browser knows. */
export function useTimeZone(): string {
  return useContext(TimeZoneContext);
}

const LOOKED_EVERY = 60_000;

/**
 * The time zone this computer says it's in; undefined where that is none, such as `Etc/Unknown`. It follows the computer on
 * its travels: looked at whenever the reader comes back to the tab, and once a minute.
 */
export function useDeviceTimeZone(): string | undefined {
  return useSyncExternalStore(watchDevice, deviceTimeZone);
}

function deviceTimeZone(): string | undefined {
  return knownTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function watchDevice(look: () => void): () => void {
  const timer = setInterval(look, LOOKED_EVERY);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
