/** How long and how many: one place, shared by the API that refuses and the forms that count. No imports, so the browser loads nothing else. */

/** Characters of a talking point's text. */
export const MAX_POINT_TEXT = 500;
/** Characters of the notes on a point or on a meeting. */
export const MAX_NOTES_TEXT = 20_000;
/** Points on one agenda, carried ones included. */
export const MAX_POINTS_PER_AGENDA = 100;
/** Characters of a search for people. */
export const MAX_SEARCH_TEXT = 100;
/** People in one answer of the directory. */
export const MAX_PEOPLE_FOUND = 20;
/** Bytes of a request's body. The longest honest one is notes of 20,000 characters, escaped. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Meetings on one page of the history. */
export const MEETINGS_PER_PAGE = 20;
/** Minutes of one meeting. */
export const MIN_DURATION_MINUTES = 15;
export const MAX_DURATION_MINUTES = 180;
/** Weeks between two meetings. */
export const MAX_WEEKS_BETWEEN = 12;
