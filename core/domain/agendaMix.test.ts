import fc from 'fast-check';
import { type Agenda, type Area, areas, withPoint, withPointDiscussed, withPointRemoved } from './agenda';
import { agendaMix, areasLastDiscussed, isMostlyStatus } from './agendaMix';

const maya = { by: 'maya', at: '2026-11-23T10:00:00.000Z' };
const sam = { by: 'sam', at: '2026-11-23T10:05:00.000Z' };

function agendaOf(...ofAreas: readonly Area[]): Agenda {
  return ofAreas.reduce<Agenda>(
    (agenda, area, index) => withPoint(agenda, { id: `p${index}`, text: 'x', area }, index % 2 ? sam : maya),
    [],
  );
}

describe('an agenda that is mostly status', () => {
  it.each<[boolean, string, readonly Area[]]>([
    [false, 'is not an empty one', []],
    [false, 'is not one with a single update', ['status']],
    [false, 'is not one with two updates, too few to tell', ['status', 'status']],
    [true, 'is one with three updates', ['status', 'status', 'status']],
    [true, 'is one with two updates of three points', ['status', 'growth', 'status']],
    [false, 'is not one with half updates', ['status', 'growth', 'status', 'feedback']],
    [true, 'is one with three updates of five points', ['status', 'growth', 'status', 'feedback', 'status']],
    [false, 'is not one about anything else', ['other', 'other', 'other']],
  ])('%s: %s', (expected, _name, ofAreas) => {
    expect(isMostlyStatus(agendaOf(...ofAreas))).toBe(expected);
  });

  it('counts no removed points', () => {
    const agenda = agendaOf('status', 'status', 'growth');
    expect(isMostlyStatus(withPointRemoved(agenda, 'p0', maya))).toBe(false);
    const clear = agendaOf('status', 'status', 'growth', 'growth');
    expect(isMostlyStatus(withPointRemoved(clear, 'p3', sam))).toBe(true);
  });
});

describe('the mix of an agenda', () => {
  it('tells whose points there are and what about', () => {
    expect(agendaMix(agendaOf('growth', 'growth', 'status', 'feedback'))).toEqual({
      total: 4,
      byAuthor: { maya: { points: 2, share: 0.5 }, sam: { points: 2, share: 0.5 } },
      byArea: {
        growth: { points: 2, share: 0.5 },
        status: { points: 1, share: 0.25 },
        feedback: { points: 1, share: 0.25 },
      },
    });
  });

  it('of an empty agenda is empty', () => {
    expect(agendaMix([])).toEqual({ total: 0, byAuthor: {}, byArea: {} });
  });

  it('adds up to the whole, whatever the points', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...areas), { minLength: 1, maxLength: 40 }), (ofAreas) => {
        const { total, byAuthor, byArea } = agendaMix(agendaOf(...ofAreas));
        expect(total).toBe(ofAreas.length);
        for (const parts of [byAuthor, byArea]) {
          const all = Object.values(parts).flatMap((part) => part ?? []);
          expect(all.reduce((sum, { points }) => sum + points, 0)).toBe(total);
          expect(all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
        }
      }),
    );
  });
});

describe('when areas were last discussed', () => {
  /** Ticked when it was written up, long after the meeting. */
  const discussed = (agenda: Agenda, ...ids: readonly string[]) =>
    ids.reduce(
      (before, id) => withPointDiscussed(before, id, true, { by: 'maya', at: '2026-05-01T10:00:00.000Z' }),
      agenda,
    );
  const older = '2026-03-02T10:00:00.000Z';
  const newer = '2026-04-06T10:00:00.000Z';

  it('is unknown of an area nobody discussed, even when it stood on the agenda', () => {
    expect(areasLastDiscussed([{ startedAt: newer, agenda: agendaOf('growth') }])).toEqual({});
  });

  it('is the latest of all meetings, in whatever order they come', () => {
    const first = { startedAt: older, agenda: discussed(agendaOf('growth', 'status'), 'p0') };
    const second = { startedAt: newer, agenda: discussed(agendaOf('growth', 'feedback'), 'p0') };
    expect(areasLastDiscussed([first, second])).toEqual({ growth: newer });
    expect(areasLastDiscussed([second, first])).toEqual({ growth: newer });
  });

  it('goes on from what was known earlier', () => {
    const agenda = discussed(agendaOf('growth', 'status'), 'p0', 'p1');
    const latest = '2026-04-13T10:00:00.000Z';
    const earlier = { growth: older, status: latest, recognition: older };
    const after = areasLastDiscussed([{ startedAt: newer, agenda }], earlier);
    expect(after).toEqual({ growth: newer, status: latest, recognition: older });
    expect(earlier.growth).toBe(older);
  });
});
