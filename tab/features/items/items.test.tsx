import '../../testing/browser';
import type { ItemView } from '@rapport/core/contract/views';
import { screen, waitFor, within } from '@testing-library/react';
import { dayIn } from '../../testing/days';
import { ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { home, item, point, row, sam, series } from '../../testing/views';

const atItems = `${atSeries}/items`;
const itemsRoute = `${seriesRoute}/items`;
const none = { mine: 0, theirs: 0 };
const theirs = { isMine: false, ownerId: sam.id, madeBy: sam.id } as const;
const changesOf = (text: string) => `POST ${itemsRoute}/item%20${encodeURIComponent(text)}/changes`;

/** What the API answers to a new promise, and has from then on. */
function takes(api: ReturnType<typeof apiWithSam>, made: ItemView) {
  api.on(`POST ${itemsRoute}`, () => {
    api.on(`GET ${itemsRoute}`, ok({ items: [made] }));
    return ok(made);
  });
}

function apiWithItems(...items: readonly ItemView[]) {
  const api = apiWithSam();
  api.on(`GET ${itemsRoute}`, ok({ items }));
  return api;
}

const column = (name: string) => screen.findByRole('region', { name });
const keep = (text: string) => screen.findByRole('button', { name: `Mark as done: "${text}"` });
async function choose({ user }: ReturnType<typeof renderTab>, text: string, ...names: readonly (string | RegExp)[]) {
  await user.click(await screen.findByRole('button', { name: `More options for "${text}"` }));
  for (const name of names) await user.click(await screen.findByRole('menuitem', { name }));
}

describe('the action items of a 1-on-1', () => {
  it('are in two columns by how soon they are due, with how late and how often moved', async () => {
    const { version: _, ...rates } = series();
    apiWithItems(
      item('Send the draft', {
        dueOn: dayIn(-2),
        movedFrom: ['2026-11-03', '2026-11-10'],
        whenAndWhere: 'After lunch',
      }),
      item('Some day'),
      item('Book the room', { ...theirs, dueOn: dayIn(0) }),
      item('Old plan', { ...theirs, state: 'dropped', closedAt: '2026-11-10T10:00:00.000Z', reason: 'No budget' }),
    ).on(
      `GET ${seriesRoute}`,
      ok({
        ...rates,
        version: 'rates',
        tallies: { mine: { kept: 7, keptLate: 2, dropped: 2 }, theirs: { kept: 5, keptLate: 0, dropped: 0 } },
      }),
    );
    renderTab({ at: atItems });
    const mine = await column('Mine');
    expect(within(within(mine).getByRole('list', { name: 'Overdue' })).getByText('Send the draft')).toBeInTheDocument();
    expect(mine).toHaveTextContent('2 days late');
    expect(mine).toHaveTextContent(/due date moved twice \(was Tue 3 Nov( 2026)?\)/);
    expect(mine).toHaveTextContent('After lunch');
    expect(within(within(mine).getByRole('list', { name: 'No due date' })).getByText('Some day')).toBeInTheDocument();
    const they = await column("Sam's");
    expect(within(they).getByRole('list', { name: 'This week' })).toHaveTextContent('Book the roomToday');
    expect(they).toHaveTextContent('Reason: No budget');
    expect(screen.getByText('Done so far: you 7 of 9 (2 late), Sam 5 of 5.')).toBeInTheDocument();
  });

  it('are kept with one click, which leaves the focus at the next one, and reopened by Undo', async () => {
    const one = item('one', { dueOn: dayIn(-1) });
    const two = item('two', { dueOn: dayIn(-1), madeAt: '2026-11-25T10:00:00.000Z' });
    const api = apiWithItems(one, two);
    api.on(changesOf('one'), ({ body }) => {
      const kept = JSON.stringify(body).includes('keep');
      const after: ItemView = kept ? { ...one, state: 'kept', closedAt: new Date().toISOString() } : one;
      api.on(`GET ${itemsRoute}`, ok({ items: [after, two] }));
      return ok(after);
    });
    const { user } = renderTab({ at: atItems });
    await user.click(await keep('one'));
    expect(await keep('two')).toHaveFocus();
    expect(await screen.findByRole('button', { name: 'Reopen "one"' })).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await keep('one')).toBeInTheDocument();
    await waitFor(() => expect(api.bodiesOf(changesOf('one'))).toEqual([{ change: 'keep' }, { change: 'reopen' }]));
  });

  it('are open again, and say so, when keeping is refused', async () => {
    const api = apiWithItems(item('one'));
    api.on(changesOf('one'), problem(409, 'itemClosed'));
    const { user } = renderTab({ at: atItems });
    await user.click(await keep('one'));
    expect(await screen.findByText(/so we undid it\. The sentence for itemClosed/)).toBeInTheDocument();
    expect(await keep('one')).toBeInTheDocument();
  });

  it('move to a natural day, and are handed over with the new owner named', async () => {
    const one = item('one');
    const api = apiWithItems(one);
    api.on(changesOf('one'), ok({ ...one, dueOn: dayIn(0) }));
    const tab = renderTab({ at: atItems });
    await choose(tab, 'one', 'Change due date', /^(Next )?Friday \d/);
    await waitFor(() =>
      expect(api.bodiesOf(changesOf('one'))).toEqual([{ change: 'move', due: { choice: 'friday' } }]),
    );
    await choose(tab, 'one', 'Assign to Sam');
    await waitFor(() => expect(api.bodiesOf(changesOf('one'))[1]).toEqual({ change: 'handOver', toId: sam.id }));
  });

  it('are dropped with a reason, which stays when it cannot be saved', async () => {
    const api = apiWithItems(item('one'));
    api.on(changesOf('one'), problem(409, 'itemClosed'));
    const tab = renderTab({ at: atItems });
    await choose(tab, 'one', 'Drop…');
    await tab.user.keyboard('{Enter}');
    expect(api.bodiesOf(changesOf('one'))).toEqual([]);
    const reason = screen.getByRole('textbox', { name: 'Why are you dropping this?' });
    await tab.user.type(reason, 'Not needed{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Your text is kept here. The sentence for itemClosed.');
    expect(reason).toHaveValue('Not needed');
    expect(api.bodiesOf(changesOf('one'))).toEqual([{ change: 'drop', reason: 'Not needed' }]);
    await tab.user.click(reason);
    await tab.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'More options for "one"' })).toHaveFocus());
  });

  it('show what the other promised as soon as the 1-on-1 has changed', async () => {
    const api = apiWithItems();
    renderTab({ at: atItems });
    expect(await screen.findByRole('heading', { name: 'No action items yet' })).toBeInTheDocument();
    api.on(`GET ${itemsRoute}`, ok({ items: [item('From Sam', theirs)] }));
    api.on(`GET ${seriesRoute}`, ok(series()));
    expect(await screen.findByText('From Sam')).toBeInTheDocument();
    expect(screen.getByText('Sam added the action item "From Sam".')).toBeInTheDocument();
  });

  it('are not asked for again with every word that somebody types', async () => {
    const api = apiWithItems(item('one'));
    const before = series();
    api.on(`GET ${seriesRoute}`, ok(before));
    renderTab({ at: atItems });
    await screen.findByText('one');
    const notes = { text: 'Typed meanwhile', version: 1 };
    api.on(`GET ${seriesRoute}`, ok({ ...series({ notes }), itemsVersion: before.itemsVersion }));
    const read = () => api.bodiesOf(`GET ${seriesRoute}`).length;
    const seen = read();
    await waitFor(() => expect(read()).toBeGreaterThan(seen + 1), { timeout: 10_000 });
    expect(api.bodiesOf(`GET ${itemsRoute}`)).toHaveLength(1);
  });

  it('show older closed ones on demand', async () => {
    const closed = (count: number) =>
      item(`closed ${count}`, { state: 'kept', closedAt: new Date(Date.UTC(2026, 9, 30 - count)).toISOString() });
    const api = apiWithSam();
    api.on(`GET ${itemsRoute}`, ({ path }) =>
      ok(
        path.includes('after=page2')
          ? { items: [closed(11)] }
          : { items: Array.from({ length: 11 }, (_, count) => closed(count)), next: 'page2' },
      ),
    );
    const { user } = renderTab({ at: atItems });
    await screen.findByText('closed 9');
    expect(screen.queryByText('closed 10')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show older' }));
    expect(await screen.findByText('closed 11')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show older' })).not.toBeInTheDocument();
  });
});

