import '../../testing/browser';
import { screen, waitFor, within } from '@testing-library/react';
import { ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { meetingId, point, series } from '../../testing/views';

const inMeeting = `${seriesRoute}/meetings/${meetingId}`;
const running = (...points: ReturnType<typeof point>[]) => series({ state: 'inProgress', points });
const current = () => screen.findByRole('region', { name: 'Talking about' });

describe('a meeting', () => {
  it('starts, with the first point large and the others folded', async () => {
    const api = apiWithSam(series({ points: [point('one'), point('two')] }));
    api.on(`POST ${inMeeting}/start`, () => {
      api.on(`GET ${seriesRoute}`, ok(running(point('one'), point('two'))));
      return ok(running(point('one'), point('two')));
    });
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'Start the 1-on-1' }));
    expect(within(await current()).getByRole('heading', { name: 'one' })).toBeVisible();
    const others = screen.getByRole('region', { name: 'Other talking points' });
    expect(within(others).getByRole('checkbox', { name: 'Discussed: "two"' })).not.toBeChecked();
    expect(screen.getByRole('timer')).toHaveTextContent(/\d+:\d\d used/);
  });

  it('marks a point discussed at once, stays with it, and goes on with Next', async () => {
    const api = apiWithSam(running(point('one'), point('two')));
    api.on(`PUT ${inMeeting}/points/point%20one/discussed`, () => {
      const now = running(point('one', { state: 'discussed' }), point('two'));
      api.on(`GET ${seriesRoute}`, ok(now));
      return ok(now);
    });
    const { user } = renderTab({ at: atSeries });
    const discussed = () => screen.getByRole('checkbox', { name: 'Discussed' });
    await current();
    await user.click(discussed());
    expect(discussed()).toBeChecked();
    expect(within(await current()).getByRole('heading', { name: 'one' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    const heading = within(await current()).getByRole('heading', { name: 'two' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(api.bodiesOf(`PUT ${inMeeting}/points/point%20one/discussed`)).toEqual([{ discussed: true }]);
  });

  it('takes a mark back that could not be saved', async () => {
    const api = apiWithSam(running(point('one')));
    api.on(`PUT ${inMeeting}/points/point%20one/discussed`, problem(409, 'meetingAlreadyHeld'));
    const { user } = renderTab({ at: atSeries });
    await current();
    await user.click(screen.getByRole('checkbox', { name: 'Discussed' }));
    expect(await screen.findByText(/That was not saved.*The sentence for meetingAlreadyHeld\./)).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Discussed' })).not.toBeChecked();
  });

  it('shows before closing what moves on, and then the next agenda with its age', async () => {
    const api = apiWithSam(running(point('one', { state: 'discussed' }), point('two')));
    api.on(`POST ${inMeeting}/close`, () => {
      const next = { ...series({ points: [point('two', { carried: 1 })], id: 'next' }), heldCount: 1 };
      api.on(`GET ${seriesRoute}`, ok(next));
      return ok(next);
    });
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'Close…' }));
    expect(within(screen.getByRole('region', { name: 'Discussed' })).getByRole('listitem')).toHaveTextContent('one');
    expect(
      within(screen.getByRole('region', { name: 'Moves on to the next meeting' })).getByRole('listitem'),
    ).toHaveTextContent('two');
    await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
    expect(await screen.findByText('carried once')).toBeVisible();
    expect(screen.getByText(/1 held/)).toBeVisible();
  });

  it('stays open and says so when closing fails', async () => {
    const api = apiWithSam(running(point('one')));
    api.on(`POST ${inMeeting}/close`, problem(403, 'notAllowed'));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'Close…' }));
    await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The meeting is still open. The sentence for notAllowed.',
    );
  });

  it('shows on the stage the current point and no notes', async () => {
    const notes = { text: 'Between the two', version: 1 };
    apiWithSam(running(point('one', { state: 'discussed' }), point('two', { notes })));
    renderTab({ surface: 'meetingStage' });
    expect(await screen.findByRole('heading', { name: 'two' })).toBeVisible();
    expect(screen.getByText(/1 of 2 talking points discussed/)).toBeVisible();
    expect(screen.queryByText('Between the two')).not.toBeInTheDocument();
  });

  it('shows in the side panel the agenda of the 1-on-1 that is next', async () => {
    apiWithSam(series({ points: [point('one')] }));
    renderTab({ surface: 'sidePanel' });
    expect(await screen.findByRole('combobox', { name: '1-on-1 with' })).toHaveDisplayValue('Sam Whitaker');
    expect(await screen.findByRole('textbox', { name: 'Add a talking point' })).toBeVisible();
  });
});
