import '../../testing/browser';
import { screen, waitFor, within } from '@testing-library/react';
import { ok } from '../../testing/fakeApi';
import { apiWithSam, privateNoteRoute, renderTab, seriesRoute } from '../../testing/renderTab';
import { item, lastHeldOn, meeting, point, sam, series } from '../../testing/views';

const show = (name: string) => screen.findByRole('radio', { name });

function apiWithEverything(view = series({ points: [point('one')] })) {
  const api = apiWithSam(view);
  api.on(`GET ${seriesRoute}/items`, ok({ items: [item('Ask Legal')] }));
  api.on(`GET ${privateNoteRoute}`, ok({ text: 'Ask about home', version: 1 }));
  return api;
}

describe('the side panel', () => {
  it('shows the agenda first, without what has its own place', async () => {
    apiWithEverything();
    renderTab({ surface: 'sidePanel' });
    expect(await screen.findByRole('button', { name: 'More options for "one"' })).toBeInTheDocument();
    expect(await show('Agenda')).toBeChecked();
    expect(screen.queryByRole('textbox', { name: 'My private note' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Use a template' })).not.toBeInTheDocument();
  });

  it('shows the action items of this 1-on-1, and makes one', async () => {
    const api = apiWithEverything();
    api.on(`POST ${seriesRoute}/items`, ok(item('Measure it')));
    const { user } = renderTab({ surface: 'sidePanel' });
    await user.click(await show('Action items'));
    expect(
      await within(await screen.findByRole('region', { name: 'Mine' })).findByText('Ask Legal'),
    ).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Add an action item' }), 'Measure it{Enter}');
    await waitFor(() => expect(api.bodiesOf(`POST ${seriesRoute}/items`)).toHaveLength(1));
  });

  it('keeps what both write apart from what only I can read', async () => {
    apiWithEverything(series({ state: 'inProgress', points: [point('one')], notes: { text: 'For both', version: 1 } }));
    const { user } = renderTab({ surface: 'sidePanel' });
    await user.click(await show('Notes'));
    await waitFor(() => expect(screen.getByText('For both')).toBeInTheDocument());
    const mine = await screen.findByRole('region', { name: 'My private note' });
    expect(await within(mine).findByRole('textbox')).toHaveValue('Ask about home');
    expect(within(mine).getByText('Only you')).toBeInTheDocument();
    expect(within(mine).queryByText('For both')).not.toBeInTheDocument();
  });

  it('goes on closing a meeting after a look at the action items', async () => {
    apiWithEverything(series({ state: 'inProgress', points: [point('one')] }));
    const { user } = renderTab({ surface: 'sidePanel' });
    await user.click(await screen.findByRole('button', { name: 'End meeting…' }));
    await user.click(await show('Action items'));
    await screen.findByRole('region', { name: 'Mine' });
    await user.click(await show('Agenda'));
    expect(await screen.findByRole('heading', { name: 'End this meeting?' })).toBeInTheDocument();
    expect(await show('Agenda')).toHaveFocus();
  });

  it('shows what the last meeting came to, and leads back', async () => {
    const lastHeld = lastHeldOn(new Date().toISOString(), 'held');
    const api = apiWithEverything(
      series(
        { points: [point('one')] },
        { lastHeld, unansweredClose: { meetingId: 'held', date: lastHeld.startedAt } },
      ),
    );
    const decision = { id: 'decided', text: 'Hire two', by: sam.id, at: '2026-11-24T10:10:00.000Z' };
    const answers = { theyAnswered: false };
    api.on(
      `GET ${seriesRoute}/meetings/held`,
      ok(meeting({ id: 'held', state: 'held', decisions: [decision], answers })),
    );
    const { user } = renderTab({ surface: 'sidePanel' });
    await user.click(await screen.findByRole('link', { name: 'Answer' }));
    expect(within(await screen.findByRole('article')).getByText('Hire two')).toBeInTheDocument();
    expect(screen.getByRole('radiogroup', { name: 'Was this worth your time?' })).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Back' }));
    expect(await screen.findByRole('button', { name: 'More options for "one"' })).toBeInTheDocument();
  });

  it('leads a running meeting with what comes up still to be added', async () => {
    apiWithEverything(series({ state: 'inProgress', points: [point('one'), point('two')] }));
    const { user } = renderTab({ surface: 'sidePanel' });
    expect(await screen.findByRole('region', { name: 'Current talking point' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next' })).toBeEnabled();
    expect(screen.queryByRole('textbox', { name: 'Add a talking point' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add a talking point, decision, or action item' }));
    expect(screen.getByRole('textbox', { name: 'Add a talking point' })).toHaveFocus();
    expect(screen.queryByRole('region', { name: 'Open action items' })).not.toBeInTheDocument();
  });
});
