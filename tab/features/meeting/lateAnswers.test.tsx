import '../../testing/browser';
import { screen, waitFor, within } from '@testing-library/react';
import { ok } from '../../testing/fakeApi';
import { apiWithSam, atSeries, loadScreens, renderTab, seriesRoute } from '../../testing/renderTab';
import { meetingId, point, series } from '../../testing/views';

const inMeeting = `${seriesRoute}/meetings/${meetingId}`;
const runningAt = (id: string, ...points: ReturnType<typeof point>[]) =>
  series({ state: 'inProgress', points, currentPoint: { id, since: new Date().toISOString() } });
const current = () => screen.findByRole('region', { name: 'Current talking point' });
const box = (text: string) => screen.getByRole('checkbox', { name: `Discussed: "${text}"` });

beforeAll(loadScreens, 120_000);

describe('the mark "discussed"', () => {
  const discussed = `PUT ${inMeeting}/points/point%20one/discussed`;

  it('stays when an answer from before the click comes in after it', async () => {
    const before = runningAt('point one', point('one'), point('two'));
    const after = runningAt('point one', point('one', { state: 'discussed' }), point('two'));
    const api = apiWithSam(before);
    const { user } = renderTab({ at: atSeries });
    await current();
    const late: (() => void)[] = [];
    api.on(`GET ${seriesRoute}`, () => new Promise((resolve) => late.push(() => resolve(ok(before)))));
    await waitFor(() => expect(late).toHaveLength(1));
    api.on(discussed, ok(after));
    await user.click(box('one'));
    await waitFor(() => expect(api.bodiesOf(discussed)).toHaveLength(1));
    const asked = api.bodiesOf(`GET ${seriesRoute}`).length;
    api.on(`GET ${seriesRoute}`, () => new Promise(() => undefined));
    for (const answer of late) answer();
    await waitFor(() => expect(api.bodiesOf(`GET ${seriesRoute}`).length).toBeGreaterThan(asked));
    expect(box('one')).toBeChecked();
  });

  it('stays when notes that were sent before it are answered after it', async () => {
    const before = runningAt('point one', point('one'), point('two'));
    const after = runningAt('point one', point('one', { state: 'discussed' }), point('two'));
    const api = apiWithSam(before);
    const { user } = renderTab({ at: atSeries });
    const answers: (() => void)[] = [];
    const noted = { text: 'A note', version: 1 };
    api.on(
      `PUT ${inMeeting}/points/point%20one/notes`,
      () =>
        new Promise((resolve) =>
          answers.push(() =>
            resolve(ok({ ...before.meeting, points: [point('one', { notes: noted }), point('two')] })),
          ),
        ),
    );
    await user.type(within(await current()).getByRole('textbox', { name: 'Notes' }), 'A note');
    await user.tab();
    await waitFor(() => expect(answers).toHaveLength(1));
    api.on(`GET ${seriesRoute}`, ok(after));
    api.on(discussed, ok(after));
    const told = api.bodiesOf('GET /home').length;
    await user.click(box('one'));
    // The answer to the mark is shown: Home is asked for anew then.
    await waitFor(() => expect(api.bodiesOf('GET /home').length).toBeGreaterThan(told));
    for (const answer of answers) answer();
    await within(await current()).findAllByText('Saved.');
    expect(box('one')).toBeChecked();
  });
});
