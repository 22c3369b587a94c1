import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { MINUTES_OF_DAY, timeAt } from '@rapport/core/domain/localTime';
import { clockTime } from '@rapport/core/locales/dates';
import { useState } from 'react';
import { useHost } from '../host/host';
import { typedTime } from './typedTime';

const useStyles = makeStyles({
  picker: { minWidth: 0, width: '100%' },
  input: { minWidth: 0 },
  list: { maxHeight: '18rem' },
});

const STEP = 30;
const offered = Array.from({ length: MINUTES_OF_DAY / STEP }, (_, step) => timeAt(step * STEP));

interface Props {
  readonly label: string;
  readonly className?: string;
  /** HH:mm, or what was typed while it is no time yet. */
  readonly time: string;
  readonly problem?: string | null;
  /** HH:mm, or what was typed. */
  change(time: string): void;
}

/** A time of day as the reader's clocks show it: typed, or chosen from the half hours. */
export function TimeField({ label, className, time, problem = null, change }: Props) {
  const styles = useStyles();
  const { locale } = useHost();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const shown = (each: string) => (typedTime(each) === each ? clockTime(each, locale) : each);
  const settle = () => {
    setOpen(false);
    setTyped(undefined);
  };
  return (
    <Field {...(className && { className })} label={label} validationMessage={problem}>
      <Combobox
        className={styles.picker}
        freeform
        open={open}
        value={typed ?? shown(time)}
        selectedOptions={[time]}
        listbox={{ className: styles.list }}
        input={{ className: styles.input, autoComplete: 'off' }}
        onOpenChange={(_, change) => setOpen(change.open)}
        // What is typed replaces the time rather than following it.
        onFocus={(event) => event.target.select()}
        onBlur={settle}
        onChange={({ target: { value } }) => {
          setTyped(value);
          change(typedTime(value) ?? value);
        }}
        onOptionSelect={(event, { optionValue }) => {
          // Words that are none of the options take the choice back: that is typing, not choosing.
          if (optionValue === undefined) return;
          // The Tab key would choose the option that the list stands at, over what was typed.
          if (typed !== undefined && 'key' in event && event.key === 'Tab') return settle();
          change(optionValue);
          settle();
        }}
      >
        {open &&
          offered.map((each) => (
            <Option key={each} value={each} text={shown(each)}>
              {shown(each)}
            </Option>
          ))}
      </Combobox>
    </Field>
  );
}
