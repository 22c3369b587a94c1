import '../../testing/browser';
import type { HandOver } from '@rapport/core/contract/requests';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { noNetwork, ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, privateNoteRoute, renderTab, seriesRoute } from '../../testing/renderTab';
import { item, maya, meeting, meetingId, point, sam, series } from '../../testing/views';

const nora = { id: '77777777-7777-4777-8777-777777777777', name: 'Nora Lind' };

/** Goes to the settings of the 1-on-1 on screen and deletes the private notes there. */
async function deleteNotes({ user }: ReturnType<typeof renderTab>): Promise<void> {
  window.location.hash = `${atSeries}/settings`;
  await user.click(await screen.findByRole('button', { name: 'Delete my private notes…' }));
  await user.click(screen.getByRole('button', { name: 'Delete notes' }));
}

describe('My settings', () => {
  it('saves the working hours, but not those that end when they begin', async () => {
    const api = apiWithSam();
    api.on('PUT /me', ({ body }) => ok({ ...maya, ...Object(body) }));
    const { user } = renderTab({ at: '#/settings' });
    const to = await screen.findByLabelText('To');
    await user.clear(to);
    await user.type(to, '9');
    await user.click(screen.getByRole('checkbox', { name: 'Friday' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText("Start and end can't be the same.")).toBeVisible();
    await user.clear(to);
    await user.type(to, '16:30');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const workingHours = { from: '09:00', to: '16:30', days: [1, 2, 3, 4] };
    await waitFor(() => expect(api.bodiesOf('PUT /me')).toContainEqual({ locale: 'en-GB', workingHours }));
  });

  it('has nothing to save until something is changed, and keeps a change while one is elsewhere', async () => {
    const api = apiWithSam();
    api.on('PUT /me', ({ body }) => ok({ ...maya, ...Object(body) }));
    const { user } = renderTab({ at: '#/settings' });
    const save = () => screen.findByRole('button', { name: 'Save' });
    expect(await save()).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('checkbox', { name: 'Friday' }));
    expect(await save()).not.toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('link', { name: 'Today' }));
    await user.click(await screen.findByRole('link', { name: /^Settings/ }));
    expect(await screen.findByRole('checkbox', { name: 'Friday' })).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(screen.getByRole('checkbox', { name: 'Friday' })).toBeChecked();
    expect(await save()).toHaveAttribute('aria-disabled', 'true');
    expect(api.bodiesOf('PUT /me')).toEqual([]);
  });

  it('saves a night shift, and says that it ends on the next day', async () => {
    const api = apiWithSam();
    api.on('PUT /me', ({ body }) => ok({ ...maya, ...Object(body) }));
    const { user } = renderTab({ at: '#/settings' });
    fireEvent.change(await screen.findByLabelText('From'), { target: { value: '21' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '5 am' } });
    expect(screen.getByText('Ends the next day.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const workingHours = { from: '21:00', to: '05:00', days: [1, 2, 3, 4, 5] };
    await waitFor(() => expect(api.bodiesOf('PUT /me')).toContainEqual(expect.objectContaining({ workingHours })));
  });

  it('hands all that is mine to the browser as a file, and says when it cannot', async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:mine';
    // A minute later, by which a slow machine may still be testing.
    URL.revokeObjectURL = () => undefined;
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(`${this.download} from ${this.href}`);
    });
    const api = apiWithSam();
    api.on('GET /export', problem(500, 'unexpected'));
    const { user } = renderTab({ at: '#/settings' });
    await user.click(await screen.findByRole('button', { name: 'Export as Markdown' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The sentence for unexpected.');
    api.on('GET /export', ok({}));
    await user.click(screen.getByRole('button', { name: 'Export as Markdown' }));
    await waitFor(() => expect(saved).toEqual([expect.stringMatching(/^rapport-\d{4}-\d\d-\d\d\.md from blob:mine$/)]));
    expect(api.sent.at(-1)?.path).toBe('/export?format=markdown');
    click.mockRestore();
  });
});

describe('Settings of a 1-on-1', () => {
  it('changes the rhythm and goes on counting the weeks it counted', async () => {
    const api = apiWithSam();
    api.on(`PUT ${seriesRoute}/rhythm`, ok(series()));
    const { user } = renderTab({ at: `${atSeries}/settings` });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Day' }), 'Friday');
    await user.click(screen.getByRole('button', { name: 'Save schedule' }));
    const cadence = { every: 'weeks', interval: 1, weekday: 5, time: '10:00', anchorOn: '2026-11-23' };
    await waitFor(() =>
      expect(api.bodiesOf(`PUT ${seriesRoute}/rhythm`)).toEqual([
        { rhythm: { cadence, timeZone: 'UTC', durationMinutes: 30 } },
      ]),
    );
  });

  it('says what the 1-on-1s are for and what comes next, also what the other changes meanwhile', async () => {
    const purposePlan = [{ kind: 'growth', everyDays: 28 }] as const;
    const api = apiWithSam(series({}, { purposePlan, comingPurposes: [{ kind: 'growth' }, { kind: 'catchUp' }] }));
    const { user } = renderTab({ at: `${atSeries}/settings` });
    const region = within(await screen.findByRole('region', { name: 'Focus areas' }));
    expect(region.getByText('Next: Growth. Then: Catch up.')).toBeInTheDocument();
    expect(region.getByText('You and Sam')).toBeInTheDocument();
    expect(region.getByRole('combobox', { name: 'Growth' })).toHaveDisplayValue('Every 4 weeks');
    expect(region.getByRole('combobox', { name: 'Performance' })).toHaveDisplayValue('Never');
    await user.selectOptions(region.getByRole('combobox', { name: 'Performance' }), 'Every 6 months');
    await user.selectOptions(region.getByRole('combobox', { name: 'Growth' }), 'Never');
    expect(region.getByText("Save to see what's next.")).toBeInTheDocument();
    const theirs = [...purposePlan, { kind: 'feedback', everyDays: 60 }] as const;
    api.on(`GET ${seriesRoute}`, ok(series({}, { purposePlan: theirs })));
    expect(await region.findByDisplayValue('Every 60 days')).toBeInTheDocument();
    const plan = [theirs[1], { kind: 'performance', everyDays: 182 }] as const;
    api.on(
      `PUT ${seriesRoute}/purpose-plan`,
      ok(series({}, { purposePlan: plan, comingPurposes: [{ kind: 'custom', text: 'Lisbon' }, { kind: 'feedback' }] })),
    );
    await user.click(region.getByRole('button', { name: 'Save focus areas' }));
    expect(await region.findByText('Next: Lisbon. Then: Feedback.')).toBeInTheDocument();
    expect(api.bodiesOf(`PUT ${seriesRoute}/purpose-plan`)).toEqual([{ plan }]);
    api.on(`PUT ${seriesRoute}/purpose-plan`, problem(409, 'seriesEnded'));
    await user.selectOptions(region.getByRole('combobox', { name: 'Growth' }), 'Once a year');
    await user.click(region.getByRole('button', { name: 'Save focus areas' }));
    expect(await region.findByText(/The sentence for seriesEnded/)).toBeInTheDocument();
    expect(region.getByRole('combobox', { name: 'Growth' })).toHaveDisplayValue('Once a year');
  });

  it('deletes my private notes in two steps, says what stays, and takes it back on Undo', async () => {
    const api = apiWithSam();
    const route = `DELETE ${seriesRoute}/private-notes`;
    const note = `PUT ${seriesRoute}/meetings/${meetingId}/private-note`;
    api.on(route, ok({ notes: [{ meetingId, text: 'Thank her' }] }));
    api.on(note, ok({ text: 'Thank her', version: 1 }));
    const { user } = renderTab({ at: `${atSeries}/settings` });
    await user.click(await screen.findByRole('button', { name: 'Delete my private notes…' }));
    expect(screen.getByText(/Everything you share stays/)).toHaveFocus();
    expect(api.bodiesOf(route)).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Delete notes' }));
    expect(await screen.findByText('Your private notes on this 1-on-1 are deleted.')).toBeInTheDocument();
    expect(api.bodiesOf(route)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.bodiesOf(note)).toEqual([{ text: 'Thank her', basedOn: 0 }]));
  });

  it('keeps what was typed and not saved when the notes cannot be deleted, and saves it then', async () => {
    const api = apiWithSam();
    const note = `PUT ${privateNoteRoute}`;
    api.on(note, noNetwork);
    api.on(`DELETE ${seriesRoute}/private-notes`, problem(500, 'unexpected'));
    const tab = renderTab({ at: atSeries });
    await tab.user.type(await screen.findByRole('textbox', { name: 'My private note' }), 'Thank her');
    await deleteNotes(tab);
    expect(await screen.findByRole('alert')).toHaveTextContent('The sentence for unexpected.');
    const before = api.bodiesOf(note).length;
    api.on(note, ok({ text: 'Thank her', version: 1 }));
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(api.bodiesOf(note).slice(before)).toContainEqual({ text: 'Thank her', basedOn: 0 }));
  });

  it('brings back on Undo what was typed and not saved when the notes were deleted', async () => {
    const api = apiWithSam();
    const note = `PUT ${privateNoteRoute}`;
    api.on(`GET ${privateNoteRoute}`, ok({ text: 'Thank', version: 3 }));
    api.on(note, noNetwork);
    api.on(`DELETE ${seriesRoute}/private-notes`, ok({ notes: [{ meetingId, text: 'Thank' }] }));
    const tab = renderTab({ at: atSeries });
    const field = await screen.findByRole('textbox', { name: 'My private note' });
    await waitFor(() => expect(field).toHaveValue('Thank'));
    await tab.user.type(field, ' her');
    await deleteNotes(tab);
    expect(await screen.findByText('Your private notes on this 1-on-1 are deleted.')).toBeInTheDocument();
    const before = api.bodiesOf(note).length;
    window.dispatchEvent(new Event('pagehide'));
    api.on(note, ok({ text: 'Thank her', version: 1 }));
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.bodiesOf(note).slice(before)).toEqual([{ text: 'Thank her', basedOn: 0 }]));
  });

  it('hands over only what the report chose, after showing it', async () => {
    const view = series({ points: [point('Pay'), point('Team')] }, { can: { ...series().can, handOver: true } });
    const api = apiWithSam(view);
    api.on(`GET ${seriesRoute}/items`, ok({ items: [item('Send the draft')] }));
    api.on(`GET ${seriesRoute}/meetings`, ok({ meetings: [] }));
    api.on('GET /people', ok({ people: [nora] }));
    const begun = { ...series(), id: 'new', other: { ...nora, role: 'manager' as const } };
    api.on(`POST ${seriesRoute}/handover`, ok(begun));
    api.on('GET /series/new', ok(begun));
    const { user } = renderTab({ at: `${atSeries}/settings` });
    await user.click(await screen.findByRole('button', { name: 'Hand over to a new manager…' }));
    const section = within(screen.getByRole('region', { name: 'New manager?' }));
    expect(section.getByRole('combobox', { name: /Who with/ })).toHaveFocus();
    await user.type(section.getByRole('combobox', { name: /Who with/ }), 'Nora');
    await user.click(await screen.findByRole('option', { name: /Nora Lind/ }));
    const points = within(section.getByRole('group', { name: 'Open talking points' }));
    await user.click(points.getByRole('checkbox', { name: 'Team' }));
    await user.click(section.getByRole('button', { name: "Preview what they'll see" }));
    expect(await screen.findByRole('heading', { name: 'What Nora Lind will see' })).toHaveFocus();
    expect(screen.getByRole('region', { name: 'Open talking points' })).toHaveTextContent(/Team$/);
    expect(screen.getByRole('region', { name: 'Open action items' })).toHaveTextContent('Nothing.');
    await user.click(screen.getByRole('button', { name: 'Hand over to Nora' }));
    await waitFor(() => expect(window.location.hash).toBe('#/series/new'));
    const [sent] = api.bodiesOf(`POST ${seriesRoute}/handover`) as HandOver[];
    expect(sent).toMatchObject({ toId: nora.id, pointIds: ['point Team'], itemIds: [], meetingIds: [] });
  });

  it('hands over what is still there when something chosen was closed in between', async () => {
    const api = apiWithSam(series({}, { can: { ...series().can, handOver: true } }));
    api.on(`GET ${seriesRoute}/items`, ok({ items: [item('Send the draft'), item('Ask Ben')] }));
    api.on(`GET ${seriesRoute}/meetings`, ok({ meetings: [] }));
    api.on('GET /people', ok({ people: [nora] }));
    const { user } = renderTab({ at: `${atSeries}/settings` });
    await user.click(await screen.findByRole('button', { name: 'Hand over to a new manager…' }));
    await user.type(screen.getByRole('combobox', { name: /Who with/ }), 'Nora');
    await user.click(await screen.findByRole('option', { name: /Nora Lind/ }));
    for (const name of ['Send the draft', 'Ask Ben']) await user.click(screen.getByRole('checkbox', { name }));
    await user.click(screen.getByRole('button', { name: "Preview what they'll see" }));
    api.on(`POST ${seriesRoute}/handover`, problem(409, 'choiceChanged'));
    api.on(`GET ${seriesRoute}/items`, ok({ items: [item('Ask Ben')] }));
    await user.click(await screen.findByRole('button', { name: 'Hand over to Nora' }));
    expect(await screen.findByText(/The sentence for choiceChanged/)).toBeInTheDocument();
    const shown = screen.getByRole('region', { name: 'Open action items' });
    await waitFor(() => expect(shown).not.toHaveTextContent('Send the draft'));
    await user.click(screen.getByRole('button', { name: 'Hand over to Nora' }));
    await waitFor(() => expect(api.bodiesOf(`POST ${seriesRoute}/handover`)).toHaveLength(2));
    const sent = api.bodiesOf(`POST ${seriesRoute}/handover`) as HandOver[];
    expect(sent.map((each) => each.itemIds.length)).toEqual([2, 1]);
  });

  it('offers no handover to who may not', async () => {
    apiWithSam();
    renderTab({ at: `${atSeries}/settings` });
    expect(await screen.findByRole('button', { name: 'Save schedule' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Hand over/ })).not.toBeInTheDocument();
  });

  it('shows what was brought along from the manager before', async () => {
    const api = apiWithSam(series({}, { hasHeritage: true }));
    api.on(`GET ${seriesRoute}/meetings`, ok({ meetings: [] }));
    const points = [{ text: 'Where I want to be', area: 'growth', notes: 'Leading search', wasDiscussed: true }];
    const before = { heldAt: meeting().startsAt, notes: '', decisions: ['No late calls'], points };
    api.on(
      `GET ${seriesRoute}/heritage`,
      ok({
        heritages: [
          { formerName: 'Maya Haddad', sharedBy: sam.id, sharedAt: '2026-11-20T09:00:00.000Z', meetings: [before] },
        ],
      }),
    );
    renderTab({ at: `${atSeries}/history` });
    const heritage = await screen.findByRole('region', { name: 'From 1-on-1s with Maya Haddad' });
    expect(heritage).toHaveTextContent('Sam shared this meeting on Fri 20 Nov');
    expect(heritage).toHaveTextContent('Where I want to beLeading search');
    expect(heritage).toHaveTextContent('No late calls');
  });
});
