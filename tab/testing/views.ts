import type { CalendarsView } from '@rapport/core/contract/rhythmViews';
import type { HomeView, ItemView, MeetingView, PointView, SeriesRow, SeriesView } from '@rapport/core/contract/views';
import { isAllClear } from '@rapport/core/domain/homeOrder';
import { ownTimeZone } from './ownTimeZone';

/** Maya, who looks at the screen. */
export const maya = { id: '11111111-1111-4111-8111-111111111111', name: 'Maya Haddad', role: 'manager' } as const;
export const sam = { id: '22222222-2222-4222-8222-222222222222', name: 'Sam Whitaker', role: 'report' } as const;
export const seriesId = '33333333-3333-4333-8333-333333333333';
export const meetingId = '44444444-4444-4444-8444-444444444444';

const rhythm = {
  cadence: { every: 'weeks', interval: 1, weekday: 2, time: '10:00', anchorOn: '2026-11-23' },
  timeZone: 'UTC',
  durationMinutes: 30,
} as const;

export function point(text: string, more: Partial<PointView> = {}): PointView {
  return {
    id: `point ${text}`,
    text: { text, version: 1, editedBy: maya.id, editedAt: '2026-11-20T09:00:00.000Z' },
    area: 'growth',
    raisedBy: maya.id,
    raisedAt: '2026-11-20T09:00:00.000Z',
    carried: 0,
    state: 'open',
    notes: { text: '', version: 0 },
    ...more,
  };
}

export function meeting(more: Partial<MeetingView> = {}): MeetingView {
  const startsAt = more.startsAt ?? '2026-11-24T10:00:00.000Z';
  return {
    id: meetingId,
    state: 'planned',
    date: more.startedAt ?? startsAt,
    startsAt,
    durationMinutes: 30,
    points: [],
    notes: { text: '', version: 0 },
    decisions: [],
    madeItems: [],
    moves: [],
    ...more,
  };
}

/** A promise of Maya's to Sam; late when its day has passed where this machine is. */
export function item(text: string, more: Partial<ItemView> = {}): ItemView {
  const ownersToday = new Date().toLocaleDateString('sv');
  const { dueOn, state = 'open' } = more;
  return {
    id: `item ${text}`,
    seriesId,
    other: sam,
    text,
    ownerId: maya.id,
    isMine: true,
    madeBy: maya.id,
    madeAt: '2026-11-24T10:05:00.000Z',
    meetingId,
    ownersToday,
    isOverdue: state === 'open' && dueOn !== undefined && dueOn < ownersToday,
    wordsVersion: 0,
    state: 'open',
    isOfEnded: false,
    movedFrom: [],
    ...more,
  };
}

/** The last one held: it began and was closed then. */
export function lastHeldOn(instant: string, id: string = meetingId): NonNullable<SeriesRow['lastHeld']> {
  return { meetingId: id, startedAt: instant, heldAt: instant };
}

const noTally = { kept: 0, keptLate: 0, dropped: 0 };
let versions = 0;

export function series(meetingPart: Partial<MeetingView> = {}, more: Partial<SeriesView> = {}): SeriesView {
  const running = meetingPart.state === 'inProgress';
  versions += 1;
  return {
    id: seriesId,
    version: String(versions),
    itemsVersion: String(versions),
    kind: 'managerReport',
    me: maya,
    other: sam,
    rhythm,
    startedAt: '2026-11-01T09:00:00.000Z',
    heldCount: 0,
    status: { state: 'active' },
    recent: { held: 0, of: 0, streak: 0 },
    isUnanswered: false,
    proposedPurpose: { kind: 'catchUp' },
    purposePlan: [],
    comingPurposes: [{ kind: 'catchUp' }, { kind: 'catchUp' }],
    openItems: { mine: 0, theirs: 0 },
    tallies: { mine: noTally, theirs: noTally },
    hasHeritage: false,
    meeting: meeting({ ...(running && { startedAt: '2026-11-24T10:01:00.000Z' }), ...meetingPart }),
    can: {
      addPoints: true,
      changeAgenda: true,
      startMeeting: !running,
      takeBackStart: false,
      markDiscussed: running,
      closeMeeting: running,
      reopenMeeting: false,
      writeNotes: true,
      replan: !running,
      changeRhythm: true,
      changePurposePlan: true,
      pause: !running,
      resume: false,
      end: !running,
      handOver: false,
    },
    ...more,
  };
}

export function row(more: Partial<SeriesRow['meeting']> = {}): SeriesRow {
  return {
    id: seriesId,
    kind: 'managerReport',
    me: maya,
    other: sam,
    rhythm,
    heldCount: 0,
    status: { state: 'active' },
    isUnanswered: false,
    isAwaited: false,
    openItems: { mine: 0, theirs: 0, myOverdue: 0, theirOverdue: 0 },
    meeting: {
      id: meetingId,
      startsAt: '2026-11-24T10:00:00.000Z',
      state: 'planned',
      points: 0,
      myPoints: 0,
      theirPoints: 0,
      myNewPoints: 0,
      theirNewPoints: 0,
      iPrepared: false,
      theyPrepared: false,
      ...more,
    },
  };
}

const calendar = { timeZone: 'UTC', today: '2026-11-24', nextMeetingOn: '2026-12-01' };

/** By whose clock Maya and Sam live. */
export function calendars(theirs: Partial<CalendarsView['theirs']> = {}): CalendarsView {
  return { mine: calendar, theirs: { ...calendar, ...theirs } };
}

/** Wherever the tests run, Maya is there: Rapport knows her time zone already. */
export function home(...rows: readonly SeriesRow[]): HomeView {
  return {
    me: { id: maya.id, name: maya.name, timeZone: ownTimeZone(), locale: 'en-GB' },
    series: rows,
    isAllClear: isAllClear(rows),
  };
}
