import '../../testing/browser';
import type { SeriesView } from '@rapport/core/contract/views';
import { screen, waitFor, within } from '@testing-library/react';
import { type FakeApi, ok } from '../../testing/fakeApi';
import { apiWithSam, atSeries, loadScreens, renderTab, seriesRoute } from '../../testing/renderTab';
import { item, lastHeldOn, maya, meeting, meetingId, point, sam, series } from '../../testing/views';

const inMeeting = `${seriesRoute}/meetings/${meetingId}`;
const running = (more: Partial<SeriesView['meeting']> = {}) =>
  series({ state: 'inProgress', points: [point('one'), point('two')], ...more });

function nowIs(api: FakeApi, view: SeriesView) {
  api.on(`GET ${seriesRoute}`, ok(view));
  return ok(view);
}

beforeAll(loadScreens, 120_000);

describe('the line for what comes up', () => {
  const field = (name: string) => screen.getByRole('textbox', { name });

  it('takes what was typed along to another kind', async () => {
    apiWithSam(running());
    const { user } = renderTab({ at: atSeries });
    await user.type(await screen.findByRole('textbox', { name: 'Add a talking point' }), 'Hire two');
    await user.click(screen.getByRole('radio', { name: 'Decision' }));
    expect(field('We decided…')).toHaveValue('Hire two');
    await user.click(screen.getByRole('radio', { name: 'Action item' }));
    expect(field('Add an action item')).toHaveValue('Hire two');
    await user.click(screen.getByRole('radio', { name: 'Talking point' }));
    expect(field('Add a talking point')).toHaveValue('Hire two');
  });

  it.each([
    ['/decision', 'We decided…'],
    ['/action', 'Add an action item'],
  ])('turns with %s into one of that kind, and the typing goes on in it', async (command, name) => {
    apiWithSam(running());
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('textbox', { name: 'Add a talking point' }));
    await user.keyboard(`${command} Hire two`);
    expect(field(name)).toHaveValue('Hire two');
    expect(field(name)).toHaveFocus();
    expect(screen.queryByRole('textbox', { name: 'Add a talking point' })).not.toBeInTheDocument();
  });

  it('has what was being typed on the agenda when the other starts, and says who did', async () => {
    const api = apiWithSam(series({ points: [point('one')] }));
    const { user } = renderTab({ at: atSeries });
    await user.type(await screen.findByRole('textbox', { name: 'Add a talking point' }), 'Half a tho');
    nowIs(api, running({ startedBy: sam.id }));
    expect(await screen.findByText('Sam started the 1-on-1.')).toBeInTheDocument();
    await screen.findByRole('region', { name: 'Current talking point' });
    await user.keyboard('ught');
    expect(field('Add a talking point')).toHaveValue('Half a thought');
  });

  it('does not say so to who started it in another window', async () => {
    const api = apiWithSam(series({ points: [point('one')] }));
    renderTab({ at: atSeries });
    await screen.findByRole('textbox', { name: 'Add a talking point' });
    nowIs(api, running({ startedBy: maya.id }));
    await screen.findByRole('region', { name: 'Current talking point' });
    expect(screen.queryByText('Sam started the 1-on-1.')).not.toBeInTheDocument();
  });
});

describe('what is agreed in a meeting', () => {
  const promises = () => screen.findByRole('region', { name: 'New action items' });

  it('is changed and dropped on the spot, promises before decisions, and so at the close', async () => {
    const decision = { id: 'decided', text: 'Hire two', by: sam.id, at: '2026-11-24T10:10:00.000Z' };
    const api = apiWithSam(running({ decisions: [decision] }));
    api.on(`GET ${seriesRoute}/items`, ok({ items: [item('Ask Legal'), item('Long ago', { meetingId: 'before' })] }));
    const { user } = renderTab({ at: atSeries });
    const open = await screen.findByRole('region', { name: 'Open action items' });
    expect(within(open).getByRole('listitem')).toHaveTextContent('You: Long ago');
    for (const screenName of ['the meeting', 'the close']) {
      const made = await promises();
      expect([screenName, within(made).getByRole('listitem').textContent]).toEqual([
        screenName,
        expect.stringContaining('You: Ask Legal'),
      ]);
      const decisions = screen.getByRole('region', { name: 'Decisions' });
      expect(made.compareDocumentPosition(decisions)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
      await user.click(within(made).getByRole('button', { name: 'More options for "Ask Legal"' }));
      expect(await screen.findByRole('menuitem', { name: 'Assign to Sam' })).toBeInTheDocument();
      expect(screen.getByRole('menuitem', { name: 'Change due date' })).toBeInTheDocument();
      await user.keyboard('{Escape}');
      if (screenName === 'the meeting') await user.click(screen.getByRole('button', { name: 'End meeting…' }));
    }
  });
});

describe('the close', () => {
  const noted = { text: 'Something', version: 1, editedAt: '2026-11-24T10:05:00.000Z' };
  const before = { ...noted, editedAt: '2026-11-24T09:00:00.000Z' };
  const points = [point('one', { notes: noted }), point('two', { notes: before }), point('three')];
  const markOf = (text: string) => `PUT ${inMeeting}/points/point%20${text}/discussed`;
  const listed = (name: string) =>
    within(screen.getByRole('region', { name }))
      .queryAllByRole('listitem')
      .map((each) => each.textContent);

  it('takes a point for discussed that was noted on in this meeting, and marks it when the meeting ends', async () => {
    const api = apiWithSam(running({ points }));
    api.on(markOf('one'), ok(running({ points })));
    api.on(`POST ${inMeeting}/close`, () => nowIs(api, series({ id: 'next' })));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'End meeting…' }));
    expect(listed('Discussed')).toEqual([expect.stringContaining('one')]);
    expect(listed('Carries over to the next meeting')).toHaveLength(2);
    expect(api.bodiesOf(markOf('one'))).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'End meeting' }));
    await waitFor(() => expect(api.bodiesOf(`POST ${inMeeting}/close`)).toHaveLength(1));
    expect(api.bodiesOf(markOf('one'))).toEqual([{ discussed: true }]);
  });

  it('leaves it open when somebody says so', async () => {
    const api = apiWithSam(running({ points }));
    api.on(`POST ${inMeeting}/close`, () => nowIs(api, series({ id: 'next' })));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'End meeting…' }));
    await user.click(screen.getByRole('checkbox', { name: 'Discussed: "one"' }));
    expect(listed('Discussed')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'End meeting' }));
    await waitFor(() => expect(api.bodiesOf(`POST ${inMeeting}/close`)).toHaveLength(1));
    expect(api.bodiesOf(markOf('one'))).toEqual([]);
  });

  it('is over for who reopens the meeting: they land in it', async () => {
    const api = apiWithSam(running());
    const can = { ...series().can, reopenMeeting: true };
    const lastHeld = lastHeldOn(new Date().toISOString());
    api.on(`POST ${inMeeting}/close`, () => nowIs(api, series({ id: 'next' }, { heldCount: 1, lastHeld, can })));
    api.on(`GET ${inMeeting}`, ok(meeting({ state: 'held', answers: { theyAnswered: false } })));
    api.on(`DELETE ${inMeeting}/close`, () => nowIs(api, running()));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'End meeting…' }));
    await user.click(screen.getByRole('button', { name: 'End meeting' }));
    await user.click(await screen.findByRole('button', { name: 'Reopen meeting' }));
    expect(await screen.findByRole('region', { name: 'Current talking point' })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'End this meeting?' })).not.toBeInTheDocument();
  });
});
