import { app, authentication } from '@microsoft/teams-js';
import type { Host, Surface, ThemeName } from '../host/host';

/** A token this close to its end (milliseconds) is not used for another request. */
const EXPIRY_MARGIN = 60_000;

/** Shakes hands with Teams. @throws when nothing of Teams is around the tab */
export async function connectTeams(): Promise<Host> {
  await app.initialize();
  const context = await app.getContext();
  const { subPageId } = context.page;
  const surface = surfaceOf(context.page.frameContext);
  return {
    userId: context.user?.id ?? 'unknown',
    locale: context.app.locale,
    surface,
    theme: themeOf(context.app.theme),
    ...(subPageId && { subPageId }),
    onThemeChange: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme))),
    getToken: sharedToken(),
    ...(surface === 'sidePanel' && {
      showOnStage: async (seriesId: string) => (await import('./meetingStage')).showOnStage(seriesId),
    }),
  };
}

/** Tells Teams that there is something to see, so that it takes its own waiting screen away. */
export async function tellTeamsReady(): Promise<void> {
  app.notifyAppLoaded();
  await app.notifySuccess();
}

/** One request for a token at a time, and none while the last one is good. */
function sharedToken(): Host['getToken'] {
  let token: { readonly text: string; readonly expiresAt: number } | undefined;
  let asking: Promise<string> | undefined;
  const ask = async () => {
    try {
      const text = await authentication.getAuthToken();
      token = { text, expiresAt: expiryOf(text) };
      return text;
    } finally {
      asking = undefined;
    }
  };
  return async ({ fresh = false } = {}) => {
    if (!fresh && token && token.expiresAt - EXPIRY_MARGIN > Date.now()) return token.text;
    asking ??= ask();
    return asking;
  };
}

/** When a token ends, in milliseconds. Read for reuse only; the API verifies. An unreadable one is not used again. */
function expiryOf(token: string): number {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const isClaims = typeof claims === 'object' && claims !== null && 'exp' in claims && typeof claims.exp === 'number';
    return isClaims ? Number(claims.exp) * 1_000 : 0;
  } catch {
    return 0;
  }
}

function surfaceOf(frameContext: string): Surface {
  return frameContext === 'sidePanel' || frameContext === 'meetingStage' ? frameContext : 'content';
}

function themeOf(theme: string): ThemeName {
  return theme === 'dark' || theme === 'contrast' ? theme : 'default';
}