describe('changing the words of a promise', () => {
  it('that the other changed meanwhile shows both, and goes on from what is chosen', async () => {
    const one = item('Ask Finance', { whenAndWhere: 'On Friday', wordsVersion: 2 });
    const api = apiWithItems(one);
    api.on(
      changesOf('Ask Finance'),
      problem(412, 'changedElsewhere', { current: { text: 'Ask Ada', version: 3, whenAndWhere: 'On Monday' } }),
    );
    const tab = renderTab({ at: atItems });
    await choose(tab, 'Ask Finance', 'Edit');
    const field = await screen.findByRole('textbox', { name: 'Edit action item' });
    await tab.user.clear(field);
    await tab.user.type(field, 'Ask Ben{Enter}');
    const conflict = within(await screen.findByRole('group', { name: /changed/i }));
    expect(conflict.getByText('Ask Ada · On Monday')).toBeInTheDocument();
    expect(conflict.getByText('Ask Ben · On Friday')).toBeInTheDocument();
    api.on(changesOf('Ask Finance'), ok({ ...one, text: 'Ask Ada · Ask Ben', wordsVersion: 4 }));
    await tab.user.click(conflict.getByRole('button', { name: 'Keep both' }));
    await waitFor(() =>
      expect(api.bodiesOf(changesOf('Ask Finance'))).toEqual([
        { change: 'reword', text: 'Ask Ben', whenAndWhere: 'On Friday', basedOn: 2 },
        { change: 'reword', text: 'Ask Ada · Ask Ben', whenAndWhere: 'On Monday · On Friday', basedOn: 3 },
      ]),
    );
  });
});

