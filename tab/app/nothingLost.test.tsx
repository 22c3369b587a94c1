import '../testing/browser';
import type { SeriesView } from '@rapport/core/contract/views';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type FakeApi, noNetwork, ok, problem } from '../testing/fakeApi';
import { apiWithSam, atSeries, loadScreens, openSplit, renderTab, seriesRoute } from '../testing/renderTab';
import { item, lastHeldOn, maya, meeting, meetingId, point, sam, series } from '../testing/views';

const inMeeting = `${seriesRoute}/meetings/${meetingId}`;
const points = `POST ${seriesRoute}/points`;
const items = `POST ${seriesRoute}/items`;
const decisions = `POST ${inMeeting}/decisions`;

/** What the API has from now on. */
function nowIs(api: FakeApi, view: SeriesView) {
  api.on(`GET ${seriesRoute}`, ok(view));
  return ok(view);
}
const running = (more: Parameters<typeof series>[0] = {}) => series({ state: 'inProgress', ...more });
// The first screen of all takes its time on a busy machine.
const field = (name: string) => screen.findByRole('textbox', { name }, { timeout: 15_000 });
const composer = () => field('Add a talking point');
/** The line for what comes up in a meeting, as one for this. */
const lineFor = async (kind: string) => fireEvent.click(await screen.findByRole('radio', { name: kind }));
const decision = async () => {
  await lineFor('Decision');
  return field('We decided…');
};
const open = (at = atSeries) => renderTab({ at });
type Tab = ReturnType<typeof renderTab>;
async function choose({ user }: Tab, text: string, ...names: readonly string[]) {
  await user.click(await screen.findByRole('button', { name: `More options for "${text}"` }));
  for (const name of names) await user.click(await screen.findByRole('menuitem', { name }));
}
const notSaved = () => screen.findByRole('region', { name: 'Not saved yet' });

beforeAll(loadScreens, 120_000);

