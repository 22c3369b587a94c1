import '../testing/browser';
import type { MeView } from '@rapport/core/contract/views';
import { act, screen, waitFor, within } from '@testing-library/react';
import { createFakeApi, type FakeApi, ok, problem } from '../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../testing/renderTab';
import { calendars, home, maya, row, series } from '../testing/views';

/** Where this computer says it is. */
let device: string;
const machine = new Intl.DateTimeFormat().resolvedOptions().timeZone;
beforeEach(() => {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    const options = resolvedOptions.call(this);
    return options.timeZone === machine ? { ...options, timeZone: device } : options;
  });
});
afterEach(() => jest.restoreAllMocks());

const startsAt = '2026-11-24T10:00:00.000Z';

function homeAs(me: Partial<MeView>): FakeApi {
  const { me: maya, ...rest } = home({ ...row(), meeting: { ...row().meeting, startsAt } });
  const api = createFakeApi();
  const { timeZone: _, ...nobody } = maya;
  api.on('GET /home', ok({ ...rest, me: { ...nobody, ...me } }));
  api.on('PUT /me', ({ body }) => ok({ ...nobody, ...Object(body) }));
  return api;
}
const nextOnHome = async () => within(await screen.findByRole('region', { name: 'Next' })).getByText(/\d\d:\d\d$/);

describe('a computer whose time zone is none', () => {
  beforeEach(() => {
    device = 'Etc/Unknown';
  });

  it('shows dates by the zone that Rapport remembers, and tells nothing', async () => {
    const api = homeAs({ timeZone: 'Asia/Kathmandu' });
    renderTab();
    expect(await nextOnHome()).toHaveTextContent(/15:45$/);
    expect(api.bodiesOf('PUT /me')).toEqual([]);
  });

  it.each([undefined, 'Mars/Olympus_Mons'])('shows them by UTC where that is %s', async (timeZone) => {
    const api = homeAs(timeZone ? { timeZone } : {});
    renderTab();
    expect(await nextOnHome()).toHaveTextContent(/10:00$/);
    expect(api.bodiesOf('PUT /me')).toEqual([]);
  });

  it('saves working hours without it', async () => {
    const api = homeAs({ timeZone: 'Asia/Kathmandu' });
    const { user } = renderTab({ at: '#/settings' });
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    const workingHours = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] };
    await waitFor(() => expect(api.bodiesOf('PUT /me')).toEqual([{ locale: 'en-GB', workingHours }]));
  });
});

describe('a computer whose time zone is newer than the API', () => {
  it('shows dates by it, and saves working hours all the same', async () => {
    device = 'Asia/Kathmandu';
    const api = homeAs({});
    api.on('PUT /me', ({ body }) =>
      'timeZone' in Object(body) ? problem(400, 'invalidInput') : ok({ id: maya.id, name: maya.name, ...Object(body) }),
    );
    const { user } = renderTab();
    expect(await nextOnHome()).toHaveTextContent(/15:45$/);
    await user.click(screen.getByRole('link', { name: /Settings/ }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Working hours saved.')).toBeInTheDocument();
  });
});

describe('a computer on a journey', () => {
  it('is told of at once, and the times on the screen follow', async () => {
    device = 'Asia/Kathmandu';
    const api = homeAs({ timeZone: 'Asia/Kathmandu', locale: 'en-GB' });
    renderTab();
    expect(await nextOnHome()).toHaveTextContent(/15:45$/);
    device = 'Pacific/Chatham';
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(await nextOnHome()).toHaveTextContent(/23:45$/);
    await waitFor(() => expect(api.bodiesOf('PUT /me')).toEqual([{ timeZone: 'Pacific/Chatham', locale: 'en-GB' }]));
    // Another window, elsewhere, may tell its own: this one does not argue.
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(api.bodiesOf('PUT /me')).toHaveLength(1);
  });

  it('tells nothing where only the name of its zone is another one', async () => {
    device = 'Asia/Ho_Chi_Minh';
    const api = homeAs({ timeZone: 'Asia/Saigon', locale: 'en-GB' });
    renderTab();
    expect(await nextOnHome()).toHaveTextContent(/17:00$/);
    expect(api.bodiesOf('PUT /me')).toEqual([]);
  });
});

describe('one meeting', () => {
  const at = series({ startsAt });
  const header = () => screen.findByRole('banner');

  it('has one clock, the reader’s, with the other’s beside it and the rhythm’s own on hover', async () => {
    device = 'Asia/Kathmandu';
    const berlin = {
      ...at.rhythm,
      cadence: { ...at.rhythm.cadence, time: '11:00' },
      timeZone: 'Europe/Berlin',
    } as const;
    const api = apiWithSam({ ...at, rhythm: berlin });
    api.on(`GET ${seriesRoute}/calendars`, ok(calendars({ timeZone: 'Pacific/Honolulu' })));
    renderTab({ at: atSeries });
    expect(await header()).toHaveTextContent('Every Tuesday 15:45, 30 min');
    expect(await within(await header()).findByText(/00:00 for Sam/)).toBeInTheDocument();
    expect(within(await header()).getByTitle(/^Every Tuesday 11:00, 30 min \(.*Berlin/)).toBeInTheDocument();
  });

  it('says nothing of a clock that shows the same, nor of one that this browser does not know', async () => {
    device = 'Europe/Berlin';
    for (const timeZone of ['Europe/Paris', 'Mars/Olympus_Mons']) {
      const api = apiWithSam({ ...at, rhythm: { ...at.rhythm, timeZone: 'Europe/Berlin' } });
      api.on(`GET ${seriesRoute}/calendars`, ok(calendars({ timeZone })));
      const { unmount } = renderTab({ at: atSeries });
      expect(await header()).toHaveTextContent('Every Tuesday 10:00, 30 min');
      await waitFor(() => expect(api.bodiesOf(`GET ${seriesRoute}/calendars`)).not.toHaveLength(0));
      expect(await header()).not.toHaveTextContent('for Sam');
      expect((await header()).querySelector('span[title]')).toBeNull();
      unmount();
    }
  });
});

describe('the zone of somebody else that this browser does not know', () => {
  beforeEach(() => {
    device = 'Asia/Kathmandu';
  });
  const onMars = 'Mars/Olympus_Mons';

  it('leaves the date to be moved, in the reader’s own zone', async () => {
    const api = apiWithSam(series({ startsAt: '2099-11-24T10:00:00.000Z' }));
    api.on(`GET ${seriesRoute}/calendars`, ok(calendars({ timeZone: onMars })));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'Schedule' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Reschedule' }));
    const dialog = await screen.findByRole('dialog', { name: 'Reschedule this 1-on-1' });
    expect(within(dialog).getByLabelText('Time')).toHaveValue('15:45');
    expect(dialog).not.toHaveTextContent('Sam:');
  });

  it('leaves the rhythm to be changed: it stands in the list by its place', async () => {
    apiWithSam(series({}, { rhythm: { ...series().rhythm, timeZone: onMars } }));
    const { user } = renderTab({ at: `${atSeries}/settings` });
    const zone = await screen.findByRole('combobox', { name: 'Time zone' });
    expect(zone).toHaveValue('Olympus Mons');
    await user.click(zone);
    expect(await screen.findByRole('option', { name: /Olympus Mons/ })).toBeInTheDocument();
    expect(screen.getByRole('option', { name: /Kathmandu.*UTC\+05:45/ })).toBeInTheDocument();
  });
});
