import '../../testing/browser';
import type { ItemView, SeriesRow } from '@rapport/core/contract/views';
import { screen, waitFor, within } from '@testing-library/react';
import { createFakeApi, noNetwork, ok, problem } from '../../testing/fakeApi';
import { apiWithSam, renderTab, seriesRoute } from '../../testing/renderTab';
import { home, item, lastHeldOn, maya, row, sam, seriesId } from '../../testing/views';

describe('Home', () => {
  it('leads to the first 1-on-1 when there is none', async () => {
    createFakeApi().on('GET /home', ok(home()));
    renderTab();
    expect(await screen.findByRole('heading', { name: 'Start with someone you meet regularly' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Start your first 1-on-1' })).toHaveAttribute('href', '#/start');
    expect(screen.getByRole('link', { name: 'Settings and privacy' })).toHaveAttribute('href', '#/settings');
  });

  const sams = { theirPoints: 2, theirNewPoints: 2, points: 2 };
  it('says who prepared, in words', async () => {
    createFakeApi().on('GET /home', ok(home({ ...row({ theyPrepared: true, ...sams }), isAwaited: true })));
    renderTab();
    const mine = await screen.findByRole('navigation', { name: 'My 1-on-1s' });
    expect(within(mine).getByText("You haven't prepared yet")).toBeInTheDocument();
    expect(within(mine).getByText('Sam has prepared')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Waiting for you' })).toHaveTextContent(
      "Sam has added 2 talking points. You haven't added any yet.",
    );
  });

  it('tells what is new from what was carried over: whose points those are is not who prepared', async () => {
    const points = { points: 9, myPoints: 8, theirPoints: 1, theirNewPoints: 1, theyPrepared: true };
    createFakeApi().on('GET /home', ok(home({ ...row(points), isAwaited: true })));
    renderTab();
    expect(await screen.findByRole('region', { name: 'Next' })).toHaveTextContent(
      '9 talking points: nothing new from you, 1 new from Sam, 8 carried over.',
    );
    expect(screen.getByRole('region', { name: 'Waiting for you' })).toHaveTextContent(
      "Sam has added 1 talking point. You haven't added anything new.",
    );
  });

  it('says of a meeting that is written up that it is, not that it goes on', async () => {
    createFakeApi().on('GET /home', ok(home(row({ state: 'inProgress', isWrittenUp: true }))));
    renderTab();
    const now = within(await screen.findByRole('region', { name: 'Now' }));
    expect(now.getByText('Being written up')).toBeInTheDocument();
    expect(now.getByRole('link', { name: 'Continue writing up with Sam' })).toBeInTheDocument();
  });

  it('asks how the last meeting was, once, without reading it', async () => {
    const unansweredClose = { meetingId: 'held', date: '2026-11-17T10:00:00.000Z' };
    const api = createFakeApi();
    api.on('GET /home', ok(home({ ...row(), unansweredClose })));
    renderTab();
    const answer = await screen.findByRole('link', { name: 'Answer: Sam' });
    expect(answer).toHaveAttribute('href', `#/series/${seriesId}/meetings/held/answer`);
    const waiting = screen.getByRole('region', { name: 'Waiting for you' });
    expect(waiting).toHaveTextContent(/How was your 1-on-1 with Sam/);
    expect(waiting).not.toHaveTextContent("No one's waiting for you.");
    expect(api.sent.filter(({ path }) => path.includes('held'))).toEqual([]);
  });

  it('shows a meeting in progress first', async () => {
    createFakeApi().on('GET /home', ok(home(row({ state: 'inProgress' }))));
    renderTab();
    expect(
      within(await screen.findByRole('region', { name: 'Now' })).getByRole('link', {
        name: 'Open meeting with Sam',
      }),
    ).toBeInTheDocument();
  });

  it('says that nothing is open, and offers a question for who comes next', async () => {
    createFakeApi().on('GET /home', ok(home(row({ iPrepared: true, myPoints: 1 }))));
    renderTab();
    expect(await screen.findByText("You're all caught up.")).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Waiting for you' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Find a question' })).toHaveAttribute('href', `#/series/${seriesId}`);
  });

  it('leads back to what was said where all 1-on-1s rest', async () => {
    const paused = { state: 'paused', untilOn: '2026-12-05', by: sam.id } as const;
    const lastHeld = lastHeldOn('2026-11-17T10:00:00.000Z');
    createFakeApi().on('GET /home', ok(home({ ...row(), status: paused, lastHeld })));
    renderTab();
    expect(await screen.findByRole('link', { name: 'Open history' })).toHaveAttribute(
      'href',
      `#/series/${seriesId}/history`,
    );
  });

  describe('what I owe', () => {
    const owing = (mine: number): SeriesRow => ({
      ...row(),
      openItems: { mine, theirs: 0, myOverdue: 0, theirOverdue: 0 },
    });
    const none = { mine: 0, theirs: 0 };
    const owed = () => screen.findByRole('region', { name: 'Your action items' });
    const apiOwing = (mine: number) => {
      const api = createFakeApi();
      api.on('GET /home', ok(home(owing(mine))));
      return api;
    };

    it('shows the three promises of mine that are due first, to whom and by when, and how many more there are', async () => {
      const api = apiOwing(5);
      const theirs = item('Theirs', { isMine: false, ownerId: sam.id, dueOn: '2020-01-01' });
      const [late, later] = [item('Late', { dueOn: '2020-03-02' }), item('Later', { dueOn: '2099-03-02' })];
      const items = [
        theirs,
        item('No due date'),
        later,
        late,
        item('Latest', { dueOn: '2099-04-02' }),
        item('Kept', { state: 'kept' }),
      ];
      api.on('GET /items', ok({ items, behind: none }));
      renderTab();
      const list = within(await owed());
      await list.findByText('Late');
      expect(list.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
        expect.stringMatching(/^LateSam Whitaker.*late$/),
        expect.stringMatching(/^LaterSam Whitaker.*2099$/),
        expect.stringMatching(/^LatestSam Whitaker.*2099$/),
      ]);
      expect(list.getByRole('link', { name: 'See 2 more' })).toHaveAttribute('href', '#/items');
    });

    it('is kept with one click, and that taken back', async () => {
      const api = apiOwing(1);
      const open = item('Ask Legal');
      api.on('GET /items', ok({ items: [open], behind: none }));
      const changes = `POST ${seriesRoute}/items/item%20Ask%20Legal/changes`;
      const becomes = (after: ItemView) => {
        api.on('GET /items', ok({ items: [after], behind: none }));
        api.on('GET /home', ok(home(owing(after.state === 'open' ? 1 : 0))));
        return ok(after);
      };
      api.on(changes, () => becomes({ ...open, state: 'kept', closedAt: new Date().toISOString() }));
      const { user } = renderTab();
      await user.click(await screen.findByRole('button', { name: 'Mark as done: "Ask Legal"' }));
      await waitFor(() => expect(api.bodiesOf(changes)).toEqual([{ change: 'keep' }]));
      await user.hover(screen.getByText('Ask Legal'));
      await user.unhover(screen.getByText('Ask Legal'));
      await waitFor(() => expect(screen.queryByRole('region', { name: 'Your action items' })).not.toBeInTheDocument());
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
      api.on(changes, () => becomes(open));
      await user.click(await screen.findByRole('button', { name: 'Undo' }));
      expect(await screen.findByRole('button', { name: 'Mark as done: "Ask Legal"' })).toBeInTheDocument();
    });

    it('stays where it stood when it is done, until the pointer is elsewhere', async () => {
      const api = apiOwing(2);
      const [first, second] = [item('First', { dueOn: '2020-03-02' }), item('Second')];
      api.on('GET /items', ok({ items: [first, second], behind: none }));
      api.on(`POST ${seriesRoute}/items/item%20First/changes`, () => {
        const kept: ItemView = { ...first, isOverdue: false, state: 'kept', closedAt: new Date().toISOString() };
        api.on('GET /items', ok({ items: [kept, second], behind: none }));
        api.on('GET /home', ok(home(owing(1))));
        return ok(kept);
      });
      const { user } = renderTab();
      const texts = () => screen.getAllByText(/^(First|Second)$/).map((each) => each.textContent);
      await user.click(await screen.findByRole('button', { name: 'Mark as done: "First"' }));
      expect(await screen.findByRole('button', { name: 'Undo: mark "First" as done' })).toBeInTheDocument();
      expect(texts()).toEqual(['First', 'Second']);
      // What lies under the pointer now is another button than the one that was pressed.
      await user.hover(screen.getByText('First'));
      await user.unhover(screen.getByText('First'));
      await waitFor(() => expect(texts()).toEqual(['Second']));
    });

    it('is looked for behind what others owe', async () => {
      const api = apiOwing(1);
      const theirs = item('Theirs', { isMine: false, ownerId: sam.id });
      api.on('GET /items', ({ path }) =>
        path.includes('after=')
          ? ok({ items: [item('Mine')], behind: none })
          : ok({ items: [theirs], behind: { mine: 1, theirs: 0 }, next: 'next' }),
      );
      renderTab();
      expect(await within(await owed()).findByText('Mine')).toBeInTheDocument();
    });

    it('says so when it cannot be had, and tries again', async () => {
      const api = apiOwing(1);
      api.on('GET /items', problem(404, 'notFound'));
      const { user } = renderTab();
      expect(await within(await owed()).findByRole('alert')).toHaveTextContent('The sentence for notFound.');
      api.on('GET /items', ok({ items: [item('Mine')], behind: none }));
      await user.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await within(await owed()).findByText('Mine')).toBeInTheDocument();
    });
  });

  it('says how the two are related where they meet in more than one way', async () => {
    createFakeApi().on(
      'GET /home',
      ok(home(row(), { ...row(), id: 'other', kind: 'mentor', me: { ...maya, role: 'mentor' } })),
    );
    renderTab();
    const mine = within(await screen.findByRole('navigation', { name: 'My 1-on-1s' }));
    expect(mine.getByRole('link', { name: /Sam Whitaker.*Sam reports to you/ })).toBeInTheDocument();
    expect(mine.getByRole('link', { name: /Sam Whitaker.*You mentor Sam/ })).toBeInTheDocument();
  });

  it('finds a person by the beginning of any name, whatever the accents', async () => {
    const tomas = { ...row(), id: 'other', other: { id: 'tomas', name: 'Tomás Herrera', role: 'report' as const } };
    createFakeApi().on('GET /home', ok(home(row(), tomas)));
    const { user } = renderTab();
    await user.type(await screen.findByRole('searchbox', { name: 'Search people and notes' }), 'tomas h');
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
    expect(await screen.findByRole('heading', { name: 'Hi Maya' })).toBeInTheDocument();
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
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Can't reach Rapport right now\.\s*Since today \d\d:\d\d\. Your work is safe/,
    );
  });

  it('tells the API the time zone and language of this computer, once', async () => {
    const api = apiWithSam();
    api.on('GET /home', ok({ ...home(row()), me: { id: 'me', name: 'Maya Haddad', timeZone: 'Asia/Tokyo' } }));
    api.on('PUT /me', ok(home().me));
    renderTab();
    await screen.findByRole('heading', { name: 'Hi Maya' });
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect(api.bodiesOf('PUT /me')).toEqual([{ timeZone, locale: 'en-GB' }]);
  });
});
