import '../../testing/browser';
import type { SeriesView } from '@rapport/core/contract/views';
import { screen, waitFor, within } from '@testing-library/react';
import { type FakeApi, ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, privateNoteRoute, renderTab, seriesRoute } from '../../testing/renderTab';
import { item, lastHeldOn, meeting, meetingId, point, sam, series } from '../../testing/views';

const inMeeting = `${seriesRoute}/meetings/${meetingId}`;
const running = (...points: ReturnType<typeof point>[]) => series({ state: 'inProgress', points });
const runningAt = (id: string, ...points: ReturnType<typeof point>[]) =>
  series({ state: 'inProgress', points, currentPoint: { id, since: new Date().toISOString() } });
const currentPoint = `PUT ${inMeeting}/current-point`;

/** What the API has from now on. */
function nowIs(api: FakeApi, view: SeriesView) {
  api.on(`GET ${seriesRoute}`, ok(view));
  return ok(view);
}
/** The API puts both on the point that is asked for. */
function follows(api: FakeApi, points: ReturnType<typeof point>[]) {
  api.on(currentPoint, ({ body }) => {
    const id = typeof body === 'object' && body !== null && 'pointId' in body ? String(body.pointId) : '';
    return nowIs(api, runningAt(id, ...points));
  });
}
const current = () => screen.findByRole('region', { name: 'Current talking point' });
const box = (text: string) => screen.getByRole('checkbox', { name: `Discussed: "${text}"` });

