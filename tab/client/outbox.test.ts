import '../testing/browser';
import { QueryClient } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { createFakeApi, type FakeApi, noNetwork, ok, problem } from '../testing/fakeApi';
import { item, maya, meetingId, series, seriesId } from '../testing/views';
import { createClient } from './client';
import { createConnectivity } from './connectivity';
import type { CreateCommand } from './createCommands';
import { createOutbox, type Outbox } from './outbox';

const route = `POST /series/${seriesId}/points`;
const idOf = (text: string) => `request ${text}`;
const point = (text: string): CreateCommand => ({
  kind: 'point',
  seriesId,
  body: { requestId: idOf(text), text, area: 'other', meetingId },
});

let api: FakeApi;
const closing: (() => void)[] = [];
beforeEach(() => {
  api = createFakeApi();
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** An outbox in a window of its own, started as the tab starts it. */
function open(): Outbox & { close(): void } {
  const client = createClient({ getToken: async () => 'token', locale: 'en', connectivity: createConnectivity() });
  const outbox = createOutbox({ client, queries: new QueryClient(), userId: maya.id });
  const close = outbox.start();
  closing.push(close);
  return { ...outbox, close };
}
/** What another window does reaches this one by an event of the browser. */
const otherWindowWrote = () => window.dispatchEvent(new StorageEvent('storage', { key: null }));
const texts = (outbox: Outbox) => outbox.list().map(({ command }) => Object(command.body).text);
const sentTexts = () => api.bodiesOf(route).map((body) => Object(body).text);

describe('What is written and not saved', () => {
  it('is sent as soon as Rapport opens again', async () => {
    api.on(route, noNetwork);
    const before = open();
    before.add(point('one'));
    await waitFor(() => expect(sentTexts()).toEqual(['one']));
    before.close();
    api.on(route, ok(series()));
    const after = open();
    expect(texts(after)).toEqual(['one']);
    await waitFor(() => expect(texts(after)).toEqual([]));
    expect(api.bodiesOf(route).at(-1)).toEqual(api.bodiesOf(route)[0]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('is sent in the order of writing, also when the first gets through only later', async () => {
    api.on(route, noNetwork);
    const outbox = open();
    outbox.add(point('one'));
    outbox.add(point('two'));
    await waitFor(() => expect(sentTexts()).toEqual(['one']));
    api.on(route, ok(series()));
    outbox.resume();
    await waitFor(() => expect(texts(outbox)).toEqual([]));
    expect(sentTexts()).toEqual(['one', 'one', 'two']);
  });

  it('waits behind nothing that was refused, and says why that was', async () => {
    api.on(route, ({ body }) => (Object(body).text === 'one' ? problem(409, 'tooManyPoints') : ok(series())));
    const outbox = open();
    outbox.add(point('one'));
    outbox.add(point('two'));
    await waitFor(() => expect(sentTexts()).toEqual(['one', 'two']));
    await waitFor(() => expect(texts(outbox)).toEqual(['one']));
    expect(outbox.list()[0]?.error).toMatchObject({ problem: { code: 'tooManyPoints' } });
    outbox.resume();
    expect(sentTexts()).toHaveLength(2);
  });

  it('tells whoever wrote it when it is saved', async () => {
    api.on(route, ok(series()));
    const made = jest.fn();
    open().add(point('one'), made);
    await waitFor(() => expect(made).toHaveBeenCalledTimes(1));
  });

  it('goes on being sent under the names that an older Rapport kept it by', async () => {
    const { requestId, text, area } = Object(point('old').body);
    localStorage.setItem(`rapport:points:${maya.id}:${seriesId}`, JSON.stringify([{ requestId, text, area }]));
    const promise = { requestId: 'promise', text: 'Ask', ownerId: maya.id, pointId: 'point one' };
    localStorage.setItem(`rapport:promises:${maya.id}:${seriesId}:point one`, JSON.stringify([promise]));
    api.on(route, ok(series()));
    api.on(`POST /series/${seriesId}/items`, ok(item('Ask')));
    open();
    await waitFor(() => expect(sentTexts()).toEqual(['old']));
    await waitFor(() => expect(api.bodiesOf(`POST /series/${seriesId}/items`)).toEqual([promise]));
  });
});

describe('Two windows of one person', () => {
  it('have the same list, and neither takes away what the other wrote', async () => {
    api.on(route, noNetwork);
    const [tab, panel] = [open(), open()];
    tab.add(point('from the tab'));
    panel.add(point('from the panel'));
    otherWindowWrote();
    expect(texts(tab)).toEqual(texts(panel));
    expect(texts(tab).toSorted()).toEqual(['from the panel', 'from the tab']);
    tab.discard(idOf('from the panel'));
    otherWindowWrote();
    expect(texts(panel)).toEqual(['from the tab']);
    expect(Object.keys(localStorage)).toHaveLength(1);
  });

  it('send once what both find', async () => {
    useLocks();
    api.on(route, noNetwork);
    const before = open();
    before.add(point('one'));
    await waitFor(() => expect(sentTexts()).toHaveLength(1));
    before.close();
    const answers: (() => void)[] = [];
    api.on(route, () => new Promise((resolve) => answers.push(() => resolve(ok(series())))));
    const [tab, panel] = [open(), open()];
    await waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.();
    await waitFor(() => expect([...tab.list(), ...panel.list()]).toEqual([]));
    expect(sentTexts()).toEqual(['one', 'one']);
  });
});

/** The browser's locks, which jsdom lacks. */
function useLocks(): void {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    return turn;
  };
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
  closing.push(() => Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true }));
}
