import type { SuggestedQuestionsView } from '@rapport/core/contract/preparingViews';
import type { SeriesView } from '@rapport/core/contract/views';
import { questionTexts } from '@rapport/core/locales/questions.en';
import { useAddingToAgenda } from './adding';

type Suggested = SuggestedQuestionsView['questions'][number];

/** A question of the bank in words. */
export interface WordedQuestion extends Suggested {
  readonly text: string;
}

/** Questions with what they say. One that this version has no words for is left out. */
export function worded(questions: readonly Suggested[]): readonly WordedQuestion[] {
  const texts = new Map<string, string>(Object.entries(questionTexts));
  return questions.flatMap((question) => {
    const text = texts.get(`question.${question.id}`);
    return text === undefined ? [] : [{ ...question, text }];
  });
}

/** Puts a question on the agenda and says so once it is there. */
export function useAsk(series: SeriesView): (question: WordedQuestion) => void {
  const add = useAddingToAgenda(series);
  return ({ id: questionId, text, area }) => {
    const body = { requestId: crypto.randomUUID(), text, area, questionId, meetingId: series.meeting.id };
    add({ kind: 'point', seriesId: series.id, body });
  };
}
