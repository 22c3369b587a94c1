import '../../testing/browser';
import { screen, waitFor, within } from '@testing-library/react';
import { noNetwork, ok } from '../../testing/fakeApi';
import { apiWithSam, atSeries, nothingSince, privateNoteRoute, renderTab, seriesRoute } from '../../testing/renderTab';
import { item, meeting, meetingId, point, sam, series } from '../../testing/views';

const meetingRoute = `${seriesRoute}/meetings/${meetingId}`;
const aside = (name: string) => screen.findByRole('region', { name });

describe('the purpose', () => {
  it('is what the rhythm proposes until one takes it', async () => {
    const api = apiWithSam(series({}, { proposedPurpose: { kind: 'growth' } }));
    api.on(`PUT ${meetingRoute}/purpose`, () => {
      const chosen = series({ purpose: { kind: 'growth' } });
      api.on(`GET ${seriesRoute}`, ok(chosen));
      return ok(chosen);
    });
    const { user } = renderTab({ at: atSeries });
    expect(await screen.findByText('Suggested focus: Growth')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Use' }));
    expect(await screen.findByText('Growth: where you want to go')).toBeInTheDocument();
    expect(api.bodiesOf(`PUT ${meetingRoute}/purpose`)).toEqual([{ purpose: { kind: 'growth' } }]);
  });

  it('can be said in one’s own words, and leaves the words withLock on Escape', async () => {
    const api = apiWithSam();
    api.on(`PUT ${meetingRoute}/purpose`, () => {
      const chosen = series({ purpose: { kind: 'custom', text: 'Who leads the launch' } });
      api.on(`GET ${seriesRoute}`, ok(chosen));
      return ok(chosen);
    });
    const { user } = renderTab({ at: atSeries });
    const write = async (keys: string) => {
      await user.click(await screen.findByRole('button', { name: /^Change( focus)?$/ }));
      await user.click(await screen.findByRole('menuitem', { name: 'Write your own…' }));
      await user.type(await screen.findByRole('textbox', { name: "What's this meeting about?" }), keys);
    };
    await write('Nothing yet{Escape}');
    expect(api.bodiesOf(`PUT ${meetingRoute}/purpose`)).toEqual([]);
    await write('Who leads the launch{Enter}');
    expect(await screen.findByText('Who leads the launch')).toBeInTheDocument();
  });
});

describe('my private note', () => {
  it('says that only I see it, and saves itself', async () => {
    const api = apiWithSam();
    api.on(`PUT ${privateNoteRoute}`, ok({ text: 'Ask about home', version: 1 }));
    const { user } = renderTab({ at: atSeries });
    const box = await aside('My private note');
    expect(await within(box).findByText('Only you')).toBeInTheDocument();
    await user.type(within(box).getByRole('textbox', { name: 'My private note' }), 'Ask about home');
    await user.tab();
    await waitFor(() => expect(within(box).getByRole('status')).toHaveTextContent('Saved.'));
    expect(api.bodiesOf(`PUT ${privateNoteRoute}`).at(-1)).toEqual({ text: 'Ask about home', basedOn: 0 });
  });

  it('stays with me while we meet, and stands on the meeting afterwards', async () => {
    const startedAt = '2026-11-24T10:00:00.000Z';
    const api = apiWithSam(series({ state: 'inProgress', startedAt }));
    api.on(`GET ${privateNoteRoute}`, ok({ text: 'Ask about home', version: 1 }));
    const during = renderTab({ at: atSeries });
    expect(await screen.findByRole('textbox', { name: 'My private note' })).toHaveValue('Ask about home');
    during.unmount();
    const held = meeting({
      state: 'held',
      startedAt,
      heldAt: '2026-11-24T10:30:00.000Z',
      answers: { theyAnswered: false },
    });
    api.on(`GET ${meetingRoute}`, ok(held));
    renderTab({ at: `${atSeries}/meetings/${meetingId}` });
    expect(await screen.findByRole('textbox', { name: 'My private note' })).toHaveValue('Ask about home');
  });

  it.each([
    ['has moved on with the talk', { takenUpBy: 'the next one' }, false],
    ['stays where nothing took the talk up', {}, true],
  ])('on a meeting that was skipped %s', async (_what, taken, isThere) => {
    const api = apiWithSam();
    api.on(`GET ${privateNoteRoute}`, ok({ text: 'Ask about home', version: 1 }));
    const skipped = { by: series().me.id, at: '2026-11-24T09:00:00.000Z', reason: 'Release week', ...taken };
    api.on(`GET ${meetingRoute}`, ok(meeting({ state: 'skipped', skipped })));
    renderTab({ at: `${atSeries}/meetings/${meetingId}` });
    expect(await screen.findByText(/Release week/)).toBeInTheDocument();
    const note = () => screen.queryByRole('textbox', { name: 'My private note' });
    if (isThere) await waitFor(() => expect(note()).toHaveValue('Ask about home'));
    else expect(note()).not.toBeInTheDocument();
  });

  it('keeps what was typed when it cannot be saved', async () => {
    const api = apiWithSam();
    api.on(`PUT ${privateNoteRoute}`, noNetwork);
    const before = renderTab({ at: atSeries });
    const written = async () =>
      within(await aside('My private note')).findByRole('textbox', { name: 'My private note' });
    await before.user.type(await written(), 'Not for the train');
    await before.user.tab();
    await screen.findByRole('button', { name: 'Try again' });
    before.unmount();
    renderTab({ at: atSeries });
    expect(await written()).toHaveValue('Not for the train');
  });
});

describe('a question to ask', () => {
  const questions = [
    { id: 'more-energy', area: 'wellbeing', lastDiscussedAt: '2026-09-15T10:00:00.000Z' },
    { id: 'good-week', area: 'wellbeing' },
  ];

  it('comes from the area untouched for longest; another one is another one', async () => {
    const api = apiWithSam();
    api.on(`GET ${seriesRoute}/questions`, ok({ questions }));
    const { user } = renderTab({ at: atSeries });
    const box = await aside('A question to ask');
    expect(within(box).getByText(/^Wellbeing: you last talked about it /)).toBeInTheDocument();
    const first = within(box).getByText(/more energy than it took/);
    await user.click(within(box).getByRole('button', { name: 'Show another' }));
    expect(first).not.toHaveTextContent('more energy');
    expect(within(box).getByText("Wellbeing: you haven't talked about it yet.")).toBeInTheDocument();
  });

  it('goes onto the agenda with where it came from', async () => {
    const api = apiWithSam();
    api.on(`GET ${seriesRoute}/questions`, ok({ questions }));
    api.on(`POST ${seriesRoute}/points`, ok(series({ points: [point('asked')] })));
    const { user } = renderTab({ at: atSeries });
    await user.click(within(await aside('A question to ask')).getByRole('button', { name: 'Add to agenda' }));
    await waitFor(() =>
      expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toEqual([
        expect.objectContaining({ questionId: 'more-energy', area: 'wellbeing', meetingId }),
      ]),
    );
  });
});

describe('since we last met', () => {
  it('tells of six and counts the rest when a lot was done', async () => {
    const api = apiWithSam();
    const closed = { state: 'kept', closedAt: '2026-11-19T10:00:00.000Z' } as const;
    const kept = Array.from({ length: 9 }, (_, index) => item(`Promise ${index}`, closed));
    api.on(`GET ${seriesRoute}/since`, ok({ ...nothingSince, kept, theirNewPoints: 1 }));
    renderTab({ at: atSeries });
    const lines = await within(await aside('Since you last met')).findAllByRole('listitem');
    expect(lines.map((line) => line.textContent).slice(5)).toEqual([
      expect.stringContaining('Promise 5'),
      'And 3 more action items.',
      'Sam added 1 talking point.',
    ]);
  });

  it('tells what was kept, and what is late and whose it is', async () => {
    const api = apiWithSam();
    const kept = [item('Send the notes', { state: 'kept', closedAt: '2026-11-19T10:00:00.000Z' })];
    const overdue = [
      item('Book the room', { dueOn: '2026-11-19' }),
      item('Ask Finance', { isMine: false, ownerId: sam.id, dueOn: '2026-11-20' }),
    ];
    api.on(`GET ${seriesRoute}/since`, ok({ ...nothingSince, kept, overdue, theirNewPoints: 1 }));
    renderTab({ at: atSeries });
    const box = await aside('Since you last met');
    expect(await within(box).findByText(/finished: Send the notes/)).toBeVisible();
    expect(within(box).getByText('Sam added 1 talking point.')).toBeVisible();
    expect(within(box).getByText('Your overdue item: Book the room')).toBeVisible();
    expect(within(box).getByText("Sam's overdue item: Ask Finance")).toBeVisible();
    expect(within(box).getByRole('link', { name: 'See all 2 overdue' })).toBeVisible();
  });
});

describe('the menu behind /', () => {
  const questions = [
    { id: 'more-energy', area: 'wellbeing' },
    { id: 'can-do-now', area: 'growth' },
  ];
  const field = () => screen.findByRole('textbox', { name: 'Add a talking point' });
  const list = () => screen.findByRole('listbox', { name: 'Questions, templates, and action items' });
  const option = async (name: RegExp) => within(await list()).findByRole('option', { name });
  const added = () => screen.findByRole('button', { name: 'More options for "asked"' });

  function apiWithQuestions() {
    const api = apiWithSam();
    api.on(`GET ${seriesRoute}/questions`, ok({ questions }));
    for (const route of [`POST ${seriesRoute}/points`, `POST ${seriesRoute}/points/many`]) {
      api.on(route, () => {
        api.on(`GET ${seriesRoute}`, ok(series({ points: [point('asked')] })));
        return ok(series({ points: [point('asked')] }));
      });
    }
    return api;
  }

  it('finds a question by what is typed, and Enter puts it on the agenda with where it came from', async () => {
    const api = apiWithQuestions();
    const { user } = renderTab({ at: atSeries });
    await user.type(await field(), '/');
    expect(await option(/more energy/)).toBeInTheDocument();
    await user.type(await field(), 'question grow');
    expect(within(await list()).getAllByRole('option')).toEqual([await option(/a year ago\?\s*Growth$/)]);
    await user.keyboard('{Enter}');
    expect(await added()).toBeInTheDocument();
    expect(await field()).toHaveValue('');
    expect(await field()).toHaveFocus();
    expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toEqual([
      expect.objectContaining({ questionId: 'can-do-now', area: 'growth' }),
    ]);
  });

  it('is walked with the arrow keys, and screen readers hear where one is', async () => {
    const api = apiWithQuestions();
    const { user } = renderTab({ at: atSeries });
    await user.type(await field(), '/');
    await option(/more energy/);
    expect(await field()).toHaveAccessibleName('Add a talking point');
    const active = async () => document.getElementById((await field()).getAttribute('aria-activedescendant') ?? '');
    expect(await active()).toHaveTextContent('Add an action item');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(await active()).toHaveTextContent('more energy');
    expect(await active()).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    expect(await added()).toBeInTheDocument();
    expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toEqual([
      expect.objectContaining({ questionId: 'more-energy' }),
    ]);
  });

  it('applies a template', async () => {
    const api = apiWithQuestions();
    const { user } = renderTab({ at: atSeries });
    await user.type(await field(), '/weekly');
    await user.click(await option(/^Weekly catch-up/));
    expect(await added()).toBeInTheDocument();
    expect(api.bodiesOf(`POST ${seriesRoute}/points/many`)).toMatchObject([{ meetingId }]);
  });

  it('leads to a promise and back to the field', async () => {
    const api = apiWithQuestions();
    api.on(`POST ${seriesRoute}/items`, ok(item('Ask Legal')));
    const { user } = renderTab({ at: atSeries });
    await user.type(await field(), '/action');
    await option(/^Add an action item$/);
    await user.keyboard('{Enter}');
    const promise = await screen.findByRole('textbox', { name: 'Add an action item' });
    await waitFor(() => expect(promise).toHaveFocus());
    await user.type(promise, 'Ask Legal{Enter}');
    await waitFor(async () => expect(await field()).toHaveFocus());
    expect(api.bodiesOf(`POST ${seriesRoute}/items`)).toEqual([expect.objectContaining({ text: 'Ask Legal' })]);
  });

  it('lets a text that only begins with / be added after Escape', async () => {
    const api = apiWithQuestions();
    const { user } = renderTab({ at: atSeries });
    await user.type(await field(), '/action and reaction');
    expect(await screen.findAllByText('No match. Press Enter to add it as typed.')).toHaveLength(2);
    await user.keyboard('{Backspace>13/}');
    expect(await option(/^Add an action item$/)).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toEqual([expect.objectContaining({ text: '/action' })]),
    );
  });

  it('opens by its button too, and gives back what was written before', async () => {
    apiWithQuestions();
    const { user } = renderTab({ at: atSeries });
    await user.type(await field(), 'Half a tho');
    await user.click(screen.getByRole('button', { name: 'Questions, templates, and action items' }));
    await user.click(await option(/more energy/));
    expect(await added()).toBeInTheDocument();
    expect(await field()).toHaveValue('Half a tho');
    expect(await field()).toHaveFocus();
  });
});
