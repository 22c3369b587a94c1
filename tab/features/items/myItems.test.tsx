import '../../testing/browser';
import { screen, waitFor, within } from '@testing-library/react';
import { ok } from '../../testing/fakeApi';
import { apiWithSam, renderTab, seriesRoute } from '../../testing/renderTab';
import { home, item, row, sam } from '../../testing/views';

const none = { mine: 0, theirs: 0 };
const column = (name: string) => screen.findByRole('region', { name });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const robin = { ...sam, id: 'robin', name: 'Robin Park' };

describe('the action items of all my 1-on-1s', () => {
  it('can be those with one person, and stand under the names', async () => {
    const api = apiWithSam();
    api.on('GET /items', ok({ items: [item('For Sam'), item('For Robin', { other: robin })], behind: none }));
    const { user } = renderTab({ at: '#/items' });
    const mine = within(await column('Mine'));
    expect(mine.getByRole('list', { name: 'No due date' })).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'By person' }));
    const lists = mine.getAllByRole('list').map((each) => each.getAttribute('aria-label'));
    expect(lists).toEqual(['Robin Park', 'Sam Whitaker']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'Robin Park');
    expect(mine.getByText('For Robin')).toBeInTheDocument();
    expect(mine.queryByText('For Sam')).not.toBeInTheDocument();
  });

  it('keep what was closed folded, and what was closed more than thirty days ago away', async () => {
    const api = apiWithSam();
    const closed = (text: string, days: number) => item(text, { state: 'kept', closedAt: daysAgo(days) });
    api.on('GET /items', ok({ items: [item('Open'), closed('Lately', 29), closed('Long ago', 31)], behind: none }));
    const { user } = renderTab({ at: '#/items' });
    const mine = within(await column('Mine'));
    expect(mine.queryByText('Lately')).not.toBeInTheDocument();
    await user.click(mine.getByRole('button', { name: 'Done recently (1)' }));
    expect(mine.getByText('Lately')).toBeInTheDocument();
    expect(mine.queryByText('Long ago')).not.toBeInTheDocument();
  });

  it('can be added to, with the person first', async () => {
    const api = apiWithSam();
    api.on('GET /home', ok(home(row(), { ...row(), id: 'with-robin', other: robin })));
    api.on('GET /items', ok({ items: [item('Open')], behind: none }));
    api.on(`POST ${seriesRoute}/items`, () => {
      api.on('GET /items', ok({ items: [item('Open'), item('Ask Legal')], behind: none }));
      return ok(item('Ask Legal'));
    });
    const { user } = renderTab({ at: '#/items' });
    await user.click(await screen.findByRole('button', { name: 'Add an action item' }));
    expect(screen.getByRole('combobox', { name: '1-on-1 with' })).toHaveDisplayValue('Sam Whitaker');
    const field = await screen.findByRole('textbox', { name: 'Add an action item' });
    await waitFor(() => expect(field).toHaveFocus());
    await user.type(field, 'Ask Legal{Enter}');
    await waitFor(() =>
      expect(api.bodiesOf(`POST ${seriesRoute}/items`)).toEqual([expect.objectContaining({ text: 'Ask Legal' })]),
    );
    expect(await within(await column('Mine')).findByText('Ask Legal')).toBeInTheDocument();
  });
});
