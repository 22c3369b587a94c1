import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { isDay, wallClockIn } from '@rapport/core/domain/calendarDay';
import { type ChoosableDays, meetingDays } from '@rapport/core/domain/horizon';
import { isLocalTime } from '@rapport/core/domain/localTime';
import { instantAt } from '@rapport/core/domain/wallTime';
import { todayOf } from '@rapport/core/locales/dates';
import { useState } from 'react';
import { DayField } from '../../components/DayField';
import { OtherTime } from '../../components/OtherTime';
import { TimeField } from '../../components/TimeField';
import { useReader, useSay } from '../../host/language';
import { RhythmDialog } from './RhythmDialog';
import { useMove } from './useMove';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 9rem', minWidth: 0 },
  text: { margin: 0 },
});

/** Moves the planned meeting alone; the rhythm stays. */
export function MoveDialog({ series, close }: { readonly series: SeriesView; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const { now, timeZone } = reader;
  const { move, moving, error } = useMove(series);
  const [checked, setChecked] = useState(false);
  const [fields, setFields] = useState(() => wallClockIn(timeZone, new Date(series.meeting.startsAt)));
  const to = isDay(fields.day) && isLocalTime(fields.time) ? instantAt(timeZone, fields) : undefined;
  const days = meetingDays(todayOf(reader));
  const problem = to ? problemWith(fields.day, days, to <= now) : 'incomplete';
  const submit = () => {
    setChecked(true);
    if (to && !problem) move(to, close);
  };
  return (
    <RhythmDialog
      title={say('rhythm.move.title')}
      submitLabel={say('rhythm.move.submit')}
      sending={moving}
      error={checked && problem ? undefined : error}
      submit={submit}
      close={close}
    >
      <p className={styles.text}>{say('rhythm.move.text')}</p>
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={say('rhythm.move.day')}
          validationMessage={checked && problem ? say(`rhythm.move.${problem}`) : null}
        >
          <DayField day={fields.day} days={days} change={(day) => setFields({ ...fields, day })} />
        </Field>
        <TimeField
          className={styles.field}
          label={say('rhythm.move.time')}
          time={fields.time}
          change={(time) => setFields({ ...fields, time })}
        />
      </div>
      {to && <OtherTime series={series} at={to} />}
    </RhythmDialog>
  );
}

function problemWith(day: string, days: ChoosableDays, isPast: boolean): 'past' | 'tooFar' | undefined {
  if (isPast) return 'past';
  return day > days.last ? 'tooFar' : undefined;
}
