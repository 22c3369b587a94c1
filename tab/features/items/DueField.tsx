import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { dueChoices } from '@rapport/core/domain/dueDay';
import { dueDays } from '@rapport/core/domain/horizon';
import { DayField } from '../../components/DayField';
import { useReader, useSay } from '../../host/language';
import { type DueInput, dueFrom, dueInWords, type OwnersCalendar } from './due';

const useStyles = makeStyles({
  due: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  control: { minWidth: 0, maxWidth: '100%' },
});

interface Props {
  readonly due: DueInput;
  readonly owners: OwnersCalendar;
  change(due: DueInput): void;
}

/** By when: the natural choices with their days, or a day. */
export function DueField({ due, owners, change }: Props) {
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
            {dueInWords(choice, owners, reader, say)}
          </option>
        ))}
        <option value="date">{say('items.due.date')}</option>
      </Select>
      {due.choice === 'date' && (
        <DayField
          size="small"
          label={say('items.due.day')}
          days={{ ...dueDays(owners.today), first: owners.today }}
          day={due.on}
          change={(on) => change({ ...due, on })}
        />
      )}
    </span>
  );
}