describe('What could not be saved', () => {
  it('of a decision that comes after the other closed the meeting goes onto the next agenda', async () => {
    const api = apiWithSam(running());
    api.on(`GET ${inMeeting}`, ok(meeting({ state: 'held', answers: { theyAnswered: false } })));
    const { user } = open();
    api.on(decisions, () => {
      nowIs(api, series({ id: 'next' }, { heldCount: 1, lastHeld: lastHeldOn(new Date().toISOString()) }));
      return problem(409, 'meetingAlreadyHeld');
    });
    await user.type(await decision(), 'Hire two{Enter}');
    expect(await screen.findByRole('heading', { name: "That's it." })).toBeInTheDocument();
    expect(screen.getByText('Hire two')).toBeInTheDocument();
    expect(screen.getByText(/The sentence for meetingAlreadyHeld/)).toBeInTheDocument();
    api.on(points, ok(series({ id: 'next' })));
    await user.click(screen.getByRole('button', { name: 'Add to agenda' }));
    await waitFor(() => expect(api.bodiesOf(points)).toMatchObject([{ text: 'Hire two', meetingId: 'next' }]));
    await waitFor(() => expect(screen.queryByText('Hire two')).not.toBeInTheDocument());
  });

  it('of a decision that came too late is tried again when the meeting is reopened', async () => {
    const api = apiWithSam(running());
    api.on(`GET ${inMeeting}`, ok(meeting({ state: 'held', answers: { theyAnswered: false } })));
    const { user } = open();
    api.on(decisions, () => {
      nowIs(api, series({ id: 'next' }, { heldCount: 1, lastHeld: lastHeldOn(new Date().toISOString()) }));
      return problem(409, 'meetingAlreadyHeld');
    });
    await user.type(await decision(), 'Hire two{Enter}');
    await screen.findByRole('button', { name: 'Add to agenda' });
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    const decided = { id: 'd', text: 'Hire two', by: maya.id, at: new Date().toISOString() };
    nowIs(api, running());
    api.on(decisions, () => nowIs(api, running({ decisions: [decided] })));
    await user.click(await screen.findByRole('button', { name: 'Try again' }, { timeout: 4_000 }));
    expect(screen.queryByRole('button', { name: 'Add to agenda' })).not.toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText(/The sentence for/)).not.toBeInTheDocument());
    expect(api.bodiesOf(decisions)).toMatchObject([{ text: 'Hire two' }, { text: 'Hire two' }]);
  });

  it('is sent when the app opens, wherever that is', async () => {
    const api = apiWithSam(series({ points: [point('On-call')] }));
    api.on(items, noNetwork);
    api.on(points, noNetwork);
    const before = open();
    await before.user.type(await composer(), 'Written on a train{Enter}');
    await choose(before, 'On-call', 'Turn into action item');
    await before.user.type(await field('Add an action item'), ' rota{Enter}');
    expect(await screen.findByText('On-call rota')).toBeInTheDocument();
    await waitFor(() => expect(api.bodiesOf(points)).not.toEqual([]));
    before.unmount();
    const sent = [api.bodiesOf(points).length, api.bodiesOf(items).length];
    api.on(points, ok(series()));
    api.on(items, ok(item('On-call rota')));
    open('');
    await waitFor(() => expect(api.bodiesOf(items).slice(sent[1])).toMatchObject([{ text: 'On-call rota' }]));
    expect(api.bodiesOf(points).slice(sent[0])).toMatchObject([{ text: 'Written on a train' }]);
    expect(new Set(api.bodiesOf(points).map((body) => Object(body).requestId)).size).toBe(1);
  });

  it('and was refused is shown on Home, for whoever does not look into that 1-on-1', async () => {
    const api = apiWithSam();
    api.on(points, problem(409, 'tooManyPoints'));
    const before = open();
    await before.user.type(await composer(), 'One too many{Enter}');
    await screen.findByRole('button', { name: 'Discard' });
    before.unmount();
    open('');
    expect(within(await notSaved()).getByText('One too many')).toBeInTheDocument();
    expect(within(await notSaved()).getByRole('link', { name: 'Open agenda with Sam Whitaker' })).toBeInTheDocument();
  });

  it('is sent at once when the network is back, notes too, without waiting for their turn', async () => {
    const api = apiWithSam(running());
    const notes = `PUT ${inMeeting}/notes`;
    for (const route of [points, notes]) api.on(route, noNetwork);
    const { user } = open();
    await user.type(await field('Meeting notes'), 'Precious');
    await user.type(await composer(), 'Written on a train{Enter}');
    await screen.findByText('Not saved yet. Your text is kept here. Trying again…');
    await waitFor(() => expect(api.bodiesOf(notes)).not.toEqual([]));
    const tried = api.bodiesOf(notes).length;
    api.on(points, ok(running()));
    api.on(notes, ok(meeting({ state: 'inProgress', notes: { text: 'Precious', version: 1 } })));
    fireEvent(window, new Event('online'));
    await waitFor(() => expect(screen.queryByText('Written on a train')).not.toBeInTheDocument());
    await waitFor(() => expect(api.bodiesOf(notes).length).toBeGreaterThan(tried), { timeout: 2_000 });
  });

  it('of a promise can be promised on its own when the point it came from is done with', async () => {
    const api = apiWithSam(series({ points: [point('On-call')] }));
    api.on(items, problem(409, 'alreadyPromised'));
    const tab = open();
    await choose(tab, 'On-call', 'Turn into action item');
    await tab.user.type(await field('Add an action item'), ' rota{Enter}');
    const alone = await screen.findByRole('button', { name: 'Add on its own' });
    api.on(items, ok(item('On-call rota')));
    await tab.user.click(alone);
    await waitFor(() => expect(api.bodiesOf(items)).toHaveLength(2));
    const [first, second] = api.bodiesOf(items).map(Object);
    expect(first.pointId).toBe('point On-call');
    expect(second).toEqual({ text: 'On-call rota', ownerId: first.ownerId, requestId: expect.any(String) });
    expect(second.requestId).not.toBe(first.requestId);
  });

  it('because of its words goes back into the form it came from', async () => {
    const api = apiWithSam();
    api.on(points, problem(400, 'invalidInput'));
    const { user } = open();
    await user.type(await composer(), 'Odd words{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    expect(await composer()).toHaveValue('Odd words');
    expect(screen.queryByRole('button', { name: 'Discard' })).not.toBeInTheDocument();
  });
});

