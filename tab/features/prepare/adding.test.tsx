import '../../testing/browser';
import { screen, waitFor } from '@testing-library/react';
import { ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { maya, point, sam, series } from '../../testing/views';

const field = () => screen.findByRole('textbox', { name: 'Add a talking point' });
const more = (text: string) => screen.findByRole('button', { name: `More options for "${text}"` });

/** What was scrolled into sight, in order. */
function watchScrolling(): readonly string[] {
  const shown: string[] = [];
  jest.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function scrolled(this: Element) {
    shown.push(this.textContent);
  });
  return shown;
}
afterEach(() => jest.restoreAllMocks());

describe('what I add', () => {
  it('scrolls into sight; what the other adds does not move the screen', async () => {
    const api = apiWithSam(series({ points: [point('First')] }));
    api.on(`POST ${seriesRoute}/points`, ({ body }) => {
      const mine = point('Mine', { id: Object(body).requestId });
      return ok(series({ points: [point('First'), point('Theirs', { raisedBy: sam.id }), mine] }));
    });
    const { user } = renderTab({ at: atSeries });
    const box = await field();
    const shown = watchScrolling();
    await user.type(box, 'Mine{Enter}');
    await more('Mine');
    await waitFor(() => expect(shown.some((each) => each.includes('Mine'))).toBe(true));
    expect(shown.filter((each) => /First|Theirs/.test(each))).toEqual([]);
  });

  it('scrolls into sight while it waits to be sent', async () => {
    const api = apiWithSam();
    api.on(`POST ${seriesRoute}/points`, problem(503, 'busy'));
    const { user } = renderTab({ at: atSeries });
    const box = await field();
    const shown = watchScrolling();
    await user.type(box, 'Mine{Enter}');
    await waitFor(() => expect(shown.some((each) => each.startsWith('Mine'))).toBe(true));
  });
});

describe('several points added at once', () => {
  const first = 'How are you feeling today?';

  /** An agenda that Maya adds a template to; Sam adds a point of his own meanwhile. */
  async function addTemplate() {
    const api = apiWithSam(series({ points: [point('Before')] }));
    const theirs = point('Theirs', { raisedBy: sam.id });
    const texts: string[] = [];
    const agenda = (more: Parameters<typeof point>[1] = {}) => {
      const added = texts.map((text, at) => point(text, { raisedBy: maya.id, ...(at === 0 && more) }));
      return series({ points: [point('Before'), theirs, ...added] });
    };
    api.on(`POST ${seriesRoute}/points/many`, ({ body }) => {
      for (const { text } of Object(body).points) texts.push(text);
      return ok(agenda());
    });
    api.on(`DELETE ${seriesRoute}/points/*`, () => ok(series({ points: [point('Before'), theirs] })));
    const { user } = renderTab({ at: atSeries });
    await user.type(await field(), '/weekly');
    await user.click(await screen.findByRole('option', { name: /^Weekly catch-up/ }));
    await more(first);
    expect(await screen.findByText(`Added ${texts.length} points.`)).toBeInTheDocument();
    const removed = () =>
      api.sent
        .filter(({ method }) => method === 'DELETE')
        .map(({ path }) => decodeURIComponent(path.split('/').at(-1) ?? ''));
    return { api, user, texts, agenda, removed };
  }

  it('are taken back with one Undo, and nothing else with them', async () => {
    const { user, texts, removed } = await addTemplate();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(removed()).toEqual(texts.map((text) => point(text).id)));
  });

  it('stay where somebody changed them since', async () => {
    const { api, user, texts, agenda, removed } = await addTemplate();
    const notes = { text: 'Tired', version: 1, editedBy: sam.id, editedAt: '2026-11-24T10:00:00.000Z' };
    api.on(`GET ${seriesRoute}`, ok(agenda({ notes })));
    expect(await screen.findByText('Tired')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(removed()).toEqual(texts.slice(1).map((text) => point(text).id)));
    expect(await screen.findByText('1 point was changed since, so it stays on the agenda.')).toBeInTheDocument();
  });
});
