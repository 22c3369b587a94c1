import { createDOMRenderer, RendererProvider, teamsLightTheme } from '@fluentui/react-components';
import type { SinceView } from '@rapport/core/contract/lookBackViews';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../app/App';
import { Providers } from '../app/providers';
import { adoptOrphans } from '../client/windowStorage';
import type { Host } from '../host/host';
import { createFakeApi, type FakeApi, ok } from './fakeApi';
import { calendars, home, maya, meetingId, row, series, seriesId } from './views';

/** Teams, as far as the tab sees it. */
function hostOf(surface: Host['surface']): Host {
  return {
    userId: maya.id,
    locale: 'en-GB',
    surface,
    theme: 'default',
    onThemeChange: () => undefined,
    getToken: async () => 'token',
  };
}

interface Options {
  /** What comes after `#`. */
  readonly at?: string;
  readonly surface?: Host['surface'];
  /** Set on a test with a clock of its own. */
  readonly advanceTimers?: (milliseconds: number) => void;
}

/**
 * Writes no style sheets: jsdom lays nothing out, but would hold each element against every rule whenever somebody asks
 * for its role or name. What the styles do is for a real browser to
 * say. So what a style hides is there: a tab says its name twice.
 */
const unstyled = createDOMRenderer();

/** The whole tab with a person before it. What the API answers is set before. */
export function renderTab({ at = '', surface = 'content', advanceTimers }: Options = {}) {
  window.location.hash = at;
  const user = userEvent.setup({ ...(advanceTimers && { advanceTimers }) });
  const host = hostOf(surface);
  const windowId = crypto.randomUUID();
  adoptOrphans(host.userId, { id: windowId, isOpen: (id) => openWindows.has(id) });
  openWindows.add(windowId);
  const { unmount, ...rendered } = render(
    <RendererProvider renderer={unstyled}>
      <Providers host={host} theme={teamsLightTheme} windowId={windowId}>
        <App />
      </Providers>
    </RendererProvider>,
  );
  const close = () => {
    unmount();
    openWindows.delete(windowId);
  };
  return { user, ...rendered, unmount: close };
}

/** Windows of one browser: what one of them keeps for itself, the next takes over once it is closed. */
const openWindows = new Set<string>();

/** The address of the one 1-on-1 in these stories. */
export const atSeries = `#/series/${seriesId}`;
export const seriesRoute = `/series/${seriesId}`;
export const privateNoteRoute = `${seriesRoute}/meetings/${meetingId}/private-note`;

export const nothingSince: SinceView = {
  since: '2026-11-17T10:00:00.000Z',
  isFirst: false,
  kept: [],
  dropped: [],
  overdue: [],
  myNewPoints: 0,
  theirNewPoints: 0,
};

/** An API where Maya has one 1-on-1, with Sam. */
export function apiWithSam(view = series()): FakeApi {
  const api = createFakeApi();
  api.on('GET /home', ok(home(row())));
  api.on(`GET ${seriesRoute}`, ok(view));
  // Nothing is promised or owed, and what helps to prepare has nothing to say, unless a test makes it.
  api.on('GET /series/*/items', ok({ items: [] }));
  api.on('GET /series/*/repair-times', ok({ times: [] }));
  api.on('GET /series/*/calendars', ok(calendars()));
  api.on('GET /series/*/meetings/*/private-note', ok({ text: '', version: 0 }));
  // What is typed is saved a moment later, and that may be after the test.
  api.on('PUT /series/*/meetings/*/private-note', ({ body }) => ok({ text: '', ...Object(body), version: 1 }));
  api.on('GET /series/*/questions', ok({ questions: [] }));
  api.on('GET /templates', ok({ templates: [] }));
  api.on('GET /series/*/since', ok(nothingSince));
  return api;
}

/** Loads what the tab fetches later: a busy machine compiles it for longer than a test waits. */
export async function loadScreens(): Promise<void> {
  await Promise.all([
    import('../app/SeriesPage'),
    import('../app/RunningMeeting'),
    import('../app/UnsentToday'),
    import('../components/MarkdownText'),
    import('../features/prepare/Prepare'),
    import('../features/prepare/Templates'),
    import('../features/items/PromiseFromPoint'),
    import('../features/items/SeriesItems'),
    import('../features/rhythm/SkipDialog'),
    import('../features/summary/AfterMeeting'),
  ]);
}

/** Opens the form that splits the first point that has been carried over often. */
export async function openSplit({ user }: Pick<ReturnType<typeof renderTab>, 'user'>): Promise<void> {
  const [chip] = await screen.findAllByRole('button', { name: /What now\?$/ });
  if (!chip) throw new Error('No point has been carried over often');
  await user.click(chip);
  await user.click(await screen.findByRole('menuitem', { name: 'Split' }));
}
