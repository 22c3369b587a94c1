import '../../testing/browser';
import { searchWords } from '@rapport/core/domain/search';
import { screen, within } from '@testing-library/react';
import { here } from '../../testing/days';
import { ok } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { meetingId, sam, seriesId } from '../../testing/views';
import { piecesOf } from './marking';

const pastMeeting = '66666666-6666-4666-8666-666666666666';

function apiWithPlaces(places: readonly object[], isMore = false) {
  const api = apiWithSam();
  api.on(`GET ${seriesRoute}/meetings`, ok({ meetings: [] }));
  api.on(`GET ${seriesRoute}/search`, ok({ places, isMore }));
  return api;
}

const searchBox = () => screen.findByRole('searchbox', { name: 'Search everything with Sam' });

describe('Searching a 1-on-1', () => {
  it('shows what was found by day, with the words marked and the way there', async () => {
    const api = apiWithPlaces([
      { kind: 'point', text: 'The talk is next week', at: here('2026-11-24T10:00'), meetingId },
      { kind: 'item', text: 'Talk to Ngozi', at: here('2026-11-17T10:00'), itemId: 'item' },
      { kind: 'meetingNotes', text: 'A good talk', at: here('2026-11-17T10:00'), meetingId: pastMeeting },
    ]);
    const { user } = renderTab({ at: `${atSeries}/history` });
    await user.type(await searchBox(), 'talk');
    const newest = await screen.findByRole('region', { name: /^Tue 24 Nov/ });
    expect(within(newest).getByText('talk').tagName).toBe('MARK');
    expect(within(newest).getByRole('link')).toHaveAttribute('href', atSeries);
    const older = within(screen.getByRole('region', { name: /^Tue 17 Nov/ })).getAllByRole('link');
    expect(older.map((each) => each.getAttribute('href'))).toEqual([
      `${atSeries}/items`,
      `#/series/${seriesId}/meetings/${pastMeeting}`,
    ]);
    expect(screen.getByText('3 results')).toBeInTheDocument();
    expect(api.sent.at(-1)?.path).toBe(`${seriesRoute}/search?text=talk`);
  });

  it('shows one text that stands twice in one meeting twice', async () => {
    const complaint = jest.spyOn(console, 'error').mockImplementation();
    const place = { kind: 'point', text: 'The talk is next week', at: here('2026-11-24T10:00'), meetingId };
    apiWithPlaces([place, place]);
    const { user } = renderTab({ at: `${atSeries}/history` });
    await user.type(await searchBox(), 'talk');
    expect(await screen.findAllByRole('link', { name: /is next week/ })).toHaveLength(2);
    // React would tell of two with one key, and show one of them for ever.
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  });

  it('leads to why a meeting was skipped, to its purpose, and to what was brought along', async () => {
    const heldAt = '2026-03-03T10:00:00.000Z';
    const api = apiWithPlaces([
      { kind: 'skipReason', text: 'Flu', at: here('2026-11-17T10:00'), meetingId: pastMeeting },
      { kind: 'purpose', text: 'After the flu', at: '2026-11-10T10:00:00.000Z', meetingId: pastMeeting },
      { kind: 'heritage', text: 'Flu season', at: heldAt },
    ]);
    const heritage = { formerName: 'Eve', sharedBy: sam.id, sharedAt: '2026-10-01T10:00:00.000Z' };
    const before = (at: string, notes: string) => ({ heldAt: at, notes, decisions: [], points: [] });
    const meetings = [before('2026-03-10T10:00:00.000Z', 'Another'), before(heldAt, 'Flu season')];
    api.on(`GET ${seriesRoute}/heritage`, ok({ heritages: [{ ...heritage, meetings }] }));
    const { user } = renderTab({ at: `${atSeries}/history` });
    await user.type(await searchBox(), 'flu');
    const link = (name: RegExp) => screen.findByRole('link', { name });
    const past = `#/series/${seriesId}/meetings/${pastMeeting}`;
    expect(await link(/^Reason for skipping/)).toHaveAttribute('href', past);
    expect(await link(/^Focus/)).toHaveAttribute('href', past);
    await user.click(await link(/^From a previous manager/));
    expect(await screen.findByRole('region', { name: 'From 1-on-1s with Eve' })).toBeInTheDocument();
    expect(screen.getByText('Flu season')).toBeVisible();
    expect(screen.getByText('Another')).not.toBeVisible();
    expect(screen.getByRole('link', { name: 'All meetings' })).toHaveAttribute('href', `${atSeries}/history`);
  });

  it('says that a private note is for the reader only', async () => {
    apiWithPlaces([{ kind: 'privateNote', text: 'Thank her', at: here('2026-11-24T10:00'), meetingId }]);
    const { user } = renderTab({ at: `${atSeries}/history` });
    await user.type(await searchBox(), 'thank');
    expect(await screen.findByRole('link', { name: /My private note.*Only you.*Thank her/ })).toBeInTheDocument();
  });

  it('shows text that looks like HTML as the text it is', async () => {
    apiWithPlaces([{ kind: 'point', text: '<b>bold</b>', at: here('2026-11-24T10:00'), meetingId }]);
    const { user } = renderTab({ at: `${atSeries}/history` });
    await user.type(await searchBox(), 'bold');
    expect(await screen.findByRole('link', { name: /^Talking point/ })).toHaveTextContent('<b>bold</b>');
  });

  it('says when nothing was found, and shows the history again when the search is empty', async () => {
    apiWithPlaces([]);
    const { user } = renderTab({ at: `${atSeries}/history` });
    await user.type(await searchBox(), 'zebra');
    expect(await screen.findByRole('heading', { name: 'No results for "zebra"' })).toBeInTheDocument();
    await user.clear(await searchBox());
    expect(await screen.findByRole('heading', { name: 'No meetings yet' })).toBeInTheDocument();
  });
});

describe('Marking', () => {
  const marked = (text: string, search: string) =>
    piecesOf(text, searchWords(search))
      .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
      .join('');

  it.each([
    ['The talk, the Talk', 'talk', 'The [talk], the [Talk]'],
    ['Zoë van den Berg', 'zoe berg', '[Zoë] van den [Berg]'],
    ['Cafe\u0301 au lait', 'cafe', '[Cafe\u0301] au lait'],
    ['😀 smile 😀', 'smile', '😀 [smile] 😀'],
    ['İstanbul', 'istanbul', '[İstanbul]'],
    ['nothing', 'zebra', 'nothing'],
    ['', 'a', ''],
  ])('%s, searched for %s', (text, search, shown) => {
    expect(marked(text, search)).toBe(shown);
  });
});
