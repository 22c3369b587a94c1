import type { ActionItem } from './actionItem';
import { visiblePoints } from './agenda';
import type { Heritage } from './heritage';
import { dateOf, type Meeting, talkOf } from './meeting';
import { meetingsOfTalks, type PrivateNote } from './privateNote';

export const foundKinds = [
  'point',
  'pointNotes',
  'meetingNotes',
  'decision',
  'item',
  'privateNote',
  'purpose',
  'skipReason',
  'heritage',
] as const;
type FoundKind = (typeof foundKinds)[number];

/** A text that can be searched, and where it stands. */
export interface Found {
  readonly kind: FoundKind;
  readonly text: string;
  /** ISO instant it belongs to: the meeting's date, when the promise was made, or when the meeting brought along was held. */
  readonly at: string;
  readonly meetingId?: string;
  readonly itemId?: string;
}

/** Every text of a 1-on-1 that one of the two may read, newest first. */
export function findableOf(all: {
  readonly meetings: readonly Meeting[];
  readonly items: readonly ActionItem[];
  /** The reader's own. */
  readonly notes: readonly PrivateNote[];
  readonly heritages: readonly Heritage[];
}): readonly Found[] {
  const talks = meetingsOfTalks(all.meetings);
  const newestFirst = all.meetings.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)));
  const found = [
    ...inAgendas(newestFirst),
    ...newestFirst.flatMap(inMeeting),
    ...inPurposes(newestFirst, talks),
    ...all.items.map((each): Found => ({ kind: 'item', text: textOfItem(each), at: each.madeAt, itemId: each.id })),
    ...all.notes.map(({ meetingId, text }): Found => {
      const meeting = talks.get(meetingId);
      const at = (meeting && dateOf(meeting)) ?? text.editedAt ?? '';
      return { kind: 'privateNote', text: text.text, at, meetingId: meeting?.id ?? meetingId };
    }),
    ...all.heritages.flatMap(inHeritage),
  ];
  return found.filter((each) => each.text !== '').sort((a, b) => b.at.localeCompare(a.at));
}

/** A point that was carried on is found once: in the last meeting it stands in. */
function inAgendas(newestFirst: readonly Meeting[]): Found[] {
  const seen = new Set<string>();
  return newestFirst.flatMap((meeting) => {
    const { id: meetingId, agenda } = meeting;
    const at = dateOf(meeting);
    const points = visiblePoints(agenda).filter((each) => !seen.has(each.id));
    for (const { id } of points) seen.add(id);
    return points.flatMap((each): Found[] => [
      { kind: 'point', text: each.text.text, at, meetingId },
      { kind: 'pointNotes', text: each.notes.text, at, meetingId },
    ]);
  });
}

function inMeeting(meeting: Meeting): Found[] {
  const { id: meetingId, notes, decisions } = meeting;
  const at = dateOf(meeting);
  return [
    { kind: 'meetingNotes', text: notes.text, at, meetingId },
    ...decisions.map((each): Found => ({ kind: 'decision', text: each.text, at, meetingId })),
    ...(meeting.state === 'skipped' ? [{ kind: 'skipReason', text: meeting.reason, at, meetingId } as const] : []),
  ];
}

/** The purposes of one's own. What a skipped meeting was for moves along with its points, and is found once: where it went. */
function inPurposes(meetings: readonly Meeting[], talks: ReadonlyMap<string, Meeting>): Found[] {
  return meetings.flatMap((meeting): Found[] => {
    const text = ownPurpose(meeting);
    const now = talks.get(talkOf(meeting)) ?? meeting;
    const hasMoved = now.id !== meeting.id && text === ownPurpose(now);
    return hasMoved ? [] : [{ kind: 'purpose', text, at: dateOf(meeting), meetingId: meeting.id }];
  });
}

function ownPurpose({ purpose }: Meeting): string {
  return purpose?.kind === 'custom' ? purpose.text : '';
}

function inHeritage({ meetings }: Heritage): Found[] {
  return meetings.flatMap(({ heldAt: at, notes, decisions, points }) =>
    [...points.flatMap((each) => [each.text, each.notes]), notes, ...decisions].map(
      (text): Found => ({ kind: 'heritage', text, at }),
    ),
  );
}

function textOfItem(item: ActionItem): string {
  const reason = item.state === 'dropped' ? item.reason : '';
  return [item.text, item.whenAndWhere, reason].filter(Boolean).join(' · ');
}
