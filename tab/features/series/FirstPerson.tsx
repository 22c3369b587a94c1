import { Button } from '@fluentui/react-components';
import type { FoundPersonView } from '@rapport/core/contract/views';
import { useState } from 'react';
import { PersonPicker } from '../../components/PersonPicker';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';
import { KindFields } from './KindFields';
import { Step } from './Step';
import { pairProblemsOf, type StartForm } from './startForm';

interface Props {
  readonly form: StartForm;
  change(part: Partial<StartForm>): void;
  next(person: FoundPersonView): void;
}

/** The first step: with whom, and what the two are to each other. */
export function FirstPerson({ form, change, next }: Props) {
  const say = useSay();
  const [checked, setChecked] = useState(false);
  const { person } = form;
  const problems = pairProblemsOf(form, say);
  const submit = () => {
    setChecked(true);
    if (person && !problems.leads) next(person);
  };
  return (
    <Step
      step={1}
      title={say('series.first.person')}
      submit={submit}
      actions={
        <>
          <Button type="submit" appearance="primary">
            {say('series.first.next')}
          </Button>
          <Button as="a" appearance="subtle" href={hrefOf({ page: 'home' })}>
            {say('series.first.later')}
          </Button>
        </>
      }
    >
      <PersonPicker
        chosen={person}
        problem={checked ? problems.person : undefined}
        choose={(each) => change({ person: each })}
      />
      <KindFields form={form} problem={checked ? problems.leads : undefined} change={change} />
    </Step>
  );
}
