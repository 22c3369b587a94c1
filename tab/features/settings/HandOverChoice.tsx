import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { PersonPicker } from '../../components/PersonPicker';
import { RhythmFields } from '../../components/RhythmFields';
import { rhythmProblemsOf } from '../../components/rhythmForm';
import { useSay } from '../../host/language';
import { ChoiceGroup } from './ChoiceGroup';
import { FormFoot } from './FormFoot';
import type { HandOverForm } from './handOverForm';
import type { AllShareable } from './useShareable';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  sealed: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
  },
});

interface Props {
  readonly series: SeriesView;
  readonly form: HandOverForm;
  readonly shareable: AllShareable;
  change(part: Partial<HandOverForm>): void;
  done(): void;
  cancel(): void;
}

/** Who comes next, how often, and what they shall see. */
export function HandOverChoice({ series, form, shareable, change, done, cancel }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [checked, setChecked] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  // What had the focus has gone.
  useEffect(() => fields.current?.querySelector('input')?.focus(), []);
  const problems = rhythmProblemsOf(form.rhythm, say);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (form.person && Object.keys(problems).length === 0) done();
  };
  return (
    <form className={styles.form} ref={fields} onSubmit={submit} noValidate>
      <PersonPicker
        chosen={form.person}
        problem={checked && !form.person ? say('series.start.person.missing') : undefined}
        choose={(person) => change({ person })}
      />
      <RhythmFields
        form={form.rhythm}
        problems={problems}
        person={form.person}
        change={(part) => change({ rhythm: { ...form.rhythm, ...part } })}
      />
      <p className={styles.sealed}>{say('settings.handOver.sealed', { name: firstNameOf(series.other.name) })}</p>
      <ChoiceGroup
        title={say('settings.handOver.points')}
        none={say('settings.handOver.points.none')}
        all={shareable.points}
        chosen={form.pointIds}
        choose={(pointIds) => change({ pointIds })}
      />
      <ChoiceGroup
        title={say('settings.handOver.items')}
        none={say('settings.handOver.items.none')}
        all={shareable.items}
        chosen={form.itemIds}
        choose={(itemIds) => change({ itemIds })}
      />
      <ChoiceGroup
        title={say('settings.handOver.meetings')}
        hint={say('settings.handOver.meetings.hint')}
        none={say('settings.handOver.meetings.none')}
        all={shareable.meetings}
        chosen={form.meetingIds}
        choose={(meetingIds) => change({ meetingIds })}
      />
      <FormFoot submitLabel={say('settings.handOver.look')} sending={false} error={undefined}>
        <Button onClick={cancel}>{say('common.cancel')}</Button>
      </FormFoot>
    </form>
  );
}
