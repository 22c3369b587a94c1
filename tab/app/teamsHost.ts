import { app, authentication } from '@microsoft/teams-js';
import type { Host, Surface, ThemeName } from '../host/host';
import { withTimeout } from '../host/withTimeout';
import { sharedToken } from './sharedToken';

/** Teams answers at once, or it is not there; milliseconds. The SDK alone would wait for a minute, or for ever. */
const TEAMS_ANSWERS_WITHIN = 15_000;

/** Shakes hands with Teams. @throws TimedOut when there is something around the tab that does not answer */
export async function connectTeams(): Promise<Host> {
  await withTimeout(TEAMS_ANSWERS_WITHIN, 'The handshake with Teams', app.initialize());
  const context = await withTimeout(TEAMS_ANSWERS_WITHIN, 'The context from Teams', app.getContext());
  const { subPageId } = context.page;
  const surface = surfaceOf(context.page.frameContext);
  return {
    userId: context.user?.id ?? 'unknown',
    locale: context.app.locale,
    surface,
    theme: themeOf(context.app.theme),
    ...(subPageId && { subPageId }),
    onThemeChange: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme))),
    getToken: sharedToken(askTeams),
    ...(surface === 'sidePanel' && {
      showOnStage: async (seriesId: string) => {
        const { showOnStage } = await import('./meetingStage');
        // Whoever shares may be asked first, and takes their time.
        return withTimeout(4 * TEAMS_ANSWERS_WITHIN, 'Sharing to the stage', showOnStage(seriesId));
      },
    }),
  };
}

/** Tells Teams that there is something to see, so that it takes its own waiting screen away. */
export async function tellTeamsReady(): Promise<void> {
  app.notifyAppLoaded();
  await withTimeout(TEAMS_ANSWERS_WITHIN, 'The thanks of Teams', app.notifySuccess());
}

/** Tells Teams that there is nothing to see, for its own record of it. */
export function tellTeamsFailed(): void {
  app.notifyFailure({ reason: app.FailedReason.Other });
}

/**
 * Teams keeps a token until it ends, whatever the API says of it. A claim that it be issued from now on is answered past
 * that memory (Entra's claims challenge); a client that does not know it gives what it has.
 */
async function askTeams({ fresh }: { readonly fresh: boolean }): Promise<string> {
  if (!fresh) return authentication.getAuthToken();
  const now = String(Math.floor(Date.now() / 1_000));
  const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: now } } });
  return authentication.getAuthToken({ claims: [claims] }).catch(() => authentication.getAuthToken());
}

function surfaceOf(frameContext: string): Surface {
  return frameContext === 'sidePanel' || frameContext === 'meetingStage' ? frameContext : 'content';
}

function themeOf(theme: string): ThemeName {
  return theme === 'dark' || theme === 'contrast' ? theme : 'default';
}
