import { Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useSay } from '../../host/language';
import { kinds, type StartForm } from './startForm';

const useStyles = makeStyles({ control: { minWidth: 0, width: '100%' } });

interface Props {
  readonly form: StartForm;
  /** Why it can't go on without an answer who leads. */
  readonly problem: string | undefined;
  change(part: Partial<StartForm>): void;
}

/** What the two are to each other. */
export function KindFields({ form, problem, change }: Props) {
  const styles = useStyles();
  const say = useSay();
  const name = form.person ? firstNameOf(form.person.name) : say('series.start.they');
  return (
    <>
      <Field label={say('series.start.kind')}>
        <Select
          className={styles.control}
          value={form.kind}
          onChange={(_, { value }) => change({ kind: kinds.find((each) => each === value) ?? form.kind })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`series.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {form.kind !== 'peer' && (
        <Field label={say('series.start.leads', { kind: form.kind })} {...(problem && { validationMessage: problem })}>
          <RadioGroup
            value={form.leads ?? ''}
            layout="horizontal"
            onChange={(_, { value }) => change({ leads: value === 'me' ? 'me' : 'other' })}
          >
            <Radio value="me" label={say('series.start.leads.me')} />
            <Radio value="other" label={name} />
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
