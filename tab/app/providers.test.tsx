import '../testing/browser';
import { render } from '@testing-library/react';
import { apiWithSam } from '../testing/renderTab';
import { maya } from '../testing/views';
import { darkTheme } from './darkTheme';
import { Providers } from './providers';

it('has the parts of the browser follow a dark theme, beside the page as well', () => {
  apiWithSam();
  const host = {
    userId: maya.id,
    locale: 'en-GB',
    surface: 'content',
    theme: 'dark',
    onThemeChange: () => undefined,
    getToken: async () => 'token',
  } as const;
  render(
    <Providers host={host} theme={darkTheme} windowId="this one">
      <p>A dialog stands beside this</p>
    </Providers>,
  );
  expect(document.documentElement.style.getPropertyValue('color-scheme')).toBe('dark');
});
