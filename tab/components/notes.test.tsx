import '../testing/browser';
import { screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { noNetwork, ok, problem } from '../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../testing/renderTab';
import { maya, meeting, meetingId, sam, series } from '../testing/views';

const route = `PUT ${seriesRoute}/meetings/${meetingId}/notes`;
const running = (notes = '', version = 0, editedBy?: string) =>
  series({ state: 'inProgress', notes: { text: notes, version, ...(editedBy && { editedBy }) } });
const saved = (text: string, version: number) => ok(meeting({ state: 'inProgress', notes: { text, version } }));
const field = () => screen.findByRole('textbox', { name: 'Meeting notes' });

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function open() {
  return renderTab({ at: atSeries, advanceTimers: jest.advanceTimersByTime });
}
/** Lets React take in what happens meanwhile. */
const passing: (happens: () => Promise<void>) => Promise<void> = act;

async function pass(milliseconds: number): Promise<void> {
  await passing(() => jest.advanceTimersByTimeAsync(milliseconds));
}

describe('notes', () => {
  it('save themselves after a pause, and say so', async () => {
    const api = apiWithSam(running());
    api.on(route, saved('Hello', 1));
    const { user } = open();
    await user.type(await field(), 'Hello');
    expect(api.bodiesOf(route)).toEqual([]);
    await pass(800);
    expect(api.bodiesOf(route)).toEqual([{ text: 'Hello', basedOn: 0 }]);
    expect(screen.getAllByText('Saved.')[0]).toBeInTheDocument();
  });

  it('save at once when the field is left', async () => {
    const api = apiWithSam(running());
    api.on(route, saved('Hi', 1));
    const { user } = open();
    await user.type(await field(), 'Hi');
    await user.tab();
    await waitFor(() => expect(api.bodiesOf(route)).toHaveLength(1));
    expect((await screen.findAllByText('Saved.'))[0]).toBeInTheDocument();
  });

  it('stay on the screen while saving fails, say when it is tried again, and are saved in the end', async () => {
    const api = apiWithSam(running());
    api.on(route, noNetwork);
    const { user } = open();
    await user.type(await field(), 'Precious');
    await pass(900);
    expect(screen.getByText(/Couldn't save\. Your text is kept here\. Trying again in [45] s\./)).toBeInTheDocument();
    expect(await field()).toHaveValue('Precious');
    api.on(route, saved('Precious', 1));
    await pass(5_000);
    expect(api.bodiesOf(route)).toHaveLength(2);
    expect(screen.getAllByText('Saved.')[0]).toBeInTheDocument();
  });

  it('come back after a crash in the middle of saving, and are saved then', async () => {
    const api = apiWithSam(running());
    api.on(route, noNetwork);
    const crashed = open();
    await crashed.user.type(await field(), 'Written before the crash');
    await pass(900);
    crashed.unmount();
    const tries = api.bodiesOf(route).length;
    api.on(route, () => new Promise(() => undefined));
    open();
    const notes = await screen.findByRole('region', { name: 'Meeting notes' });
    expect(notes).toHaveTextContent('Written before the crash');
    await waitFor(() => expect(api.bodiesOf(route).length).toBeGreaterThan(tries));
    expect(api.bodiesOf(route).at(-1)).toEqual({ text: 'Written before the crash', basedOn: 0 });
  });

  it('put together what two people wrote at once, and leave the caret where one types', async () => {
    const api = apiWithSam(running());
    api.on(route, () => {
      const both = 'From Sam\nFrom Maya';
      api.on(route, () => {
        api.on(`GET ${seriesRoute}`, ok(running(both, 2)));
        return saved(both, 2);
      });
      return problem(412, 'changedElsewhere', { current: { text: 'From Sam', version: 1 } });
    });
    const { user } = open();
    await user.type(await field(), 'From Maya');
    const input = await field();
    if (input instanceof HTMLTextAreaElement) input.setSelectionRange(6, 6);
    await pass(900);
    await waitFor(() => expect(api.bodiesOf(route)).toHaveLength(2));
    expect(api.bodiesOf(route).at(-1)).toEqual({ text: 'From Sam\nFrom Maya', basedOn: 1 });
    expect(await field()).toHaveValue('From Sam\nFrom Maya');
    expect(await field()).toHaveFocus();
    expect(await field()).toHaveProperty('selectionStart', 'From Sam\nFrom M'.length);
    expect(screen.queryByRole('group', { name: /just changed this|has just changed/ })).not.toBeInTheDocument();
  });

  it('take back with Ctrl+Z what was typed here, and leave what the other wrote meanwhile', async () => {
    const api = apiWithSam(running());
    api.on(route, problem(412, 'changedElsewhere', { current: { text: 'From Sam', version: 1 } }));
    const { user } = open();
    await user.type(await field(), 'From Maya');
    api.on(route, ({ body }) => {
      api.on(route, ({ body: next }) => saved(Object(next).text, 3));
      return Object(body).basedOn === 0
        ? problem(412, 'changedElsewhere', { current: { text: 'From Sam', version: 1 } })
        : saved(Object(body).text, 2);
    });
    await pass(900);
    await waitFor(async () => expect(await field()).toHaveValue('From Sam\nFrom Maya'));
    await user.keyboard('{Control>}z{/Control}');
    expect(await field()).toHaveValue('From Sam\n');
  });

  it('show both versions when two people changed one line at once, and save the one chosen', async () => {
    const api = apiWithSam(running('From', 0));
    api.on(route, () => {
      api.on(`GET ${seriesRoute}`, ok(running('From Sam', 1, sam.id)));
      return problem(412, 'changedElsewhere', { current: { text: 'From Sam', version: 1 } });
    });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Edit: Meeting notes' }));
    await user.type(await field(), ' Maya');
    await pass(900);
    await pass(1_600);
    const choice = await screen.findByRole('group', { name: /Sam just changed this/ });
    expect(within(choice).getByText('From Sam')).toBeInTheDocument();
    expect(within(choice).getByText('From Maya')).toBeInTheDocument();
    api.on(route, saved('From Maya', 2));
    await user.click(within(choice).getByRole('button', { name: 'Keep mine' }));
    await pass(0);
    expect(api.bodiesOf(route).at(-1)).toEqual({ text: 'From Maya', basedOn: 1 });
    expect(await field()).toHaveValue('From Maya');
  });

  it('go on from the version just saved when one types on meanwhile', async () => {
    const api = apiWithSam(running());
    const answers: Array<() => void> = [];
    api.on(
      route,
      ({ body }) =>
        new Promise((resolve) => {
          const text = typeof body === 'object' && body !== null && 'text' in body ? String(body.text) : '';
          answers.push(() => resolve(saved(text, answers.length)));
        }),
    );
    const { user } = open();
    await user.type(await field(), 'one');
    await pass(800);
    await user.type(await field(), ' two');
    await passing(async () => answers[0]?.());
    await pass(900);
    expect(api.bodiesOf(route)).toEqual([
      { text: 'one', basedOn: 0 },
      { text: 'one two', basedOn: 1 },
    ]);
    expect(await field()).toHaveValue('one two');
  });

  it('become bold, italic or a link with a key, and say that Markdown works while one writes', async () => {
    const api = apiWithSam(running());
    api.on(route, saved('x', 1));
    const { user } = open();
    const input = await field();
    expect(screen.queryByText(/^Markdown works here/)).not.toBeInTheDocument();
    await user.type(input, 'see the plan');
    expect(screen.getByText(/^Markdown works here/)).toBeVisible();
    if (!(input instanceof HTMLTextAreaElement)) throw new Error('No field');
    input.setSelectionRange(8, 12);
    await user.keyboard('{Control>}b{/Control}');
    expect(input).toHaveValue('see the **plan**');
    await user.keyboard('{Control>}b{/Control}');
    expect(input).toHaveValue('see the plan');
    await user.keyboard('{Control>}i{/Control}');
    expect(input).toHaveValue('see the *plan*');
    await user.keyboard('{Control>}i{/Control}{Control>}k{/Control}');
    expect(input).toHaveValue('see the [plan](https://)');
    // What is missing is marked, to be typed over.
    await user.keyboard('https://example.com');
    expect(input).toHaveValue('see the [plan](https://example.com)');
  });

  it('are kept apart for two people on one computer', async () => {
    localStorage.setItem(
      `rapport:notes:somebody else:${series().id}/${meetingId}/`,
      JSON.stringify({ text: 'Not mine', basedOn: 0 }),
    );
    apiWithSam(running('', 0, maya.id));
    open();
    expect(await field()).toHaveValue('');
  });
});
