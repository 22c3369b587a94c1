import '../testing/browser';
import type { MeetingView } from '@rapport/core/contract/views';
import { screen, waitFor, within } from '@testing-library/react';
import { ok } from '../testing/fakeApi';
import { apiWithSam, atSeries, privateNoteRoute, renderTab, seriesRoute } from '../testing/renderTab';
import { point, sam, series } from '../testing/views';

/** What the rules allow once a 1-on-1 has ended. */
const nothing = Object.fromEntries(Object.keys(series().can).map((ability) => [ability, false]));
const noteRoute = `GET ${privateNoteRoute}`;

function renderEnded(part: Partial<MeetingView> = {}, myNote = '') {
  const can = { ...series().can, ...nothing, resume: true };
  const status = { state: 'ended', by: sam.id, at: '2026-11-20T09:00:00.000Z' } as const;
  const api = apiWithSam(series(part, { status, can, proposedPurpose: { kind: 'growth' } }));
  api.on(noteRoute, ok({ text: myNote, version: 1 }));
  return { api, ...renderTab({ at: atSeries }) };
}

describe('A 1-on-1 that has ended', () => {
  it('is a quiet archive that only offers to go on', async () => {
    const { api } = renderEnded();
    expect(await screen.findByRole('heading', { name: 'Nothing was left on the agenda' })).toBeInTheDocument();
    expect(screen.getByText(/^Sam ended this 1-on-1 on/)).toBeInTheDocument();
    await waitFor(() => expect(api.sent.some((each) => `${each.method} ${each.path}` === noteRoute)).toBe(true));
    const main = within(screen.getByRole('main'));
    expect(main.getAllByRole('button').map((each) => each.textContent)).toEqual(['Resume']);
    expect(main.queryByRole('textbox')).not.toBeInTheDocument();
    expect(main.queryByText(/Growth/)).not.toBeInTheDocument();
    const asked = api.sent.map((each) => each.path);
    expect(asked).not.toContain(`${seriesRoute}/questions`);
    expect(asked).not.toContain(`${seriesRoute}/since`);
  });

  it('has no part of the settings without anything to set', async () => {
    renderEnded();
    await screen.findByRole('heading', { name: 'Nothing was left on the agenda' });
    window.location.hash = `${atSeries}/settings`;
    expect(await screen.findByRole('region', { name: 'My private notes' })).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Pause or end' })).not.toBeInTheDocument();
  });

  it('shows what stood on its agenda, with the notes and my own note', async () => {
    const raise = point('Ask for a raise', { notes: { text: 'In **May**', version: 1 } });
    renderEnded({ points: [raise], purpose: { kind: 'growth' } }, 'Be brave');
    expect(await screen.findByText('Ask for a raise')).toBeInTheDocument();
    expect(await screen.findByText('May')).toBeInTheDocument();
    expect(await screen.findByRole('textbox', { name: 'My private note' })).toHaveValue('Be brave');
    expect(screen.queryByRole('button', { name: /Add|Edit notes|Notes/ })).not.toBeInTheDocument();
  });
});