describe('promising', () => {
  const text = () => screen.findByRole('textbox', { name: 'Add an action item' });

  it('adds with Enter: mine unless said otherwise, by a natural day, and stays in the composer', async () => {
    const api = apiWithItems();
    takes(api, item('Ask Finance', { ...theirs, dueOn: dayIn(1) }));
    const { user } = renderTab({ at: atItems });
    expect(await screen.findByRole('radio', { name: 'Me' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Sam' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Due' }), 'tomorrow');
    await user.type(screen.getByRole('textbox', { name: 'When and where' }), 'At my desk');
    await user.type(await text(), 'Ask Finance{Enter}');
    expect(within(await column("Sam's")).getByText('Ask Finance')).toBeInTheDocument();
    expect(api.bodiesOf(`POST ${itemsRoute}`)).toEqual([
      {
        requestId: expect.any(String),
        text: 'Ask Finance',
        ownerId: sam.id,
        due: { choice: 'tomorrow' },
        whenAndWhere: 'At my desk',
      },
    ]);
    expect(await text()).toHaveFocus();
    expect(await text()).toHaveValue('');
    expect(screen.getByRole('radio', { name: 'Me' })).toBeChecked();
  });

  it('keeps what could not be saved over a reload, and promises it once', async () => {
    const api = apiWithItems();
    // The answer never comes.
    api.on(`POST ${itemsRoute}`, () => new Promise(() => undefined));
    const before = renderTab({ at: atItems });
    await before.user.type(await text(), 'Ask Finance{Enter}');
    await waitFor(() => expect(api.bodiesOf(`POST ${itemsRoute}`)).toHaveLength(1));
    before.unmount();
    api.on(`POST ${itemsRoute}`, problem(409, 'tooManyItems'));
    const { user } = renderTab({ at: atItems });
    expect(await screen.findByText(/Your text is kept here\. The sentence for tooManyItems/)).toBeInTheDocument();
    takes(api, item('Ask Finance'));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await keep('Ask Finance')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Discard' })).not.toBeInTheDocument();
    const ids = api.bodiesOf(`POST ${itemsRoute}`).map((body) => JSON.stringify(body));
    expect(new Set(ids).size).toBe(1);
  });

  it('makes a talking point a promise, and then the point is done with', async () => {
    const onCall = point('On-call');
    const api = apiWithSam(series({ points: [onCall, point('Other')] }));
    api.on(`POST ${itemsRoute}`, () => {
      api.on(`GET ${seriesRoute}`, ok(series({ points: [point('Other')] })));
      return ok(item('On-call rota'));
    });
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'On-call', 'Turn into action item');
    const field = await text();
    expect(field).toHaveFocus();
    expect(field).toHaveValue('On-call');
    await tab.user.type(field, ' rota{Enter}');
    await waitFor(() => expect(screen.queryByText('On-call')).not.toBeInTheDocument());
    expect(api.bodiesOf(`POST ${itemsRoute}`)).toMatchObject([{ text: 'On-call rota', pointId: onCall.id }]);
    expect(screen.getByRole('button', { name: 'More options for "Other"' })).toHaveFocus();
  });
});

