import '../../testing/browser';
import { screen, waitFor, within } from '@testing-library/react';
import { ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { meetingId, point, series } from '../../testing/views';

// By its role alone: after another test's dialog, jsdom takes it for hidden, and what is hidden has no name.
const dialog = () => screen.findByRole('dialog');
const opener = () => screen.findByRole('button', { name: 'Use a template' });
const own = {
  id: 'own-1',
  name: 'Before the release',
  points: [
    { text: 'What could go wrong?', area: 'roadblock' },
    { text: 'Who is on call?', area: 'alignment' },
  ],
};

/** A dialog that is open when a test ends would keep the next one from opening its own. */
async function closeWithEscape(user: ReturnType<typeof renderTab>['user']) {
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
}

async function openTemplates(view = series()) {
  const api = apiWithSam(view);
  api.on('GET /templates', ok({ templates: [own] }));
  const { user } = renderTab({ at: atSeries });
  await user.click(await opener());
  const templates = within(await dialog());
  expect(templates.getByText('Start from a template')).toBeInTheDocument();
  await templates.findByRole('radio', { name: own.name });
  return { api, user, templates };
}

describe('the templates', () => {
  it('begin with one that fits the focus, and say so', async () => {
    const { user, templates } = await openTemplates(series({}, { proposedPurpose: { kind: 'growth' } }));
    expect(templates.getByText("Fits this meeting's focus: Growth")).toBeInTheDocument();
    expect(templates.getAllByRole('radio')[0]).toBeChecked();
    await closeWithEscape(user);
  });

  it('show the points before they are added, and add those that are ticked', async () => {
    const { api, user, templates } = await openTemplates();
    api.on(`POST ${seriesRoute}/points/many`, ok(series({ points: [point('How are you feeling today?')] })));
    await user.click(templates.getByRole('radio', { name: 'Weekly catch-up' }));
    const points = templates.getAllByRole('checkbox');
    expect(points.filter((each) => each instanceof HTMLInputElement && each.checked)).toHaveLength(4);
    await user.click(templates.getByRole('checkbox', { name: 'How are you feeling today?' }));
    await user.click(templates.getByRole('button', { name: 'Add 3 points' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(api.bodiesOf(`POST ${seriesRoute}/points/many`)).toMatchObject([{ meetingId }]));
    const [sent] = api.bodiesOf(`POST ${seriesRoute}/points/many`);
    expect(Object(sent).points).toHaveLength(3);
    expect(JSON.stringify(sent)).not.toContain('How are you feeling today?');
  });

  it('close with Escape, and the focus goes back to where they were opened', async () => {
    const { user } = await openTemplates();
    await closeWithEscape(user);
    await waitFor(async () => expect(await opener()).toHaveFocus());
  });

  it('of my own can be given another name and other points; a line that stays keeps its area', async () => {
    const { api, user, templates } = await openTemplates();
    api.on('PUT /templates/own-1', problem(503, 'unexpected'));
    await user.click(templates.getByRole('radio', { name: own.name }));
    await user.click(templates.getByRole('button', { name: `Edit the template "${own.name}"` }));
    const name = templates.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Before a launch');
    await user.type(templates.getByRole('textbox', { name: 'Talking points' }), '\nWho tells customers?');
    await user.click(templates.getByRole('button', { name: 'Save' }));
    expect(await templates.findByRole('alert')).toBeInTheDocument();
    expect(templates.getByRole('textbox', { name: 'Name' })).toHaveValue('Before a launch');
    const points = [...own.points, { text: 'Who tells customers?', area: 'other' }];
    api.on('PUT /templates/own-1', ok({ id: own.id, name: 'Before a launch', points }));
    api.on('GET /templates', ok({ templates: [{ id: own.id, name: 'Before a launch', points }] }));
    await user.click(templates.getByRole('button', { name: 'Save' }));
    expect(await templates.findByRole('radio', { name: 'Before a launch' })).toBeChecked();
    expect(await templates.findByRole('checkbox', { name: 'Who tells customers?' })).toBeChecked();
    expect(api.bodiesOf('PUT /templates/own-1').at(-1)).toEqual({ name: 'Before a launch', points });
    await closeWithEscape(user);
  });

  it('of my own can be deleted, and that taken back', async () => {
    const { api, user, templates } = await openTemplates();
    api.on('DELETE /templates/own-1', { status: 204 });
    api.on('POST /templates', ok(own));
    await user.click(templates.getByRole('radio', { name: own.name }));
    await user.click(templates.getByRole('button', { name: `Delete the template "${own.name}"` }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    const { id: requestId, name, points } = own;
    await waitFor(() => expect(api.bodiesOf('POST /templates')).toEqual([{ requestId, name, points }]));
  });
});
