import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { useRef, useState } from 'react';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';
import { type RhythmQuestion, RhythmQuestions } from './RhythmQuestions';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Pause and End, as the settings show them; Resume stands above all sections while a 1-on-1 rests. */
export function RestButtons({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const [asked, ask] = useState<RhythmQuestion>();
  const pause = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const close = () => {
    const button = asked === 'pause' ? pause : end;
    ask(undefined);
    // After the dialog has gone.
    setTimeout(() => button.current?.focus());
  };
  return (
    <div className={styles.actions}>
      {series.can.pause && (
        <Button ref={into(pause)} onClick={() => ask('pause')}>
          {say('rhythm.change.pause')}
        </Button>
      )}
      {series.can.end && (
        <Button ref={into(end)} onClick={() => ask('end')}>
          {say('rhythm.change.end')}
        </Button>
      )}
      <RhythmQuestions series={series} asked={asked} close={close} />
    </div>
  );
}
