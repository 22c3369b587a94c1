import '../../testing/browser';
import { screen, waitFor, within } from '@testing-library/react';
import { ok } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { meetingId, point, series } from '../../testing/views';

const start = `POST ${seriesRoute}/meetings/${meetingId}/start`;
/** At ten in the morning, wherever this machine is. */
const atTen = (dayOfDecember: number) => new Date(2099, 11, dayOfDecember, 10).toISOString();
const startsAt = atTen(2);
const early = { startChoice: { nextIfPlanned: atTen(9) } };

/** The agenda of a 1-on-1 whose planned day is still to come. */
function openEarly() {
  const api = apiWithSam(series({ startsAt, points: [point('one')] }, early));
  api.on(start, ok(series({ state: 'inProgress', startsAt, points: [point('one')] })));
  return { api, ...renderTab({ at: atSeries }) };
}

describe('starting on another day than planned', () => {
  it.each([
    ['planned', /^Instead of Wed 2 Dec 2099, 10:00/, 'Your next one will be Wed 9 Dec 2099, 10:00.'],
    ['extra', /^An extra meeting/, 'Wed 2 Dec 2099, 10:00 stays as planned.'],
  ])('asks which meeting this is, and says what becomes of the date: %s', async (as, name, said) => {
    const { api, user } = openEarly();
    await user.click(await screen.findByRole('button', { name: 'Start meeting' }));
    const dialog = await screen.findByRole('dialog', { name: 'Which meeting is this?' });
    expect(dialog).toHaveTextContent('Your next 1-on-1 is planned for Wed 2 Dec 2099, 10:00.');
    const choice = within(dialog).getByRole('button', { name });
    expect(choice).toHaveTextContent(said);
    await user.click(choice);
    expect(await screen.findByRole('heading', { name: 'one' })).toHaveFocus();
    expect(api.bodiesOf(start)).toEqual([{ as }]);
  });

  it('starts nothing when one thinks better of it, and leads back to the button', async () => {
    const { api, user } = openEarly();
    await user.click(await screen.findByRole('button', { name: 'Start meeting' }));
    await screen.findByRole('dialog', { name: 'Which meeting is this?' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Start meeting' })).toHaveFocus());
    expect(api.bodiesOf(start)).toEqual([]);
  });

  it('says whose days count where that is not obvious', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone === 'Asia/Tokyo' ? 'Europe/Berlin' : 'Asia/Tokyo';
    const { rhythm } = series();
    apiWithSam(series({ startsAt }, { ...early, rhythm: { ...rhythm, timeZone: zone } }));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'Start meeting' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent(/Days are counted in (Tokyo|Berlin) time\./);
  });

  it('shows while an extra one runs that the planned date stands', async () => {
    apiWithSam(series({ state: 'inProgress', startsAt, isExtra: true, points: [point('one')] }));
    renderTab({ at: atSeries });
    expect(await screen.findByText(/^Extra meeting\. Your next 1-on-1 is still:/)).toHaveTextContent('Wed 2 Dec 2099');
  });
});
