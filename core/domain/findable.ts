import type { ActionItem } from './actionItem';
import { visiblePoints } from './agenda';
import type { Meeting } from './meeting';
import type { PrivateNote } from './privateNote';

export const foundKinds = ['point', 'pointNotes', 'meetingNotes', 'decision', 'item', 'privateNote'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** A text that can be searched, and where it stands. */
export interface Found {
  readonly kind: FoundKind;
  readonly text: string;
  /** ISO instant it belongs to: the meeting's date, or when the promise was made. */
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
}): readonly Found[] {
  const startOf = new Map(all.meetings.map((each) => [each.id, each.startsAt]));
  const found = [
    ...all.meetings.flatMap(inMeeting),
    ...all.items.map((each): Found => ({ kind: 'item', text: textOfItem(each), at: each.madeAt, itemId: each.id })),
    ...all.notes.map(
      (each): Found => ({
        kind: 'privateNote',
        text: each.text.text,
        at: startOf.get(each.meetingId) ?? each.text.editedAt ?? '',
        meetingId: each.meetingId,
      }),
    ),
  ];
  return found.filter((each) => each.text !== '').sort((a, b) => b.at.localeCompare(a.at));
}

function inMeeting(meeting: Meeting): Found[] {
  const place = { at: meeting.startsAt, meetingId: meeting.id };
  // A point that was carried on is found where it stands now.
  const points = visiblePoints(meeting.agenda).filter((each) => each.state !== 'carriedOver');
  return [
    ...points.flatMap((each): Found[] => [
      { kind: 'point', text: each.text.text, ...place },
      { kind: 'pointNotes', text: each.notes.text, ...place },
    ]),
    { kind: 'meetingNotes', text: meeting.notes.text, ...place },
    ...meeting.decisions.map((each): Found => ({ kind: 'decision', text: each.text, ...place })),
  ];
}

function textOfItem(item: ActionItem): string {
  const reason = item.state === 'dropped' ? item.reason : '';
  return [item.text, item.whenAndWhere, reason].filter(Boolean).join(' · ');
}
