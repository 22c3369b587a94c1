/**
 * How long and how many: one place, shared by the API that refuses and the forms that count. Characters are those of Unicode
 * (code points): an emoji is one. `countCharacters` counts them as zod and JSON Schema do. No imports, so the browser loads
 * nothing else.
 */

/** Characters of a talking point's text. */
export const MAX_POINT_TEXT = 500;
/** Characters of the notes on a point or on a meeting. */
export const MAX_NOTES_TEXT = 20_000;
/** Points on one agenda, carried ones included. */
export const MAX_POINTS_PER_AGENDA = 100;
/** A point carried over this often must be decided. */
export const CARRIED_OFTEN = 3;
/** Characters of a search for people. */
export const MAX_SEARCH_TEXT = 100;
/** People in one answer of the directory. */
export const MAX_PEOPLE_FOUND = 20;
/** Bytes of a request's body. The longest honest one is notes of 20,000 characters, escaped. */
export const MAX_BODY_BYTES = 256 * 1024;
/**
 * Bytes of all that is written in one meeting together, as UTF-8. Closing writes it twice, as it was and as the next one
 * begins, in one commit of at most 2 MB; the rest is for the promises made, the answers and the 1-on-1 itself.
 */
export const MAX_MEETING_BYTES = 800_000;
/** Meetings on one page of the history. */
export const MEETINGS_PER_PAGE = 20;
/** Minutes of one meeting. */
export const MIN_DURATION_MINUTES = 15;
export const MAX_DURATION_MINUTES = 180;
/** How far ahead a meeting, a pause or the first date of a rhythm may be. */
export const MAX_DAYS_AHEAD = 366;
/** How many days ahead the day of a promise may be, and how many it may have passed when it is written down. */
export const MAX_DUE_DAYS_AHEAD = 3 * 366;
export const MAX_DUE_DAYS_BEHIND = 366;
/** Weeks between two meetings. */
export const MAX_WEEKS_BETWEEN = 12;
/** Characters of a promise, a decision, a reason, a purpose of one's own. */
export const MAX_ITEM_TEXT = 300;
export const MAX_WHEN_AND_WHERE = 120;
export const MAX_DECISION_TEXT = 300;
export const MAX_REASON_TEXT = 300;
export const MAX_PURPOSE_TEXT = 120;
/** How often a purpose comes round: once a week to once a year, in days. */
export const MIN_PURPOSE_DAYS = 7;
export const MAX_PURPOSE_DAYS = 366;
/** Promises open in one 1-on-1 at a time. A handover writes all of them and the new 1-on-1 in one commit of at most 100. */
export const MAX_OPEN_ITEMS = 90;
export const MAX_DECISIONS_PER_MEETING = 50;
/** Promises on one page: the closed ones of a 1-on-1, the open ones of all of one's 1-on-1s. */
export const ITEMS_PER_PAGE = 50;
/** Promises closed lately that are shown beside the open ones of all 1-on-1s. */
export const CLOSED_ITEMS_SHOWN = 30;
/** Characters of a search in a 1-on-1. */
export const MAX_SERIES_SEARCH = 100;
/** Characters of a private note. */
export const MAX_PRIVATE_NOTE = 20_000;
/** Templates of one's own, their name and their points. */
export const MAX_TEMPLATES = 50;
export const MAX_TEMPLATE_NAME = 80;
export const MAX_TEMPLATE_POINTS = 20;
/** Characters of the name of a page of a list: far longer than any such name. */
export const MAX_PAGE_NAME = 2000;
