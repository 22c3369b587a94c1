import { type Theme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Host, ThemeName } from '../host/host';

/** The theme of Teams, followed live. Only the light one comes with the first load. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  switch (name) {
    case 'default':
      return teamsLightTheme;
    case 'dark':
      return (await import('./darkTheme')).darkTheme;
    case 'contrast':
      return (await import('./contrastTheme')).contrastTheme;
  }
}

/** The theme to use now; the last one stays until the next is loaded. */
export function useTheme(host: Host, first: Theme): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    let latest = host.theme;
    host.onThemeChange((name) => {
      latest = name;
      // Without the theme's file the present colours stay: still readable.
      loadTheme(name).then(
        (next) => latest === name && setTheme(next),
        () => undefined,
      );
    });
  }, [host]);
  return theme;
}
