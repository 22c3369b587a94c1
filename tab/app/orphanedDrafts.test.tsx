import '../testing/browser';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { screen, waitFor, within } from '@testing-library/react';
import { type FakeApi, ok, problem } from '../testing/fakeApi';
import { apiWithSam, atSeries, loadScreens, openSplit, renderTab, seriesRoute } from '../testing/renderTab';
import { item, lastHeldOn, meeting, meetingId, point, sam, series } from '../testing/views';

const onPoint = `${seriesRoute}/points/point%20Pay`;
const notesOf = `PUT ${seriesRoute}/meetings/${meetingId}/points/point%20Pay/notes`;
const noticed = { timeout: 4_000 };

function nowIs(api: FakeApi, view: SeriesView) {
  api.on(`GET ${seriesRoute}`, ok(view));
  return ok(view);
}
/** Sam deletes it: it is on the agenda no more, and nothing can be written on it. */
function deletedBySam(api: FakeApi, view = series({ points: [point('Team')] })) {
  nowIs(api, view);
  for (const route of [notesOf, `PATCH ${onPoint}`]) api.on(route, problem(404, 'notFound'));
}
const payAndTeam = (pay: Partial<PointView> = {}) => [point('Pay', pay), point('Team')];
const open = (at = atSeries) => renderTab({ at });
type Tab = ReturnType<typeof renderTab>;
// The first screen of all takes its time on a busy machine.
const field = (name: string) => screen.findByRole('textbox', { name }, { timeout: 15_000 });
async function choose({ user }: Tab, text: string, ...names: readonly string[]) {
  await user.click(await screen.findByRole('button', { name: `More options for "${text}"` }));
  for (const name of names) await user.click(await screen.findByRole('menuitem', { name }));
}
const openNotes = async ({ user }: Tab, text = 'Pay') =>
  user.click(await screen.findByRole('button', { name: `Add notes: ${text}` }));
const told = () =>
  screen.findByText('This talking point was taken off the agenda. Your text is still here.', undefined, noticed);

beforeAll(loadScreens, 120_000);

