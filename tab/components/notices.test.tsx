import '../testing/browser';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { type Host, HostContext } from '../host/host';
import { Notices } from './Notices';
import { createNoticeBoard, type Notice, NoticeBoardContext } from './notices';

const host: Host = {
  userId: 'maya',
  locale: 'en-GB',
  surface: 'content',
  theme: 'default',
  onThemeChange: () => undefined,
  getToken: async () => 'token',
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  window.location.hash = '';
  jest.useRealTimers();
});

function show(...notices: readonly Notice[]) {
  const board = createNoticeBoard();
  for (const notice of notices) board.post(notice);
  render(
    <HostContext value={host}>
      <NoticeBoardContext value={board}>
        <FluentProvider theme={teamsLightTheme}>
          <button type="button">Before</button>
          <input aria-label="A field" />
          <Notices />
        </FluentProvider>
      </NoticeBoardContext>
    </HostContext>,
  );
  return { board, user: userEvent.setup({ advanceTimers: jest.advanceTimersByTime }) };
}

const deleted = (undo: () => void): Notice => ({ intent: 'info', text: 'Removed "Hiring".', undo });
/** Lets React take in what happens meanwhile. */
const passing: (happens: () => Promise<void>) => Promise<void> = act;
const pass = (seconds: number) => passing(() => jest.advanceTimersByTimeAsync(seconds * 1000));

function focused(): HTMLElement {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) throw new Error('Nothing has the focus');
  return activeElement;
}

describe('a message', () => {
  it('goes by itself, later when something can be undone', async () => {
    show({ intent: 'success', text: 'Copied.' }, deleted(jest.fn()));
    await pass(6);
    expect(screen.queryByText('Copied.')).not.toBeInTheDocument();
    expect(screen.getByText('Removed "Hiring".')).toBeInTheDocument();
    await pass(4);
    expect(screen.queryByText('Removed "Hiring".')).not.toBeInTheDocument();
  });

  it('stays as long as the focus is on it, and the Tab key leads on', async () => {
    const { user } = show({ intent: 'success', text: 'Copied.' }, deleted(jest.fn()));
    screen.getByRole('textbox').focus();
    await user.tab();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await pass(60);
    expect(screen.getByText('Removed "Hiring".')).toBeInTheDocument();
    // Past the buttons that send messages away.
    for (let stop = 0; stop < 3; stop++) await user.tab();
    expect(screen.getByRole('region', { name: 'Notifications' })).not.toContainElement(focused());
    await pass(10);
    expect(screen.queryByText('Removed "Hiring".')).not.toBeInTheDocument();
  });

  it('gives the focus back to where it came from, when it is answered and when it is sent away', async () => {
    const undo = jest.fn();
    const { user, board } = show(deleted(undo));
    screen.getByRole('button', { name: 'Before' }).focus();
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    await pass(0);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('textbox')).toHaveFocus();
    act(() => board.post(deleted(undo)));
    await user.tab();
    await user.keyboard('{Escape}');
    await pass(0);
    expect(screen.queryByText('Removed "Hiring".')).not.toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveFocus();
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('is undone with Ctrl+Z, the newest first, but not while one types', async () => {
    const [first, second] = [jest.fn(), jest.fn()];
    const { user } = show(deleted(first), { intent: 'success', text: 'Copied.' }, deleted(second));
    screen.getByRole('textbox').focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(second).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Before' }).focus();
    await user.keyboard('{Control>}z{/Control}');
    expect([first, second].map((undo) => undo.mock.calls.length)).toEqual([0, 1]);
    await user.keyboard('{Control>}z{/Control}');
    expect([first, second].map((undo) => undo.mock.calls.length)).toEqual([1, 1]);
  });

  it('goes when one moves on to another screen, unless it was told a moment before or something can be undone', async () => {
    const { board } = show({ intent: 'success', text: 'Copied.' }, deleted(jest.fn()));
    await pass(2);
    act(() => board.post({ intent: 'success', text: 'The meeting ended.' }));
    await passing(async () => {
      window.location.hash = '#/items';
      await jest.advanceTimersByTimeAsync(100);
    });
    expect(screen.queryByText('Copied.')).not.toBeInTheDocument();
    expect(screen.getByText('Removed "Hiring".')).toBeInTheDocument();
    expect(screen.getByText('The meeting ended.')).toBeInTheDocument();
  });

  it('waits for its turn when three are there already', async () => {
    show(...['One', 'Two', 'Three', 'Four'].map((text): Notice => ({ intent: 'success', text })));
    expect(screen.queryByText('Four')).not.toBeInTheDocument();
    await pass(6);
    expect(screen.getByText('Four')).toBeInTheDocument();
    expect(screen.queryByText('One')).not.toBeInTheDocument();
  });
});
