import '../../testing/browser';
import type { SeriesRow } from '@rapport/core/contract/views';
import { screen, waitFor, within } from '@testing-library/react';
import { type Answer, createFakeApi, type FakeApi, ok, problem } from '../../testing/fakeApi';
import { renderTab } from '../../testing/renderTab';
import { home, lastHeldOn, maya, row } from '../../testing/views';

const names = ['Ada Long', 'Ben Short', 'Cem Kaya', 'Dana Novak', 'Emil Holm'];

/** Met one after the other, the last of the names most lately. */
function rowOf(name: string, index: number): SeriesRow {
  const heldAt = `2026-11-0${index + 1}T10:00:00.000Z`;
  const other = { id: name, name, role: 'report' } as const;
  return { ...row(), id: name, other, lastHeld: lastHeldOn(heldAt) };
}
const ended = (each: SeriesRow): SeriesRow => ({
  ...each,
  status: { state: 'ended', by: maya.id, at: '2026-11-10T10:00:00.000Z' },
});
const routeTo = (name: string) => `GET /series/${encodeURIComponent(name)}/search`;
const places = (...texts: readonly string[]) =>
  ok({
    places: texts.map((text) => ({ kind: 'item', text, at: '2026-11-03T10:00:00.000Z', itemId: text })),
    isMore: false,
  });

function apiWith(...rows: readonly SeriesRow[]): FakeApi {
  const api = createFakeApi();
  api.on('GET /home', ok(home(...rows)));
  for (const { id } of rows) api.on(routeTo(id), places());
  return api;
}
const searched = (api: FakeApi) =>
  api.sent
    .filter(({ path }) => path.includes('/search'))
    .map(({ path }) => decodeURIComponent(path.split('/')[2] ?? ''));

describe('Searching all my 1-on-1s', () => {
  it('is one Enter away from the box on Home, has an address of its own, and marks what it found by person', async () => {
    const api = apiWith(...names.slice(0, 2).map(rowOf));
    api.on(routeTo('Ben Short'), places('Ask about the pay / grade'));
    const { user } = renderTab();
    await user.type(await screen.findByRole('searchbox', { name: 'Search people and notes' }), 'pay / grade');
    expect(screen.getByRole('link', { name: 'Search notes for "pay / grade"' })).toBeInTheDocument();
    await user.keyboard('{Enter}');
    const ben = await screen.findByRole('region', { name: 'Ben Short' });
    expect(within(ben).getByText('pay').tagName).toBe('MARK');
    expect(within(ben).getByRole('link')).toHaveAttribute('href', '#/series/Ben%20Short/items');
    expect(screen.queryByRole('region', { name: 'Ada Long' })).not.toBeInTheDocument();
    expect(window.location.hash).toBe('#/search/pay%20%2F%20grade');
    expect(screen.getByText('1 result in 1 1-on-1.')).toBeInTheDocument();
    expect(screen.getByRole('searchbox', { name: 'Search all your 1-on-1s' })).toHaveValue('pay / grade');
  });

  it('asks three at a time, those met last first and ended ones in the end, and says how far it is', async () => {
    const [ada, ben, cem, dana, emil] = names.map(rowOf);
    if (!ada || !ben || !cem || !dana || !emil) throw new Error('Five people');
    const api = apiWith(ada, ben, cem, dana, ended(emil));
    const answers = new Map<string, (answer: Answer) => void>();
    for (const { id } of [ada, ben, cem, dana, emil])
      api.on(routeTo(id), () => new Promise((resolve) => answers.set(id, resolve)));
    renderTab({ at: '#/search/pay' });
    expect(await screen.findByText('Still searching 5 of 5 1-on-1s')).toBeInTheDocument();
    await waitFor(() => expect(searched(api)).toEqual(['Dana Novak', 'Cem Kaya', 'Ben Short']));
    answers.get('Cem Kaya')?.(places('Pay'));
    expect(await screen.findByRole('region', { name: 'Cem Kaya' })).toBeInTheDocument();
    await waitFor(() => expect(searched(api)).toEqual(['Dana Novak', 'Cem Kaya', 'Ben Short', 'Ada Long']));
    for (const name of ['Dana Novak', 'Ben Short', 'Ada Long']) answers.get(name)?.(places());
    expect(await screen.findByText('Still searching your 1-on-1 with Emil')).toBeInTheDocument();
    await waitFor(() => expect(answers.has('Emil Holm')).toBe(true));
    answers.get('Emil Holm')?.(places('Pay'));
    expect(await screen.findByText('2 results in 2 1-on-1s.')).toBeInTheDocument();
  });

  it('begins no search any more once one has left', async () => {
    const api = apiWith(...names.map(rowOf));
    const answers: Array<(answer: Answer) => void> = [];
    for (const name of names) api.on(routeTo(name), () => new Promise((resolve) => answers.push(resolve)));
    renderTab({ at: '#/search/pay' });
    await waitFor(() => expect(answers).toHaveLength(3));
    window.location.hash = '#/';
    await screen.findByRole('heading', { name: 'Hi Maya' });
    for (const answer of answers) answer(places());
    await screen.findByRole('searchbox', { name: 'Search people and notes' });
    expect(searched(api)).toHaveLength(3);
  });

  it('says which 1-on-1 could not be searched, and tries that one again', async () => {
    const api = apiWith(...names.slice(0, 2).map(rowOf));
    api.on(routeTo('Ada Long'), problem(404, 'notFound'));
    const { user } = renderTab({ at: '#/search/pay' });
    expect(
      await screen.findByText(/^Couldn't search your 1-on-1 with Ada Long\. The sentence for/),
    ).toBeInTheDocument();
    api.on(routeTo('Ada Long'), places('Pay'));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Ada Long' })).toBeInTheDocument();
    expect(searched(api)).toEqual(['Ben Short', 'Ada Long', 'Ada Long']);
  });

  it('tries all again at once when more than one could not be searched', async () => {
    const api = apiWith(...names.slice(0, 2).map(rowOf));
    for (const name of names.slice(0, 2)) api.on(routeTo(name), problem(404, 'notFound'));
    const { user } = renderTab({ at: '#/search/pay' });
    const all = await screen.findByRole('button', { name: 'Try all 2 again' });
    for (const name of names.slice(0, 2)) api.on(routeTo(name), places('Pay'));
    await user.click(all);
    for (const name of names.slice(0, 2)) expect(await screen.findByRole('region', { name })).toBeInTheDocument();
  });

  it('shows the first five places of a person, the others when asked, and the focus on the first of those', async () => {
    const api = apiWith(...names.slice(0, 1).map(rowOf));
    api.on(routeTo('Ada Long'), places('Pay 1', 'Pay 2', 'Pay 3', 'Pay 4', 'Pay 5', 'Pay 6', 'Pay 7'));
    const { user } = renderTab({ at: '#/search/pay' });
    const ada = within(await screen.findByRole('region', { name: 'Ada Long' }));
    expect(ada.getAllByRole('link')).toHaveLength(5);
    await user.click(ada.getByRole('button', { name: 'Show 2 more with Ada Long' }));
    expect(ada.getAllByRole('link')).toHaveLength(7);
    expect(ada.getByRole('link', { name: /Pay 6/ })).toHaveFocus();
  });

  it('says when no 1-on-1 has the word', async () => {
    apiWith(...names.map(rowOf));
    renderTab({ at: '#/search/zebra' });
    expect(await screen.findByRole('heading', { name: 'No results for "zebra"' })).toBeInTheDocument();
  });
});
