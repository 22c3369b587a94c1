import '../../testing/browser';
import type { UnreadableSeriesView } from '@rapport/core/contract/views';
import { screen, within } from '@testing-library/react';
import { createFakeApi, ok } from '../../testing/fakeApi';
import { renderTab } from '../../testing/renderTab';
import { home, item, row } from '../../testing/views';

const unreadable: readonly UnreadableSeriesView[] = [
  { id: '11111111-0000-4000-8000-000000000001', otherName: 'Priya Raman', reference: '7f3a90c1' },
];
const mine = () => screen.findByRole('navigation', { name: 'My 1-on-1s' });

describe('a 1-on-1 that cannot be opened right now', () => {
  it('says so in the list, with its reference, and leads nowhere', async () => {
    createFakeApi().on('GET /home', ok({ ...home(row()), unreadable }));
    renderTab();
    const list = within(await mine());
    expect(list.getByText('Priya Raman')).toBeInTheDocument();
    expect(list.getByText("This 1-on-1 can't be opened right now (ref 7f3a90c1).")).toBeInTheDocument();
    expect(list.queryByRole('link', { name: /Priya/ })).not.toBeInTheDocument();
    expect(list.getByRole('link', { name: /Sam/ })).toBeInTheDocument();
  });

  it('is not taken for having none, nor for having nothing to do', async () => {
    createFakeApi().on('GET /home', ok({ ...home(), unreadable }));
    renderTab();
    expect(within(await mine()).getByText('Priya Raman')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Start your first 1-on-1' })).not.toBeInTheDocument();
    expect(screen.queryByText(/Nobody is waiting for you, you owe nothing/)).not.toBeInTheDocument();
  });

  it('is found by name like the others', async () => {
    createFakeApi().on('GET /home', ok({ ...home(row()), unreadable }));
    const { user } = renderTab();
    await user.type(await screen.findByRole('searchbox'), 'pri');
    const list = within(await mine());
    expect(list.getByText('Priya Raman')).toBeInTheDocument();
    expect(list.queryByRole('link', { name: /Sam/ })).not.toBeInTheDocument();
  });

  it('is told of where its action items would stand', async () => {
    const api = createFakeApi();
    api.on('GET /home', ok({ ...home(row()), unreadable }));
    api.on('GET /items', ok({ items: [item('Ask')], behind: { mine: 0, theirs: 0 }, unreadable: 1 }));
    renderTab({ at: '#/items' });
    expect(await screen.findByText("1 entry can't be opened right now. Nothing is lost.")).toBeInTheDocument();
  });
});