describe('a meeting', () => {
  it('starts, with the first point large and the whole agenda beside it', async () => {
    const api = apiWithSam(series({ points: [point('one'), point('two')] }));
    api.on(`POST ${inMeeting}/start`, () => {
      api.on(`GET ${seriesRoute}`, ok(running(point('one'), point('two'))));
      return ok(running(point('one'), point('two')));
    });
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'Start meeting' }));
    expect(within(await current()).getByRole('heading', { name: 'one' })).toHaveFocus();
    expect(screen.getByRole('button', { name: /^one/ })).toHaveAttribute('aria-current', 'step');
    expect(box('two')).not.toBeChecked();
    expect(screen.getByText('0 of 2 discussed')).toBeInTheDocument();
    expect(screen.getByRole('timer')).toHaveTextContent(/^\d+:\d\d over/);
  });

  it('has its start undone while nothing has come of it, and offers that no longer after', async () => {
    const fresh = running(point('one'));
    const api = apiWithSam({ ...fresh, can: { ...fresh.can, takeBackStart: true } });
    api.on(`DELETE ${inMeeting}/start`, () => nowIs(api, series({ points: [point('one')] })));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'Undo start' }));
    expect(await screen.findByRole('button', { name: 'Start meeting' })).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Agenda' })).toHaveFocus();
    expect(await screen.findByText(/hasn't started after all/)).toBeInTheDocument();
    nowIs(api, running(point('one')));
    await current();
    expect(screen.queryByRole('button', { name: 'Undo start' })).not.toBeInTheDocument();
  });

  it('takes a point for discussed with Next and goes on with the following', async () => {
    const api = apiWithSam(running(point('one'), point('two')));
    api.on(`PUT ${inMeeting}/points/point%20one/discussed`, () => {
      const points = [point('one', { state: 'discussed' }), point('two')];
      follows(api, points);
      return nowIs(api, runningAt('point one', ...points));
    });
    const { user } = renderTab({ at: atSeries });
    await current();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(box('one')).toBeChecked();
    const heading = within(await current()).getByRole('heading', { name: 'two' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(api.bodiesOf(`PUT ${inMeeting}/points/point%20one/discussed`)).toEqual([{ discussed: true }]);
    await waitFor(() => expect(api.bodiesOf(currentPoint)).toEqual([{ pointId: 'point two' }]));
  });

  it('ends with the last point, and then only ending is left', async () => {
    const api = apiWithSam(running(point('one')));
    api.on(`PUT ${inMeeting}/points/point%20one/discussed`, () =>
      nowIs(api, running(point('one', { state: 'discussed' }))),
    );
    const { user } = renderTab({ at: atSeries });
    await current();
    expect(screen.queryByRole('button', { name: 'Not now' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Mark as discussed' }));
    expect(await screen.findByRole('heading', { name: "You've covered everything" })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'End meeting…' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Next' })).not.toBeInTheDocument();
  });

  it('stays with a point that is marked on the agenda', async () => {
    const api = apiWithSam(running(point('one'), point('two')));
    follows(api, [point('one'), point('two')]);
    api.on(`PUT ${inMeeting}/points/point%20one/discussed`, () =>
      nowIs(api, runningAt('point one', point('one', { state: 'discussed' }), point('two'))),
    );
    const { user } = renderTab({ at: atSeries });
    await current();
    await user.click(box('one'));
    expect(await within(await current()).findByText('Discussed')).toBeInTheDocument();
    expect(within(await current()).getByRole('heading', { name: 'one' })).toBeInTheDocument();
  });

  it('takes a mark back that could not be saved', async () => {
    const api = apiWithSam(running(point('one')));
    api.on(`PUT ${inMeeting}/points/point%20one/discussed`, problem(409, 'meetingAlreadyHeld'));
    api.on(currentPoint, ok(running(point('one'))));
    const { user } = renderTab({ at: atSeries });
    await current();
    await user.click(box('one'));
    expect(await screen.findByText(/Couldn't save that.*The sentence for meetingAlreadyHeld\./)).toBeInTheDocument();
    expect(box('one')).not.toBeChecked();
  });

  it('shows before closing what moves on, asks how it was, and then shows the next agenda with its age', async () => {
    const api = apiWithSam(running(point('one', { state: 'discussed' }), point('two')));
    api.on(`POST ${inMeeting}/close`, () => {
      const lastHeld = lastHeldOn(new Date().toISOString());
      return nowIs(api, series({ points: [point('two', { carried: 1 })], id: 'next' }, { heldCount: 1, lastHeld }));
    });
    api.on(`GET ${inMeeting}`, ok(meeting({ state: 'held', answers: { theyAnswered: false } })));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'End meeting…' }));
    expect(within(screen.getByRole('region', { name: 'Discussed' })).getByRole('listitem')).toHaveTextContent('one');
    expect(
      within(screen.getByRole('region', { name: 'Carries over to the next meeting' })).getByRole('listitem'),
    ).toHaveTextContent('two');
    await user.click(screen.getByRole('button', { name: 'End meeting' }));
    expect(await screen.findByRole('radiogroup', { name: 'Was this worth your time?' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: "That's it." })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Open next agenda' }));
    expect(await screen.findByText('carried over once')).toBeInTheDocument();
  });

  it('says before closing that points of a meeting in which nothing was discussed stay as old as they are', async () => {
    apiWithSam(series({ state: 'inProgress', points: [point('one')], isFreshlyStarted: true }));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'End meeting…' }));
    expect(screen.getByText(/^Nothing's marked as discussed/)).toBeInTheDocument();
  });

  it('lets one write on where one writes when the other starts it', async () => {
    const api = apiWithSam(series({ points: [point('one')] }));
    api.on(`PUT ${privateNoteRoute}`, () => new Promise(() => undefined));
    const { user } = renderTab({ at: atSeries });
    await user.type(await screen.findByRole('textbox', { name: 'My private note' }), 'Half a sen');
    nowIs(api, running(point('one')));
    await current();
    await user.keyboard('tence');
    expect(screen.getByRole('textbox', { name: 'My private note' })).toHaveValue('Half a sentence');
  });

  it('leaves the focus where it is when the other starts it', async () => {
    const api = apiWithSam(series({ points: [point('one')] }));
    const { user } = renderTab({ at: atSeries });
    await screen.findByRole('button', { name: 'Start meeting' });
    await user.click(screen.getByRole('button', { name: 'Schedule' }));
    nowIs(api, running(point('one')));
    await current();
    expect(within(await current()).getByRole('heading', { name: 'one' })).not.toHaveFocus();
  });

  it('is still being closed when one comes back from another section, and goes on when one wants', async () => {
    const api = apiWithSam(running(point('one')));
    api.on(`GET ${seriesRoute}/items`, ok({ items: [] }));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'End meeting…' }));
    expect(screen.getByRole('heading', { name: 'End this meeting?' })).toHaveFocus();
    await user.click(await screen.findByRole('tab', { name: /^Action items/ }));
    await screen.findByText('No action items yet');
    await user.click(screen.getByRole('tab', { name: /^Agenda/ }));
    await user.click(await screen.findByRole('button', { name: 'Back to meeting' }));
    expect(within(await current()).getByRole('heading', { name: 'one' })).toHaveFocus();
  });

  it('keeps the place in the list when a point is dropped or marked before closing', async () => {
    const points = ['one', 'two', 'three'].map((text) => point(text));
    const api = apiWithSam(running(...points));
    for (const { id } of points) {
      api.on(`DELETE ${seriesRoute}/points/${encodeURIComponent(id)}`, () => new Promise(() => undefined));
      api.on(`PUT ${inMeeting}/points/${encodeURIComponent(id)}/discussed`, () => new Promise(() => undefined));
    }
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'End meeting…' }));
    await user.click(screen.getByRole('button', { name: 'Remove "two"' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Remove "three"' })).toHaveFocus());
    await user.click(screen.getByRole('checkbox', { name: 'Discussed: "three"' }));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Discussed: "one"' })).toHaveFocus());
    await user.keyboard(' ');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Carries over to the next meeting' })).toHaveFocus(),
    );
  });

  it('stays open and says so when closing fails', async () => {
    const api = apiWithSam(running(point('one')));
    api.on(`POST ${inMeeting}/close`, problem(403, 'notAllowed'));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'End meeting…' }));
    await user.click(screen.getByRole('button', { name: 'End meeting' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Couldn't end the meeting. The sentence for notAllowed.",
    );
  });

  it('goes where the other goes, but not away from what one is writing', async () => {
    const points = [point('one'), point('two'), point('three')];
    const api = apiWithSam(runningAt('point one', ...points));
    api.on(`PUT ${inMeeting}/points/point%20two/notes`, () => new Promise(() => undefined));
    const { user } = renderTab({ at: atSeries });
    await within(await current()).findByRole('heading', { name: 'one' });
    nowIs(api, runningAt('point two', ...points));
    await within(await current()).findByRole('heading', { name: 'two' });
    await user.type(within(await current()).getByRole('textbox', { name: 'Notes' }), 'Half a sen');
    nowIs(api, runningAt('point three', ...points));
    expect(await screen.findByText('Sam has moved on to "three".', { selector: 'div' })).toBeInTheDocument();
    expect(within(await current()).getByRole('textbox', { name: 'Notes' })).toHaveValue('Half a sen');
    await user.click(screen.getByRole('button', { name: 'Join' }));
    expect(await within(await current()).findByRole('heading', { name: 'three' })).toBeInTheDocument();
  });

  it('keeps a point for later with Not now: behind the others, said so, and taken back', async () => {
    const points = [point('one'), point('two')];
    const api = apiWithSam(runningAt('point one', ...points));
    follows(api, points.toReversed());
    api.on(`POST ${seriesRoute}/points/point%20one/move`, () =>
      nowIs(api, runningAt('point one', ...points.toReversed())),
    );
    const { user } = renderTab({ at: atSeries });
    await current();
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(await within(await current()).findByRole('heading', { name: 'two' })).toBeInTheDocument();
    await waitFor(() => expect(api.bodiesOf(currentPoint)).toEqual([{ pointId: 'point two' }]));
    const move = `POST ${seriesRoute}/points/point%20one/move`;
    expect(api.bodiesOf(move)).toEqual([{ after: 'point two' }]);
    expect(box('one')).not.toBeChecked();
    expect(await screen.findByText('Moved "one" to the end of the agenda.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.bodiesOf(move)).toEqual([{ after: 'point two' }, { after: null }]));
  });

  it('keeps a decision that could not be saved, and saves it when tried again', async () => {
    const api = apiWithSam(running(point('one')));
    api.on(`POST ${inMeeting}/decisions`, problem(409, 'tooManyItems'));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('radio', { name: 'Decision' }));
    await user.type(screen.getByRole('textbox', { name: 'We decided…' }), 'Hire two{Enter}');
    expect(await screen.findByText(/The sentence for tooManyItems\./)).toBeInTheDocument();
    expect(screen.getByText('Hire two')).toBeInTheDocument();
    api.on(`POST ${inMeeting}/decisions`, () => {
      const decided = { id: 'decided', text: 'Hire two', by: sam.id, at: '2026-11-24T10:10:00.000Z' };
      return nowIs(api, series({ state: 'inProgress', decisions: [decided] }));
    });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Remove the decision "Hire two"' })).toBeInTheDocument();
    const [first, second] = api.bodiesOf(`POST ${inMeeting}/decisions`);
    expect(second).toEqual(first);
  });

  it('asks whether they met once the time has passed, and leads who says yes to writing it up', async () => {
    const api = apiWithSam(series({ startsAt: '2026-11-17T10:00:00.000Z' }, { isUnanswered: true }));
    api.on(`POST ${inMeeting}/start`, () => {
      const startsAt = '2026-11-17T10:00:00.000Z';
      return nowIs(api, series({ state: 'inProgress', startsAt, startedAt: startsAt, isWrittenUp: true }));
    });
    const { user } = renderTab({ at: atSeries });
    expect(await screen.findByText(/^This was planned for .*\. Did you and Sam meet\?/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Yes, we met' }));
    expect(await screen.findByRole('heading', { name: 'What came out of it?' })).toHaveFocus();
    expect(screen.getByText(/No notes yet/)).toBeInTheDocument();
    expect(api.bodiesOf(`POST ${inMeeting}/start`)).toEqual([{ tookPlace: true, as: 'planned' }]);
    expect(screen.getByRole('banner')).toHaveTextContent('Being written up');
    expect(screen.getByRole('button', { name: 'Finish write-up' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show talking points' }));
    expect(await screen.findByText(/^Writing up (your 1-on-1 from .*17 Nov|.*'s 1-on-1)/)).toBeInTheDocument();
    expect(screen.queryByRole('timer')).not.toBeInTheDocument();
  });

  it('shows on the stage the current point and what was agreed, by name, and no notes', async () => {
    const notes = { text: 'Between the two', version: 1 };
    const api = apiWithSam(running(point('one', { state: 'discussed' }), point('two', { notes })));
    const promised = Array.from({ length: 6 }, (_, place) => item(`Promise ${place}`));
    api.on(`GET ${seriesRoute}/items`, ok({ items: promised }));
    api.on(`GET ${privateNoteRoute}`, ok({ text: 'For me alone', version: 1 }));
    renderTab({ surface: 'meetingStage' });
    expect(await screen.findByRole('heading', { name: 'two' })).toBeInTheDocument();
    expect(screen.getByText(/1 of 2 talking points discussed/)).toBeInTheDocument();
    const made = await screen.findByRole('region', { name: 'New action items' });
    expect(
      within(made)
        .getAllByRole('listitem')
        .map((each) => each.textContent?.trim()),
    ).toEqual([2, 3, 4, 5].map((place) => `Maya: Promise ${place}`));
    expect(within(made).getByText('2 earlier')).toBeInTheDocument();
    expect(screen.queryByText('Between the two')).not.toBeInTheDocument();
    expect(screen.queryByText('For me alone')).not.toBeInTheDocument();
    // What is never asked for cannot slip onto a shared screen.
    expect(api.bodiesOf(`GET ${privateNoteRoute}`)).toEqual([]);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('shows in the side panel the agenda of the 1-on-1 that is next', async () => {
    apiWithSam(series({ points: [point('one')] }));
    renderTab({ surface: 'sidePanel' });
    expect(await screen.findByRole('combobox', { name: '1-on-1 with' })).toHaveDisplayValue('Sam Whitaker');
    expect(await screen.findByRole('textbox', { name: 'Add a talking point' })).toBeInTheDocument();
  });
});
