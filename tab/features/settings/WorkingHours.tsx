import { Checkbox, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeView } from '@rapport/core/contract/views';
import { weekdayName } from '@rapport/core/locales/dates';
import { type FormEvent, useState } from 'react';
import { useSending } from '../../client/sending';
import { useSaveHours } from '../../client/settings';
import { useNoticeBoard } from '../../components/notices';
import { placeOf } from '../../components/places';
import { weekdays } from '../../components/rhythmForm';
import { useHost } from '../../host/host';
import { useSay } from '../../host/language';
import { FormFoot } from './FormFoot';
import { Section } from './Section';
import { hoursOf, problemWith, withDay } from './workingHoursForm';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 8rem', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  days: { display: 'flex', flexWrap: 'wrap', border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1, padding: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** When I work: what proposals for dates go by. */
export function WorkingHours({ me }: { readonly me: MeView }) {
  const styles = useStyles();
  const say = useSay();
  const { locale } = useHost();
  const board = useNoticeBoard();
  const save = useSaveHours();
  const { send, sending, error } = useSending();
  const [hours, setHours] = useState(() => hoursOf(me));
  const [checked, setChecked] = useState(false);
  const problem = problemWith(hours, say);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (problem) return;
    send(
      () => save(hours),
      () => board.post({ intent: 'success', text: say('settings.hours.saved') }),
    );
  };
  const time = (end: 'from' | 'to') => (
    <Field className={styles.field} label={say(`settings.hours.${end}`)}>
      <Input
        className={styles.control}
        type="time"
        value={hours[end]}
        onChange={(_, { value }) => setHours({ ...hours, [end]: value.slice(0, 5) })}
      />
    </Field>
  );
  return (
    <Section title={say('settings.hours')} text={say('settings.hours.text')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.row}>
          {time('from')}
          {time('to')}
        </div>
        <fieldset className={styles.days}>
          <legend className={styles.legend}>{say('settings.hours.days')}</legend>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={weekdayName(day, locale)}
              checked={hours.days.includes(day)}
              onChange={(_, data) => setHours(withDay(hours, day, data.checked === true))}
            />
          ))}
        </fieldset>
        <p className={styles.small}>
          {me.timeZone ? say('settings.timeZone', { place: placeOf(me.timeZone) }) : say('settings.timeZone.unknown')}
        </p>
        <p className={styles.small}>{say('settings.hours.whoSees')}</p>
        {checked && problem && <Field validationMessage={problem} />}
        <FormFoot submitLabel={say('common.save')} sending={sending} error={error} />
      </form>
    </Section>
  );
}
