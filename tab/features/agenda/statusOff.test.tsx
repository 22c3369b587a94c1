import '../../testing/browser';
import { screen, waitFor } from '@testing-library/react';
import { ok } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { point, series } from '../../testing/views';

const statusPoint = (text: string) => point(text, { area: 'status' });
const points = [statusPoint('Search is live'), point('My growth'), statusPoint('Two bugs')];

describe('An agenda that is mostly status', () => {
  it('gives its status points away as text in one action, with the way back', async () => {
    const api = apiWithSam(series({ points }));
    for (const each of ['Search%20is%20live', 'Two%20bugs']) {
      api.on(`DELETE ${seriesRoute}/points/point%20${each}`, ok(series({ points: [point('My growth')] })));
      api.on(`POST ${seriesRoute}/points/point%20${each}/restore`, ok(series({ points })));
    }
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'Copy and remove status' }));
    expect(await screen.findByText(/^Copied and removed\. Paste them into a chat with Sam\.$/)).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe('- Search is live\n- Two bugs');
    const sent = (method: string) => api.sent.filter((each) => each.method === method).length;
    await waitFor(() => expect(sent('DELETE')).toBe(2));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent('POST')).toBe(2));
  });

  it('keeps what cannot be copied', async () => {
    const api = apiWithSam(series({ points }));
    const { user } = renderTab({ at: atSeries });
    const refusing = { writeText: () => Promise.reject(new Error('Not allowed')) };
    Object.defineProperty(navigator, 'clipboard', { value: refusing, configurable: true });
    await user.click(await screen.findByRole('button', { name: 'Copy and remove status' }));
    expect(
      await screen.findByText(/Couldn't copy the status updates, so they're still on the agenda/),
    ).toBeInTheDocument();
    expect(api.sent.every((each) => each.method === 'GET')).toBe(true);
  });
});
