import '../testing/browser';
import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import { screen, waitFor } from '@testing-library/react';
import { noNetwork, ok } from '../testing/fakeApi';
import { apiWithSam, atSeries, privateNoteRoute, renderTab, seriesRoute } from '../testing/renderTab';
import { meeting, meetingId, series } from '../testing/views';

const fromSlides = 'One\u000btwo\u0000\u001b';

describe('what is pasted', () => {
  it('into notes is shown and saved alike, with the line breaks of slides and nothing unseen', async () => {
    const notes = { text: 'One\ntwo', version: 1 };
    const api = apiWithSam(series({ state: 'inProgress' }));
    const route = `PUT ${seriesRoute}/meetings/${meetingId}/notes`;
    api.on(route, ok(meeting({ state: 'inProgress', notes })));
    const { user } = renderTab({ at: atSeries });
    const field = await screen.findByRole('textbox', { name: 'Meeting notes' });
    await user.click(field);
    await user.paste(fromSlides);
    expect(field).toHaveValue('One\ntwo');
    await user.tab();
    await waitFor(() => expect(api.bodiesOf(route)).toEqual([{ text: 'One\ntwo', basedOn: 0 }]));
  });

  it('into a private note is cleaned as well', async () => {
    const api = apiWithSam();
    api.on(`PUT ${privateNoteRoute}`, ok({ text: 'One\ntwo', version: 1 }));
    const { user } = renderTab({ at: atSeries });
    await user.click(await screen.findByRole('textbox', { name: 'My private note' }));
    await user.paste(fromSlides);
    await user.tab();
    await waitFor(() => expect(api.bodiesOf(`PUT ${privateNoteRoute}`)).toEqual([{ text: 'One\ntwo', basedOn: 0 }]));
  });

  it('into one line from a spreadsheet becomes one line', async () => {
    apiWithSam();
    const { user } = renderTab({ at: atSeries });
    const field = await screen.findByRole('textbox', { name: /^Add a/ });
    await user.click(field);
    await user.paste('Budget\t2027\r\nHiring\t3');
    expect(field).toHaveValue('Budget 2027 Hiring 3');
  });
});

describe('the length of a line', () => {
  it('counts an emoji once: as many fit as letters', async () => {
    const api = apiWithSam();
    api.on(`POST ${seriesRoute}/points`, noNetwork);
    const { user } = renderTab({ at: atSeries });
    const field = await screen.findByRole('textbox', { name: /^Add a/ });
    await user.click(field);
    await user.paste('🎉'.repeat(MAX_POINT_TEXT + 1));
    expect(screen.getByText('1 character over the limit.')).toBeVisible();
    await user.clear(field);
    await user.paste('🎉'.repeat(MAX_POINT_TEXT));
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(api.bodiesOf(`POST ${seriesRoute}/points`)).toEqual([
        expect.objectContaining({ text: '🎉'.repeat(MAX_POINT_TEXT) }),
      ]),
    );
  });
});
