import '../../testing/browser';
import { screen, within } from '@testing-library/react';
import { ok } from '../../testing/fakeApi';
import { apiWithSam, atSeries, openSplit, renderTab } from '../../testing/renderTab';
import { home, point, row, sam, series } from '../../testing/views';

const card = async (text: RegExp) => {
  const list = await screen.findByRole('list', { name: 'Agenda' });
  return (
    within(list)
      .getAllByRole('listitem')
      .find((each) => text.test(each.textContent ?? '')) ?? list
  );
};

describe('the text of a talking point', () => {
  it('has links where addresses stand, which tell nothing of where they were followed', async () => {
    apiWithSam(series({ points: [point('See (https://example.com/Foo_(bar)), then decide')] }));
    renderTab({ at: atSeries });
    const link = await screen.findByRole('link', { name: 'https://example.com/Foo_(bar)' });
    expect(link).toHaveAttribute('href', 'https://example.com/Foo_(bar)');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('begins where its script begins, and stands whole in the names of buttons', async () => {
    const text = `${'א'.repeat(58)}👩‍👩‍👧👩‍👩‍👧`;
    apiWithSam(series({ points: [point(text)] }));
    renderTab({ at: atSeries });
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByText(text).closest('[dir="auto"]')).not.toBeNull();
    const more = screen.getByRole('button', { name: /More options/ }).getAttribute('aria-label') ?? '';
    expect(more).toContain(`\u2068${'א'.repeat(58)}…\u2069`);
    expect(more.isWellFormed()).toBe(true);
  });

  it('is split into two fields that say which is which', async () => {
    apiWithSam(series({ points: [point('Hiring and firing', { carried: 3 })] }));
    const { user } = renderTab({ at: atSeries });
    await openSplit({ user });
    for (const label of ['This talking point', 'New talking point']) {
      expect(screen.getByText(label).tagName).toBe('LABEL');
      expect(screen.getByRole('textbox', { name: label })).toBeVisible();
    }
  });
});

describe('folded notes', () => {
  it('show their first two lines as they read, and nothing in them takes the focus', async () => {
    const text = '**First** line\n- [x] done thing\n- [link](https://example.com)\n\nlast';
    apiWithSam(series({ points: [point('Plan', { notes: { text, version: 1 } })] }));
    renderTab({ at: atSeries });
    expect((await screen.findByText('First')).tagName).toBe('STRONG');
    const plan = await card(/Plan/);
    expect(plan).toHaveTextContent('First line☑︎ done thing');
    expect(plan).not.toHaveTextContent(/\*\*|\[x\]|last/);
    expect(within(plan).queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('names of people', () => {
  it.each([
    ['Lindqvist, Sam (EXT)', 'Sam'],
    ['נועה לוי', '\u2068נועה\u2069'],
    ['Sam\u202e Lindqvist', 'Sam'],
  ])('%s is called %s in a sentence', async (name, called) => {
    const other = { ...sam, name };
    const api = apiWithSam(series({}, { other }));
    api.on('GET /home', ok(home({ ...row(), other })));
    renderTab({ at: atSeries });
    expect((await screen.findAllByText(new RegExp(`You and ${called}`)))[0]).toBeVisible();
  });
});

it('every field for words takes them in the direction of their script', async () => {
  apiWithSam(series({ state: 'inProgress', points: [point('Plan')] }));
  renderTab({ at: atSeries });
  await screen.findByRole('textbox', { name: 'Meeting notes' });
  const directions = screen.getAllByRole('textbox').map((each) => each.getAttribute('dir'));
  expect(directions.length).toBeGreaterThan(3);
  expect(new Set(directions)).toEqual(new Set(['auto']));
});
