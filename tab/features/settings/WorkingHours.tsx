import { Checkbox, Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeView } from '@rapport/core/contract/views';
import { placeOf } from '@rapport/core/domain/timeZone';
import { weekdayName } from '@rapport/core/locales/dates';
import { type FormEvent, useState } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useSending } from '../../client/sending';
import { useSaveHours } from '../../client/settings';
import { useNoticeBoard } from '../../components/notices';
import { weekdaysIn } from '../../components/rhythmForm';
import { TimeField } from '../../components/TimeField';
import { useHost } from '../../host/host';
import { useSay } from '../../host/language';
import { useDeviceTimeZone } from '../../host/timeZone';
import { FormFoot } from './FormFoot';
import { Section } from './Section';
import { fieldsOf, hoursIn, hoursOf, isOverMidnight, problemWith, withDay } from './workingHoursForm';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 8rem', minWidth: 0 },
  days: { display: 'flex', flexWrap: 'wrap', border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1, padding: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** My hours belong to no 1-on-1. */
const OF_NO_SERIES = 'me';

/** When I work: what proposals for dates go by. */
export function WorkingHours({ me }: { readonly me: MeView }) {
  const styles = useStyles();
  const say = useSay();
  const { locale } = useHost();
  const board = useNoticeBoard();
  const save = useSaveHours();
  const { send, sending, error } = useSending();
  // Kept until it is saved, also when one goes elsewhere meanwhile.
  const draft = useDraft({ seriesId: OF_NO_SERIES, kind: 'hours' }, fieldsOf(hoursOf(me)));
  const hours = hoursIn(draft.fields);
  const setHours = (next: typeof hours) => draft.change(fieldsOf(next));
  const [checked, setChecked] = useState(false);
  const problem = problemWith(hours, say);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (problem) return;
    const settle = draft.sent();
    send(
      () => save(hours),
      () => {
        settle();
        board.post({ intent: 'success', text: say('settings.hours.saved') });
      },
    );
  };
  const time = (end: 'from' | 'to') => (
    <TimeField
      className={styles.field}
      label={say(`settings.hours.${end}`)}
      time={hours[end]}
      change={(time) => setHours({ ...hours, [end]: time })}
    />
  );
  return (
    <Section title={say('settings.hours')} text={say('settings.hours.text')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.row}>
          {time('from')}
          {time('to')}
        </div>
        {isOverMidnight(hours) && <p className={styles.small}>{say('settings.hours.overnight')}</p>}
        <fieldset className={styles.days}>
          <legend className={styles.legend}>{say('settings.hours.days')}</legend>
          {weekdaysIn(locale).map((day) => (
            <Checkbox
              key={day}
              label={weekdayName(day, locale)}
              checked={hours.days.includes(day)}
              onChange={(_, data) => setHours(withDay(hours, day, data.checked === true))}
            />
          ))}
        </fieldset>
        <p className={styles.small}>
          <OwnZone me={me} />
        </p>
        <p className={styles.small}>{say('settings.hours.whoSees')}</p>
        {checked && problem && <Field validationMessage={problem} />}
        <FormFoot
          submitLabel={say('common.save')}
          sending={sending}
          isChanged={draft.isBegun}
          discard={draft.clear}
          error={error}
        />
      </form>
    </Section>
  );
}

/** Where this computer names a zone, it is the one that Rapport goes by. */
function OwnZone({ me }: { readonly me: MeView }) {
  const say = useSay();
  const device = useDeviceTimeZone();
  if (device) return say('settings.timeZone', { place: placeOf(device) });
  return me.timeZone
    ? say('settings.timeZone.remembered', { place: placeOf(me.timeZone) })
    : say('settings.timeZone.unknown');
}
