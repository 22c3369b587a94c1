import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular, ArrowSyncRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { relativeDay } from '@rapport/core/locales/dates';
import { useState } from 'react';
import { useQuestions } from '../../client/preparing';
import { Missing } from '../../components/ScreenStates';
import { useReader, useSay } from '../../host/language';
import { Aside } from './Aside';
import { useAsk, worded } from './questions';

const useStyles = makeStyles({
  question: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  why: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One question worth asking, from the area untouched for longest; "another one" walks on. */
export function QuestionCard({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const query = useQuestions(series.id, series.meeting.id);
  const ask = useAsk(series);
  const [place, setPlace] = useState(0);
  if (!query.data) return <Missing query={query} rows={1} />;
  const known = worded(query.data.questions);
  const question = known[place % Math.max(1, known.length)];
  if (!question) return null;
  const { text, area, lastDiscussedAt } = question;
  const areaName = say(`area.${area}`);
  const add = () => {
    ask(question);
    setPlace(place + 1);
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
        <Button size="small" icon={<AddRegular />} disabledFocusable={!series.can.addPoints} onClick={add}>
          {say('question.add')}
        </Button>
        <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={() => setPlace(place + 1)}>
          {say('question.another')}
        </Button>
      </div>
    </Aside>
  );
}
