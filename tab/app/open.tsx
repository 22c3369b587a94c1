import { createRoot } from 'react-dom/client';
import { adoptOrphans } from '../client/windowStorage';
import type { Host } from '../host/host';
import { hrefOf, routeOf } from '../host/route';
import { openWindow, withLock } from '../host/windows';
import { App } from './App';
import { CannotOpen } from './CannotOpen';
import { OutsideTeams } from './OutsideTeams';
import { Providers } from './providers';
import { firstTheme } from './theme';

/** What opening the tab asks of the program around it. */
export interface Teams {
  /** @throws when there is no Teams, or none that answers */
  connect(): Promise<Host>;
  /** There is something to see. */
  ready(): Promise<void>;
  /** There is nothing to see. */
  failed(): void;
}

/** Opens the tab, or says why it cannot be opened and what to do. Never fails. */
export async function open(element: Element, teams: Teams): Promise<void> {
  const root = createRoot(element);
  try {
    const host = await teams.connect();
    const [theme, windowId] = await Promise.all([firstTheme(host.theme), ownWindow(host)]);
    followDeepLink(host);
    document.documentElement.lang = host.locale;
    root.render(
      <Providers host={host} theme={theme} windowId={windowId}>
        <App />
      </Providers>,
    );
  } catch (error) {
    reportError(error);
    root.render(isOnItsOwn() ? <OutsideTeams /> : <CannotOpen />);
    trying(teams.failed);
    return;
  }
  // The tab stands, whatever Teams makes of hearing so.
  await teams.ready().catch(reportError);
}

/** Takes over what was typed in windows that are closed by now. */
async function ownWindow({ userId }: Host): Promise<string> {
  const own = await openWindow();
  // Two windows that open at once would both take the same.
  await withLock('rapport:adopting', async () => adoptOrphans(userId, own));
  return own.id;
}

/** A deep link names a place; a reload later stays where the person went from there. */
function followDeepLink({ subPageId }: Host): void {
  if (subPageId && !window.location.hash) window.location.replace(hrefOf(routeOf(subPageId)));
}

/** Opened in a plain browser, with nothing around it that could be Teams. */
function isOnItsOwn(): boolean {
  return window.parent === window && !window.opener;
}

// Teams that never answered cannot be told anything either, and the SDK throws.
function trying(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    reportError(error);
  }
}
