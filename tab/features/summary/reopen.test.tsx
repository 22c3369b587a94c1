import '../../testing/browser';
import type { SeriesView } from '@rapport/core/contract/views';
import { screen, waitFor, within } from '@testing-library/react';
import { ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { lastHeldOn, maya, meeting, meetingId, point, sam, series } from '../../testing/views';

const inMeeting = `${seriesRoute}/meetings/${meetingId}`;
const reopen = `DELETE ${inMeeting}/close`;
const held = meeting({ state: 'held', startedAt: '2026-11-24T10:00:00.000Z', answers: { theyAnswered: false } });

/** The 1-on-1 after that meeting ended. */
function after(may: boolean): SeriesView {
  const view = series({ id: 'next', startsAt: '2026-12-01T10:00:00.000Z' }, { heldCount: 1 });
  return { ...view, lastHeld: lastHeldOn(new Date().toISOString()), can: { ...view.can, reopenMeeting: may } };
}

function openSummary(view: SeriesView) {
  const api = apiWithSam(view);
  api.on(`GET ${inMeeting}`, ok(held));
  return { api, ...renderTab({ at: `${atSeries}/meetings/${meetingId}` }) };
}

describe('a meeting that ended a moment ago', () => {
  it('is reopened from its summary, and runs again for both', async () => {
    const { api, user } = openSummary(after(true));
    const running = series({ state: 'inProgress', points: [point('one')] });
    api.on(reopen, () => {
      api.on(`GET ${seriesRoute}`, ok(running));
      return ok(running);
    });
    await user.click(await screen.findByRole('button', { name: 'Reopen meeting' }));
    expect(await screen.findByRole('region', { name: 'Current talking point' })).toBeInTheDocument();
    expect(api.bodiesOf(reopen)).toHaveLength(1);
    expect(window.location.hash).toBe(atSeries);
  });

  it('says why when it stays closed', async () => {
    const { api, user } = openSummary(after(true));
    api.on(reopen, problem(409, 'closeStands'));
    await user.click(await screen.findByRole('button', { name: 'Reopen meeting' }));
    expect(await screen.findByText(/The sentence for closeStands\./)).toBeInTheDocument();
  });

  it('does not offer it once that is too late', async () => {
    openSummary(after(false));
    await screen.findByRole('article');
    expect(screen.queryByRole('button', { name: 'Reopen meeting' })).not.toBeInTheDocument();
  });

  it('can be reopened right after the close, and the other hears of it', async () => {
    const api = apiWithSam(series({ state: 'inProgress', points: [point('one')] }));
    api.on(`GET ${inMeeting}`, ok(held));
    renderTab({ at: atSeries });
    await screen.findByRole('region', { name: 'Current talking point' });
    api.on(`GET ${seriesRoute}`, ok(after(true)));
    expect(await screen.findByRole('button', { name: 'Reopen meeting' }, { timeout: 4_000 })).toBeInTheDocument();
    api.on(`GET ${seriesRoute}`, ok(series({ state: 'inProgress', points: [point('one')] }, { heldCount: 0 })));
    const message = await screen.findByText('Your meeting with Sam is open again.', undefined, { timeout: 4_000 });
    expect(message).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Current talking point' })).toBeInTheDocument();
  });

  it('leads to itself from an old link while it is open again', async () => {
    openSummary(series({ state: 'inProgress', points: [point('one')] }));
    expect(await screen.findByText(/^This meeting is open again\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open meeting' })).toHaveAttribute('href', atSeries);
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });
});

describe('the question how it was', () => {
  it('is where one lands who came to answer it', async () => {
    const view = { ...after(false), unansweredClose: { meetingId, date: held.date } };
    const api = apiWithSam(view);
    api.on(`GET ${inMeeting}`, ok(held));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('link', { name: 'Answer' }));
    expect(await screen.findByRole('heading', { name: 'How was it?' })).toHaveFocus();
  });
});

describe('notes that were changed after the meeting', () => {
  it('say by whom and when, on the meeting and on a point', async () => {
    const edited = (by: string) => ({
      text: 'Changed',
      version: 2,
      editedBy: by,
      editedAt: '2026-11-26T14:00:00.000Z',
      editedAfterEnd: true as const,
    });
    const api = apiWithSam();
    const points = [point('Hiring', { state: 'discussed', notes: edited(maya.id) })];
    api.on(`GET ${inMeeting}`, ok({ ...held, notes: edited(sam.id), points }));
    renderTab({ at: `${atSeries}/meetings/${meetingId}` });
    const notes = within(await screen.findByRole('region', { name: 'Notes' }));
    expect(notes.getByText(/^Edited by Sam on Thursday 26 November 2026, .*, after the meeting$/)).toBeInTheDocument();
    expect(screen.getByText(/^Edited by Maya on/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getAllByText(/^Edited by/)).toHaveLength(2));
  });
});
