import '../../testing/browser';
import { screen, waitFor } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { ok, problem } from '../../testing/fakeApi';
import { ownTimeZone } from '../../testing/ownTimeZone';
import { apiWithSam, renderTab, seriesRoute } from '../../testing/renderTab';
import { home, row, sam, series, seriesId } from '../../testing/views';

/** Where Sam is: nowhere near these tests. */
const [timeZone, city] = ownTimeZone() === 'Asia/Tokyo' ? ['America/Bogota', 'Bogota'] : ['Asia/Tokyo', 'Tokyo'];

function directory() {
  const api = apiWithSam();
  api.on('GET /people', ok({ people: [{ id: sam.id, name: sam.name, jobTitle: 'Engineer', timeZone }] }));
  return api;
}
async function chooseSam(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByRole('combobox', { name: /Who with/ }), 'sam');
  await user.click(await screen.findByRole('option', { name: /Sam Whitaker/ }));
  await user.click(screen.getByRole('radio', { name: 'Me' }));
}
const start = () => screen.getByRole('button', { name: 'Start' });

describe('starting a 1-on-1', () => {
  it('sends what the form says, and opens the new agenda', async () => {
    const api = directory();
    api.on('POST /series', ok(series()));
    const { user } = renderTab({ at: '#/start' });
    await chooseSam(user);
    await user.selectOptions(screen.getByRole('combobox', { name: 'How often?' }), 'Every month');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Week of the month' }), 'Last');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Day' }), 'Friday');
    expect(screen.getByText('Last Friday of the month 10:00, 30 min')).toBeInTheDocument();
    await user.click(start());
    await waitFor(() => expect(window.location.hash).toBe(`#/series/${seriesId}`));
    expect(api.bodiesOf('POST /series')).toEqual([
      {
        requestId: expect.any(String),
        otherId: sam.id,
        kind: 'managerReport',
        leads: 'me',
        rhythm: {
          cadence: { every: 'month', ordinal: 'last', weekday: 5, time: '10:00' },
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          durationMinutes: 30,
        },
      },
    ]);
  });

  it('says where the other is when their time zone differs', async () => {
    directory();
    const { user } = renderTab({ at: '#/start' });
    await chooseSam(user);
    expect(screen.getByText(`Sam is on ${city} time.`)).toBeInTheDocument();
  });

  it('finds a time zone by a city that its name does not say, and shows how far it is from UTC', async () => {
    const api = directory();
    api.on('POST /series', ok(series()));
    const { user } = renderTab({ at: '#/start' });
    await chooseSam(user);
    await user.type(screen.getByRole('combobox', { name: 'Time zone' }), 'mumbai');
    await user.click(await screen.findByRole('option', { name: /^Kolkata.*UTC\+05:30/ }));
    expect(screen.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Kolkata (UTC+05:30)');
    await user.click(start());
    await waitFor(() => expect(api.bodiesOf('POST /series')).toHaveLength(1));
    expect(api.bodiesOf('POST /series')[0]).toMatchObject({ rhythm: { timeZone: 'Asia/Kolkata' } });
  });

  it('keeps the time zone when what was typed names none', async () => {
    directory();
    const { user } = renderTab({ at: '#/start' });
    const zone = await screen.findByRole('combobox', { name: 'Time zone' });
    const before = zone.getAttribute('value');
    await user.type(zone, 'atlantis');
    expect(await screen.findByText('No match. Try the nearest large city.')).toBeInTheDocument();
    await user.tab();
    expect(zone).toHaveValue(before);
  });

  it('says what is missing or wrong, field by field, and sends nothing', async () => {
    const api = directory();
    const { user } = renderTab({ at: '#/start' });
    const minutes = await screen.findByRole('spinbutton', { name: 'Minutes' });
    await user.clear(minutes);
    await user.type(minutes, '5');
    await user.click(start());
    expect(screen.getByText('Choose a person from the list.')).toBeInTheDocument();
    expect(screen.getByText('Choose one of you.')).toBeInTheDocument();
    expect(screen.getByText('Enter a number from 15 to 180.')).toBeInTheDocument();
    expect(api.bodiesOf('POST /series')).toEqual([]);
  });

  it('keeps all that was entered when saving fails, and sends the same request again', async () => {
    const api = directory();
    api.on('POST /series', problem(400, 'invalidInput'));
    const { user } = renderTab({ at: '#/start' });
    await chooseSam(user);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Day' }), 'Thursday');
    await user.click(start());
    expect(
      await screen.findByText(/Your entries are still here\. The sentence for invalidInput\./),
    ).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: /Who with/ })).toHaveValue('Sam Whitaker');
    expect(screen.getByText('Every Thursday 10:00, 30 min')).toBeInTheDocument();
    await user.click(start());
    const [first, second] = api.bodiesOf('POST /series');
    expect(second).toEqual(first);
  });

  it('opens the 1-on-1 that the two have already', async () => {
    const api = directory();
    api.on('POST /series', problem(409, 'alreadyExists', { seriesId }));
    api.on(`GET ${seriesRoute}`, ok(series()));
    const { user } = renderTab({ at: '#/start' });
    await chooseSam(user);
    await user.click(start());
    expect(await screen.findByText('You and Sam already have this 1-on-1. Here it is.')).toBeInTheDocument();
    expect(window.location.hash).toBe(`#/series/${seriesId}`);
  });
});

