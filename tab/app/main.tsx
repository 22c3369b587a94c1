import { createRoot } from 'react-dom/client';
import type { Host } from '../host/host';
import { hrefOf, routeOf } from '../host/route';
import { App } from './App';
import { OutsideTeams } from './OutsideTeams';
import { Providers } from './providers';
import { connectTeams, tellTeamsReady } from './teamsHost';
import { loadTheme } from './theme';

async function open(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no #root');
  const root = createRoot(element);
  const host = await connectTeams().catch(() => undefined);
  if (!host) {
    root.render(<OutsideTeams />);
    return;
  }
  const theme = await loadTheme(host.theme);
  followDeepLink(host);
  document.documentElement.lang = host.locale;
  root.render(
    <Providers host={host} theme={theme}>
      <App />
    </Providers>,
  );
  await tellTeamsReady();
}

/** A deep link names a place; a reload later stays where the person went from there. */
function followDeepLink({ subPageId }: Host): void {
  if (subPageId && !window.location.hash) window.location.replace(hrefOf(routeOf(subPageId)));
}

void open();