describe('Notes on a point that the other deletes', () => {
  it('stay where they are typed, with the focus, and come back with the point', async () => {
    const api = apiWithSam(series({ points: payAndTeam() }));
    const tab = open();
    await openNotes(tab);
    const notes = await field('Notes');
    await tab.user.type(notes, 'Half a sen');
    deletedBySam(api);
    await told();
    await tab.user.keyboard('tence');
    expect(notes).toHaveFocus();
    expect(notes).toHaveValue('Half a sentence');
    expect(screen.getByText('Pay')).toBeInTheDocument();
    api.on(`POST ${onPoint}/restore`, () => nowIs(api, series({ points: payAndTeam() })));
    const saved = meeting({ points: payAndTeam({ notes: { text: 'Half a sentence', version: 1 } }) });
    api.on(notesOf, ok(saved));
    await tab.user.click(screen.getByRole('button', { name: 'Put it back' }));
    await waitFor(() => expect(api.bodiesOf(notesOf).at(-1)).toEqual({ text: 'Half a sentence', basedOn: 0 }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Put it back' })).not.toBeInTheDocument());
    expect(await screen.findByRole('button', { name: 'More options for "Pay"' })).toBeInTheDocument();
  });

  it('become the notes of a new point, where that is wanted', async () => {
    const api = apiWithSam(series({ points: payAndTeam() }));
    const tab = open();
    await openNotes(tab);
    await tab.user.type(await field('Notes'), 'For March');
    deletedBySam(api);
    await told();
    const added = `POST ${seriesRoute}/points`;
    api.on(added, ok(series({ points: [point('Team')] })));
    api.on(`PUT ${seriesRoute}/meetings/${meetingId}/points/*/notes`, ok(meeting()));
    await tab.user.click(await screen.findByRole('button', { name: 'Add to agenda' }));
    await waitFor(() => expect(api.bodiesOf(added)).toMatchObject([{ text: 'Pay', area: 'growth' }]));
    const { requestId } = Object(api.bodiesOf(added)[0]);
    const there = `PUT ${seriesRoute}/meetings/${meetingId}/points/${requestId}/notes`;
    await waitFor(() => expect(api.bodiesOf(there)).toEqual([{ text: 'For March', basedOn: 0 }]));
    expect(screen.queryByText('Pay')).not.toBeInTheDocument();
  });

  it('are still there after a reload, when nothing is known of the point any more', async () => {
    const api = apiWithSam(series({ points: payAndTeam() }));
    const before = open();
    await openNotes(before);
    await before.user.type(await field('Notes'), 'For March');
    deletedBySam(api);
    await told();
    before.unmount();
    const { user } = open();
    const left = within(await screen.findByRole('region', { name: 'Not saved yet' }, noticed));
    expect(left.getByText('For March')).toBeInTheDocument();
    await user.click(left.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByText('For March')).not.toBeInTheDocument());
  });

  it('stay in sight while they meet', async () => {
    const api = apiWithSam(series({ state: 'inProgress', points: payAndTeam() }));
    const tab = open();
    const current = within(await screen.findByRole('region', { name: 'Current talking point' }));
    await tab.user.type(current.getByRole('textbox', { name: 'Notes' }), 'Half a sen');
    deletedBySam(api, series({ state: 'inProgress', points: [point('Team')] }));
    await told();
    expect(current.getByRole('textbox', { name: 'Notes' })).toHaveValue('Half a sen');
    expect(current.getByRole('textbox', { name: 'Notes' })).toHaveFocus();
    await tab.user.click(current.getByRole('button', { name: 'Discard' }));
    expect(await screen.findByRole('heading', { name: 'Team' })).toBeInTheDocument();
  });
});

describe('Other words for something that goes away', () => {
  it('stay with a point that the other deletes, and become a point of their own', async () => {
    const api = apiWithSam(series({ points: payAndTeam() }));
    const tab = open();
    await choose(tab, 'Pay', 'Edit');
    const text = await field('Edit talking point');
    await tab.user.type(text, ' in March');
    deletedBySam(api);
    await told();
    expect(text).toHaveFocus();
    await tab.user.keyboard('{Enter}');
    expect(await screen.findByText(/The sentence for notFound/)).toBeInTheDocument();
    expect(text).toHaveValue('Pay in March');
    const added = `POST ${seriesRoute}/points`;
    api.on(added, ok(series({ points: [point('Team')] })));
    await tab.user.click(screen.getByRole('button', { name: 'Add to agenda' }));
    await waitFor(() => expect(api.bodiesOf(added)).toMatchObject([{ text: 'Pay in March' }]));
    await waitFor(() => expect(text).not.toBeInTheDocument());
  });

  it('stay when the other starts the meeting, and can be saved there', async () => {
    const api = apiWithSam(series({ points: payAndTeam() }));
    const tab = open();
    await choose(tab, 'Pay', 'Edit');
    await tab.user.type(await field('Edit talking point'), ' in March');
    const running = series({ state: 'inProgress', points: payAndTeam() });
    nowIs(api, running);
    await screen.findByRole('region', { name: 'Current talking point' }, noticed);
    expect(await field('Edit talking point')).toHaveValue('Pay in March');
    api.on(`PATCH ${onPoint}`, ok(running));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.bodiesOf(`PATCH ${onPoint}`)).toEqual([{ text: { text: 'Pay in March', basedOn: 1 } }]),
    );
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Edit talking point' })).not.toBeInTheDocument());
  });

  it('stay with a promise that the other closes, and reopen it', async () => {
    const ask = item('Ask Finance');
    const closed = item('Ask Finance', { state: 'dropped', closedAt: '2026-11-24T10:20:00.000Z', reason: 'No budget' });
    const changes = `POST ${seriesRoute}/items/item%20Ask%20Finance/changes`;
    const api = apiWithSam();
    api.on(`GET ${seriesRoute}/items`, ok({ items: [ask] }));
    const tab = open(`${atSeries}/items`);
    await choose(tab, 'Ask Finance', 'Edit');
    const text = await field('Edit action item');
    await tab.user.type(text, ' and Legal');
    api.on(`GET ${seriesRoute}/items`, ok({ items: [closed] }));
    nowIs(api, series());
    await screen.findByText('This action item is now done or dropped. Your text is still here.', undefined, noticed);
    expect(text).toHaveFocus();
    expect(text).toHaveValue('Ask Finance and Legal');
    api.on(changes, ok(item('Ask Finance and Legal')));
    await tab.user.click(screen.getByRole('button', { name: 'Reopen with my text' }));
    await waitFor(() =>
      expect(api.bodiesOf(changes)).toEqual([
        { change: 'reopen' },
        { change: 'reword', text: 'Ask Finance and Legal', basedOn: 0 },
      ]),
    );
    await waitFor(() => expect(text).not.toBeInTheDocument());
  });

  it('of a decision are offered to the next agenda when the other closes the meeting', async () => {
    const api = apiWithSam(series({ state: 'inProgress' }));
    const tab = open();
    await tab.user.click(await screen.findByRole('radio', { name: 'Decision' }));
    await tab.user.type(await field('We decided…'), 'To hire');
    api.on(`GET ${seriesRoute}/meetings/${meetingId}`, ok(meeting({ state: 'held' })));
    nowIs(api, series({ id: 'next' }, { lastHeld: lastHeldOn(new Date().toISOString()), heldCount: 1 }));
    const left = within(await screen.findByRole('region', { name: 'Not saved yet' }, noticed));
    expect(left.getByText('To hire')).toBeInTheDocument();
    const added = `POST ${seriesRoute}/points`;
    api.on(added, ok(series({ id: 'next' })));
    await tab.user.click(left.getByRole('button', { name: 'Add to agenda' }));
    await waitFor(() => expect(api.bodiesOf(added)).toMatchObject([{ text: 'To hire', meetingId: 'next' }]));
  });

  it('can still be copied when the 1-on-1 has ended', async () => {
    const api = apiWithSam();
    const tab = open();
    await tab.user.type(await field('Add a talking point'), 'Half a tho');
    const can = Object.fromEntries(Object.keys(series().can).map((key) => [key, false])) as SeriesView['can'];
    nowIs(api, series({}, { can, status: { state: 'ended', by: sam.id, at: '2026-11-20T09:00:00.000Z' } }));
    const left = within(await screen.findByRole('region', { name: 'Not saved yet' }, noticed));
    await tab.user.click(left.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe('Half a tho');
    expect(left.queryByRole('button', { name: 'Add to agenda' })).not.toBeInTheDocument();
  });
});

