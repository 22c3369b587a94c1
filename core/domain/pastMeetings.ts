import { areasLastDiscussed } from './agendaMix';
import { dateOf, endOf, type Held, isExtra, type Meeting, type Skipped } from './meeting';
import { datesTaken } from './nextDates';
import { currentOf, type Series } from './series';
import {
  type Before,
  isHeld,
  PAST_MEETINGS,
  type PastMeeting,
  recordWithHeld,
  recordWithSkipped,
  recordWithTalked,
} from './trackRecord';

/** The series after a meeting was held: what was owed is made up for, the next one is current. */
export function withHeldMeeting(series: Series, held: Held, next: Meeting): Series {
  const { owed, ...rest } = series;
  const past = pastOf(series, held, { outcome: held.isExtra ? 'extra' : 'held', at: held.startedAt });
  const { record } = series;
  return {
    ...rest,
    heldCount: series.heldCount + 1,
    lastHeld: {
      meetingId: held.id,
      startedAt: held.startedAt,
      endedAt: endOf(held),
      heldAt: held.heldAt,
      answeredBy: Object.keys(held.answers).sort(),
    },
    past: remembering(series, past),
    record: recordWithHeld({ record, owedSince: owed?.since, counting: countingOf(series) }, held),
    lastDiscussed: areasLastDiscussed([held], series.lastDiscussed),
    current: currentOf(next),
  };
}

/** The series after a meeting was skipped: a 1-on-1 is owed, since the first of several, unless the two have talked. */
export function withSkippedMeeting(series: Series, skipped: Skipped, next: Meeting): Series {
  if (skipped.reasonKind === 'talked') return withTalked(series, skipped, next);
  const past = pastOf(series, skipped, { outcome: 'skipped', at: skipped.skippedAt });
  return {
    ...series,
    owed: series.owed ?? { since: skipped.startsAt, reason: skipped.reason, skippedBy: skipped.skippedBy },
    past: remembering(series, past),
    record: recordWithSkipped(series.record),
    current: currentOf(next),
  };
}

/** Remembers that somebody has said how the meeting held last was. */
export function withAnswerGiven(series: Series, meetingId: string, personId: string): Series {
  const { lastHeld } = series;
  if (lastHeld?.meetingId !== meetingId || !lastHeld.answeredBy || lastHeld.answeredBy.includes(personId))
    return series;
  return { ...series, lastHeld: { ...lastHeld, answeredBy: [...lastHeld.answeredBy, personId].sort() } };
}

function withTalked(series: Series, skipped: Skipped, next: Meeting): Series {
  const { owed: _, ...rest } = series;
  const { startsAt, skippedAt } = skipped;
  const past = pastOf(series, skipped, { outcome: 'talked', at: skippedAt });
  return {
    ...rest,
    past: remembering(series, past),
    record: recordWithTalked(series.record, startsAt < skippedAt ? startsAt : skippedAt, countingOf(series)),
    current: currentOf(next),
  };
}

/** What would be lost when one more meeting is over. */
export function memoryOf({ lastHeld, owed, lastDiscussed, record, past }: Series): Before {
  const forgotten = past[PAST_MEETINGS - 1];
  return {
    ...(lastHeld && { lastHeld }),
    ...(owed && { owed }),
    lastDiscussed,
    record,
    ...(forgotten && { forgotten }),
  };
}

/** The series as it was before that meeting, the last of its past, was over. */
export function withMemoryOf(series: Series, before: Before): Series {
  const { lastHeld: _, owed: __, ...rest } = series;
  // Not all of it: what a newer program wrote beside these is no part of the series.
  const { lastHeld, owed, lastDiscussed, record, forgotten } = before;
  const [over, ...past] = series.past;
  return {
    ...rest,
    ...(lastHeld && { lastHeld }),
    ...(owed && { owed }),
    lastDiscussed,
    record,
    heldCount: series.heldCount - (over && isHeld(over) ? 1 : 0),
    past: [...past, ...(forgotten ? [forgotten] : [])],
  };
}

/** The past with one more line; the oldest makes room. */
function remembering({ past }: Series, line: PastMeeting): readonly PastMeeting[] {
  return [line, ...past].slice(0, PAST_MEETINGS);
}

function pastOf(series: Series, meeting: Meeting, over: Pick<PastMeeting, 'outcome' | 'at'>): PastMeeting {
  const { id, purpose, moves } = meeting;
  const { on, own } = datesTaken(series, meeting);
  return {
    meetingId: id,
    plannedAt: isExtra(meeting) ? dateOf(meeting) : on,
    ...over,
    ...(purpose && { purpose }),
    moved: moves.length,
    ...(!isExtra(meeting) && own > on && { rhythmAt: own }),
    ...(meeting.state === 'skipped' && meeting.reasonKind && { reasonKind: meeting.reasonKind }),
  };
}

/** What days between the meetings of a series are counted by. */
export function countingOf({ pauses, rhythm }: Series) {
  return { pauses, pairsZone: rhythm.timeZone };
}
