import '../../testing/browser';
import { screen, within } from '@testing-library/react';
import { createFakeApi, noNetwork, ok, problem } from '../../testing/fakeApi';
import { apiWithSam, renderTab } from '../../testing/renderTab';
import { home, row } from '../../testing/views';

describe('Home', () => {
  it('leads to the first 1-on-1 when there is none', async () => {
    createFakeApi().on('GET /home', ok(home()));
    renderTab();
    expect(await screen.findByRole('heading', { name: 'Start with one person you meet regularly' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Start your first 1-on-1' })).toHaveAttribute('href', '#/start');
  });

  it('says who prepared, in words', async () => {
    createFakeApi().on('GET /home', ok(home(row({ theyPrepared: true, theirPoints: 2, points: 2 }))));
    renderTab();
    const mine = await screen.findByRole('navigation', { name: 'My 1-on-1s' });
    expect(within(mine).getByText('You have not prepared yet')).toBeInTheDocument();
    expect(within(mine).getByText('Sam prepared')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Waiting for you' })).toHaveTextContent(
      'Sam has 2 points on the agenda; you have not added anything yet.',
    );
  });

  it('shows a meeting in progress first', async () => {
    createFakeApi().on('GET /home', ok(home(row({ state: 'inProgress' }))));
    renderTab();
    expect(
      within(await screen.findByRole('region', { name: 'Now' })).getByRole('link', { name: 'Join Sam' }),
    ).toBeVisible();
  });

  it('finds a person by the beginning of any name, whatever the accents', async () => {
    const tomas = { ...row(), id: 'other', other: { id: 'tomas', name: 'Tomás Herrera', role: 'report' as const } };
    createFakeApi().on('GET /home', ok(home(row(), tomas)));
    const { user } = renderTab();
    await user.type(await screen.findByRole('searchbox', { name: 'Find a person or what is written' }), 'tomas h');
    const mine = screen.getByRole('navigation', { name: 'My 1-on-1s' });
    expect(within(mine).getByText('Tomás Herrera')).toBeInTheDocument();
    expect(within(mine).queryByText('Sam Whitaker')).not.toBeInTheDocument();
  });

  it('says what is wrong, and shows all when trying again works', async () => {
    const api = apiWithSam();
    api.on('GET /home', problem(404, 'notFound'));
    const { user } = renderTab();
    expect(await screen.findByRole('alert')).toHaveTextContent('The sentence for notFound.');
    expect(screen.getByRole('alert')).toHaveTextContent('Reference for support: ref00001');
    api.on('GET /home', ok(home(row())));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Hello Maya' })).toBeVisible();
  });

  it('shows the shape of the page while it waits, but not at once', async () => {
    createFakeApi().on('GET /home', () => new Promise(() => undefined));
    renderTab();
    expect(screen.queryByRole('status', { name: 'Loading' })).not.toBeInTheDocument();
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says since when the API is out of reach', async () => {
    createFakeApi().on('GET /home', noNetwork);
    renderTab();
    expect(await screen.findByRole('alert', undefined, { timeout: 4_000 })).toHaveTextContent(
      /Rapport cannot be reached just now\.\s*Since Today \d\d:\d\d\./,
    );
  });

  it('tells the API the time zone and language of this computer, once', async () => {
    const api = apiWithSam();
    api.on('GET /home', ok({ ...home(row()), me: { id: 'me', name: 'Maya Haddad', timeZone: 'Asia/Tokyo' } }));
    renderTab();
    await screen.findByRole('heading', { name: 'Hello Maya' });
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect(api.bodiesOf('PUT /me')).toEqual([{ timeZone, locale: 'en-GB' }]);
  });
});
