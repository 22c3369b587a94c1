import '../../testing/browser';
import type { MeetingView } from '@rapport/core/contract/views';
import { screen, waitFor, within } from '@testing-library/react';
import { ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { maya, meeting, meetingId, point, sam } from '../../testing/views';

const heldRoute = `${seriesRoute}/meetings/${meetingId}`;
const answerRoute = `PUT ${heldRoute}/answer`;
const at = '2026-11-24T10:20:00.000Z';

const held = (more: Partial<MeetingView> = {}): MeetingView =>
  meeting({
    state: 'held',
    startedAt: '2026-11-24T10:00:00.000Z',
    heldAt: '2026-11-24T10:30:00.000Z',
    decisions: [{ id: 'decision', text: 'Hire two', by: sam.id, at }],
    madeItems: [
      { id: 'mine', text: 'Write the advert', ownerId: maya.id, dueOn: '2026-11-27' },
      { id: 'theirs', text: 'Ask the others', ownerId: sam.id },
    ],
    points: [
      point('Hiring', {
        state: 'discussed',
        notes: {
          text: '**Two** people\nby [March](https://example.com/plan) <img src=x onerror=alert(1)>',
          version: 1,
        },
      }),
      point('Offsite', { state: 'carriedOver' }),
    ],
    answers: { theyAnswered: false },
    ...more,
  });

function open(view = held()) {
  const api = apiWithSam();
  api.on(`GET ${heldRoute}`, ok(view));
  return { api, ...renderTab({ at: `${atSeries}/meetings/${meetingId}` }) };
}

describe('the summary of a held meeting', () => {
  it('has my promises first, then theirs, decisions, points with their notes, and what moves on', async () => {
    open();
    const summary = await screen.findByRole('article');
    const titles = within(summary)
      .getAllByRole('region')
      .map((each) => each.getAttribute('aria-label'));
    expect(titles).toEqual([
      'My action items',
      "Sam's action items",
      'Decisions',
      'Discussed',
      'Carries over to the next 1-on-1',
    ]);
    expect(within(summary).getByRole('region', { name: 'My action items' })).toHaveTextContent(
      'Write the advert due Fri 27 Nov',
    );
  });

  it('calls both by name on paper, where "you" could be anybody', async () => {
    open(held({ points: [point('Hiring', { state: 'discussed' })] }));
    const summary = await screen.findByRole('article');
    const paper = [...summary.querySelectorAll('[data-paper]')].map((each) => each.textContent);
    expect(paper).toEqual(["Maya's action items", 'Maya']);
    for (const each of summary.querySelectorAll('[data-paper]')) expect(each).not.toBeVisible();
  });

  it('has links where addresses stand in what was agreed', async () => {
    open(held({ decisions: [{ id: 'decision', text: 'See https://example.com/a_b_ (draft).', by: sam.id, at }] }));
    const link = await screen.findByRole('link', { name: 'https://example.com/a_b_' });
    expect(link).toHaveAttribute('href', 'https://example.com/a_b_');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('renders notes as Markdown, with links that give nothing away and HTML as text', async () => {
    open();
    const link = await screen.findByRole('link', { name: 'March' });
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(link).toHaveAttribute('target', '_blank');
    expect(screen.getByText('Two').tagName).toBe('STRONG');
    expect(screen.getByText(/<img src=x onerror=alert\(1\)>/)).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });

  it('is copied as rich text and as Markdown in one go', async () => {
    const { user } = open();
    const written: Record<string, Promise<Blob> | Blob>[] = [];
    const write = async (items: readonly Record<string, Promise<Blob> | Blob>[]) => void written.push(...items);
    Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
    Object.defineProperty(globalThis, 'ClipboardItem', {
      value: function ClipboardItem(parts: object) {
        return parts;
      },
      configurable: true,
    });
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied.')).toBeInTheDocument();
    const [item] = written;
    const textOf = async (type: string) => textIn((await item?.[type]) ?? new Blob());
    expect(await textOf('text/plain')).toContain(
      "## Maya Haddad's action items\n\n- Write the advert, due Fri 27 Nov 2026",
    );
    const html = await textOf('text/html');
    expect(html).toContain("<h2>Maya Haddad's action items</h2>");
    // Line by line and with its links, as on the screen, in whatever program it is pasted.
    expect(html).toMatch(
      /<p dir="auto"><strong>Two<\/strong> people<br>by <a href="https:\/\/example.com\/plan"[^>]*>March<\/a> /,
    );
    expect(html).not.toContain('<img');
  });
});

describe('how a meeting was', () => {
  it('is told with one of five answers and what was agreed, and kept from the other until both have answered', async () => {
    const { api, user } = open(held({ answers: { theyAnswered: true } }));
    expect(await screen.findByText("Sam has answered. You'll see it once you answer too.")).toBeInTheDocument();
    const mine = { worth: 4, agreed: ['decision'] };
    api.on(answerRoute, ok(held({ answers: { mine, theyAnswered: false } })));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Choose an answer.')).toBeInTheDocument();
    expect(api.bodiesOf(answerRoute)).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.click(screen.getByRole('checkbox', { name: 'Hire two' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/You'll see both answers here once Sam has answered/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'How was it?' })).toHaveFocus();
    expect(api.bodiesOf(answerRoute)).toEqual([mine]);
  });

  it('shows what I said, to be put right until the other has answered', async () => {
    const mine = { worth: 4, agreed: ['decision'] };
    const { api, user } = open(held({ answers: { mine, theyAnswered: false } }));
    expect(await screen.findByText(/Was this worth your time\?/)).toHaveTextContent('Yes');
    expect(screen.getByText('You selected 1 of 3 as agreed:')).toBeInTheDocument();
    const changed = { worth: 2, agreed: ['decision', 'mine'] };
    await user.click(screen.getByRole('button', { name: 'Change my answer' }));
    expect(screen.getByRole('heading', { name: 'How was it?' })).toHaveFocus();
    expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Change my answer' }));
    api.on(answerRoute, ok(held({ answers: { mine: changed, theyAnswered: false } })));
    await user.click(screen.getByRole('radio', { name: 'A little' }));
    await user.click(screen.getByRole('checkbox', { name: /Write the advert/ }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('You selected 2 of 3 as agreed:')).toBeInTheDocument();
    expect(api.bodiesOf(answerRoute)).toEqual([changed]);
  });

  it('put right while an earlier one is still being tried again comes behind it', async () => {
    const mine = { worth: 3, agreed: [] };
    const { api, user } = open(held({ answers: { mine, theyAnswered: false } }));
    const answer = async (worth: string) => {
      await user.click(await screen.findByRole('button', { name: 'Change my answer' }));
      await user.click(screen.getByRole('radio', { name: worth }));
      await user.click(screen.getByRole('button', { name: 'Send' }));
    };
    api.on(answerRoute, problem(503, 'busy'));
    await answer('Yes');
    await waitFor(() => expect(api.bodiesOf(answerRoute)).toHaveLength(1));
    api.on(answerRoute, ok(held({ answers: { mine, theyAnswered: false } })));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await answer('A little');
    await waitFor(() => expect(api.bodiesOf(answerRoute)).toHaveLength(3));
    expect(api.bodiesOf(answerRoute)).toMatchObject([{ worth: 4 }, { worth: 4 }, { worth: 2 }]);
  });

  it('says that my first answer stands when the other’s came before I put mine right', async () => {
    const mine = { worth: 4, agreed: ['decision'] };
    const { api, user } = open(held({ answers: { mine, theyAnswered: false } }));
    await user.click(await screen.findByRole('button', { name: 'Change my answer' }));
    const theirs = { worth: 3, agreed: [] };
    api.on(answerRoute, ok(held({ answers: { mine, theirs, theyAnswered: true } })));
    await user.click(screen.getByRole('radio', { name: 'Not at all' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Sam has just answered, so your first answer counts.')).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'Sam' })).toBeInTheDocument();
  });

  it('shows both answers side by side, and what stands on the next agenda because it was understood differently', async () => {
    const mine = { worth: 4, agreed: ['decision', 'mine'] };
    open(held({ answers: { mine, theirs: { worth: 2, agreed: ['mine'] }, theyAnswered: true } }));
    const worth = await screen.findByRole('row', { name: /Was this worth your time\?/ });
    expect(
      within(worth)
        .getAllByRole('cell')
        .map((each) => each.textContent),
    ).toEqual(['Yes', 'A little']);
    expect(screen.getByRole('row', { name: /Hire two/ })).toHaveTextContent('You remember this differently');
    expect(screen.getByRole('row', { name: /Write the advert/ })).not.toHaveTextContent(
      'You remember this differently',
    );
    expect(screen.getByText('We put this on your next agenda.')).toBeInTheDocument();
  });

  it('keeps what was chosen when it could not be saved, and says why', async () => {
    const { api, user } = open();
    api.on(answerRoute, problem(409, 'meetingNotHeld'));
    await user.click(await screen.findByRole('radio', { name: 'Somewhat' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The sentence for meetingNotHeld.');
    expect(screen.getByRole('radio', { name: 'Somewhat' })).toBeChecked();
  });
});

describe('the history', () => {
  it('shows what came out of a meeting, and who skipped one and why', async () => {
    const past = { date: at, startsAt: at, at, discussed: 2, carriedOver: 0, hasNotes: false };
    const api = apiWithSam();
    const purpose = { kind: 'growth' };
    api.on(
      `GET ${seriesRoute}/meetings`,
      ok({
        meetings: [
          { ...past, id: 'a', outcome: 'held', purpose, decisions: 1, promises: 3, isWrittenDown: true },
          { ...past, id: 'b', outcome: 'skipped', reason: 'Ill', skippedBy: sam.id, decisions: 0, promises: 0 },
          { ...past, id: 'c', outcome: 'held', isExtra: true, decisions: 0, promises: 0, isWrittenDown: true },
          {
            ...past,
            id: 'd',
            outcome: 'skipped',
            reason: 'We already talked',
            reasonKind: 'talked',
            skippedBy: sam.id,
            decisions: 0,
            promises: 0,
          },
        ],
      }),
    );
    renderTab({ at: `${atSeries}/history` });
    const [first, second, third, fourth] = within(await screen.findByRole('list', { name: 'History' })).getAllByRole(
      'listitem',
    );
    expect(first).toHaveTextContent('Growth2 points discussed3 action items1 decision');
    expect(second).toHaveTextContent('Sam skipped this one. Reason: Ill');
    expect(third).toHaveTextContent('extra meeting2 points discussed');
    expect(fourth).toHaveTextContent('Sam counted this one as held. Reason: We already talked');
  });
});

/** jsdom's blobs cannot tell their text themselves. */
function textIn(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(blob);
  });
}
