import type { UpdateMe } from '@rapport/core/contract/requests';
import type { HomeView, MeView } from '@rapport/core/contract/views';
import { isSameTimeZone, knownTimeZone } from '@rapport/core/domain/timeZone';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { queryKeys } from '../client/addresses';
import { useClient } from '../client/client';
import { useHost } from '../host/host';
import { TimeZoneContext, useDeviceTimeZone } from '../host/timeZone';

/**
 * Shows dates by the clock of this computer. Where that names no zone, by the one that Rapport remembers, else by UTC, and
 * tells nobody.
 */
export function ReadersZone({ children }: { readonly children: ReactNode }) {
  const device = useDeviceTimeZone();
  const me = useMeKnown();
  useTellingZone(device, me);
  return <TimeZoneContext value={device ?? knownTimeZone(me?.timeZone) ?? 'UTC'}>{children}</TimeZoneContext>;
}

/** What Rapport remembers of the reader, as soon as a screen has asked for Home. */
function useMeKnown(): MeView | undefined {
  const queries = useQueryClient();
  return useSyncExternalStore(
    (look) => queries.getQueryCache().subscribe(look),
    () => queries.getQueryData<HomeView>(queryKeys.home)?.me,
  );
}

/** Cards and reminders are written elsewhere: they need to know this person's time zone and language, also on a journey. */
function useTellingZone(timeZone: string | undefined, me: MeView | undefined): void {
  const client = useClient();
  const queries = useQueryClient();
  const { locale } = useHost();
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!me || timeZone === undefined) return;
    if (me.timeZone !== undefined && isSameTimeZone(me.timeZone, timeZone) && me.locale === locale) return;
    // Once for each place: another computer, elsewhere, may be telling its own.
    const telling = `${timeZone} ${locale}`;
    if (told.current === telling) return;
    told.current = telling;
    const body: UpdateMe = { timeZone, locale };
    // Nobody waits for it, and the next visit tells it again.
    client.send<MeView>('/me', { method: 'PUT', body }).then(
      (now) => queries.setQueryData<HomeView>(queryKeys.home, (home) => home && { ...home, me: now }),
      () => undefined,
    );
  }, [me, timeZone, client, queries, locale]);
}
