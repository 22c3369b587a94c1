import '../../testing/browser';
import { screen, within } from '@testing-library/react';
import { inDays } from '../../testing/days';
import { createFakeApi, ok } from '../../testing/fakeApi';
import { renderTab } from '../../testing/renderTab';
import { home, row, sam } from '../../testing/views';

describe('What slips on Home', () => {
  it('says what slips, keeps paused ones quiet unless a meeting before is open, and folds ended ones', async () => {
    const past = { state: 'ended', by: sam.id, at: '2026-11-01T09:00:00.000Z' } as const;
    const named = (id: string, name: string) => ({ ...row(), id, other: { ...sam, id, name } });
    const aWeekAgo = inDays(-7).toISOString();
    const owed = { since: '2026-11-17T10:00:00.000Z', reason: 'busy', skippedBy: sam.id };
    const rows = [
      { ...named('a', 'Asked For'), isUnanswered: true, slip: { why: 'unanswered' as const, since: aWeekAgo } },
      { ...named('o', 'Owen Due'), owed, slip: { why: 'owed' as const, since: owed.since } },
      { ...named('r', 'Rita Rescheduled'), owed: { ...owed, arranged: '2099-12-02T10:00:00.000Z' } },
      { ...named('l', 'Lena Long'), slip: { why: 'longAgo' as const, since: inDays(-90).toISOString() } },
      {
        ...named('p', 'Paula Paused'),
        status: { state: 'paused', untilOn: '2027-01-04', by: sam.id } as const,
      },
      {
        ...named('q', 'Quentin Paused'),
        isUnanswered: true,
        slip: { why: 'unanswered' as const, since: aWeekAgo },
        status: { state: 'paused', untilOn: '2027-02-01', by: sam.id } as const,
      },
      { ...named('e', 'Ed Ended'), status: past },
    ];
    createFakeApi().on('GET /home', ok(home(...rows)));
    renderTab();
    const slips = within(await screen.findByRole('region', { name: 'Needs attention' })).getAllByRole('listitem');
    expect(slips.map((each) => each.textContent)).toEqual([
      expect.stringContaining('Did you and Asked meet'),
      expect.stringContaining('You and Owen skipped your 1-on-1'),
      expect.stringContaining('You and Lena last met 13 weeks ago.'),
      expect.stringContaining('Did you and Quentin meet'),
    ]);
    expect(screen.getByText(/^Rescheduled to/)).toHaveTextContent('Wed 2 Dec 2099');
    expect(screen.getByText(/^Paused until Mon 4 Jan/)).toBeInTheDocument();
    expect(screen.getByText('Ended (1)')).toBeInTheDocument();
    expect(screen.getByText('Ed Ended')).not.toBeVisible();
  });
});
