import { isAllClear, nextFirst } from './homeOrder';

describe('one’s 1-on-1s', () => {
  const row = (id: string, startsAt: string, more: object = {}) => ({
    id,
    status: { state: 'active' as const },
    isUnanswered: false,
    meeting: { startsAt, state: 'planned' as const },
    ...more,
  });

  it('are in the order of what comes next', () => {
    const rows = [
      row('ended', '2026-11-01', { status: { state: 'ended' } }),
      row('passed', '2026-11-02', { isUnanswered: true }),
      row('paused', '2026-11-30', { status: { state: 'paused' } }),
      row('later', '2026-12-02'),
      row('sooner', '2026-12-01'),
      row('running', '2026-12-03', { meeting: { startsAt: '2026-12-03', state: 'inProgress' } }),
    ];
    expect(nextFirst(rows).map((each) => each.id)).toEqual(['running', 'sooner', 'later', 'passed', 'paused', 'ended']);
  });

  const calm = { meeting: { state: 'planned' as const }, openItems: { mine: 0 }, isAwaited: false };
  it.each([
    ['nothing is', calm, true],
    ['a meeting runs', { ...calm, meeting: { state: 'inProgress' as const } }, false],
    ['something is promised', { ...calm, openItems: { mine: 1 } }, false],
    ['something slips', { ...calm, slip: {} }, false],
    ['somebody waits', { ...calm, isAwaited: true }, false],
    ['an answer is asked for', { ...calm, unansweredClose: {} }, false],
  ])('are all clear only when nothing is open: %s', (_name, one, clear) => {
    expect(isAllClear([calm, one])).toBe(clear);
  });
});
