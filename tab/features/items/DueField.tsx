import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { todayOf } from '@rapport/core/locales/dates';
import { useReader, useSay } from '../../host/language';
import { type DueInput, dueChoices, dueFrom } from './due';

const useStyles = makeStyles({
  due: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  control: { minWidth: 0, maxWidth: '100%' },
});

interface Props {
  readonly due: DueInput;
  change(due: DueInput): void;
}

/** By when: the natural choices, or a day. */
export function DueField({ due, change }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  return (
    <span className={styles.due}>
      <Select
        className={styles.control}
        size="small"
        aria-label={say('items.due.label')}
        value={due.choice}
        onChange={(_, { value }) => change(dueFrom({ ...due, choice: value }))}
      >
        <option value="none">{say('items.due.none')}</option>
        {dueChoices.map((choice) => (
          <option key={choice} value={choice}>
            {say(`items.due.${choice}`)}
          </option>
        ))}
        <option value="date">{say('items.due.date')}</option>
      </Select>
      {due.choice === 'date' && (
        <Input
          className={styles.control}
          size="small"
          type="date"
          aria-label={say('items.due.day')}
          min={todayOf(reader)}
          value={due.on}
          onChange={(_, { value }) => change({ ...due, on: value })}
        />
      )}
    </span>
  );
}
