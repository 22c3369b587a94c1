import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { FoundPersonView } from '@rapport/core/contract/views';
import type { Weekday } from '@rapport/core/domain/cadence';
import { firstNameOf } from '@rapport/core/domain/personName';
import { isSameTimeZone, placeOf } from '@rapport/core/domain/timeZone';
import { weekdayName } from '@rapport/core/locales/dates';
import { useMemo } from 'react';
import { useHost } from '../host/host';
import { useSay } from '../host/language';
import { ordinals, type RhythmForm, type RhythmProblems, weekdaysIn } from './rhythmForm';
import { TimeField } from './TimeField';
import { TimeZonePicker } from './TimeZonePicker';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 9rem', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
});

interface Props {
  readonly form: RhythmForm;
  readonly problems: RhythmProblems;
  /** With whom, as far as it is known. */
  readonly person?: Pick<FoundPersonView, 'name' | 'timeZone'> | undefined;
  change(part: Partial<RhythmForm>): void;
}

/** How often, on which day, at what time, where, how long. */
export function RhythmFields({ form, problems, person, change }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { locale } = useHost();
  return (
    <>
      <div className={styles.row}>
        <Field className={styles.field} label={say('series.start.every')}>
          <Select
            className={styles.control}
            value={form.every}
            onChange={(_, { value }) => change({ every: everyOf(value) })}
          >
            <option value="week">{say('series.start.every.week')}</option>
            <option value="weeks">{say('series.start.every.weeks')}</option>
            <option value="month">{say('series.start.every.month')}</option>
          </Select>
        </Field>
        {form.every === 'weeks' && (
          <Field
            className={styles.field}
            label={say('series.start.interval')}
            validationMessage={problems.interval ?? null}
          >
            <Input
              input={{ className: styles.control }}
              className={styles.control}
              type="number"
              value={form.interval}
              onChange={(_, { value }) => change({ interval: value })}
            />
          </Field>
        )}
        {form.every === 'month' && (
          <Field className={styles.field} label={say('series.start.ordinal')}>
            <Select
              className={styles.control}
              value={form.ordinal}
              onChange={(_, { value }) => change({ ordinal: oneOf(ordinals, value) })}
            >
              {ordinals.map((ordinal) => (
                <option key={ordinal} value={ordinal}>
                  {say('series.start.ordinal.name', { ordinal })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field className={styles.field} label={say('series.start.weekday')}>
          <Select
            className={styles.control}
            value={form.weekday}
            onChange={(_, { value }) => change({ weekday: weekdayOf(value, locale) })}
          >
            {weekdaysIn(locale).map((weekday) => (
              <option key={weekday} value={weekday}>
                {weekdayName(weekday, locale)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.row}>
        <TimeField
          className={styles.field}
          label={say('series.start.time')}
          time={form.time}
          problem={problems.time ?? null}
          change={(time) => change({ time })}
        />
        <Field
          className={styles.field}
          label={say('series.start.minutes')}
          validationMessage={problems.minutes ?? null}
        >
          <Input
            className={styles.control}
            type="number"
            value={form.minutes}
            onChange={(_, { value }) => change({ minutes: value })}
          />
        </Field>
      </div>
      <TimeZoneField form={form} person={person} change={change} />
    </>
  );
}

function TimeZoneField({ form, person, change }: Pick<Props, 'form' | 'person' | 'change'>) {
  const say = useSay();
  const theirs = person?.timeZone && !isSameTimeZone(person.timeZone, form.timeZone) ? person.timeZone : undefined;
  const others = useMemo(() => (theirs ? [theirs] : []), [theirs]);
  const hint =
    person && theirs
      ? say('series.start.timeZone.theirs', { name: firstNameOf(person.name), place: placeOf(theirs) })
      : null;
  return (
    <TimeZonePicker timeZone={form.timeZone} others={others} hint={hint} choose={(timeZone) => change({ timeZone })} />
  );
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const found = values.find((each) => each === text);
  if (found === undefined) throw new Error(`Not a choice: ${text}`);
  return found;
}

function everyOf(text: string): RhythmForm['every'] {
  return oneOf(['week', 'weeks', 'month'], text);
}

function weekdayOf(text: string, locale: string): Weekday {
  const found = weekdaysIn(locale).find((each) => String(each) === text);
  if (found === undefined) throw new Error(`Not a weekday: ${text}`);
  return found;
}
