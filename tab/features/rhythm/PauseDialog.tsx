import { Field, Input, makeStyles } from '@fluentui/react-components';
import { MAX_DAYS_AHEAD } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { fullDay } from '@rapport/core/locales/dates';
import { useState } from 'react';
import { useReader, useSay } from '../../host/language';
import { dayAhead } from './localTime';
import { RhythmDialog } from './RhythmDialog';
import { useStatusChange } from './useStatusChange';

const useStyles = makeStyles({ text: { margin: 0 }, control: { minWidth: 0, width: '100%' } });

/** Most leaves are about that long. */
const USUAL_DAYS = 14;

/** No dates and no reminders for a while: for leave. */
export function PauseDialog({ series, close }: { readonly series: SeriesView; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const { now, locale } = useReader();
  const [untilOn, setUntilOn] = useState(() =>
    series.status.state === 'paused' ? series.status.untilOn : dayAhead(USUAL_DAYS, now),
  );
  const [checked, setChecked] = useState(false);
  const { change, sending, error } = useStatusChange(series);
  const isAhead = untilOn >= dayAhead(1, now) && untilOn <= dayAhead(MAX_DAYS_AHEAD, now);
  const submit = () => {
    setChecked(true);
    if (!isAhead) return;
    change({ status: 'paused', untilOn }, say('rhythm.paused', { day: fullDay(untilOn, locale) }), close);
  };
  return (
    <RhythmDialog
      title={say('rhythm.pause.title')}
      submitLabel={say('rhythm.pause.submit')}
      sending={sending}
      error={error}
      submit={submit}
      close={close}
    >
      <p className={styles.text}>{say('rhythm.pause.text')}</p>
      <Field
        label={say('rhythm.pause.until')}
        validationMessage={checked && !isAhead ? say('rhythm.pause.wrong') : null}
      >
        <Input
          className={styles.control}
          type="date"
          min={dayAhead(1, now)}
          max={dayAhead(MAX_DAYS_AHEAD, now)}
          value={untilOn}
          onChange={(_, { value }) => setUntilOn(value)}
        />
      </Field>
    </RhythmDialog>
  );
}
