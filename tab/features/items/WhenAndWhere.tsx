import { Field, Input, makeStyles } from '@fluentui/react-components';
import { MAX_WHEN_AND_WHERE } from '@rapport/core/contract/limits';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { countInWords } from '../../components/counting';
import { inOneLine } from '../../components/pasting';
import { useSay } from '../../host/language';

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } });

interface Props {
  readonly value: string;
  change(value: string): void;
  submit(): void;
  cancel?(): void;
}

/** When and where a promise will be done. Whoever names both keeps it more often (Gollwitzer and Sheeran, 2006: if–then plans). */
export function WhenAndWhere({ value, change, submit, cancel }: Props) {
  const styles = useStyles();
  const say = useSay();
  const length = countCharacters(value.trim());
  return (
    <Field
      validationState={length > MAX_WHEN_AND_WHERE ? 'error' : 'none'}
      validationMessage={countInWords(length, MAX_WHEN_AND_WHERE, say)}
    >
      <Input
        className={styles.input}
        size="small"
        aria-label={say('items.whenAndWhere')}
        title={say('items.whenAndWhere.hint')}
        placeholder={say('items.whenAndWhere.placeholder')}
        value={value}
        dir="auto"
        {...inOneLine(change)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit();
          if (event.key === 'Escape' && cancel) {
            event.stopPropagation();
            cancel();
          }
        }}
      />
    </Field>
  );
}
