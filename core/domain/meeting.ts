import { z } from 'zod';
import { type Agenda, carryOver, talkingPointSchema } from './agenda';
import { DomainError } from './errors';
import { emptyText, type SharedText, sharedTextSchema, type Writing } from './sharedText';

const meeting = {
  id: z.string(),
  /** When it is or was planned. */
  startsAt: z.iso.datetime(),
  durationMinutes: z.number().int().positive(),
  agenda: z.array(talkingPointSchema).readonly(),
  /** Notes on the meeting as a whole; both write them. */
  notes: sharedTextSchema,
};
const started = { startedAt: z.iso.datetime(), startedBy: z.string() };

export const meetingSchema = z.discriminatedUnion('state', [
  z.strictObject({ ...meeting, state: z.literal('planned') }),
  z.strictObject({ ...meeting, ...started, state: z.literal('inProgress') }),
  z.strictObject({ ...meeting, ...started, state: z.literal('held'), heldAt: z.iso.datetime(), closedBy: z.string() }),
]);

/** One dated occurrence of a series, by what has become of it. */
export type Meeting = Readonly<z.infer<typeof meetingSchema>>;
type Planned = Extract<Meeting, { state: 'planned' }>;
type Held = Extract<Meeting, { state: 'held' }>;

export function plannedMeeting(plan: { id: string; startsAt: Date; durationMinutes: number; agenda: Agenda }): Planned {
  const { id, startsAt, durationMinutes, agenda } = plan;
  return { id, startsAt: startsAt.toISOString(), durationMinutes, agenda, notes: emptyText, state: 'planned' };
}

/** Starts a meeting; one that is running stays as it is, so that both may press Start. @throws DomainError `meetingAlreadyHeld` */
export function startedMeeting(meeting: Meeting, { by, at }: Writing): Meeting {
  if (meeting.state === 'held') throw new DomainError('meetingAlreadyHeld');
  if (meeting.state === 'inProgress') return meeting;
  return { ...meeting, state: 'inProgress', startedAt: at, startedBy: by };
}

/**
 * Closes a running meeting: what it keeps, and what the next one begins with.
 * @throws DomainError `meetingNotStarted`, `meetingAlreadyHeld`
 */
export function heldMeeting(meeting: Meeting, { by, at }: Writing): { readonly held: Held; readonly next: Agenda } {
  const running = requireInProgress(meeting);
  const { held, next } = carryOver(running.agenda);
  return { held: { ...running, agenda: held, state: 'held', heldAt: at, closedBy: by }, next };
}

/** @throws DomainError `meetingNotStarted`, `meetingAlreadyHeld` */
export function requireInProgress(meeting: Meeting): Extract<Meeting, { state: 'inProgress' }> {
  if (meeting.state === 'planned') throw new DomainError('meetingNotStarted');
  if (meeting.state === 'held') throw new DomainError('meetingAlreadyHeld');
  return meeting;
}

export function withAgenda(meeting: Meeting, change: (agenda: Agenda) => Agenda): Meeting {
  const agenda = change(meeting.agenda);
  return agenda === meeting.agenda ? meeting : { ...meeting, agenda };
}

export function withNotes(meeting: Meeting, change: (notes: SharedText) => SharedText): Meeting {
  const notes = change(meeting.notes);
  return notes === meeting.notes ? meeting : { ...meeting, notes };
}
