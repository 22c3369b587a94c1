import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { MAX_DAYS_AHEAD } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { OtherTime } from '../../components/OtherTime';
import { useReader, useSay } from '../../host/language';
import { dayAhead, fieldsOf, instantOf } from './localTime';
import { RhythmDialog } from './RhythmDialog';
import { useMove } from './useMove';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 9rem', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  text: { margin: 0 },
});

/** Moves the planned meeting alone; the rhythm stays. */
export function MoveDialog({ series, close }: { readonly series: SeriesView; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const { now } = useReader();
  const { move, moving, error } = useMove(series);
  const [checked, setChecked] = useState(false);
  const [fields, setFields] = useState(() => fieldsOf(new Date(series.meeting.startsAt)));
  const to = instantOf(fields);
  const problem = problemWith(to, now);
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
          <Input
            className={styles.control}
            type="date"
            min={dayAhead(0, now)}
            max={dayAhead(MAX_DAYS_AHEAD, now)}
            value={fields.day}
            onChange={(_, { value }) => setFields({ ...fields, day: value })}
          />
        </Field>
        <Field className={styles.field} label={say('rhythm.move.time')}>
          <Input
            className={styles.control}
            type="time"
            value={fields.time}
            onChange={(_, { value }) => setFields({ ...fields, time: value.slice(0, 5) })}
          />
        </Field>
      </div>
      {to && <OtherTime series={series} at={to} />}
    </RhythmDialog>
  );
}

function problemWith(to: Date | undefined, now: Date): 'incomplete' | 'past' | undefined {
  if (!to) return 'incomplete';
  return to <= now ? 'past' : undefined;
}