describe('Splitting a point', () => {
  const split = `POST ${onPoint}/split`;
  const often = { carried: 3 };
  async function begin(tab: Tab) {
    await openSplit(tab);
    return { first: await field('This talking point'), rest: await field('New talking point') };
  }

  it('sends one request, however often one presses Enter', async () => {
    const api = apiWithSam(series({ points: payAndTeam(often) }));
    api.on(split, () => new Promise(() => undefined));
    const tab = open();
    const { rest } = await begin(tab);
    await tab.user.type(rest, 'Bonus{Enter}{Enter}{Enter}');
    expect(api.bodiesOf(split)).toEqual([
      { requestId: expect.any(String), text: { text: 'Pay', basedOn: 1 }, rest: 'Bonus' },
    ]);
  });

  it('takes nothing of what the other wrote meanwhile, and splits as the same request once that is decided', async () => {
    const api = apiWithSam(series({ points: payAndTeam(often) }));
    const tab = open();
    const { first, rest } = await begin(tab);
    await tab.user.type(rest, 'Bonus');
    const theirs = { text: 'Pay in March', version: 2 };
    const changed = payAndTeam({ ...often, text: { ...theirs, editedBy: sam.id } });
    nowIs(api, series({ points: changed }));
    await tab.user.type(first, ' now');
    api.on(split, problem(412, 'changedElsewhere', { current: theirs }));
    await tab.user.click(screen.getByRole('button', { name: 'Split' }));
    const choice = within(await screen.findByRole('group', { name: /changed/ }));
    expect(choice.getByText('Pay in March')).toBeInTheDocument();
    await tab.user.click(choice.getByRole('button', { name: /^Keep Sam's|^Keep current/ }));
    expect(await field('This talking point')).toHaveValue('Pay in March');
    expect(await field('New talking point')).toHaveValue('Bonus');
    api.on(split, ok(series({ points: changed })));
    await tab.user.click(screen.getByRole('button', { name: 'Split' }));
    await waitFor(() => expect(api.bodiesOf(split)).toHaveLength(2));
    const [before, after] = api.bodiesOf(split).map(Object);
    expect(before.text).toEqual({ text: 'Pay now', basedOn: 1 });
    expect(after).toEqual({ ...before, text: { text: 'Pay in March', basedOn: 2 } });
  });
});

describe('The focus', () => {
  it('is in the notes as soon as they are opened, and back at their button after Escape', async () => {
    const api = apiWithSam(series({ points: payAndTeam() }));
    api.on(notesOf, ok(meeting({ points: payAndTeam() })));
    const tab = open();
    await openNotes(tab);
    expect(await field('Notes')).toHaveFocus();
    await tab.user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Add notes: Pay' })).toHaveFocus();
    expect(screen.queryByRole('textbox', { name: 'Notes' })).not.toBeInTheDocument();
  });

  it('is where notes are read, after Escape in notes that say something; a click on them writes on', async () => {
    const notes = { text: 'In **May**', version: 1 };
    apiWithSam(series({ state: 'inProgress', points: [point('Pay', { notes })] }));
    const { user } = open();
    await user.click(await screen.findByText('May'));
    expect(await field('Notes')).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Edit: Notes' })).toHaveFocus());
  });

  it('stays with the purpose that one takes, and goes in and out of the templates', async () => {
    const api = apiWithSam(series({}, { proposedPurpose: { kind: 'growth' } }));
    const purpose = { kind: 'growth' } as const;
    api.on(`PUT ${seriesRoute}/meetings/${meetingId}/purpose`, () => nowIs(api, series({ purpose })));
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Use' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Change focus' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Use a template' }));
    expect(await screen.findByRole('dialog', { name: 'Start from a template' })).toContainElement(
      document.activeElement as HTMLElement,
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Use a template' })).toHaveFocus());
  });
});
