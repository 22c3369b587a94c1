/** Scripts that run from right to left: Hebrew, Arabic and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const OVERRIDES = /[\u202a-\u202e\u2066\u2067]/g;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A text that somebody wrote, to stand in a sentence of ours: it runs in its own direction, and nothing in it turns the words
 * around it round.
 */
export function isolated(text: string): string {
  const bare = withoutOpenIsolates(text.replace(OVERRIDES, ''));
  return RIGHT_TO_LEFT.test(bare) ? `${FIRST_STRONG_ISOLATE}${bare}${POP_ISOLATE}` : bare;
}

/** What is a sentence of ours already has its isolates in pairs. */
function withoutOpenIsolates(text: string): string {
  const opened = text.split(FIRST_STRONG_ISOLATE).length;
  const closed = text.split(POP_ISOLATE).length;
  return opened === closed ? text : text.replace(/[\u2068\u2069]/g, '');
}
