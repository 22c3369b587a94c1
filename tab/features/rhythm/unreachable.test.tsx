import '../../testing/browser';
import { screen, waitFor } from '@testing-library/react';
import { apiWithSam, atSeries, renderTab } from '../../testing/renderTab';

jest.mock('./SkipDialog', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

it('says that Rapport cannot be reached when a question cannot be loaded, and leaves the agenda as it is', async () => {
  apiWithSam();
  const { user } = renderTab({ at: atSeries });
  await user.click(await screen.findByRole('button', { name: 'Schedule' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Skip' }));
  expect(await screen.findByText("Can't reach Rapport right now.")).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Add a talking point' })).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Schedule' })).toHaveFocus());
});