describe('the action items of all my 1-on-1s', () => {
  it('are reached from the list with how many are overdue, and lead to their 1-on-1', async () => {
    const api = apiWithSam();
    api.on('GET /home', ok(home({ ...row(), openItems: { mine: 3, theirs: 0, myOverdue: 1, theirOverdue: 0 } })));
    api.on('GET /items', ok({ items: [item('one'), item('two', theirs)], behind: none }));
    const { user } = renderTab();
    await user.click(await screen.findByRole('link', { name: 'Action items 1 overdue' }));
    expect(within(await column('Mine')).getByText('one')).toBeInTheDocument();
    const link = within(await column("Other people's")).getByRole('link', { name: 'Sam Whitaker' });
    expect(link).toHaveAttribute('href', atItems);
  });

  it('come page by page, and each column says how many there are in all', async () => {
    const api = apiWithSam();
    api.on('GET /items', ({ path }) =>
      ok(
        path.includes('after=page2')
          ? { items: [item('two')], behind: none }
          : { items: [item('one'), item('theirs', theirs)], behind: { mine: 1, theirs: 0 }, next: 'page2' },
      ),
    );
    const { user } = renderTab({ at: '#/items' });
    const mine = within(await column('Mine'));
    expect(mine.getByRole('heading', { name: 'Mine 2' })).toBeInTheDocument();
    expect(within(await column("Other people's")).queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
    await user.click(mine.getByRole('button', { name: 'Show more' }));
    expect(await mine.findByText('two')).toBeInTheDocument();
    expect(mine.getByRole('heading', { name: 'Mine 2' })).toBeInTheDocument();
    expect(mine.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('of a 1-on-1 that has ended say so, are kept there, and move to no next 1-on-1', async () => {
    const api = apiWithSam();
    const old = item('Send the report', { isOfEnded: true });
    api.on('GET /items', ok({ items: [old], behind: none }));
    api.on(changesOf('Send the report'), () => {
      const after: ItemView = { ...old, state: 'kept', closedAt: new Date().toISOString() };
      api.on('GET /items', ok({ items: [after], behind: none }));
      return ok(after);
    });
    const tab = renderTab({ at: '#/items' });
    expect(await column('Mine')).toHaveTextContent('Sam Whitaker (from a 1-on-1 that has ended)');
    await choose(tab, 'Send the report', 'Change due date');
    expect(await screen.findByRole('menuitem', { name: /^Tomorrow \(/ })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: 'Next 1-on-1' })).not.toBeInTheDocument();
    await tab.user.keyboard('{Escape}{Escape}');
    await tab.user.click(await keep('Send the report'));
    await tab.user.click(await screen.findByRole('button', { name: 'Done recently (1)' }));
    expect(screen.getByRole('button', { name: 'Reopen "Send the report"' })).toBeInTheDocument();
  });
});
