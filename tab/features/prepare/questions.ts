import type { SuggestedQuestionsView } from '@rapport/core/contract/preparingViews';
import type { SeriesView } from '@rapport/core/contract/views';
import { questionTexts } from '@rapport/core/locales/questions.en';
import { usePreparing } from '../../client/preparing';
import { sentenceOf } from '../../client/problems';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';

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

/** Puts a question on the agenda and says how it went; the same question tried again is asked once. */
export function useAsk(series: SeriesView) {
  const say = useSay();
  const board = useNoticeBoard();
  const { ask } = usePreparing(series.id, series.meeting.id);
  return function asking({ id, text, area }: WordedQuestion, requestId = crypto.randomUUID()): Promise<boolean> {
    const again = () => void asking({ id, text, area }, requestId);
    return ask({ requestId, text, area, questionId: id, meetingId: series.meeting.id }).then(
      () => {
        board.post({ intent: 'success', text: say('question.added') });
        return true;
      },
      (error: unknown) => {
        board.post({
          intent: 'error',
          text: sentenceOf(error, say),
          retry: again,
        });
        return false;
      },
    );
  };
}