describe('the first 1-on-1', () => {
  function nobodyYet() {
    const api = directory();
    api.on('GET /home', ok(home()));
    api.on('POST /series', () => {
      api.on('GET /home', ok(home(row())));
      return ok(series());
    });
    api.on(`POST ${seriesRoute}/points`, ok(series()));
    return api;
  }

  it('begins in three steps: a person, the rhythm, a first point; nothing is sent before the last', async () => {
    const api = nobodyYet();
    const { user } = renderTab({ at: '#/start' });
    expect(await screen.findByRole('combobox', { name: /Who with/ })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByText('Choose a person from the list.')).toBeInTheDocument();
    expect(screen.getByText('Choose one of you.')).toBeInTheDocument();
    await chooseSam(user);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByRole('heading', { name: 'How often do you and Sam meet?' })).toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Day' }), 'Friday');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByRole('heading', { name: 'What do you want to talk about first?' })).toBeInTheDocument();
    const field = screen.getByRole('textbox', { name: 'Add a talking point' });
    expect(field).toHaveFocus();
    expect(api.bodiesOf('POST /series')).toEqual([]);
    await user.type(field, 'Where we stand{Enter}');
    await waitFor(() => expect(window.location.hash).toBe(`#/series/${seriesId}`));
    await waitFor(() =>
      expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toMatchObject([{ text: 'Where we stand', area: 'other' }]),
    );
    expect(api.bodiesOf('POST /series')).toMatchObject([{ leads: 'me', rhythm: { cadence: { weekday: 5 } } }]);
  });

  /** At the last step, with a point typed. */
  async function atThePoint() {
    const api = nobodyYet();
    const { user } = renderTab({ at: '#/start' });
    await chooseSam(user);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    await user.type(await screen.findByRole('textbox', { name: 'Add a talking point' }), 'Where we stand');
    return { api, user };
  }

  it('goes back without losing what was entered', async () => {
    const { api, user } = await atThePoint();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(await screen.findByRole('button', { name: 'Choose someone else' }));
    expect(screen.getByRole('combobox', { name: /Who with/ })).toHaveValue('Sam Whitaker');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByRole('textbox', { name: 'Add a talking point' })).toHaveValue('Where we stand');
    expect(api.bodiesOf('POST /series')).toEqual([]);
  });

  it('leaves the first point to the composer where the two have a 1-on-1 already', async () => {
    const { api, user } = await atThePoint();
    api.on('POST /series', problem(409, 'alreadyExists', { seriesId }));
    api.on(`GET ${seriesRoute}`, ok(series()));
    await user.click(screen.getByRole('button', { name: 'Start 1-on-1 with Sam' }));
    await waitFor(() => expect(window.location.hash).toBe(`#/series/${seriesId}`));
    expect(await screen.findByRole('textbox', { name: 'Add a talking point' })).toHaveValue('Where we stand');
    expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toEqual([]);
  });

  it('needs no schedule and no point of one’s own, and keeps the point where starting fails', async () => {
    const api = nobodyYet();
    const { user } = renderTab({ at: '#/start' });
    expect(await screen.findByRole('link', { name: 'Not now' })).toHaveAttribute('href', '#/');
    await chooseSam(user);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Use the default schedule' }));
    api.on('POST /series', problem(400, 'invalidInput'));
    const begin = await screen.findByRole('button', { name: 'Start 1-on-1 with Sam' });
    await user.type(screen.getByRole('textbox', { name: 'Add a talking point' }), 'Hello');
    await user.click(begin);
    expect(await screen.findByText(/Your entries are still here/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Add a talking point' })).toHaveValue('Hello');
    await user.clear(screen.getByRole('textbox', { name: 'Add a talking point' }));
    api.on('POST /series', ok(series()));
    await user.click(begin);
    await waitFor(() => expect(window.location.hash).toBe(`#/series/${seriesId}`));
    const cadence = { every: 'weeks', interval: 1, weekday: 2, time: '10:00' };
    expect(api.bodiesOf('POST /series').at(-1)).toMatchObject({ rhythm: { cadence, durationMinutes: 30 } });
    expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toEqual([]);
  });
});
