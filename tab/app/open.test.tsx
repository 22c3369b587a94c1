import '../testing/browser';
import { screen } from '@testing-library/react';
import { act } from 'react';
import { apiWithSam } from '../testing/renderTab';
import { maya } from '../testing/views';
import { open, type Teams } from './open';

jest.mock('./darkTheme', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

const host = {
  userId: maya.id,
  locale: 'en-GB',
  surface: 'content',
  theme: 'default',
  onThemeChange: () => undefined,
  getToken: async () => 'token',
} as const;

/** Lets React take in what happens meanwhile. */
const rendering: (happens: () => Promise<void>) => Promise<void> = act;

async function opened(teams: Partial<Teams> = {}) {
  const failed = jest.fn();
  const element = document.createElement('div');
  document.body.append(element);
  const all: Teams = { connect: async () => host, ready: async () => undefined, failed, ...teams };
  await rendering(() => open(element, all));
  return { element, failed };
}

beforeEach(() => {
  apiWithSam();
  globalThis.reportError = () => undefined;
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('Opening the tab', () => {
  it('says that Teams does not answer, offers to try again, and tells Teams', async () => {
    const parent = jest.spyOn(window, 'parent', 'get').mockReturnValue(Object.create(window));
    const { failed } = await opened({ connect: () => Promise.reject(new Error('The handshake took too long')) });
    expect(screen.getByRole('heading', { name: "Rapport couldn't open" })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
    expect(failed).toHaveBeenCalledTimes(1);
    parent.mockRestore();
  });

  it('sends whoever opens it in a plain browser to Teams', async () => {
    await opened({ connect: () => Promise.reject(new Error('No parent window')) });
    expect(screen.getByRole('heading', { name: 'Open Rapport in Microsoft Teams' })).toBeInTheDocument();
  });

  it('opens in the light theme when the file of another one does not come', async () => {
    await opened({ connect: async () => ({ ...host, theme: 'dark' }) });
    expect(await screen.findByRole('heading', { name: 'Hi Maya' })).toBeInTheDocument();
  });

  it('stands, whatever becomes of telling Teams so', async () => {
    await opened({ ready: () => Promise.reject(new Error('Teams did not listen')) });
    expect(await screen.findByRole('heading', { name: 'Hi Maya' })).toBeInTheDocument();
  });
});
