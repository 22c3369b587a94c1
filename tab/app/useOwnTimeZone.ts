import type { UpdateMe } from '@rapport/core/contract/requests';
import type { HomeView } from '@rapport/core/contract/views';
import { useEffect, useRef } from 'react';
import { useClient } from '../client/client';
import { useHost } from '../host/host';
import { ownTimeZone } from '../host/language';

/** Cards and reminders are written elsewhere: they need to know this person's time zone and language. */
export function useOwnTimeZone(home: HomeView | undefined): void {
  const client = useClient();
  const { locale } = useHost();
  const told = useRef(false);
  useEffect(() => {
    const timeZone = ownTimeZone();
    if (!home || told.current) return;
    told.current = true;
    if (home.me.timeZone === timeZone && home.me.locale === locale) return;
    const body: UpdateMe = { timeZone, locale };
    // Nobody waits for it, and the next visit tells it again.
    client.send('/me', { method: 'PUT', body }).catch(() => undefined);
  }, [home, client, locale]);
}
