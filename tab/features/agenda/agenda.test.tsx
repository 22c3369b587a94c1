import '../../testing/browser';
import { screen, waitFor, within } from '@testing-library/react';
import { ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';
import { meetingId, point, sam, series } from '../../testing/views';

const composer = () => screen.findByRole('textbox', { name: 'Add a talking point' });
const texts = () =>
  within(screen.getByRole('list', { name: 'Agenda' }))
    .getAllByRole('paragraph')
    .map((each) => each.textContent);

describe('adding to the agenda', () => {
  it('adds with Enter, with the area chosen, and stays in the composer', async () => {
    const api = apiWithSam();
    const after = series({ points: [point('On-call', { area: 'roadblock' })] });
    api.on(`POST ${seriesRoute}/points`, () => {
      // The next poll sees it too, however late this test looks.
      api.on(`GET ${seriesRoute}`, ok(after));
      return ok(after);
    });
    const { user } = renderTab({ at: atSeries });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Area' }), 'Roadblock');
    await user.type(await composer(), 'On-call{Enter}');
    expect(await screen.findByRole('button', { name: 'More options for "On-call"' })).toBeInTheDocument();
    expect(await composer()).toHaveFocus();
    expect(await composer()).toHaveValue('');
    expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toEqual([
      { requestId: expect.any(String), text: 'On-call', area: 'roadblock', meetingId },
    ]);
  });

  it('keeps the text of a point that could not be saved, and sends the same request again', async () => {
    const api = apiWithSam();
    api.on(`POST ${seriesRoute}/points`, problem(409, 'tooManyPoints'));
    const { user } = renderTab({ at: atSeries });
    await user.type(await composer(), 'One too many{Enter}');
    expect(
      await screen.findByText(/Couldn't save\. Your text is kept here\. The sentence for tooManyPoints\./),
    ).toBeInTheDocument();
    expect(screen.getByText('One too many')).toBeInTheDocument();
    api.on(`POST ${seriesRoute}/points`, ok(series({ points: [point('One too many')] })));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'More options for "One too many"' })).toBeInTheDocument();
    const [first, second] = api.bodiesOf(`POST ${seriesRoute}/points`);
    expect(second).toEqual(first);
  });

  it('offers an unsaved point again after a reload', async () => {
    const api = apiWithSam();
    api.on(`POST ${seriesRoute}/points`, problem(409, 'tooManyPoints'));
    const before = renderTab({ at: atSeries });
    await before.user.type(await composer(), 'Still here{Enter}');
    await screen.findByRole('button', { name: 'Discard' });
    before.unmount();
    // They have met since: it still says for which meeting it was written.
    api.on(`GET ${seriesRoute}`, ok(series({ id: 'after' })));
    renderTab({ at: atSeries });
    expect(await screen.findByText('Still here')).toBeInTheDocument();
    await waitFor(() => expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toHaveLength(2));
    expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toMatchObject([{ meetingId }, { meetingId }]);
  });

  it('brings back an unsaved point that was discarded', async () => {
    const api = apiWithSam();
    api.on(`POST ${seriesRoute}/points`, problem(409, 'tooManyPoints'));
    const { user } = renderTab({ at: atSeries });
    await user.type(await composer(), 'Still here{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(await screen.findByText('Discarded "Still here".')).toBeInTheDocument();
    expect(screen.queryByText('Still here')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Still here')).toBeInTheDocument();
    const [first, second] = api.bodiesOf(`POST ${seriesRoute}/points`);
    expect(second).toEqual(first);
  });

  it('counts near the limit and adds nothing beyond it', async () => {
    const api = apiWithSam();
    const { user } = renderTab({ at: atSeries });
    await user.click(await composer());
    await user.paste('x'.repeat(450));
    expect(screen.getByText('50 characters left')).toBeInTheDocument();
    await user.paste('x'.repeat(51));
    expect(screen.getByText('1 character over the limit.')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toEqual([]);
    expect(await composer()).toHaveValue('x'.repeat(501));
  });

  it('makes one line of a pasted text with several', async () => {
    apiWithSam();
    const { user } = renderTab({ at: atSeries });
    await user.click(await composer());
    await user.paste('first\r\n\tsecond');
    expect(await composer()).toHaveValue('first second');
  });
});

describe('changing the agenda', () => {
  const three = () => series({ points: [point('one'), point('two'), point('three')] });

  it('moves a point by its menu, at once and where the other side cannot be mistaken', async () => {
    const api = apiWithSam(three());
    api.on(`POST ${seriesRoute}/points/point%20three/move`, () => new Promise(() => undefined));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'More options for "three"' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move up' }));
    expect(texts()).toEqual(['one', 'three', 'two']);
    expect(api.bodiesOf(`POST ${seriesRoute}/points/point%20three/move`)).toEqual([{ after: 'point one' }]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'More options for "three"' })).toHaveFocus());
  });

  it('puts a point back and says so when the move is refused', async () => {
    const api = apiWithSam(three());
    api.on(`POST ${seriesRoute}/points/point%20one/move`, problem(403, 'notAllowed'));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'More options for "one"' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move down' }));
    expect(await screen.findByText(/Couldn't save that, so we undid it/)).toBeInTheDocument();
    expect(texts()).toEqual(['one', 'two', 'three']);
  });

  it('deletes at once, leaves the focus at the next point, and undoes', async () => {
    const api = apiWithSam(three());
    api.on(`DELETE ${seriesRoute}/points/point%20two`, ok(series({ points: [point('one'), point('three')] })));
    api.on(`POST ${seriesRoute}/points/point%20two/restore`, ok(three()));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'More options for "two"' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(texts()).toEqual(['one', 'three']);
    await waitFor(() => expect(screen.getByRole('button', { name: 'More options for "three"' })).toHaveFocus());
    api.on(`GET ${seriesRoute}`, ok(three()));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(texts()).toEqual(['one', 'two', 'three']));
  });

  it('edits in place: Escape gives up, Enter saves with the version it was based on', async () => {
    const api = apiWithSam(three());
    const edited = point('one', { text: { text: 'one and more', version: 2 } });
    api.on(`PATCH ${seriesRoute}/points/point%20one`, () => {
      api.on(`GET ${seriesRoute}`, ok(series({ points: [edited] })));
      return ok(series({ points: [edited] }));
    });
    const { user } = renderTab({ at: atSeries });
    const edit = async () => {
      await user.click(await screen.findByRole('button', { name: 'More options for "one"' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
      return screen.findByRole('textbox', { name: 'Edit talking point' });
    };
    await user.type(await edit(), ' not this{Escape}');
    expect(texts()[0]).toBe('one');
    await user.type(await edit(), ' and more{Enter}');
    expect(await screen.findByRole('button', { name: 'More options for "one and more"' })).toBeInTheDocument();
    expect(api.bodiesOf(`PATCH ${seriesRoute}/points/point%20one`)).toEqual([
      { text: { text: 'one and more', basedOn: 1 } },
    ]);
  });

  it('shows both versions when the other was faster, and puts them together when asked', async () => {
    const api = apiWithSam(three());
    const theirs = { text: 'one by Sam', version: 2 };
    api.on(`PATCH ${seriesRoute}/points/point%20one`, () => {
      const now = series({ points: [point('one', { text: { ...theirs, editedBy: sam.id } })] });
      api.on(`GET ${seriesRoute}`, ok(now));
      return problem(412, 'changedElsewhere', { current: theirs });
    });
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'More options for "one"' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    await user.type(await screen.findByRole('textbox', { name: 'Edit talking point' }), ' by Maya{Enter}');
    const choice = await screen.findByRole('group', { name: /Sam just changed this/ });
    expect(within(choice).getByText('one by Sam')).toBeInTheDocument();
    expect(within(choice).getByText('one by Maya')).toBeInTheDocument();
    api.on(`PATCH ${seriesRoute}/points/point%20one`, ok(series({ points: [point('both')] })));
    await user.click(within(choice).getByRole('button', { name: 'Keep both' }));
    await waitFor(() =>
      expect(api.bodiesOf(`PATCH ${seriesRoute}/points/point%20one`).at(-1)).toEqual({
        text: { text: 'one by Sam · one by Maya', basedOn: 2 },
      }),
    );
  });

  it('leaves what is being typed withLock when the other changes something, and tells screen readers', async () => {
    const api = apiWithSam(three());
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('button', { name: 'More options for "one"' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const text = await screen.findByRole('textbox', { name: 'Edit talking point' });
    await user.type(text, ' half a tho');
    const points = [
      point('one', { text: { text: 'other', version: 2, editedBy: sam.id } }),
      point('new', { raisedBy: sam.id }),
    ];
    api.on(`GET ${seriesRoute}`, ok(series({ points })));
    expect(await screen.findByRole('button', { name: 'More options for "new"' })).toBeInTheDocument();
    expect(text).toHaveValue('one half a tho');
    expect(text).toHaveFocus();
    expect(screen.getByText('Sam added "new".')).toBeInTheDocument();
  });
});

describe('points that keep carrying over', () => {
  const chip = (text: string) => screen.findByRole('button', { name: `Carried over 3 times: "${text}". What now?` });

  it('have their ways out behind one quiet mark each', async () => {
    const api = apiWithSam(
      series({ points: [point('new'), point('old', { carried: 3 }), point('once', { carried: 1 })] }),
    );
    api.on(`POST ${seriesRoute}/points/point%20old/move`, () => new Promise(() => undefined));
    const { user } = renderTab({ at: atSeries });
    await user.click(await chip('old'));
    expect(screen.getAllByRole('menuitem').map((each) => each.textContent)).toEqual([
      'Move to top',
      'Split',
      'Turn into action item',
      'Remove',
      'Book a separate meeting',
    ]);
    await user.click(screen.getByRole('menuitem', { name: 'Move to top' }));
    expect(texts()).toEqual(['old', 'new', 'once']);
    expect(screen.queryByRole('button', { name: 'Sort them out' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /: "once"\. What now/ })).not.toBeInTheDocument();
  });

  it('are gone through one after the other from one line above the list', async () => {
    apiWithSam(series({ points: [point('a', { carried: 3 }), point('new'), point('b', { carried: 3 })] }));
    const { user } = renderTab({ at: atSeries });
    expect(await screen.findByText('2 talking points have been carried over 3 times or more.')).toBeInTheDocument();
    for (const text of ['a', 'b', 'a']) {
      await user.click(screen.getByRole('button', { name: 'Sort them out' }));
      expect(await chip(text)).toHaveAttribute('aria-expanded', 'true');
      await user.keyboard('{Escape}');
      await waitFor(async () => expect(await chip(text)).toHaveFocus());
    }
  });
});
