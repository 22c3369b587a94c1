import { type Agenda, withPoint } from '@rapport/core/domain/agenda';
import { type Meeting, plannedMeeting } from '@rapport/core/domain/meeting';
import { currentOf, type Series } from '@rapport/core/domain/series';
import { noRecord, type PastMeeting } from '@rapport/core/domain/trackRecord';

/** Tuesdays at 10:00 in Berlin. */
const rhythm: Series['rhythm'] = {
  cadence: { every: 'weeks', interval: 1, weekday: 2, time: '10:00', anchorOn: '2026-11-20' },
  timeZone: 'Europe/Berlin',
  durationMinutes: 30,
};

/** The coming meeting of the example: Tuesday 2026-11-24, 10:00 in Berlin. */
export function exampleMeeting(agenda: Agenda = []): Extract<Meeting, { state: 'planned' }> {
  return plannedMeeting({ id: 'm1', startsAt: new Date('2026-11-24T09:00:00Z'), durationMinutes: 30, agenda });
}

/** A 1-on-1 of the manager `maya` and the report `sam`, as it stands in the store, without one. */
export function exampleSeries(fields: Partial<Series> = {}): Series {
  return {
    id: 's1',
    kind: 'managerReport',
    people: [
      { id: 'maya', name: 'Maya', role: 'manager' },
      { id: 'sam', name: 'Sam', role: 'report' },
    ],
    rhythm,
    status: { state: 'active' },
    startedAt: '2026-11-20T09:00:00.000Z',
    startedBy: 'maya',
    requestId: 'r1',
    current: currentOf(exampleMeeting()),
    heldCount: 0,
    past: [],
    pauses: [],
    openItems: [],
    tallies: {},
    lastDiscussed: {},
    record: noRecord,
    hasHeritage: false,
    askedQuestions: [],
    ...fields,
  };
}

/** An agenda with one open point of each line, `[id, author]`. */
export function exampleAgenda(...points: readonly (readonly [string, string])[]): Agenda {
  return points.reduce<Agenda>(
    (agenda, [id, by]) =>
      withPoint(agenda, { id, text: `About ${id}`, area: 'other' }, { by, at: '2026-11-23T08:00:00.000Z' }),
    [],
  );
}

/** A line of the past, planned for that day at 09:00 UTC; held then unless told otherwise. */
export function pastOn(day: string, fields: Partial<PastMeeting> = {}): PastMeeting {
  const plannedAt = `${day}T09:00:00.000Z`;
  return { meetingId: `m-${day}`, plannedAt, outcome: 'held', at: plannedAt, moved: 0, ...fields };
}
