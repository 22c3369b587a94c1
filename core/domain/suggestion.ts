import type { LastDiscussed } from './agendaMix';
import { daysPassedIn } from './calendarDay';
import {
  type Asker,
  type Question,
  type QuestionArea,
  type QuestionId,
  questionAreas,
  questions,
  suits,
} from './questionBank';

/** A question that the two took from the bank. */
interface AskedQuestion {
  /** May be one that this version no longer has. */
  readonly questionId: string;
  /** ISO instant. */
  readonly at: string;
}

/** What a suggestion is worked out from. */
export interface SuggestionFacts {
  readonly asked: readonly AskedQuestion[];
  readonly lastDiscussed: LastDiscussed;
  readonly asker: Asker;
  readonly now: Date;
  /** By whose calendar days are counted. */
  readonly pairsZone: string;
  /** Decides among equals: the same seed gives the same questions. The meeting's id, say. */
  readonly seed: string;
}

const RESTING_DAYS = 26 * 7;

/**
 * The first `count` questions to offer: one of each area in turn, the area untouched for longest first, and within an area
 * the questions never asked before those asked. None comes twice. A longer list begins with the shorter one, so "another one"
 * is simply the next. A question asked in the last 26 weeks comes only when all else is used up, or its area has no other.
 */
export function suggestedQuestions(facts: SuggestionFacts, count: number): readonly Question[] {
  const askedAt = latest(facts.asked);
  const isRested = ({ id }: Question) => {
    const at = askedAt.get(id);
    return at === undefined || daysPassedIn(facts.pairsZone, new Date(at), facts.now) >= RESTING_DAYS;
  };

  const queues = areasLongestUntouchedFirst(facts.lastDiscussed).map((area) => {
    const all = questionsInOrder(area, facts, askedAt);
    const rested = all.filter(isRested);
    return rested.length > 0 ? { first: rested, last: all.slice(rested.length) } : { first: all, last: [] };
  });
  const walk = [...inTurn(queues.map(({ first }) => first)), ...inTurn(queues.map(({ last }) => last))];
  return walk.slice(0, count);
}

/** Never discussed comes first. Status is always last: the meetings we hope for need no help with it. */
function areasLongestUntouchedFirst(lastDiscussed: LastDiscussed): readonly QuestionArea[] {
  const age = (area: QuestionArea) => {
    if (area === 'status') return Number.POSITIVE_INFINITY;
    const at = lastDiscussed[area];
    return at ? Date.parse(at) : Number.NEGATIVE_INFINITY;
  };
  return questionAreas.toSorted((a, b) => compare(age(a), age(b)));
}

/** Never asked first, as the seed has it; then by when they were asked, longest ago first. */
function questionsInOrder(
  area: QuestionArea,
  { asker, seed }: SuggestionFacts,
  askedAt: ReadonlyMap<string, number>,
): readonly Question[] {
  const when = ({ id }: Question) => askedAt.get(id) ?? Number.NEGATIVE_INFINITY;
  return questions
    .filter((each) => each.area === area && suits(each, asker))
    .map((question) => ({ question, place: placeOf(seed, question.id) }))
    .sort((a, b) => compare(when(a.question), when(b.question)) || compare(a.place, b.place))
    .map(({ question }) => question);
}

function latest(asked: readonly AskedQuestion[]): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  for (const each of asked) {
    at.set(each.questionId, Math.max(at.get(each.questionId) ?? Number.NEGATIVE_INFINITY, Date.parse(each.at)));
  }
  return at;
}

/** The first of each list, then the second of each that has one, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

/** FNV-1a: spreads the questions evenly, and leaves each in its place when others come or go. */
function placeOf(seed: string, id: QuestionId): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${id}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Also for infinities, whose difference is not a number. */
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
