import '../../testing/browser';
import type { PracticesView } from '@rapport/core/contract/lookBackViews';
import { screen, within } from '@testing-library/react';
import { ok, problem } from '../../testing/fakeApi';
import { apiWithSam, atSeries, renderTab, seriesRoute } from '../../testing/renderTab';

const side = { kept: 0, dropped: 0, overdue: 0 };

function showing(...figures: PracticesView['figures'][number][]) {
  const api = apiWithSam();
  api.on(`GET ${seriesRoute}/practices`, ok({ figures }));
  return renderTab({ at: `${atSeries}/doing` });
}

describe("How we're doing", () => {
  it('tells the figures in plain words, for the two only', async () => {
    showing(
      { practice: 'sharedAgenda', isEnough: true, mine: 14, theirs: 9, trend: [0.5, 0.75] },
      {
        practice: 'consistency',
        isEnough: true,
        held: 5,
        planned: 6,
        streak: 2,
        longestGapDays: 19,
        lastRepairDays: 3,
      },
      {
        practice: 'moreThanWork',
        isEnough: true,
        points: 20,
        statusPoints: 1,
        daysSince: { wellbeing: 3, growth: 63 },
        quietest: 'growth',
      },
    );
    expect(await screen.findByRole('listitem', { name: 'Share the agenda' })).toHaveTextContent(
      'You added 14 talking points, Sam added 9.',
    );
    expect(screen.getByRole('listitem', { name: 'Keep it consistent' })).toHaveTextContent(
      '5 of the last 6 held; longest gap 19 days; a skipped one was rescheduled within 3 days.',
    );
    expect(screen.getByRole('listitem', { name: 'Talk about more than work' })).toHaveTextContent(
      "1 of 20 talking points was status.You haven't talked about growth for 9 weeks.",
    );
    expect(screen.getByText(/^Only you and Sam can see this\./)).toBeInTheDocument();
    expect(screen.getByRole('listitem', { name: 'Make it safe' })).toHaveTextContent(
      'Only you can read your private notes.',
    );
  });

  it('leads to the one next thing of a practice', async () => {
    showing({
      practice: 'followUp',
      isEnough: true,
      advice: 'lookAtOverdue',
      mine: { kept: 5, dropped: 1, overdue: 2 },
      theirs: side,
      carriedOften: 0,
    });
    const practice = within(await screen.findByRole('listitem', { name: 'Write it down and follow up' }));
    expect(practice.getByText('You finished 5 of 6 action items.')).toBeInTheDocument();
    expect(practice.getByText("Sam hasn't finished one yet.")).toBeInTheDocument();
    expect(practice.getByText("Overdue now: 2 of yours, none of Sam's.")).toBeInTheDocument();
    expect(practice.getByRole('link', { name: "See what's overdue" })).toHaveAttribute('href', `${atSeries}/items`);
  });

  it('only says what can be kept in mind but not done now', async () => {
    showing({ practice: 'sharedAgenda', isEnough: true, advice: 'inviteOther', mine: 9, theirs: 0 });
    const practice = within(await screen.findByRole('listitem', { name: 'Share the agenda' }));
    expect(practice.getByText("Leave room on the next agenda for Sam's talking points.")).toBeInTheDocument();
    expect(practice.queryByRole('link')).not.toBeInTheDocument();
  });

  it('names nothing and advises nothing before there is enough to say so', async () => {
    showing(
      { practice: 'purpose', isEnough: false, advice: 'choosePurpose', held: 1, withPurpose: 0, trend: [0] },
      { practice: 'sharedAgenda', isEnough: true, mine: 14, theirs: 9 },
    );
    const practice = await screen.findByRole('listitem', { name: 'Start with a focus' });
    expect(practice).toHaveTextContent('Check back after three 1-on-1s.');
    expect(within(practice).queryByRole('link')).not.toBeInTheDocument();
  });

  it('says in one sentence that it is too early for all of them', async () => {
    showing({ practice: 'purpose', isEnough: false, held: 1, withPurpose: 0 });
    expect(await screen.findByText(/^After three 1-on-1s, you'll see here/)).toBeInTheDocument();
    expect(screen.getByRole('listitem', { name: 'Make it safe' })).toBeInTheDocument();
    expect(screen.queryByRole('listitem', { name: 'Start with a focus' })).not.toBeInTheDocument();
  });

  it('says what is wrong, and tries again', async () => {
    const api = apiWithSam();
    api.on(`GET ${seriesRoute}/practices`, problem(404, 'notFound'));
    const { user } = renderTab({ at: `${atSeries}/doing` });
    expect(await screen.findByRole('alert')).toHaveTextContent('The sentence for notFound.');
    api.on(`GET ${seriesRoute}/practices`, ok({ figures: [] }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('listitem', { name: 'Make it safe' })).toBeInTheDocument();
  });
});
