import type { SuggestedQuestionsView } from '../contract/preparingViews';
import type { Caller } from '../domain/policy';
import { questions } from '../domain/questionBank';
import { sidesOf } from '../domain/series';
import { suggestedQuestions } from '../domain/suggestion';
import type { InSeries } from './changeAgenda';
import type { Deps } from './deps';
import { loadSeries } from './pair';

/** All that suit the asker: "another one" walks through them, and the menu behind `/` searches in them. */
const QUESTIONS_OFFERED = questions.length;

/** Questions to ask, the area untouched for longest first; "another one" is simply the next. */
export async function suggestQuestions(
  deps: Deps,
  caller: Caller,
  { seriesId }: InSeries,
): Promise<SuggestedQuestionsView> {
  const series = (await loadSeries(deps.store, caller, seriesId)).value;
  const { me } = sidesOf(series, caller.userId);
  const facts = {
    asked: series.askedQuestions,
    lastDiscussed: series.lastDiscussed,
    asker: { kind: series.kind, role: me.role },
    now: deps.clock.now(),
    pairsZone: series.rhythm.timeZone,
    // The two see different questions first, and the same ones until the meeting is over.
    seed: `${series.current.meetingId} ${me.id}`,
  };
  return {
    questions: suggestedQuestions(facts, QUESTIONS_OFFERED).map(({ id, area }) => {
      const lastDiscussedAt = series.lastDiscussed[area];
      return { id, area, ...(lastDiscussedAt && { lastDiscussedAt }) };
    }),
  };
}
