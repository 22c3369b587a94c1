import '../../testing/browser';
import type { SeriesView } from '@rapport/core/contract/views';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { dayIn, here, inDays } from '../../testing/days';
import { type Answer, ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { calendars, maya, meetingId, point, sam, series, seriesId } from '../../testing/views';

const onMeeting = `${seriesRoute}/meetings/${meetingId}`;

type Tab = ReturnType<typeof renderTab>;

async function choose({ user }: Tab, item: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Schedule' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('The dates of a 1-on-1', () => {
  it('moves one meeting to the day and time chosen, and offers the way back', async () => {
    const startsAt = inDays(1).toISOString();
    const api = apiWithSam(series({ startsAt }));
    api.on(`POST ${onMeeting}/move`, ({ body }) => ok(series({ ...Object(body), moves: [] })));
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Reschedule');
    const dialog = await screen.findByRole('dialog', { name: 'Reschedule this 1-on-1' });
    const day = dayIn(3);
    fireEvent.change(within(dialog).getByLabelText('Day'), { target: { value: day } });
    fireEvent.change(within(dialog).getByLabelText('Time'), { target: { value: '14:30' } });
    await tab.user.click(within(dialog).getByRole('button', { name: 'Reschedule' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(api.bodiesOf(`POST ${onMeeting}/move`)).toEqual([{ startsAt: new Date(`${day}T14:30`).toISOString() }]);
    await tab.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.bodiesOf(`POST ${onMeeting}/move`)).toContainEqual({ startsAt }));
  });

  it('says so when what was moved cannot be moved back', async () => {
    const api = apiWithSam(series({ startsAt: inDays(1).toISOString() }));
    api.on(`POST ${onMeeting}/move`, ({ body }) => ok(series(Object(body))));
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Reschedule');
    await tab.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Reschedule' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    api.on(`POST ${onMeeting}/move`, problem(409, 'meetingAlreadyStarted'));
    await tab.user.click(undo);
    expect(await screen.findByText(/Couldn't save that, so we undid it\./)).toBeInTheDocument();
  });

  it('asks for nothing when the time chosen has passed', async () => {
    const api = apiWithSam(series({ startsAt: inDays(1).toISOString() }));
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Reschedule');
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Day'), { target: { value: '2020-01-01' } });
    await tab.user.click(within(dialog).getByRole('button', { name: 'Reschedule' }));
    expect(await within(dialog).findByText(/That time has passed/)).toBeInTheDocument();
    expect(api.bodiesOf(`POST ${onMeeting}/move`)).toEqual([]);
  });

  it('says one thing at a time: an answer to another date goes when this one is wrong', async () => {
    const api = apiWithSam(series({ startsAt: inDays(1).toISOString() }));
    api.on(`POST ${onMeeting}/move`, problem(400, 'dateTooFar'));
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Reschedule');
    const dialog = await screen.findByRole('dialog');
    await tab.user.click(within(dialog).getByRole('button', { name: 'Reschedule' }));
    expect(await within(dialog).findByText(/The sentence for dateTooFar/)).toBeInTheDocument();
    fireEvent.change(within(dialog).getByLabelText('Day'), { target: { value: '' } });
    expect(await within(dialog).findByText('Choose a day and a time.')).toBeInTheDocument();
    expect(within(dialog).queryByText(/The sentence for dateTooFar/)).not.toBeInTheDocument();
  });

  it("shows the other's clock when it says something else", async () => {
    const api = apiWithSam(series({ startsAt: '2026-11-24T10:00:00.000Z' }));
    const isInNepal = new Date().getTimezoneOffset() === -345;
    const [timeZone, time] = isInNepal ? ['Europe/Berlin', '11:00'] : ['Asia/Kathmandu', '15:45'];
    api.on(`GET ${seriesRoute}/calendars`, ok(calendars({ timeZone })));
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Reschedule');
    expect(
      await within(await screen.findByRole('dialog')).findByText(new RegExp(`^Sam: .*${time}$`)),
    ).toBeInTheDocument();
  });

  it('skips with a reason in own words, which stay when that fails', async () => {
    const api = apiWithSam(series({ points: [point('Pay'), point('Team')] }));
    api.on(`POST ${onMeeting}/skip`, problem(409, 'meetingAlreadyStarted'));
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Skip');
    const dialog = await screen.findByRole('dialog', { name: 'Skip this 1-on-1' });
    expect(dialog).toHaveTextContent("Your 2 open talking points carry over. We'll suggest new times.");
    await tab.user.click(within(dialog).getByRole('radio', { name: 'Something else' }));
    await tab.user.type(within(dialog).getByRole('textbox', { name: 'Your reason' }), 'Fire drill');
    await tab.user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('The sentence for meetingAlreadyStarted.');
    expect(within(dialog).getByRole('textbox')).toHaveValue('Fire drill');
    expect(api.bodiesOf(`POST ${onMeeting}/skip`)).toEqual([{ reason: 'Fire drill' }]);
  });

  it('asks why it did not take place once its time has passed, and calls it no longer the next one', async () => {
    apiWithSam(series({ startsAt: inDays(-1).toISOString() }, { isUnanswered: true }));
    const { user } = renderTab({ at: atSeries });
    expect(await screen.findByRole('banner')).toHaveTextContent(/Planned for yesterday/);
    await user.click(await screen.findByRole('button', { name: 'No' }));
    const dialog = await screen.findByRole('dialog', { name: "You didn't meet" });
    expect(within(dialog).getByRole('button', { name: 'Save' })).toBeInTheDocument();
  });

  it('wants a reason for skipping', async () => {
    const api = apiWithSam();
    api.on(`POST ${onMeeting}/skip`, ok(series()));
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Skip');
    const dialog = await screen.findByRole('dialog');
    await tab.user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    expect(await within(dialog).findByText('Choose a reason or write one.')).toBeInTheDocument();
    await tab.user.click(within(dialog).getByRole('radio', { name: 'Sam is away' }));
    await tab.user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    await waitFor(() =>
      expect(api.bodiesOf(`POST ${onMeeting}/skip`)).toEqual([{ reason: 'Sam is away', reasonKind: 'away' }]),
    );
  });

  it('says "I" to who is away themselves, their name to the other, and "you" when it is read again', async () => {
    const owed = { since: inDays(-1).toISOString(), skippedBy: maya.id, reason: 'Maya is away' };
    const api = apiWithSam(series({}, { owed }));
    api.on(`POST ${onMeeting}/skip`, ok(series()));
    const tab = renderTab({ at: atSeries });
    expect(await screen.findByText(/^You skipped it: You're away/)).toBeInTheDocument();
    await choose(tab, 'Skip');
    const dialog = await screen.findByRole('dialog');
    await tab.user.click(within(dialog).getByRole('radio', { name: "I'm away" }));
    await tab.user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    await waitFor(() =>
      expect(api.bodiesOf(`POST ${onMeeting}/skip`)).toEqual([{ reason: 'Maya is away', reasonKind: 'away' }]),
    );
  });

  it('has nothing to reschedule when the two have talked already, and can be written up instead', async () => {
    const api = apiWithSam(series({ points: [point('Pay')] }));
    api.on(`POST ${onMeeting}/skip`, ok(series({ id: 'next' })));
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Skip');
    const dialog = await screen.findByRole('dialog');
    await tab.user.click(within(dialog).getByRole('radio', { name: 'We already talked' }));
    expect(dialog).toHaveTextContent("Then there's nothing to reschedule, and it counts as held.");
    expect(dialog).not.toHaveTextContent("We'll suggest new times");
    expect(within(dialog).getByRole('button', { name: 'Write it up' })).toBeInTheDocument();
    await tab.user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    const skipped = { reason: 'We already talked', reasonKind: 'talked' };
    await waitFor(() => expect(api.bodiesOf(`POST ${onMeeting}/skip`)).toEqual([skipped]));
    expect(await screen.findByText('Counted as held. Your talking points carry over.')).toBeInTheDocument();
  });

  it('is written up where the two have talked already', async () => {
    const api = apiWithSam(series({ points: [point('Pay')] }));
    const running = series({ state: 'inProgress', points: [point('Pay')], isWrittenUp: true });
    api.on(`POST ${onMeeting}/start`, () => {
      api.on(`GET ${seriesRoute}`, ok(running));
      return ok(running);
    });
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Skip');
    const dialog = await screen.findByRole('dialog');
    await tab.user.click(within(dialog).getByRole('radio', { name: 'We already talked' }));
    await tab.user.click(within(dialog).getByRole('button', { name: 'Write it up' }));
    expect(await screen.findByRole('heading', { name: 'What came out of it?' })).toBeInTheDocument();
    expect(api.bodiesOf(`POST ${onMeeting}/start`)).toEqual([{ tookPlace: true, as: 'planned' }]);
  });

  const undoSkip = `DELETE ${onMeeting}/skip`;
  /** Skips the 1-on-1 and presses Undo right away. */
  async function skipAndUndo(undone: (view: SeriesView) => Answer) {
    const before = series({ points: [point('Pay')] });
    const after = series({ id: 'after', startsAt: '2026-12-01T10:00:00.000Z', points: [point('Pay')] });
    const api = apiWithSam(before);
    const nowIs = (view: SeriesView) => {
      api.on(`GET ${seriesRoute}`, ok(view));
      return ok(view);
    };
    api.on(`POST ${onMeeting}/skip`, () => nowIs(after));
    api.on(undoSkip, () => (undone(before).status === 200 ? nowIs(before) : undone(before)));
    const tab = renderTab({ at: atSeries });
    await choose(tab, 'Skip');
    const dialog = await screen.findByRole('dialog');
    await tab.user.click(within(dialog).getByRole('radio', { name: 'Sam is away' }));
    await tab.user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    await screen.findByText('Your 1-on-1 with Sam was skipped. This is the agenda of the next one.');
    await tab.user.click(await screen.findByRole('button', { name: 'Undo' }));
    return api;
  }

  it('takes a skip back on Undo', async () => {
    const api = await skipAndUndo(ok);
    expect(await screen.findByText(/^Your 1-on-1 with Sam is back on/)).toBeInTheDocument();
    expect(screen.getByText('Pay')).toBeInTheDocument();
    expect(api.bodiesOf(undoSkip)).toHaveLength(1);
  });

  it('says why a skip cannot be taken back', async () => {
    await skipAndUndo(() => problem(409, 'skipStands'));
    expect(await screen.findByText(/The sentence for skipStands/)).toBeInTheDocument();
    expect(screen.queryByText(/is back on/)).not.toBeInTheDocument();
  });

  it('says who paused it until when, resumes it, and keeps the focus on this 1-on-1', async () => {
    const can = { ...series().can, resume: true };
    const api = apiWithSam(series({}, { status: { state: 'paused', untilOn: '2027-01-04', by: sam.id }, can }));
    api.on(`PUT ${seriesRoute}/status`, ok(series()));
    const { user } = renderTab({ at: atSeries });
    expect(await screen.findByText(/Sam paused this 1-on-1 until Mon 4 Jan 2027\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Resume' }));
    await waitFor(() => expect(screen.queryByText(/Sam paused this/)).not.toBeInTheDocument());
    expect(api.bodiesOf(`PUT ${seriesRoute}/status`)).toEqual([{ status: 'active' }]);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Sam Whitaker' })).toHaveFocus());
  });

  it('offers only what the API allows', async () => {
    const none = Object.fromEntries(Object.keys(series().can).map((key) => [key, false])) as SeriesView['can'];
    apiWithSam(series({}, { can: none }));
    renderTab({ at: atSeries });
    expect(await screen.findByRole('heading', { name: 'Sam Whitaker' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Schedule' })).not.toBeInTheDocument();
  });
});

describe('An owed 1-on-1', () => {
  const owed = { since: '2026-11-17T10:00:00.000Z', reason: 'Sam was on leave', skippedBy: sam.id };

  it('is made up for with one click on one of three times', async () => {
    const times = [2, 3, 4].map((days) => inDays(days).toISOString());
    const api = apiWithSam(series({}, { owed }));
    api.on(`GET ${seriesRoute}/repair-times`, ok({ times }));
    const moved = { from: '2026-11-24T10:00:00.000Z', to: times[0] ?? '', by: sam.id, at: inDays(0).toISOString() };
    const arranged = { ...owed, arranged: moved.to };
    api.on(`POST ${onMeeting}/move`, ok(series({ moves: [moved], startsAt: moved.to }, { owed: arranged })));
    const { user } = renderTab({ at: atSeries });
    const card = await screen.findByRole('region', { name: /^You missed a 1-on-1/ });
    expect(card).toHaveTextContent('Sam skipped it: Sam was on leave');
    await within(card).findByRole('button', { name: 'Pick another time' });
    const [first] = within(card).getAllByRole('button');
    expect(within(card).getAllByRole('button')).toHaveLength(4);
    if (first) await user.click(first);
    expect(await screen.findByRole('region', { name: /^Rescheduled to/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Pick another time' })).not.toBeInTheDocument();
    expect(screen.getByRole('banner')).toHaveTextContent(
      /moved from .*17 Nov|moved from (Today|Tomorrow|Yesterday|Tuesday)/,
    );
    expect(api.bodiesOf(`POST ${onMeeting}/move`)).toEqual([{ startsAt: times[0] }]);
  });

  it('leads to a date of one’s own when none fits', async () => {
    const api = apiWithSam(series({}, { owed }));
    api.on(`GET ${seriesRoute}/repair-times`, ok({ times: [] }));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'Pick a time' }));
    expect(await screen.findByRole('dialog', { name: 'Reschedule this 1-on-1' })).toBeInTheDocument();
  });
});

describe('The header of a 1-on-1', () => {
  it('says from when this one was moved, and leaves how the rhythm held to its own page', async () => {
    const [from, to] = [here('2026-11-24T10:00'), here('2026-11-26T10:00')];
    const moves = [{ from, to, by: sam.id, at: '2026-11-20T10:00:00.000Z' }];
    const view = series({ startsAt: to, moves }, { recent: { held: 5, of: 6, streak: 2 } });
    apiWithSam(view);
    renderTab({ at: `#/series/${seriesId}` });
    const header = await screen.findByRole('banner');
    expect(header).not.toHaveTextContent('held');
    expect(header).toHaveTextContent(/moved from .*24 Nov|moved from (Today|Tomorrow|Yesterday|Tuesday)/);
  });
});
