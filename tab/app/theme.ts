import { type Theme, teamsLightTheme } from '@fluentui/react-components';
import { assertNever } from '@rapport/core/domain/errors';
import { useEffect, useState } from 'react';
import type { Host, ThemeName } from '../host/host';
import { withTimeout } from '../host/withTimeout';

/** The theme of Teams, followed live. Only the light one comes with the first load. */
async function loadTheme(name: ThemeName): Promise<Theme> {
  switch (name) {
    case 'default':
      return teamsLightTheme;
    case 'dark':
      return (await import('./darkTheme')).darkTheme;
    case 'contrast':
      return (await import('./contrastTheme')).contrastTheme;
    default:
      return assertNever(name);
  }
}

const WAITED_FOR = 5_000;

/** The theme to open in. Where its file does not come, the light one: readable, and better than nothing to see. */
export async function firstTheme(name: ThemeName): Promise<Theme> {
  return withTimeout(WAITED_FOR, `The theme ${name}`, loadTheme(name)).catch(() => teamsLightTheme);
}

/** The theme to use now; the last one stays until the next is loaded. */
export function useTheme(host: Host, first: Theme): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    let latest = host.theme;
    const follow = (name: ThemeName) => {
      latest = name;
      // Without the theme's file the present colours stay: still readable.
      loadTheme(name).then(
        (next) => latest === name && setTheme(next),
        () => undefined,
      );
    };
    // Where it did not come in time to open in.
    follow(host.theme);
    host.onThemeChange(follow);
  }, [host]);
  return theme;
}