describe('What is being typed', () => {
  it.each<[string, (tab: Tab) => Promise<unknown>, string, SeriesView, string]>([
    [
      'a talking point',
      async (tab) => tab.user.type(await composer(), 'Half'),
      'Add a talking point',
      series(),
      'Half',
    ],
    ['a decision', async (tab) => tab.user.type(await decision(), 'We'), 'We decided…', running(), 'We'],
    [
      'other words for a point',
      async (tab) => {
        await choose(tab, 'Pay', 'Edit');
        await tab.user.type(await field('Edit talking point'), ' and');
      },
      'Edit talking point',
      series({ points: [point('Pay')] }),
      'Pay and',
    ],
    [
      'the rest of a point that is split',
      async (tab) => {
        await openSplit(tab);
        await tab.user.type(await field('New talking point'), 'Team');
      },
      'New talking point',
      series({ points: [point('Pay', { carried: 3 })] }),
      'Team',
    ],
    [
      'a promise made out of a point',
      async (tab) => {
        await choose(tab, 'Pay', 'Turn into action item');
        await tab.user.type(await field('When and where'), 'At noon');
      },
      'When and where',
      series({ points: [point('Pay')] }),
      'At noon',
    ],
    [
      'a purpose in own words',
      async (tab) => {
        await tab.user.click(await screen.findByRole('button', { name: 'Change' }));
        await tab.user.click(await screen.findByRole('menuitem', { name: 'Write your own…' }));
        await tab.user.type(await field("What's this meeting about?"), 'Lisbon');
      },
      "What's this meeting about?",
      series(),
      'Lisbon',
    ],
  ])('survives a look at another section and a reload: %s', async (_what, type, name, view, text) => {
    const api = apiWithSam(view);
    api.on(`GET ${seriesRoute}/items`, ok({ items: [] }));
    const before = open();
    await type(before);
    await before.user.click(await screen.findByRole('tab', { name: /^Action items/ }));
    await screen.findByRole('textbox', { name: 'Add an action item' });
    await before.user.click(screen.getByRole('tab', { name: /^Agenda/ }));
    expect(await field(name)).toHaveValue(text);
    before.unmount();
    open();
    expect(await field(name)).toHaveValue(text);
  });

  it('survives with all that was chosen for it', async () => {
    const api = apiWithSam();
    api.on(`GET ${seriesRoute}/items`, ok({ items: [] }));
    const before = open(`${atSeries}/items`);
    await before.user.type(await field('Add an action item'), 'Ask Legal');
    await before.user.click(screen.getByRole('radio', { name: 'Sam' }));
    await before.user.selectOptions(screen.getByRole('combobox', { name: 'Due' }), 'tomorrow');
    before.unmount();
    const { user } = open(`${atSeries}/items`);
    expect(await field('Add an action item')).toHaveValue('Ask Legal');
    expect(screen.getByRole('radio', { name: 'Sam' })).toBeChecked();
    api.on(items, ok(item('Ask Legal')));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(api.bodiesOf(items)).toMatchObject([{ due: { choice: 'tomorrow' }, ownerId: sam.id }]));
  });

  it('survives for a promise in other words, and for the reason to drop one', async () => {
    const api = apiWithSam();
    api.on(`GET ${seriesRoute}/items`, ok({ items: [item('Ask Finance'), item('Call Ben')] }));
    const before = open(`${atSeries}/items`);
    await choose(before, 'Ask Finance', 'Edit');
    await before.user.type(await field('Edit action item'), ' again');
    await choose(before, 'Call Ben', 'Drop…');
    await before.user.type(await field('Why are you dropping this?'), 'He left');
    before.unmount();
    open(`${atSeries}/items`);
    expect(await field('Edit action item')).toHaveValue('Ask Finance again');
    expect(await field('Why are you dropping this?')).toHaveValue('He left');
  });

  it('in one window stays when the same is sent in another', async () => {
    const api = apiWithSam();
    api.on(points, ok(series()));
    const [tab, panel] = [open(), open()];
    const inWindow = (each: Tab) => within(each.container).findByRole('textbox', { name: 'Add a talking point' });
    await panel.user.type(await inWindow(panel), 'Half a tho');
    await tab.user.type(await inWindow(tab), 'Sent{Enter}');
    await waitFor(() => expect(api.bodiesOf(points)).toMatchObject([{ text: 'Sent' }]));
    expect(await inWindow(panel)).toHaveValue('Half a tho');
    panel.unmount();
    tab.unmount();
    open();
    expect(await composer()).toHaveValue('Half a tho');
  });

  it('while the words before are still being saved stays, and goes on from those', async () => {
    const edit = `PATCH ${seriesRoute}/points/point%20Pay`;
    const api = apiWithSam(series({ points: [point('Pay')] }));
    let answer: () => void = () => undefined;
    api.on(edit, () => new Promise((resolve) => (answer = () => resolve(nowIs(api, saved)))));
    const saved = series({ points: [point('Pay', { text: { text: 'Pay and', version: 2 } })] });
    const tab = open();
    await choose(tab, 'Pay', 'Edit');
    const text = await field('Edit talking point');
    await tab.user.type(text, ' and{Enter} team');
    answer();
    await waitFor(() => expect(screen.queryByText('Saving…')).not.toBeInTheDocument());
    expect(text).toHaveValue('Pay and team');
    api.on(edit, ok(saved));
    await tab.user.type(text, '{Enter}');
    await waitFor(() => expect(text).not.toBeInTheDocument());
    expect(api.bodiesOf(edit).at(-1)).toEqual({ text: { text: 'Pay and team', basedOn: 2 } });
  });

  it('can be taken back after Escape', async () => {
    apiWithSam(series({ points: [point('Pay')] }));
    const tab = open();
    await choose(tab, 'Pay', 'Edit');
    await tab.user.type(await field('Edit talking point'), ' and team{Escape}');
    await tab.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await field('Edit talking point')).toHaveValue('Pay and team');
  });

  it('was typed by an older Rapport, and is still there', async () => {
    apiWithSam();
    localStorage.setItem(`rapport:composer:${series().me.id}:${series().id}`, 'From last week');
    open();
    expect(await composer()).toHaveValue('From last week');
  });
});

