import { Field, makeStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { dayIn, daysAfter, isDay } from '@rapport/core/domain/calendarDay';
import { pauseDays } from '@rapport/core/domain/horizon';
import { knownTimeZone } from '@rapport/core/domain/timeZone';
import { shortDay } from '@rapport/core/locales/dates';
import { useState } from 'react';
import { DayField } from '../../components/DayField';
import { useReader, useSay } from '../../host/language';
import { RhythmDialog } from './RhythmDialog';
import { useStatusChange } from './useStatusChange';

const useStyles = makeStyles({ text: { margin: 0 } });

/** Most leaves are about that long. */
const USUAL_DAYS = 14;

/** No dates and no reminders for a while: for leave. */
export function PauseDialog({ series, close }: { readonly series: SeriesView; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  // A pause ends with a day of the rhythm, which may be another one already than where the reader is.
  const pairsToday = dayIn(knownTimeZone(series.rhythm.timeZone) ?? reader.timeZone, reader.now);
  const days = pauseDays(pairsToday);
  const [untilOn, setUntilOn] = useState(() =>
    series.status.state === 'paused' ? series.status.untilOn : daysAfter(pairsToday, USUAL_DAYS),
  );
  const [checked, setChecked] = useState(false);
  const { change, sending, error } = useStatusChange(series);
  const isAhead = isDay(untilOn) && untilOn >= days.first && untilOn <= days.last;
  const submit = () => {
    setChecked(true);
    if (!isAhead) return;
    change({ status: 'paused', untilOn }, say('rhythm.paused', { day: shortDay(untilOn, reader) }), close);
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
        <DayField day={untilOn} days={days} change={setUntilOn} />
      </Field>
    </RhythmDialog>
  );
}
