import { Button } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { DidItHappen } from '../features/meeting/DidItHappen';
import { RhythmQuestions } from '../features/rhythm/RhythmQuestions';
import { AnswerLater } from '../features/summary/AnswerLater';
import { useSay } from '../host/language';

/** What the meetings before leave open: whether the last planned one was held, and how the last held one was. */
export function AskedFirst({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const [skipping, setSkipping] = useState(false);
  return (
    <>
      {series.isUnanswered && (
        <DidItHappen
          series={series}
          no={series.can.replan && <Button onClick={() => setSkipping(true)}>{say('meeting.didItHappen.no')}</Button>}
        />
      )}
      <RhythmQuestions series={series} asked={skipping ? 'skip' : undefined} close={() => setSkipping(false)} />
      <AnswerLater series={series} />
    </>
  );
}