describe('A word that is being composed', () => {
  const ends = { key: 'Enter', code: 'Enter', keyCode: 229 };
  const givesUp = { key: 'Escape', code: 'Escape', keyCode: 229 };

  it('is not sent by the Enter that ends it, in the order of Safari', async () => {
    const api = apiWithSam(running());
    const { user } = open();
    for (const line of [composer, decision]) {
      const each = await line();
      await user.type(each, 'にほん');
      fireEvent.keyDown(each, ends);
      expect(each).toHaveValue('にほん');
      await user.clear(each);
    }
    expect([...api.bodiesOf(points), ...api.bodiesOf(decisions)]).toEqual([]);
  });

  it('closes no form and no dialog by the Escape that gives it up', async () => {
    apiWithSam(series({ points: [point('Pay')] }));
    const tab = open();
    await choose(tab, 'Pay', 'Edit');
    fireEvent.keyDown(await field('Edit talking point'), givesUp);
    expect(await field('Edit talking point')).toBeInTheDocument();
    await tab.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await tab.user.click(screen.getByRole('button', { name: 'Schedule' }));
    await tab.user.click(await screen.findByRole('menuitem', { name: 'Skip' }));
    const dialog = within(await screen.findByRole('dialog'));
    await tab.user.click(dialog.getByRole('radio', { name: 'Something else' }));
    await tab.user.type(dialog.getByRole('textbox'), 'にほん');
    fireEvent.keyDown(dialog.getByRole('textbox'), givesUp);
    expect(dialog.getByRole('textbox')).toHaveValue('にほん');
    fireEvent.keyDown(dialog.getByRole('textbox'), { key: 'Escape', code: 'Escape', keyCode: 27 });
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});

describe('What comes out of a spreadsheet', () => {
  it.each<[string, (tab: Tab) => Promise<unknown>, SeriesView]>([
    ['When and where', () => lineFor('Action item'), running()],
    [
      "What's this meeting about?",
      async ({ user }) => {
        await user.click(await screen.findByRole('button', { name: 'Change' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Write your own…' }));
      },
      series(),
    ],
    [
      'Save this agenda as a template',
      async ({ user }) => user.click(await screen.findByRole('button', { name: 'Use a template' })),
      series({ points: [point('Pay')] }),
    ],
  ])('becomes one line in "%s"', async (name, go, view) => {
    apiWithSam(view);
    const tab = open();
    await go(tab);
    await tab.user.click(await field(name));
    await tab.user.paste('Budget\t2026\r\nQ1');
    expect(await field(name)).toHaveValue('Budget 2026 Q1');
  });

  it('stands where the caret was', async () => {
    apiWithSam();
    const { user } = open();
    await user.type(await composer(), 'From  on');
    const input = await composer();
    if (input instanceof HTMLTextAreaElement) input.setSelectionRange(5, 5);
    await user.paste('one\ttwo');
    expect(input).toHaveValue('From one two on');
    expect(input).toHaveProperty('selectionStart', 'From one two'.length);
  });

  it('leaves no sign in notes that could not be saved', async () => {
    const notes = `PUT ${inMeeting}/notes`;
    const api = apiWithSam(running());
    api.on(notes, ok(meeting({ state: 'inProgress', notes: { text: 'one\ntwo\nthree\tfour', version: 1 } })));
    const { user } = open();
    await user.click(await field('Meeting notes'));
    await user.paste('one\u000btwo\u0000\u001b\u0085three\tfour');
    expect(await field('Meeting notes')).toHaveValue('one\ntwo\nthree\tfour');
    await waitFor(() => expect(api.bodiesOf(notes)).toHaveLength(1));
  });

  it('stays in the form when the API refuses a purpose', async () => {
    const api = apiWithSam();
    api.on(`PUT ${inMeeting}/purpose`, problem(400, 'invalidInput'));
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Write your own…' }));
    await user.type(await field("What's this meeting about?"), 'Lisbon{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('The sentence for invalidInput.');
    expect(await field("What's this meeting about?")).toHaveValue('Lisbon');
  });
});
