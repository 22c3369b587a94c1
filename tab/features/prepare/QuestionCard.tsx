import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular, ArrowSyncRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { relativeDay } from '@rapport/core/locales/dates';
import { questionTexts } from '@rapport/core/locales/questions.en';
import { useState } from 'react';
import { usePreparing, useQuestions } from '../../client/preparing';
import { sentenceOf } from '../../client/problems';
import { useNoticeBoard } from '../../components/notices';
import { Missing } from '../../components/ScreenStates';
import { useReader, useSay } from '../../host/language';
import { Aside } from './Aside';

const useStyles = makeStyles({
  question: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  why: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type QuestionKey = keyof typeof questionTexts;

function isQuestion(key: string): key is QuestionKey {
  return Object.hasOwn(questionTexts, key);
}

/** One question worth asking, from the area untouched for longest; "another one" walks on. */
export function QuestionCard({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const board = useNoticeBoard();
  const query = useQuestions(series.id, series.meeting.id);
  const { ask } = usePreparing(series.id, series.meeting.id);
  const [place, setPlace] = useState(0);
  const [asking, setAsking] = useState(false);
  if (!query.data) return <Missing query={query} rows={1} />;
  const known = query.data.questions.filter((each) => isQuestion(`question.${each.id}`));
  const question = known[place % Math.max(1, known.length)];
  const key = `question.${question?.id ?? ''}`;
  if (!question || !isQuestion(key)) return null;
  const text = questionTexts[key];
  const { area, lastDiscussedAt } = question;
  const areaName = say(`area.${area}`);
  const add = async () => {
    setAsking(true);
    try {
      await ask({ requestId: crypto.randomUUID(), text, area, questionId: question.id });
      board.post({ intent: 'success', text: say('question.added') });
      setPlace(place + 1);
    } catch (error) {
      board.post({
        intent: 'error',
        text: sentenceOf(error, say),
        action: { label: say('common.tryAgain'), run: () => void add() },
      });
    } finally {
      setAsking(false);
    }
  };
  return (
    <Aside title={say('question.title')}>
      <p className={styles.why}>
        {lastDiscussedAt
          ? say('question.since', { area: areaName, ago: relativeDay(new Date(lastDiscussedAt), reader) })
          : say('question.never', { area: areaName })}
      </p>
      <p className={styles.question} aria-live="polite">
        {text}
      </p>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<AddRegular />}
          disabledFocusable={asking || !series.can.addPoints}
          onClick={() => void add()}
        >
          {say('question.add')}
        </Button>
        <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={() => setPlace(place + 1)}>
          {say('question.another')}
        </Button>
      </div>
    </Aside>
  );
}
